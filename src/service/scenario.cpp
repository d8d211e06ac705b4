// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/scenario.h"

#include "service/faultjson.h"
#include "service/logcorpus.h"
#include "service/scenarioreader.h"

#include <QSet>

namespace tidemark::service {

namespace {

cls::Credentials readCredentials(
    const cls::Json& json, const QString& path, std::optional<Error>& error)
{
    ScenarioReader reader(json, path, error, { "secretId", "secretKey", "token" });
    cls::Credentials out;
    out.secretId = reader.text("secretId");
    out.secretKey = Secret(reader.text("secretKey").toUtf8());
    if (reader.has("token"))
        out.token = Secret(reader.text("token").toUtf8());
    return out;
}

Scenario::Topic readTopic(const cls::Json& json, const QString& path, std::optional<Error>& error,
    QSet<QString>& topicIds)
{
    ScenarioReader reader(json, path, error, { "topicId", "topicName", "partitions" });
    Scenario::Topic topic;
    topic.topicId = reader.text("topicId");
    topic.name = reader.text("topicName");
    topic.partitions = static_cast<int>(reader.integer("partitions", 1, 50));
    if (topicIds.contains(topic.topicId))
        reader.fault(reader.pathOf("topicId"), QStringLiteral("is there twice"));
    topicIds.insert(topic.topicId);
    return topic;
}

Scenario::Logset readLogset(const cls::Json& json, const QString& path, std::optional<Error>& error,
    QSet<QString>& topicIds)
{
    ScenarioReader reader(json, path, error, { "logsetId", "logsetName", "topics" });
    Scenario::Logset logset;
    logset.logsetId = reader.text("logsetId");
    logset.name = reader.text("logsetName");
    reader.list("topics", [&](const cls::Json& entry, const QString& entryPath) {
        logset.topics << readTopic(entry, entryPath, error, topicIds);
    });
    return logset;
}

Scenario::Load readLoad(const cls::Json& json, const QString& path, std::optional<Error>& error,
    const QSet<QString>& topicIds)
{
    ScenarioReader reader(json, path, error, { "topicId", "recordsPerSecond", "profile" });
    Scenario::Load load;
    load.topicId = reader.text("topicId");
    load.recordsPerSecond = reader.number("recordsPerSecond", 0, 1'000'000);
    load.profile = reader.text("profile");
    if (!topicIds.contains(load.topicId))
        reader.fault(reader.pathOf("topicId"), QStringLiteral("is not a topic of this scenario"));
    if (!logCorpusProfiles().contains(load.profile)) {
        reader.fault(reader.pathOf("profile"),
            QStringLiteral("must be one of ") + logCorpusProfiles().join(QStringLiteral(", ")));
    }
    return load;
}

void readLimits(ScenarioReader& reader, Scenario& scenario)
{
    constexpr qint64 tebibyte = qint64(1) << 40;
    scenario.seed = static_cast<quint64>(reader.integer("seed", 0, tebibyte, 1));
    scenario.retentionBytes
        = reader.integer("retentionBytes", 1, tebibyte, scenario.retentionBytes);
    scenario.cacheBytes = reader.integer("cacheBytes", 0, tebibyte, scenario.cacheBytes);
    scenario.maxGroupsPerTopic = static_cast<int>(
        reader.integer("maxGroupsPerTopic", 1, 1'000'000, scenario.maxGroupsPerTopic));
    scenario.rateLimitPerSecond = reader.number("rateLimitPerSecond", 0, 1'000'000, 0);
    scenario.fenceCommits = reader.flag("fenceCommits", scenario.fenceCommits);
    scenario.deleteLiveGroups = reader.flag("deleteLiveGroups", scenario.deleteLiveGroups);
}

} // namespace

Result<Scenario> Scenario::fromJson(QByteArrayView json)
{
    const Result<cls::Json> parsed = cls::parseJson(json);
    if (!parsed.ok()) {
        return Error::make(ErrorKind::Config, QStringLiteral("BadScenario"),
            QStringLiteral("scenario: ") + parsed.error().message);
    }
    std::optional<Error> error;
    ScenarioReader reader(parsed.value(), {}, error,
        { "credentials", "logsets", "load", "faults", "seed", "retentionBytes", "cacheBytes",
            "maxGroupsPerTopic", "rateLimitPerSecond", "fenceCommits", "deleteLiveGroups" });
    Scenario scenario;
    QSet<QString> secretIds;
    reader.list("credentials", [&](const cls::Json& entry, const QString& path) {
        scenario.credentials << readCredentials(entry, path, error);
        if (secretIds.contains(scenario.credentials.last().secretId))
            reader.fault(path + QStringLiteral(".secretId"), QStringLiteral("is there twice"));
        secretIds.insert(scenario.credentials.last().secretId);
    });
    QSet<QString> topicIds;
    QSet<QString> logsetIds;
    reader.list("logsets", [&](const cls::Json& entry, const QString& path) {
        scenario.logsets << readLogset(entry, path, error, topicIds);
        if (logsetIds.contains(scenario.logsets.last().logsetId))
            reader.fault(path + QStringLiteral(".logsetId"), QStringLiteral("is there twice"));
        logsetIds.insert(scenario.logsets.last().logsetId);
    });
    reader.list("load", [&](const cls::Json& entry, const QString& path) {
        scenario.load << readLoad(entry, path, error, topicIds);
    });
    reader.list("faults", [&](const cls::Json& entry, const QString& path) {
        scenario.faults << faultFromJson(entry, path, error);
    });
    readLimits(reader, scenario);
    if (error)
        return *error;
    return scenario;
}

} // namespace tidemark::service
