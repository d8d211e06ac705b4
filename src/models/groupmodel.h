// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/grouptypes.h"
#include "engine/status.h"
#include "models/tablemodel.h"

namespace tidemark::models {

enum class GroupColumn
{
    Name,
    Topics,
    Timeout,
    MembersHere,
    Count
};

struct GroupRow
{
    cls::ConsumerGroupInfo info;
    qint64 membersHere = 0; ///< consumers of this process; others are not told by the service

    [[nodiscard]] bool sameKey(const GroupRow& other) const { return info.name == other.info.name; }
    [[nodiscard]] bool operator<(const GroupRow& other) const
    {
        return info.name < other.info.name;
    }
    bool operator==(const GroupRow&) const = default;
};

/// The groups of the logset as the service last listed them. Time-out in seconds.
class GroupModel final : public TableModel<GroupRow, GroupColumn>
{
    Q_OBJECT

public:
    explicit GroupModel(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupModel)

    void setGroups(const QList<cls::ConsumerGroupInfo>& groups);
    /// Counts the members of each group that this process runs.
    void setConsumers(const QList<engine::ConsumerStatus>& consumers);
    [[nodiscard]] std::optional<cls::ConsumerGroupInfo> find(const QString& name) const;

protected:
    [[nodiscard]] QVariant raw(const GroupRow& row, GroupColumn column) const override;

private:
    void rebuild();

    QList<cls::ConsumerGroupInfo> m_groups;
    QHash<QString, qint64> m_members;
};

} // namespace tidemark::models
