// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/logcorpus.h"

#include "cls.pb.h"

#include <array>

namespace tidemark::service {

namespace {

using Random = std::mt19937_64;
using Contents = QList<std::pair<QByteArray, QByteArray>>;

qint64 below(Random& random, qint64 bound)
{
    return static_cast<qint64>(random() % static_cast<quint64>(bound));
}

template <size_t N> QByteArray pick(Random& random, const std::array<const char*, N>& words)
{
    return words[static_cast<size_t>(below(random, N))];
}

bool chance(Random& random, int percent)
{
    return below(random, 100) < percent;
}

QByteArray hex(Random& random, int digits)
{
    return QByteArray::number(random(), 16).rightJustified(16, '0').left(digits);
}

constexpr std::array services{ "order", "payment", "inventory", "gateway", "user", "search" };
constexpr std::array people{ "张伟", "王芳", "李娜", "Anna Müller", "O'Brien", "佐藤健" };
constexpr std::array cities{ "深圳", "上海", "成都", "Singapore", "Frankfurt", "São Paulo" };

QByteArray message(Random& random)
{
    switch (below(random, 6)) {
    case 0:
        return "订单 " + QByteArray::number(below(random, 900'000) + 100'000) + " 支付成功，用户："
            + pick(random, people) + "，城市：" + pick(random, cities);
    case 1:
        return "库存不足，商品 sku-" + hex(random, 6) + " 剩余 "
            + QByteArray::number(below(random, 5)) + " 件";
    case 2:
        return "request finished in " + QByteArray::number(below(random, 900) + 3) + " ms, cache "
            + pick(random, std::array{ "hit", "miss", "stale" });
    case 3:
        return "connection to 10.0." + QByteArray::number(below(random, 256)) + '.'
            + QByteArray::number(below(random, 256)) + ":3306 took "
            + QByteArray::number(below(random, 3000)) + " ms";
    case 4:
        return "heartbeat of worker " + QByteArray::number(below(random, 64)) + " ok";
    default:
        return "用户登录 uid=" + QByteArray::number(below(random, 1'000'000)) + " 来自 "
            + pick(random, cities);
    }
}

QByteArray stackTrace(Random& random)
{
    const QByteArray module = pick(random, services);
    QByteArray out = pick(random,
                         std::array{ "java.lang.IllegalStateException",
                             "java.net.SocketTimeoutException", "java.sql.SQLException" })
        + ": " + message(random);
    const qint64 depth = below(random, 8) + 3;
    for (qint64 i = 0; i < depth; ++i) {
        out += "\n\tat com.example." + module + ".Handler" + QByteArray::number(below(random, 9))
            + ".run(Handler.java:" + QByteArray::number(below(random, 400) + 1) + ')';
    }
    return out + "\nCaused by: java.io.IOException: 连接被重置";
}

QByteArray jsonValue(Random& random)
{
    return "{\"user\":{\"id\":" + QByteArray::number(below(random, 1'000'000)) + ",\"name\":\""
        + pick(random, people) + "\"},\"items\":[" + QByteArray::number(below(random, 99)) + ','
        + QByteArray::number(below(random, 99)) + "],\"price\":"
        + QByteArray::number(static_cast<double>(below(random, 100'000)) / 100, 'f', 2)
        + ",\"note\":\"第" + QByteArray::number(below(random, 9) + 1)
        + "次\\n\\\"ok\\\"\",\"vip\":" + (chance(random, 30) ? "true" : "false") + '}';
}

Contents appLog(Random& random)
{
    const qint64 dice = below(random, 100);
    const QByteArray level = dice < 60 ? "INFO"
        : dice < 82                    ? "DEBUG"
        : dice < 94                    ? "WARN"
                                       : "ERROR";
    Contents out{ { "level", level }, { "service", pick(random, services) },
        { "thread", "worker-" + QByteArray::number(below(random, 16)) },
        { "trace_id", hex(random, 16) + hex(random, 16) } };
    out.emplaceBack("message", level == "ERROR" ? stackTrace(random) : message(random));
    if (chance(random, 35))
        out.emplaceBack("payload", jsonValue(random));
    return out;
}

Contents accessLog(Random& random)
{
    const qint64 dice = below(random, 100);
    const QByteArray status = dice < 88 ? "200" : dice < 93 ? "304" : dice < 97 ? "404" : "502";
    const QByteArray agent = pick(random,
        std::array{ "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)", "curl/7.88.1",
            "okhttp/4.12.0" });
    return { { "remote_addr",
                 "203.0." + QByteArray::number(below(random, 256)) + '.'
                     + QByteArray::number(below(random, 256)) },
        { "request_method", pick(random, std::array{ "GET", "GET", "GET", "POST", "PUT" }) },
        { "uri",
            "/api/v" + QByteArray::number(below(random, 3) + 1) + '/' + pick(random, services) + '/'
                + QByteArray::number(below(random, 100'000)) },
        { "args",
            chance(random, 40) ? QByteArray("q=%E6%97%A5%E5%BF%97&page=" + hex(random, 1))
                               : QByteArray() },
        { "status", status }, { "body_bytes_sent", QByteArray::number(below(random, 50'000)) },
        { "request_time",
            QByteArray::number(static_cast<double>(below(random, 2000)) / 1000, 'f', 3) },
        { "upstream_addr", "10.1.0." + QByteArray::number(below(random, 32)) + ":8080" },
        { "http_user_agent", agent } };
}

Contents oddLog(Random& random)
{
    switch (below(random, 5)) {
    case 0:
        return { { "message", "" }, { "empty", "" } };
    case 1:
        return { { "tag", "first" }, { "tag", "second" }, { "tag", hex(random, 4) } };
    case 2:
        return { { "message",
            "🙂 emoji, مرحبا, e\xCC\x81 combining, \xE2\x80\xAEright to left" } };
    case 3:
        return { { "binary", QByteArray("\xFF\xFE\x00\x80 not UTF-8", 14) } };
    default:
        return { { "message",
            QByteArray("long ").repeated(static_cast<int>(below(random, 4000)) + 1) } };
    }
}

Contents contentsOf(const QString& profile, Random& random)
{
    if (profile == QLatin1StringView("app"))
        return appLog(random);
    if (profile == QLatin1StringView("access"))
        return accessLog(random);
    const qint64 dice = below(random, 100);
    return dice < 45 ? appLog(random) : dice < 90 ? accessLog(random) : oddLog(random);
}

std::string text(const QByteArray& bytes)
{
    return bytes.toStdString();
}

} // namespace

QStringList logCorpusProfiles()
{
    return { QStringLiteral("app"), QStringLiteral("access"), QStringLiteral("mixed") };
}

LogCorpus::LogCorpus(const QString& profile, quint64 seed)
    : m_profile(profile)
    , m_random(seed)
{
}

QByteArray LogCorpus::logGroup(int logs, qint64 nowUs)
{
    const QByteArray host = "node-" + QByteArray::number(below(m_random, 12) + 1);
    proto::LogGroup group;
    group.set_source(text("10.2.3." + QByteArray::number(below(m_random, 200) + 1)));
    group.set_filename(text("/var/log/" + m_profile.toUtf8() + '/' + host + ".log"));
    group.set_hostname(text(host));
    // Context id and running number in upper-case hex, as the upload documents describe it.
    group.set_contextflow(
        text(hex(m_random, 16).toUpper() + '-' + QByteArray::number(m_groups++, 16).toUpper()));
    const std::pair<QByteArray, QByteArray> tags[]{ { "env", "demo" }, { "区域", "深圳" },
        { "version", "1." + QByteArray::number(below(m_random, 9)) } };
    for (const auto& [key, value] : tags) {
        proto::LogTag* tag = group.add_logtags();
        tag->set_key(text(key));
        tag->set_value(text(value));
    }
    constexpr qint64 gapUs = 1'000; // between logs at most, so that times rise within the group
    for (int i = 0; i < logs; ++i) {
        proto::Log* log = group.add_logs();
        log->set_time(nowUs - (logs - 1 - i) * gapUs - below(m_random, gapUs));
        log->set_collecttime(nowUs);
        const Contents contents = contentsOf(m_profile, m_random);
        for (const auto& [key, value] : contents) {
            proto::Log::Content* content = log->add_contents();
            content->set_key(text(key));
            content->set_value(text(value));
        }
    }
    return QByteArray::fromStdString(group.SerializeAsString());
}

QList<QByteArray> corpusLogGroups(const QString& profile, quint64 seed, int count)
{
    constexpr qint64 fixedTimeUs = 1'711'607'794'000'000;
    LogCorpus corpus(profile, seed);
    Random sizes(seed);
    QList<QByteArray> out;
    for (int i = 0; i < count; ++i) {
        const auto logs = static_cast<int>(20 + below(sizes, 21));
        out << corpus.logGroup(logs, fixedTimeUs + i * qint64(1'000'000));
    }
    return out;
}

} // namespace tidemark::service
