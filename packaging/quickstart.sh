#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone on Debian 12 to a running program, a passed test suite or a demo in the terminal.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly root
readonly demo_seconds=20

packages_core=(
    cmake ninja-build g++ clang lld pkg-config ca-certificates
    qt6-base-dev libqt6opengl6-dev libgl-dev libvulkan-dev
    libprotobuf-dev protobuf-compiler libssl-dev openssl libcurl4-openssl-dev libsnappy-dev liblz4-dev libzstd-dev zlib1g-dev libsqlite3-dev
    qtkeychain-qt6-dev libsimdjson-dev libmodpbase64-dev libmicrohttpd-dev nlohmann-json3-dev)
packages_gui=(
    qt6-charts-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    fonts-dejavu-core fonts-noto-cjk)
packages_test=(libclang-rt-dev gnome-keyring dbus-daemon)

usage() {
    cat <<'TEXT'
Usage: packaging/quickstart.sh COMMAND

  run    install what is missing, build, start the desktop on an embedded local service with live data
  test   install what is missing, build with and without the GUI (the latter with ASan and UBSan), run all tests
  demo   the same job as run, in the terminal: local service, load, two consumers, 20 seconds of live
         lines, the group's table
  build  install what is missing and build the three programs into build/release/bin
  help   this text

Packages are installed with apt-get (through sudo when not root) and only if some are missing.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 no display for `run`.
TEXT
}

say() { printf '==> %s\n' "$*"; }

fail() {
    printf 'quickstart: %s\n' "$*" >&2
    exit 1
}

is_installed() {
    [[ "$(dpkg-query -W -f='${Status}' "$1" 2>/dev/null)" == "install ok installed" ]]
}

ensure_packages() {
    local missing=() package
    command -v dpkg-query >/dev/null || fail "this script knows Debian 12 only (dpkg-query not found)"
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    say "installing: ${missing[*]}"
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null \
            || fail "neither root nor sudo; ask an administrator for: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}

# build_preset PRESET [TARGET...]
build_preset() {
    local preset="$1" targets=()
    shift
    (($# == 0)) || targets=(--target "$@")
    say "building preset $preset${*:+: $*}"
    (cd "$root" && cmake --preset "$preset" && cmake --build --preset "$preset" "${targets[@]}")
}

command_build() {
    ensure_packages "${packages_core[@]}" "${packages_gui[@]}"
    build_preset release tidemark tidemark-cli tidemark-service
}

command_run() {
    if [[ -z "${DISPLAY:-}" && -z "${WAYLAND_DISPLAY:-}" ]]; then
        echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open." >&2
        echo "The same job in the terminal: packaging/quickstart.sh demo" >&2
        exit 3
    fi
    local platform=()
    [[ -n "${DISPLAY:-}" ]] || platform=(qt6-wayland)
    ensure_packages "${packages_core[@]}" "${packages_gui[@]}" "${platform[@]}"
    build_preset release tidemark
    say "starting build/release/bin/tidemark"
    exec "$root/build/release/bin/tidemark"
}

# LeakSanitizer needs ptrace, which some containers forbid; every program would then fail at its exit.
leak_check_works() {
    local probe
    probe="$(mktemp)"
    printf 'int main() {}\n' | clang++ -fsanitize=address -x c++ - -o "$probe"
    local works=0
    ASAN_OPTIONS=detect_leaks=1 "$probe" >/dev/null 2>&1 || works=1
    rm -f "$probe"
    return "$works"
}

# The complete suite runs last, so that its closing lines are the last thing printed.
command_test() {
    ensure_packages "${packages_core[@]}" "${packages_gui[@]}" "${packages_test[@]}"
    if [[ -z "${TIDEMARK_SAMPLE_LOGS:-}" && -d "$root/../shared/data" ]]; then
        TIDEMARK_SAMPLE_LOGS="$(cd "$root/../shared/data" && pwd)"
        export TIDEMARK_SAMPLE_LOGS
    fi
    say "sample logs: ${TIDEMARK_SAMPLE_LOGS:-the generated corpus}"

    build_preset release
    build_preset asan

    if ! leak_check_works; then
        say "leak check off: not possible in this environment"
        export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
    fi
    # With 32 random address bits (newer kernels) this compiler's sanitizers can fail to map their memory.
    local fixed_addresses=()
    if setarch -R true 2>/dev/null; then
        fixed_addresses=(setarch -R)
    fi
    cd "$root"
    say "tests with ASan and UBSan, built without the GUI"
    "${fixed_addresses[@]}" ctest --preset asan --output-on-failure -j2
    say "all tests"
    ctest --preset release --output-on-failure -j2
}

random_hex() { openssl rand -hex "$1"; }

service_pid=""
consumer_pid=""
tail_pid=""
demo_dir=""

# stop_process PID NAME: asks politely, waits up to 15 s, answers with the exit code of the process.
stop_process() {
    local pid="$1" name="$2" tick
    kill -TERM "$pid" 2>/dev/null || true
    for ((tick = 0; tick < 150; ++tick)); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    if kill -0 "$pid" 2>/dev/null; then
        printf 'quickstart: %s did not stop within 15 s, killed\n' "$name" >&2
        kill -KILL "$pid" 2>/dev/null || true
    fi
    wait "$pid" 2>/dev/null
}

demo_cleanup() {
    local pid
    for pid in "$tail_pid" "$consumer_pid" "$service_pid"; do
        [[ -z "$pid" ]] || stop_process "$pid" "process $pid" || true
    done
    [[ -z "$demo_dir" ]] || rm -rf "$demo_dir"
}

# write_scenario FILE LOGSET APP_TOPIC ACCESS_TOPIC: readable by its owner only, it holds the secret key.
write_scenario() {
    (
        umask 077
        cat >"$1" <<JSON
{
  "credentials": [{"secretId": "$TENCENTCLOUD_SECRET_ID", "secretKey": "$TENCENTCLOUD_SECRET_KEY"}],
  "logsets": [{"logsetId": "$2", "logsetName": "demo", "topics": [
    {"topicId": "$3", "topicName": "app", "partitions": 4},
    {"topicId": "$4", "topicName": "access", "partitions": 2}]}],
  "load": [
    {"topicId": "$3", "recordsPerSecond": 6, "profile": "app"},
    {"topicId": "$4", "recordsPerSecond": 4, "profile": "access"}]
}
JSON
    )
}

# wait_for_url LOG: prints the address once the service has written it.
wait_for_url() {
    local url tick
    for ((tick = 0; tick < 200; ++tick)); do
        url="$(sed -n 's/^listening on \(http[^ ]*\).*$/\1/p' "$1" | head -n 1)"
        if [[ -n "$url" ]]; then
            printf '%s\n' "$url"
            return 0
        fi
        kill -0 "$service_pid" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

command_demo() {
    ensure_packages "${packages_core[@]}"
    # A build that is already there is brought up to date; a new one is made without the GUI.
    local preset=headless
    [[ ! -f "$root/build/release/CMakeCache.txt" ]] || preset=release
    build_preset "$preset" tidemark-service tidemark-cli
    local bin="$root/build/$preset/bin"

    trap demo_cleanup EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    demo_dir="$(mktemp -d)"
    TENCENTCLOUD_SECRET_ID="AKID$(random_hex 16)"
    TENCENTCLOUD_SECRET_KEY="$(random_hex 16)"
    export TENCENTCLOUD_SECRET_ID TENCENTCLOUD_SECRET_KEY
    unset TENCENTCLOUD_TOKEN
    local logset="5f1d3b60-0000-4000-8000-000000000001"
    local app_topic="5f1d3b60-0000-4000-8000-00000000000a"
    local access_topic="5f1d3b60-0000-4000-8000-00000000000b"
    local group="demo-group"
    write_scenario "$demo_dir/scenario.json" "$logset" "$app_topic" "$access_topic"

    say "starting the local service with generated load"
    "$bin/tidemark-service" --listen 127.0.0.1:0 --data-dir "$demo_dir/data" \
        --scenario "$demo_dir/scenario.json" >"$demo_dir/service.log" 2>&1 &
    service_pid=$!
    local url
    if ! url="$(wait_for_url "$demo_dir/service.log")"; then
        cat "$demo_dir/service.log" >&2
        fail "the service did not start"
    fi

    local where=(--endpoint "$url" --api-endpoint "$url" --region ap-guangzhou --logset-id "$logset")
    say "two consumers of $group on $url, $demo_seconds seconds"
    # Short intervals, so that both consumers share the partitions within the demo.
    "$bin/tidemark-cli" consume "${where[@]}" --topic-ids "$app_topic,$access_topic" \
        --consumer-group "$group" --consumer-name demo --consumers 2 \
        --heartbeat-interval 2 --data-fetch-interval 1 --offset-start-time begin \
        --format ndjson --output - >"$demo_dir/records.ndjson" &
    consumer_pid=$!
    tail -n +1 -f "$demo_dir/records.ndjson" &
    tail_pid=$!

    local second
    for ((second = 0; second < demo_seconds; ++second)); do
        kill -0 "$consumer_pid" 2>/dev/null || fail "the consumers ended early"
        sleep 1
    done
    stop_process "$tail_pid" tail || true
    tail_pid=""

    echo
    say "consumer groups of the logset"
    "$bin/tidemark-cli" groups list "${where[@]}"
    say "offsets of $group"
    "$bin/tidemark-cli" offsets show "${where[@]}" --consumer-group "$group"

    say "stopping"
    local code=0
    stop_process "$consumer_pid" consumers || code=$?
    consumer_pid=""
    ((code == 0)) || fail "the consumers stopped with exit code $code"
    stop_process "$service_pid" service || code=$?
    service_pid=""
    ((code == 0)) || fail "the service stopped with exit code $code"
    local count
    count="$(wc -l <"$demo_dir/records.ndjson")"
    ((count > 0)) || fail "no record was consumed"
    say "$count records consumed"
}

main() {
    local command="${1:-help}"
    if (($# > 1)); then
        usage >&2
        exit 2
    fi
    case "$command" in
    run | test | demo | build) "command_$command" ;;
    help | -h | --help) usage ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
}

main "$@"
