// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/scenariogroups.h"

#include "service/scenarioreader.h"

#include <algorithm>

namespace tidemark::service {

using cls::KafkaGroupState;

namespace {

constexpr qint64 maxTimeoutSeconds = 3600; // as CreateConsumerGroup accepts here
constexpr qint64 maxCommitAgeSeconds = 366LL * 24 * 3600;

QStringList texts(ScenarioReader& reader, const char* name)
{
    QStringList out;
    reader.list(name, [&](const cls::Json& entry, const QString& path) {
        if (!entry.is_string() || entry.get_ref<const std::string&>().empty()) {
            reader.fault(path, QStringLiteral("must be a string that is not empty"));
            return;
        }
        out << QString::fromStdString(entry.get_ref<const std::string&>());
    });
    return out;
}

bool hasMembers(KafkaGroupState state)
{
    return state != KafkaGroupState::Empty && state != KafkaGroupState::Dead;
}

} // namespace

Scenario::Group scenarioGroup(const cls::Json& json, const QString& path,
    std::optional<Error>& error, const Scenario::Logset& logset)
{
    ScenarioReader reader(json, path, error, { "group", "timeoutSeconds", "topicIds" });
    Scenario::Group group;
    group.name = reader.text("group");
    group.timeoutSeconds
        = reader.integer("timeoutSeconds", 1, maxTimeoutSeconds, group.timeoutSeconds);
    group.topicIds = texts(reader, "topicIds");
    if (group.topicIds.isEmpty())
        reader.fault(reader.pathOf("topicIds"), QStringLiteral("must name at least one topic"));
    for (const QString& topicId : std::as_const(group.topicIds)) {
        const bool isKnown = std::any_of(logset.topics.cbegin(), logset.topics.cend(),
            [&](const Scenario::Topic& topic) { return topic.topicId == topicId; });
        if (!isKnown) {
            reader.fault(reader.pathOf("topicIds"),
                QStringLiteral("names %1, which is not a topic of the logset").arg(topicId));
        }
    }
    return group;
}

Scenario::KafkaGroup scenarioKafkaGroup(
    const cls::Json& json, const QString& path, std::optional<Error>& error)
{
    ScenarioReader reader(json, path, error,
        { "group", "state", "protocolName", "consumers", "commitAgeSeconds" });
    Scenario::KafkaGroup group;
    group.name = reader.text("group");
    group.consumers = texts(reader, "consumers");
    const KafkaGroupState otherwise
        = group.consumers.isEmpty() ? KafkaGroupState::Empty : KafkaGroupState::Stable;
    group.state
        = cls::kafkaGroupState(reader.text("state", cls::kafkaGroupStateWord(otherwise)));
    if (cls::kafkaGroupStateWord(group.state).isEmpty()) {
        reader.fault(reader.pathOf("state"),
            QStringLiteral(
                "must be Empty, Dead, Stable, PreparingRebalance or CompletingRebalance"));
    } else if (hasMembers(group.state) == group.consumers.isEmpty()) {
        reader.fault(reader.pathOf("consumers"),
            group.consumers.isEmpty()
                ? QStringLiteral("must name a consumer, which a group in this state has")
                : QStringLiteral("must be empty, as a group in this state has no consumers"));
    }
    const QString sharing = hasMembers(group.state) ? QStringLiteral("range") : QString();
    group.protocolName = reader.text("protocolName", sharing);
    group.commitAgeSeconds = reader.integer("commitAgeSeconds", 0, maxCommitAgeSeconds, 0);
    return group;
}

} // namespace tidemark::service
