// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runconfig.h"

#include <QJsonArray>

namespace tidemark::store {

namespace {

using engine::BadMessagePolicy;
using engine::InvalidOffsetPolicy;

QString policyWord(InvalidOffsetPolicy policy)
{
    switch (policy) {
    case InvalidOffsetPolicy::Stop:
        return QStringLiteral("stop");
    case InvalidOffsetPolicy::Earliest:
        return QStringLiteral("earliest");
    case InvalidOffsetPolicy::Latest:
        return QStringLiteral("latest");
    }
    return {};
}

/// Members that consumers and tails name alike.
template <class Config> QJsonObject commonJson(const Config& config)
{
    QJsonObject json{
        { QStringLiteral("topic_ids"), QJsonArray::fromStringList(config.topicIds) },
        { QStringLiteral("data_fetch_interval_ms"), config.fetchIntervalMs },
        { QStringLiteral("max_fetch_log_group_size"), config.maxFetchBytes },
        { QStringLiteral("offset_start_time"), config.start.toText() },
        { QStringLiteral("invalid_offset"), policyWord(config.invalidOffsetPolicy) },
        { QStringLiteral("bad_messages_stop"),
            config.badMessagePolicy == BadMessagePolicy::Stop },
    };
    if (config.endTimeSeconds)
        json.insert(QStringLiteral("offset_end_time"), *config.endTimeSeconds);
    return json;
}

template <class Config> bool readCommon(const QJsonObject& json, Config& config)
{
    for (const QJsonValue& topic : json.value(QStringLiteral("topic_ids")).toArray())
        config.topicIds << topic.toString();
    config.fetchIntervalMs
        = json.value(QStringLiteral("data_fetch_interval_ms")).toInteger(config.fetchIntervalMs);
    config.maxFetchBytes
        = json.value(QStringLiteral("max_fetch_log_group_size")).toInteger(config.maxFetchBytes);
    const auto start = engine::StartPosition::parse(
        json.value(QStringLiteral("offset_start_time")).toString(config.start.toText()));
    if (!start.ok())
        return false;
    config.start = start.value();
    const QJsonValue end = json.value(QStringLiteral("offset_end_time"));
    if (end.isDouble())
        config.endTimeSeconds = end.toInteger();
    const QString policy = json.value(QStringLiteral("invalid_offset")).toString();
    for (const InvalidOffsetPolicy known : { InvalidOffsetPolicy::Earliest,
             InvalidOffsetPolicy::Latest }) {
        if (policy == policyWord(known))
            config.invalidOffsetPolicy = known;
    }
    if (json.value(QStringLiteral("bad_messages_stop")).toBool())
        config.badMessagePolicy = BadMessagePolicy::Stop;
    return true;
}

QJsonObject consumerJson(const engine::ConsumerConfig& config)
{
    QJsonObject json = commonJson(config);
    json.insert(QStringLiteral("logset_id"), config.logsetId);
    json.insert(QStringLiteral("consumer_group_name"), config.group);
    json.insert(QStringLiteral("consumer_name"), config.consumer);
    json.insert(QStringLiteral("heartbeat_interval"), config.heartbeatIntervalSeconds);
    if (config.timeoutSeconds)
        json.insert(QStringLiteral("group_timeout"), *config.timeoutSeconds);
    json.insert(QStringLiteral("in_order"), config.inOrder);
    json.insert(QStringLiteral("stop_timeout_ms"), config.stopTimeoutMs);
    return json;
}

QJsonObject tailJson(const engine::TailConfig& config)
{
    QJsonObject json = commonJson(config);
    json.insert(QStringLiteral("tail_name"), config.name);
    QJsonArray partitions;
    for (const PartitionId partition : config.partitions)
        partitions.append(partition.value);
    json.insert(QStringLiteral("partitions"), partitions);
    return json;
}

QString valueText(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isString())
        return value.toString();
    QStringList parts;
    for (const QJsonValue& part : value.toArray())
        parts << (part.isDouble() ? QString::number(part.toInteger()) : part.toString());
    return parts.join(u',');
}

} // namespace

QString RunConfig::name() const
{
    if (const auto* tail = std::get_if<engine::TailConfig>(&config))
        return tail->name;
    const auto& consumer = std::get<engine::ConsumerConfig>(config);
    return consumer.group + u'/' + consumer.consumer;
}

QJsonObject RunConfig::toJson() const
{
    if (const auto* tail = std::get_if<engine::TailConfig>(&config))
        return tailJson(*tail);
    return consumerJson(std::get<engine::ConsumerConfig>(config));
}

QString RunConfig::parameterText() const
{
    QStringList parts;
    const QJsonObject json = toJson();
    for (auto member = json.begin(); member != json.end(); ++member)
        parts << QString(member.key() + u'=' + valueText(member.value()));
    return parts.join(u' ');
}

std::optional<RunConfig> RunConfig::fromJson(const QJsonObject& json)
{
    const QJsonValue tailName = json.value(QStringLiteral("tail_name"));
    if (tailName.isString()) {
        engine::TailConfig config;
        config.name = tailName.toString();
        for (const QJsonValue& partition : json.value(QStringLiteral("partitions")).toArray())
            config.partitions << PartitionId(partition.toInteger(-1));
        if (!readCommon(json, config) || !config.problems().isEmpty())
            return std::nullopt;
        return RunConfig{ config };
    }
    engine::ConsumerConfig config;
    config.logsetId = json.value(QStringLiteral("logset_id")).toString();
    config.group = json.value(QStringLiteral("consumer_group_name")).toString();
    config.consumer = json.value(QStringLiteral("consumer_name")).toString();
    config.heartbeatIntervalSeconds = json.value(QStringLiteral("heartbeat_interval"))
                                          .toInteger(config.heartbeatIntervalSeconds);
    const QJsonValue timeout = json.value(QStringLiteral("group_timeout"));
    if (timeout.isDouble())
        config.timeoutSeconds = timeout.toInteger();
    config.inOrder = json.value(QStringLiteral("in_order")).toBool(true);
    config.stopTimeoutMs
        = json.value(QStringLiteral("stop_timeout_ms")).toInteger(config.stopTimeoutMs);
    if (!readCommon(json, config) || !config.problems().isEmpty())
        return std::nullopt;
    return RunConfig{ config };
}

} // namespace tidemark::store
