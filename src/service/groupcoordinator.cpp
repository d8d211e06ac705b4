// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/groupcoordinator.h"

#include "service/assignment.h"
#include "service/refusal.h"

#include <algorithm>

namespace tidemark::service {

namespace {

Error noGroup(const GroupKey& key)
{
    return refusal("ResourceNotFound",
        QStringLiteral("consumer group %1 not exist in logset %2").arg(key.name, key.logsetId));
}

} // namespace

GroupCoordinator::GroupCoordinator(const PartitionDirectory& directory, const Policy& policy)
    : m_directory(directory)
    , m_policy(policy)
{
}

Status GroupCoordinator::checkQuota(const GroupKey& key, const GroupSettings& settings) const
{
    for (const QString& topic : settings.topics) {
        const auto found = m_groupsOfTopic.find(topic);
        int count = found == m_groupsOfTopic.end() ? 0 : found->second;
        const auto self = m_groups.find(key);
        if (self != m_groups.end() && self->second.settings.topics.contains(topic))
            --count;
        if (count >= m_policy.maxGroupsPerTopic) {
            return refusal("LimitExceeded",
                QStringLiteral("the topic %1 has %2 consumer groups, more are not allowed")
                    .arg(topic)
                    .arg(count));
        }
    }
    return okStatus();
}

Status GroupCoordinator::mayCreate(const GroupKey& key, const GroupSettings& settings) const
{
    if (contains(key)) {
        // Official SDKs look for these words; no page documents a code for it.
        return refusal(
            "InvalidParameter", QStringLiteral("consumer group already exists: %1").arg(key.name));
    }
    return checkQuota(key, settings);
}

void GroupCoordinator::create(const GroupKey& key, const GroupSettings& settings)
{
    put(m_groups[key], settings);
}

void GroupCoordinator::put(Group& group, const GroupSettings& settings)
{
    for (const QString& topic : group.settings.topics)
        --m_groupsOfTopic[topic];
    group.settings = settings;
    for (const QString& topic : settings.topics)
        ++m_groupsOfTopic[topic];
}

Status GroupCoordinator::mayModify(const GroupKey& key, const GroupSettings& settings) const
{
    return contains(key) ? checkQuota(key, settings) : Status(noGroup(key));
}

void GroupCoordinator::modify(const GroupKey& key, const GroupSettings& settings)
{
    put(m_groups.at(key), settings);
}

Status GroupCoordinator::mayRemove(const GroupKey& key, qint64 nowMs)
{
    if (!contains(key))
        return noGroup(key);
    const QStringList live = consumers(key, nowMs);
    if (!live.isEmpty() && !m_policy.deleteLiveGroups) {
        return refusal("OperationDenied",
            QStringLiteral("consumer group %1 has live consumers: %2")
                .arg(key.name, live.join(QStringLiteral(", "))));
    }
    return okStatus();
}

void GroupCoordinator::remove(const GroupKey& key)
{
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return;
    put(found->second, {});
    m_groups.erase(found);
}

void GroupCoordinator::restore(const GroupKey& key, const GroupSettings& settings,
    const Commits& commits, const Owners& owners, qint64 nowMs)
{
    Group& group = m_groups[key];
    put(group, settings);
    group.commits = commits;
    group.owners = owners;
    group.targets = owners;
    for (const auto& [partition, consumer] : owners) {
        Member& member = group.members[consumer];
        member.lastHeartbeatMs = nowMs;
        member.reported.insert(partition);
    }
}

void GroupCoordinator::leave(Group& group, const QString& consumer)
{
    group.members.erase(consumer);
    const auto isHis = [&](const auto& entry) { return entry.second == consumer; };
    std::erase_if(group.owners, isHis);
    std::erase_if(group.targets, isHis);
}

void GroupCoordinator::expire(Group& group, qint64 nowMs)
{
    QStringList gone;
    for (const auto& [name, member] : group.members) {
        if (nowMs - member.lastHeartbeatMs >= group.settings.timeoutSeconds * 1000)
            gone << name;
    }
    for (const QString& name : gone)
        leave(group, name);
}

bool GroupCoordinator::isDrained(
    const Group& group, const TopicPartition& partition, const PartitionState& state) const
{
    if (!state.readOnly)
        return false;
    if (state.earliest == state.end)
        return true;
    const auto committed = group.commits.find(partition);
    return committed != group.commits.end() && committed->second >= state.end;
}

void GroupCoordinator::assignTargets(Group& group) const
{
    std::vector<TopicShare> topics;
    Owners previous = group.targets;
    std::set<TopicPartition> inUse;
    for (const QString& topicId : group.settings.topics) {
        TopicShare share;
        share.topicId = topicId;
        const QList<PartitionState> states = m_directory.partitions(topicId);
        for (const PartitionState& state : states) {
            if (!isDrained(group, { topicId, state.id }, state))
                share.partitions.push_back(state.id);
        }
        for (const auto& [name, member] : group.members) {
            if (member.topics.empty() || member.topics.count(topicId) > 0)
                share.consumers.push_back(name);
        }
        topics.push_back(std::move(share));
    }
    for (const auto& [name, member] : group.members) {
        for (const TopicPartition& partition : member.reported) {
            inUse.insert(partition);
            previous.emplace(partition, name); // who works on it already keeps it if possible
        }
    }
    group.targets = assign(topics, previous, inUse);
}

bool GroupCoordinator::reportedByOther(
    const Group& group, const TopicPartition& partition, const QString& consumer)
{
    return std::any_of(group.members.cbegin(), group.members.cend(), [&](const auto& entry) {
        return entry.first != consumer && entry.second.reported.count(partition) > 0;
    });
}

Result<GroupCoordinator::HeartbeatAnswer> GroupCoordinator::heartbeat(const GroupKey& key,
    const QString& consumer, const QList<cls::TopicPartitions>& reported, qint64 nowMs)
{
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return noGroup(key);
    Group& group = found->second;
    const Owners ownersBefore = group.owners;
    expire(group, nowMs);

    Member now;
    now.lastHeartbeatMs = nowMs;
    for (const cls::TopicPartitions& topic : reported) {
        now.topics.insert(topic.topicId);
        for (const PartitionId partition : topic.partitions)
            now.reported.insert({ topic.topicId, partition });
    }
    const auto before = group.members.find(consumer);
    const bool held = before != group.members.end() && !before->second.reported.empty();
    const bool wasToldToHold
        = std::any_of(group.owners.cbegin(), group.owners.cend(), [&](const auto& entry) {
              const auto target = group.targets.find(entry.first);
              return entry.second == consumer && target != group.targets.end()
                  && target->second == consumer;
          });
    const bool leaves = held && wasToldToHold && now.reported.empty();

    HeartbeatAnswer answer;
    std::map<QString, QList<PartitionId>> assigned;
    if (leaves) {
        leave(group, consumer);
    } else {
        group.members[consumer] = now;
        assignTargets(group);
        // What has another target, or none any more, is free once it is reported no more.
        std::erase_if(group.owners, [&](const auto& entry) {
            const auto target = group.targets.find(entry.first);
            return entry.second == consumer && now.reported.count(entry.first) == 0
                && (target == group.targets.end() || target->second != consumer);
        });
        for (const auto& [partition, target] : group.targets) {
            if (target != consumer)
                continue;
            const auto owner = group.owners.find(partition);
            if (owner == group.owners.end()) {
                if (reportedByOther(group, partition, consumer))
                    continue;
                group.owners.emplace(partition, consumer);
            } else if (owner->second != consumer) {
                continue;
            }
            assigned[partition.topicId] << partition.partition;
        }
    }
    for (const QString& topic : group.settings.topics) {
        if (now.topics.empty() || now.topics.count(topic) > 0)
            answer.assigned.append({ topic, assigned[topic] });
    }
    answer.ownersChanged = group.owners != ownersBefore;
    return answer;
}

Status GroupCoordinator::mayCommit(
    const GroupKey& key, const QString& consumer, const Commits& offsets, qint64 nowMs)
{
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return noGroup(key);
    Group& group = found->second;
    expire(group, nowMs);

    for (const auto& [partition, offset] : offsets) {
        if (!group.settings.topics.contains(partition.topicId)) {
            return refusal("InvalidParameter",
                QStringLiteral("the topic %1 does not belong to consumer group %2")
                    .arg(partition.topicId, key.name));
        }
        const QList<PartitionState> states = m_directory.partitions(partition.topicId);
        const auto state = std::find_if(states.cbegin(), states.cend(),
            [id = partition.partition](const PartitionState& entry) { return entry.id == id; });
        if (state == states.cend()) {
            return refusal("ResourceNotFound.PartitionNotExist",
                QStringLiteral("the topic %1 has no partition %2")
                    .arg(partition.topicId)
                    .arg(partition.partition.value));
        }
        if (offset > state->end) {
            return refusal("InvalidParameter",
                QStringLiteral("offset %1 is beyond the end %2 of partition %3 of topic %4")
                    .arg(offset.value)
                    .arg(state->end.value)
                    .arg(partition.partition.value)
                    .arg(partition.topicId));
        }
        const auto owner = group.owners.find(partition);
        if (m_policy.fenceCommits && owner != group.owners.end() && owner->second != consumer) {
            return refusal("OperationDenied",
                QStringLiteral("consumer %1 is not the owner of partition %2 of topic %3, its "
                               "owner is %4")
                    .arg(consumer)
                    .arg(partition.partition.value)
                    .arg(partition.topicId, owner->second));
        }
    }
    return okStatus();
}

void GroupCoordinator::commit(const GroupKey& key, const Commits& offsets)
{
    Group& group = m_groups.at(key);
    for (const auto& [partition, offset] : offsets)
        group.commits[partition] = offset;
}

QList<GroupKey> GroupCoordinator::groups(const QString& logsetId) const
{
    QList<GroupKey> out;
    for (const auto& [key, group] : m_groups) {
        if (key.logsetId == logsetId)
            out << key;
    }
    return out;
}

std::optional<GroupSettings> GroupCoordinator::settings(const GroupKey& key) const
{
    const auto found = m_groups.find(key);
    return found == m_groups.end() ? std::nullopt : std::optional(found->second.settings);
}

std::optional<Offset> GroupCoordinator::committed(
    const GroupKey& key, const TopicPartition& partition) const
{
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return std::nullopt;
    const auto offset = found->second.commits.find(partition);
    return offset == found->second.commits.end() ? std::nullopt : std::optional(offset->second);
}

GroupCoordinator::Owners GroupCoordinator::owners(const GroupKey& key, qint64 nowMs)
{
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return {};
    expire(found->second, nowMs);
    return found->second.owners;
}

QStringList GroupCoordinator::consumers(const GroupKey& key, qint64 nowMs)
{
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return {};
    expire(found->second, nowMs);
    QStringList out;
    for (const auto& [name, member] : found->second.members)
        out << name;
    return out;
}

} // namespace tidemark::service
