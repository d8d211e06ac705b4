// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/grouptypes.h"
#include "service/partitiondirectory.h"

#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace tidemark::service {

/// A group is unique within its logset.
struct GroupKey
{
    QString logsetId;
    QString name;

    bool operator==(const GroupKey&) const = default;
    bool operator<(const GroupKey& other) const
    {
        return std::tie(logsetId, name) < std::tie(other.logsetId, other.name);
    }
};

struct GroupSettings
{
    qint64 timeoutSeconds = 0; ///< a consumer without a heartbeat for this long is offline
    QStringList topics;

    bool operator==(const GroupSettings&) const = default;
};

/// Decides who holds which partition and whose commits count. A plain decider: no thread, no
/// socket, no storage; time comes in as milliseconds of a clock that never jumps. A change that
/// must be durable is asked for with a may...() call first, stored by the caller, then applied.
///
/// Rules (protocol notes 4.6 and 8). Each partition has a target, chosen sticky and balanced
/// within one partition per topic among the live consumers that subscribe to the topic, and an
/// owner, the consumer that was last told to hold it. A partition goes to its target only when
/// it has no owner and no other live consumer reports it; an owner whose partition has another
/// target is told so by leaving it out of the answer and keeps owning it while it reports it.
/// Readonly partitions take part until the group has committed their end.
class GroupCoordinator
{
public:
    struct Policy
    {
        bool fenceCommits = true; ///< refuse commits of a consumer while another one owns
        bool deleteLiveGroups = true; ///< delete a group although consumers are alive
        int maxGroupsPerTopic = 50; ///< source: protocol notes 1.6
    };

    using Owners = std::map<TopicPartition, QString>;
    using Commits = std::map<TopicPartition, Offset>;

    /// `directory` must outlive this object.
    GroupCoordinator(const PartitionDirectory& directory, const Policy& policy);

    /// Errors: InvalidParameter ("consumer group already exists"), LimitExceeded.
    [[nodiscard]] Status mayCreate(const GroupKey& key, const GroupSettings& settings) const;
    void create(const GroupKey& key, const GroupSettings& settings);
    /// Errors: ResourceNotFound, LimitExceeded.
    [[nodiscard]] Status mayModify(const GroupKey& key, const GroupSettings& settings) const;
    void modify(const GroupKey& key, const GroupSettings& settings);
    /// Errors: ResourceNotFound, OperationDenied (live consumers, named in the message).
    [[nodiscard]] Status mayRemove(const GroupKey& key, qint64 nowMs);
    void remove(const GroupKey& key);

    /// A group as it was before a restart. Its owners count as live consumers that reported
    /// their partitions at `nowMs`, so that nobody else gets them before the time-out.
    void restore(const GroupKey& key, const GroupSettings& settings, const Commits& commits,
        const Owners& owners, qint64 nowMs);

    struct HeartbeatAnswer
    {
        QList<cls::TopicPartitions> assigned; ///< every topic of the group that was listed
        bool ownersChanged = false; ///< the caller stores owners() before it answers
    };
    /// Joins the group or renews the membership. `reported`: what the consumer still works on.
    /// A consumer that held partitions, was told to keep some and reports none leaves the
    /// group: its partitions are free at once. Errors: ResourceNotFound.
    [[nodiscard]] Result<HeartbeatAnswer> heartbeat(const GroupKey& key, const QString& consumer,
        const QList<cls::TopicPartitions>& reported, qint64 nowMs);

    /// Errors: ResourceNotFound (group, partition), InvalidParameter (topic not of the group,
    /// offset beyond the end), OperationDenied (another live consumer owns the partition).
    [[nodiscard]] Status mayCommit(
        const GroupKey& key, const QString& consumer, const Commits& offsets, qint64 nowMs);
    void commit(const GroupKey& key, const Commits& offsets);

    [[nodiscard]] bool contains(const GroupKey& key) const { return m_groups.count(key) > 0; }
    [[nodiscard]] QList<GroupKey> groups(const QString& logsetId) const;
    [[nodiscard]] std::optional<GroupSettings> settings(const GroupKey& key) const;
    [[nodiscard]] std::optional<Offset> committed(
        const GroupKey& key, const TopicPartition& partition) const;
    /// Owners of the partitions; owners that have timed out are left out.
    [[nodiscard]] Owners owners(const GroupKey& key, qint64 nowMs);
    /// Live consumers by name.
    [[nodiscard]] QStringList consumers(const GroupKey& key, qint64 nowMs);

private:
    struct Member
    {
        qint64 lastHeartbeatMs = 0;
        std::set<QString> topics; // empty: all topics of the group
        std::set<TopicPartition> reported;
    };
    struct Group
    {
        GroupSettings settings;
        std::map<QString, Member> members;
        Owners targets;
        Owners owners;
        Commits commits;
    };

    /// Every change of a group's topics, which are counted here.
    void put(Group& group, const GroupSettings& settings);
    [[nodiscard]] Status checkQuota(const GroupKey& key, const GroupSettings& settings) const;
    static void expire(Group& group, qint64 nowMs);
    static void leave(Group& group, const QString& consumer);
    void assignTargets(Group& group) const;
    [[nodiscard]] bool isDrained(
        const Group& group, const TopicPartition& partition, const PartitionState& state) const;
    [[nodiscard]] static bool reportedByOther(
        const Group& group, const TopicPartition& partition, const QString& consumer);

    const PartitionDirectory& m_directory;
    const Policy m_policy;
    std::map<GroupKey, Group> m_groups;
    std::map<QString, int> m_groupsOfTopic;
};

} // namespace tidemark::service
