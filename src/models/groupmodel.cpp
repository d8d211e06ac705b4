// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groupmodel.h"

#include <algorithm>

namespace tidemark::models {

GroupModel::GroupModel(QObject* parent)
    : TableModel(parent)
{
}

void GroupModel::setGroups(const QList<cls::ConsumerGroupInfo>& groups)
{
    m_groups = groups;
    rebuild();
}

void GroupModel::setConsumers(const QList<engine::ConsumerStatus>& consumers)
{
    QHash<QString, qint64> members;
    for (const engine::ConsumerStatus& consumer : consumers) {
        const bool isOver = consumer.state == engine::MemberState::Stopped
            || consumer.state == engine::MemberState::Failed;
        if (!consumer.isTail && !isOver)
            ++members[consumer.group];
    }
    if (members == m_members)
        return;
    m_members = std::move(members);
    rebuild();
}

void GroupModel::rebuild()
{
    std::vector<GroupRow> next;
    next.reserve(static_cast<size_t>(m_groups.size()));
    for (const cls::ConsumerGroupInfo& info : std::as_const(m_groups))
        next.push_back({ info, m_members.value(info.name) });
    std::sort(next.begin(), next.end());
    // A name is unique in its logset; an answer that repeats one is shown once.
    next.erase(std::unique(next.begin(), next.end(),
                   [](const GroupRow& left, const GroupRow& right) { return left.sameKey(right); }),
        next.end());
    setRows(next);
}

std::optional<cls::ConsumerGroupInfo> GroupModel::find(const QString& name) const
{
    for (const GroupRow& row : rows()) {
        if (row.info.name == name)
            return row.info;
    }
    return std::nullopt;
}

QVariant GroupModel::raw(const GroupRow& row, GroupColumn column) const
{
    switch (column) {
    case GroupColumn::Name:
        return row.info.name;
    case GroupColumn::Topics:
        return row.info.topics.size();
    case GroupColumn::Timeout:
        return row.info.timeoutSeconds;
    case GroupColumn::MembersHere:
        return row.membersHere;
    case GroupColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::models
