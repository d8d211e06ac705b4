// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/apicaller.h"

#include <utility>

namespace tidemark::engine {

namespace {
constexpr qint64 backoffBaseMs = 300;
constexpr qint64 backoffCapMs = 20'000;
// Another call asks for all at this moment; how it ends is known soon.
constexpr qint64 probeUnderWayMs = 500;
}

ApiCaller::ApiCaller(cls::ApiClient& client, RequestPacer& pacer, Scheduler& scheduler,
    const Clock& clock, Jitter jitter)
    : m_client(client)
    , m_pacer(pacer)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_jitter(std::move(jitter))
    , m_circuit(m_jitter)
{
}

ApiCaller::~ApiCaller()
{
    const QList<CallId> open = m_calls.keys();
    for (const CallId id : open)
        cancel(id);
}

ApiCaller::CallId ApiCaller::begin(Call call)
{
    const CallId id = m_nextId++;
    call.backoff = std::make_shared<Backoff>(backoffBaseMs, backoffCapMs, m_jitter);
    call.begunMs = m_clock.monotonicMs();
    m_calls.insert(id, std::move(call));
    attempt(id);
    return id;
}

void ApiCaller::cancel(CallId id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    if (found->timer)
        m_scheduler.cancel(*found->timer);
    if (found->request)
        m_client.abort(*found->request);
    noteAttemptEnded(*found);
    if (found->isProbe)
        m_circuit.abandoned();
    m_calls.erase(found);
}

/// 0: go. Only repetitions wait: a first attempt is somebody's wish, and a heartbeat must go out.
qint64 ApiCaller::waitForService(Call& call)
{
    if (!call.isRepeated || call.isProbe || !m_circuit.isOpen())
        return 0;
    const qint64 nowMs = m_clock.monotonicMs();
    call.isProbe = m_circuit.mayAsk(nowMs);
    if (call.isProbe)
        return 0;
    const qint64 probeMs = m_circuit.nextProbeMs();
    return probeMs < 0 ? probeUnderWayMs : std::max<qint64>(1, probeMs - nowMs);
}

void ApiCaller::noteOutcome(Call& call, const Error* error)
{
    call.isProbe = false;
    if (error && ServiceCircuit::isOutage(*error))
        m_circuit.failed(m_clock.monotonicMs());
    else
        m_circuit.answered();
}

void ApiCaller::noteAttemptEnded(Call& call)
{
    if (call.request)
        m_pacer.ended(call.action, call.sentMs, m_clock.monotonicMs());
    call.request.reset();
}

void ApiCaller::attempt(CallId id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    found->timer.reset();
    if (const qint64 wait = waitForService(*found); wait > 0) {
        waitThenAttempt(id, wait);
        return;
    }
    found->sentMs = m_clock.monotonicMs();
    const qint64 wait = m_pacer.acquire(found->action, found->sentMs);
    if (wait > 0) {
        waitThenAttempt(id, wait);
        return;
    }
    found->signedTime = serviceTime();
    found->request = found->attempt(id, ++found->attempts);
}

SignedTime ApiCaller::serviceTime() const
{
    return { m_clock.wallMs() + clockOffsetMs(), m_clock.monotonicMs() };
}

void ApiCaller::waitThenAttempt(CallId id, qint64 delayMs)
{
    m_calls[id].timer = m_scheduler.after(delayMs, [this, id] { attemptIfWanted(id); });
}

void ApiCaller::attemptIfWanted(CallId id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    if (!found->stillWanted || found->stillWanted()) {
        attempt(id);
        return;
    }
    if (found->isProbe)
        m_circuit.abandoned();
    const auto givenUp = std::move(found->givenUp);
    m_calls.erase(found);
    givenUp(Error::make(ErrorKind::Cancelled, QStringLiteral("NotWanted"),
        QStringLiteral("the call was not wanted any more when its turn came")));
}

bool ApiCaller::settled(CallId id, const Error* error)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return false;
    noteAttemptEnded(*found);
    noteOutcome(*found, error);
    if (!error) {
        m_calls.erase(found);
        return true;
    }
    const bool isMended
        = error->kind == ErrorKind::Clock && found->signedTime.wasWrong(serviceTime());
    if (isMended && !std::exchange(found->clockCorrected, true)) {
        if (found->onRetry)
            found->onRetry(*error, 0);
        waitThenAttempt(id, 0);
        return false;
    }
    const qint64 delay = found->backoff->nextDelayMs(error->retryAfterMs);
    const qint64 elapsed = m_clock.monotonicMs() - found->begunMs;
    const bool inTime
        = found->policy.giveUpAfterMs < 0 || elapsed + delay < found->policy.giveUpAfterMs;
    if (!(error->isRetryable() || isMended) || !found->policy.retry || !inTime) {
        m_calls.erase(found);
        return true;
    }
    if (found->onRetry)
        found->onRetry(*error, delay);
    found->isRepeated = true;
    waitThenAttempt(id, delay);
    return false;
}

} // namespace tidemark::engine
