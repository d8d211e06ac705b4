// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/scenario.h"

#include "service/faultjson.h"
#include "service/generatedscenario.h"
#include "service/logcorpus.h"
#include "service/scenariogroups.h"
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
    ScenarioReader reader(json, path, error, { "topicId", "topicName", "partitions", "kafkaGroups" });
    Scenario::Topic topic;
    topic.topicId = reader.text("topicId");
    topic.name = reader.text("topicName");
    topic.partitions = static_cast<int>(reader.integer("partitions", 1, 50));
    reader.list("kafkaGroups", [&](const cls::Json& entry, const QString& entryPath) {
        topic.kafkaGroups << scenarioKafkaGroup(entry, entryPath, error);
    });
    if (topicIds.contains(topic.topicId))
        reader.fault(reader.pathOf("topicId"), QStringLiteral("is there twice"));
    topicIds.insert(topic.topicId);
    return topic;
}

Scenario::Logset readLogset(const cls::Json& json, const QString& path, std::optional<Error>& error,
    QSet<QString>& topicIds)
{
    ScenarioReader reader(json, path, error, { "logsetId", "logsetName", "topics", "groups" });
    Scenario::Logset logset;
    logset.logsetId = reader.text("logsetId");
    logset.name = reader.text("logsetName");
    reader.list("topics", [&](const cls::Json& entry, const QString& entryPath) {
        logset.topics << readTopic(entry, entryPath, error, topicIds);
    });
    QSet<QString> names;
    reader.list("groups", [&](const cls::Json& entry, const QString& entryPath) {
        logset.groups << scenarioGroup(entry, entryPath, error, logset);
        if (names.contains(logset.groups.last().name))
            reader.fault(entryPath + QStringLiteral(".group"), QStringLiteral("is there twice"));
        names.insert(logset.groups.last().name);
    });
    return logset;
}

Scenario::Logset readGenerated(const cls::Json& json, const QString& path,
    std::optional<Error>& error, QSet<QString>& topicIds)
{
    ScenarioReader reader(json, path, error,
        { "logsetId", "logsetName", "topics", "partitions", "groups", "kafkaGroups" });
    GeneratedLogset wish;
    wish.logsetId = reader.text("logsetId");
    wish.name = reader.text("logsetName");
    wish.topics = static_cast<int>(reader.integer("topics", 1, 2000));
    wish.partitions = static_cast<int>(reader.integer("partitions", 1, 50));
    wish.groups = static_cast<int>(reader.integer("groups", 0, 20'000, 0));
    wish.kafkaGroups = static_cast<int>(reader.integer("kafkaGroups", 0, 1000, 0));
    if (error)
        return {};
    const Scenario::Logset logset = generated(wish);
    for (const Scenario::Topic& topic : logset.topics)
        topicIds.insert(topic.topicId);
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
        { "credentials", "logsets", "generated", "load", "faults", "seed", "retentionBytes", "cacheBytes",
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
    const auto addLogset = [&](const Scenario::Logset& logset, const QString& path) {
        if (logsetIds.contains(logset.logsetId))
            reader.fault(path + QStringLiteral(".logsetId"), QStringLiteral("is there twice"));
        logsetIds.insert(logset.logsetId);
        scenario.logsets << logset;
    };
    reader.list("logsets", [&](const cls::Json& entry, const QString& path) {
        addLogset(readLogset(entry, path, error, topicIds), path);
    });
    reader.list("generated", [&](const cls::Json& entry, const QString& path) {
        addLogset(readGenerated(entry, path, error, topicIds), path);
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
