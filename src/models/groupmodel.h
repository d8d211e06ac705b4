// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/grouptypes.h"
#include "engine/kafkagroup.h"
#include "engine/status.h"
#include "models/tablemodel.h"
#include "store/groupsummary.h"

#include <memory>

namespace tidemark::models {

enum class GroupColumn
{
    Name,
    State,
    TimeLag,
    Trend,
    Protocol,
    Committed,
    MembersHere,
    Elsewhere,
    Topics,
    Timeout,
    Looked,
    Count
};

/// A group of the list, of one of two kinds. What is not set is not known.
struct GroupRow
{
    enum class Kind { Native, Kafka };

    Kind kind = Kind::Native;
    cls::ConsumerGroupInfo info; ///< Kafka: its name and its topic
    qint64 membersHere = 0; ///< consumers of this process; others are not told by the service
    std::shared_ptr<const store::GroupSummary> seen; ///< Native; null: never looked at
    std::shared_ptr<const engine::KafkaGroup> kafka; ///< Kafka only

    [[nodiscard]] bool sameKey(const GroupRow& other) const;
    /// By name; a native group before those of the Kafka protocol, they by topic.
    [[nodiscard]] bool operator<(const GroupRow& other) const;
    bool operator==(const GroupRow&) const = default;

    /// For sorting by state: what asks for attention first.
    [[nodiscard]] int stateRank() const;
    /// Unix ms at which commits were last seen to move, or were last made; Kafka: as told.
    [[nodiscard]] Known<qint64> committedMs() const;
    [[nodiscard]] Known<qint64> timeLagMs() const;
    [[nodiscard]] Known<qint64> elsewhereMs() const;
    [[nodiscard]] Known<qint64> lookedMs() const;
};

/// The groups of the logset as the service last listed them, native ones and those of the Kafka
/// protocol, with what was seen of them. Time-out in seconds, spans in ms, times in unix ms.
class GroupModel final : public TableModel<GroupRow, GroupColumn>
{
    Q_OBJECT

public:
    explicit GroupModel(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupModel)

    void setGroups(const QList<cls::ConsumerGroupInfo>& groups);
    void setKafkaGroups(const QList<engine::KafkaGroup>& groups);
    /// Counts the members of each group that this process runs.
    void setConsumers(const QList<engine::ConsumerStatus>& consumers);
    /// What was seen of a native group; ignored where the list does not hold it.
    void setSummary(const QString& name, const store::GroupSummary& summary);

    /// The native groups as they were last set.
    [[nodiscard]] const QList<cls::ConsumerGroupInfo>& groups() const { return m_groups; }
    /// A native group.
    [[nodiscard]] std::optional<cls::ConsumerGroupInfo> find(const QString& name) const;

protected:
    [[nodiscard]] QVariant raw(const GroupRow& row, GroupColumn column) const override;

private:
    void rebuild();
    /// Row of the native group; -1: not there.
    [[nodiscard]] int rowOf(const QString& name) const;

    QList<cls::ConsumerGroupInfo> m_groups;
    QList<std::shared_ptr<const engine::KafkaGroup>> m_kafka;
    QHash<QString, qint64> m_members;
};

} // namespace tidemark::models
