// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/consumerconfig.h"

#include <algorithm>

namespace tidemark::engine {

namespace {

Error problem(const QString& text)
{
    return Error::make(ErrorKind::Config, QStringLiteral("BadParameter"), text);
}

bool isNameCharacter(QChar c)
{
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
        || (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
        || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || c == QLatin1Char('-')
        || c == QLatin1Char('_') || c == QLatin1Char('.');
}

/// The lenient rule: the vendor's pages disagree, so only what none of them allows is refused.
std::optional<Error> checkName(const QString& what, const QString& name)
{
    const bool usable = !name.isEmpty() && name.size() <= 255
        && std::all_of(name.begin(), name.end(), isNameCharacter);
    if (usable)
        return std::nullopt;
    return problem(QStringLiteral(
        "%1 \"%2\" must be 1 to 255 characters out of A-Z a-z 0-9 - _ .")
            .arg(what, name));
}

bool meetsApiRule(const QString& name, bool underscoreFirst)
{
    const QChar first = name.at(0);
    if (first.isDigit() || (first == QLatin1Char('_') && !underscoreFirst))
        return false;
    return std::all_of(name.begin(), name.end(),
        [](QChar c) { return c != QLatin1Char('-') && c != QLatin1Char('.'); });
}

QList<Error> topicProblems(const QStringList& topicIds)
{
    QList<Error> out;
    if (topicIds.isEmpty() || topicIds.contains(QString()))
        out << problem(QStringLiteral("topic ids: at least one is needed, and none may be empty"));
    if (QStringList unique = topicIds; unique.removeDuplicates() > 0)
        out << problem(QStringLiteral("topic ids: a topic is named twice"));
    return out;
}

/// For ConsumerConfig and TailConfig, which name these members alike.
template<class Config> QList<Error> pullProblems(const Config& config)
{
    QList<Error> out;
    if (config.fetchIntervalMs < ConsumerConfig::minFetchIntervalMs) {
        out << problem(QStringLiteral("data fetch interval %1 s is below the minimum of 1 s")
                .arg(static_cast<double>(config.fetchIntervalMs) / 1000.0));
    }
    if (config.maxFetchBytes < 1
        || config.maxFetchBytes > ConsumerConfig::maxFetchBytesLimit) {
        out << problem(QStringLiteral("maximum fetch size %1 is outside 1 to %2 bytes")
                .arg(config.maxFetchBytes)
                .arg(ConsumerConfig::maxFetchBytesLimit));
    }
    return out;
}

template<class Config> QList<Error> endProblems(const Config& config)
{
    QList<Error> out;
    if (config.endTimeSeconds
        && (*config.endTimeSeconds <= 0
            || (config.start.kind == StartPosition::Kind::Time
                && *config.endTimeSeconds <= config.start.unixSeconds))) {
        out << problem(QStringLiteral("end time %1 must be a unix time in seconds after the start")
                .arg(*config.endTimeSeconds));
    }
    return out;
}

} // namespace

qint64 ConsumerConfig::heartbeatIntervalMs() const
{
    return std::max<qint64>(1, heartbeatIntervalSeconds) * 1000;
}

qint64 ConsumerConfig::groupTimeoutSeconds() const
{
    return timeoutSeconds.value_or(2 * std::max<qint64>(1, heartbeatIntervalSeconds));
}

QList<Error> ConsumerConfig::problems() const
{
    QList<Error> out;
    if (logsetId.isEmpty())
        out << problem(QStringLiteral("logset id is missing"));
    out << topicProblems(topicIds);
    if (const auto bad = checkName(QStringLiteral("consumer group"), group))
        out << *bad;
    if (const auto bad = checkName(QStringLiteral("consumer"), consumer))
        out << *bad;
    if (heartbeatIntervalSeconds < 0 || heartbeatIntervalSeconds > maxHeartbeatSeconds) {
        out << problem(QStringLiteral("heartbeat interval %1 s is outside 0 to %2 s")
                .arg(heartbeatIntervalSeconds)
                .arg(maxHeartbeatSeconds));
    }
    if (timeoutSeconds && *timeoutSeconds * 1000 <= heartbeatIntervalMs()) {
        out << problem(QStringLiteral("time-out %1 s is not above the heartbeat interval")
                .arg(*timeoutSeconds));
    }
    out << pullProblems(*this);
    if (stopTimeoutMs < minStopTimeoutMs || stopTimeoutMs > maxStopTimeoutMs) {
        out << problem(QStringLiteral("stop time-out %1 s is outside 0.1 to 600 s")
                .arg(static_cast<double>(stopTimeoutMs) / 1000.0));
    }
    out << endProblems(*this);
    return out;
}

QStringList ConsumerConfig::warnings() const
{
    QStringList out;
    if (!group.isEmpty() && !meetsApiRule(group, true)) {
        out << QStringLiteral("consumer group \"%1\": the API's page allows letters, digits and _ "
                              "only, no digit first; the vendor's own examples do not keep to it")
                   .arg(group);
    }
    if (!consumer.isEmpty() && !meetsApiRule(consumer, false)) {
        out << QStringLiteral("consumer \"%1\": the API's page allows letters, digits and _ only, "
                              "no digit or _ first; the vendor's own examples do not keep to it")
                   .arg(consumer);
    }
    return out;
}

QList<Error> TailConfig::problems() const
{
    QList<Error> out;
    out << topicProblems(topicIds) << pullProblems(*this) << endProblems(*this);
    const bool hasNegative = std::any_of(
        partitions.begin(), partitions.end(), [](PartitionId id) { return id.value < 0; });
    if (hasNegative)
        out << problem(QStringLiteral("partitions: their numbers are not negative"));
    return out;
}

} // namespace tidemark::engine
