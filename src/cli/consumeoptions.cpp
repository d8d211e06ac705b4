// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/consumeoptions.h"

#include "cli/connectionoptions.h"

namespace tidemark::cli {

namespace {

constexpr qint64 largestUnixSeconds = 99'999'999'999; // above it would be milliseconds
constexpr qint64 smallestFetchBytes = 2 * 1024 * 1024;

OptionList readingOptions(const char* standardStart)
{
    return {
        Option::integer("data-fetch-interval", "S", { 1, 86400 },
            "Pause in seconds before a partition is asked again after it had nothing new.")
            .withDefault(QStringLiteral("2")),
        Option::text("offset-start-time", "begin|end|UNIX",
            "Where to start a partition without a committed position: its earliest data, its "
            "latest, or a unix time in seconds.")
            .withDefault(QString::fromLatin1(standardStart)),
        Option::integer("offset-end-time", "UNIX", { 1, largestUnixSeconds },
            "Unix time in seconds at which reading ends; without it reading goes on."),
        Option::integer("max-fetch-log-group-size", "BYTES",
            { smallestFetchBytes, engine::ConsumerConfig::maxFetchBytesLimit },
            "Upper bound of one pull in bytes (2 MiB to 10 MiB).")
            .withDefault(QStringLiteral("2097152")),
        Option::choice("on-invalid-offset",
            { QStringLiteral("stop"), QStringLiteral("earliest"), QStringLiteral("latest") },
            "Where a partition does not hold the offset to be read any more: stand still and tell, "
            "go on with the oldest that is kept, or with what comes from now on.")
            .withDefault(QStringLiteral("stop")),
        Option::choice("on-bad-message",
            { QStringLiteral("quarantine"), QStringLiteral("stop") },
            "A message that cannot be decoded: keep its bytes (--quarantine) and go on, or stand "
            "still before it and tell.")
            .withDefault(QStringLiteral("quarantine")),
    };
}

struct Reading
{
    qint64 fetchIntervalMs = 0;
    qint64 maxFetchBytes = 0;
    engine::StartPosition start;
    std::optional<qint64> endTimeSeconds;
    engine::InvalidOffsetPolicy invalidOffsetPolicy = engine::InvalidOffsetPolicy::Stop;
    engine::BadMessagePolicy badMessagePolicy = engine::BadMessagePolicy::Quarantine;
};

engine::InvalidOffsetPolicy invalidOffsetPolicy(const QString& word)
{
    if (word == QLatin1StringView("earliest"))
        return engine::InvalidOffsetPolicy::Earliest;
    return word == QLatin1StringView("latest") ? engine::InvalidOffsetPolicy::Latest
                                               : engine::InvalidOffsetPolicy::Stop;
}

/// For ConsumerConfig and TailConfig, which name these members alike.
template<class Config>
void apply(const Reading& reading, Config& config)
{
    config.fetchIntervalMs = reading.fetchIntervalMs;
    config.maxFetchBytes = reading.maxFetchBytes;
    config.start = reading.start;
    config.endTimeSeconds = reading.endTimeSeconds;
    config.invalidOffsetPolicy = reading.invalidOffsetPolicy;
    config.badMessagePolicy = reading.badMessagePolicy;
}

Result<Reading> readReading(const Arguments& arguments)
{
    const Result<engine::StartPosition> start
        = engine::StartPosition::parse(arguments.text("offset-start-time"));
    if (!start.ok())
        return usageError(QStringLiteral("option --offset-start-time: %1").arg(start.error().message));
    Reading reading;
    reading.fetchIntervalMs = arguments.integer("data-fetch-interval") * 1000;
    reading.maxFetchBytes = arguments.integer("max-fetch-log-group-size");
    reading.start = start.value();
    reading.endTimeSeconds = arguments.maybeInteger("offset-end-time");
    reading.invalidOffsetPolicy = invalidOffsetPolicy(arguments.text("on-invalid-offset"));
    if (arguments.text("on-bad-message") == QLatin1StringView("stop"))
        reading.badMessagePolicy = engine::BadMessagePolicy::Stop;
    if (reading.endTimeSeconds && reading.start.kind == engine::StartPosition::Kind::Time
        && *reading.endTimeSeconds <= reading.start.unixSeconds) {
        return usageError(QStringLiteral("option --offset-end-time: %1 is not after the start %2")
                .arg(*reading.endTimeSeconds)
                .arg(reading.start.unixSeconds));
    }
    return reading;
}

} // namespace

Option topicsOption()
{
    return Option::text("topic-ids", "T1,T2", "Log topics, separated by commas.").required();
}

Result<QStringList> readTopics(const Arguments& arguments)
{
    const QStringList topics = arguments.list("topic-ids");
    if (topics.isEmpty() || topics.contains(QString()))
        return usageError(QStringLiteral("option --topic-ids: a topic id is empty"));
    if (QStringList unique = topics; unique.removeDuplicates() > 0)
        return usageError(QStringLiteral("option --topic-ids: a topic is named twice"));
    return topics;
}

OptionList consumerOptions()
{
    return OptionList {
        logsetOption(),
        topicsOption(),
        groupOption(),
        Option::text("consumer-name", "C",
            "Name of the consumer, unique in its group: 0-9 a-z A-Z - _ .")
            .required(),
        Option::integer("consumers", "N", { 1, 64 },
            "Consumers in this process; above one they are named C-1 to C-N.")
            .withDefault(QStringLiteral("1")),
        Option::integer("heartbeat-interval", "S",
            { 0, engine::ConsumerConfig::maxHeartbeatSeconds },
            "Seconds between heartbeats; two missed ones mean offline. 0 is taken as 1.")
            .withDefault(QStringLiteral("20")),
    } + readingOptions("end")
        + OptionList {
              Option::flag("update-group",
                  "Where the group exists with another time-out or other topics, change it for all "
                  "its members. Without it such a group is left alone and consuming is refused."),
              Option::integer("stop-timeout", "SECONDS",
                  { 1, engine::ConsumerConfig::maxStopTimeoutMs / 1000 },
                  "How long an orderly stop may take: writing and committing what was received, and "
                  "leaving the group. What is not committed by then comes again.")
                  .withDefault(QStringLiteral("5")),
          };
}

OptionList tailOptions()
{
    return OptionList { topicsOption() } + readingOptions("end");
}

Result<QList<engine::ConsumerConfig>> readConsumers(const Arguments& arguments)
{
    const Result<Reading> reading = readReading(arguments);
    if (!reading.ok())
        return reading.error();
    const Result<QStringList> topics = readTopics(arguments);
    if (!topics.ok())
        return topics.error();

    engine::ConsumerConfig config;
    config.logsetId = arguments.text("logset-id");
    config.topicIds = topics.value();
    config.group = arguments.text("consumer-group");
    config.heartbeatIntervalSeconds = arguments.integer("heartbeat-interval");
    config.stopTimeoutMs = arguments.integer("stop-timeout") * 1000;
    apply(reading.value(), config);
    config.groupPolicy = arguments.has("update-group") ? engine::GroupPolicy::UpdateExisting
                                                       : engine::GroupPolicy::KeepExisting;

    QList<engine::ConsumerConfig> configs;
    const QString name = arguments.text("consumer-name");
    const qint64 count = arguments.integer("consumers");
    for (qint64 i = 1; i <= count; ++i) {
        config.consumer = count == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(i);
        if (const QList<Error> problems = config.problems(); !problems.isEmpty())
            return usageError(problems.first().message);
        configs << config;
    }
    return configs;
}

Result<engine::TailConfig> readTail(const Arguments& arguments)
{
    const Result<Reading> reading = readReading(arguments);
    if (!reading.ok())
        return reading.error();
    const Result<QStringList> topics = readTopics(arguments);
    if (!topics.ok())
        return topics.error();
    engine::TailConfig config;
    config.topicIds = topics.value();
    apply(reading.value(), config);
    return config;
}

} // namespace tidemark::cli
