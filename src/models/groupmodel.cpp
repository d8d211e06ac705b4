// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groupmodel.h"

#include "cls/kafkagroupstate.h"

#include <algorithm>

namespace tidemark::models {

namespace {

int rankOf(store::GroupVerdict::Kind kind)
{
    using Kind = store::GroupVerdict::Kind;
    switch (kind) {
    case Kind::Expired:
        return 0;
    case Kind::StandingStill:
        return 1;
    case Kind::NeverCommitted:
        return 4;
    case Kind::Unknown:
        return 5;
    case Kind::Moving:
        return 6;
    case Kind::UpToDate:
        return 7;
    }
    return 8;
}

int rankOf(cls::KafkaGroupState state)
{
    using State = cls::KafkaGroupState;
    switch (state) {
    case State::PreparingRebalance:
    case State::CompletingRebalance:
        return 2;
    case State::Empty:
    case State::Dead:
        return 3;
    case State::NotTold:
    case State::Other:
        return 5;
    case State::Stable:
        return 6;
    }
    return 8;
}

QVariant valueOf(const Known<qint64>& known)
{
    return known.isKnown() ? QVariant(known.value()) : QVariant();
}

} // namespace

bool GroupRow::sameKey(const GroupRow& other) const
{
    return !(*this < other) && !(other < *this);
}

bool GroupRow::operator<(const GroupRow& other) const
{
    if (const int order = info.name.compare(other.info.name); order != 0)
        return order < 0;
    if (kind != other.kind)
        return kind < other.kind;
    return kafka && other.kafka && kafka->topicId < other.kafka->topicId;
}

int GroupRow::stateRank() const
{
    if (kafka)
        return rankOf(cls::kafkaGroupState(kafka->state));
    return rankOf(seen ? seen->verdict.kind : store::GroupVerdict::Kind::Unknown);
}

Known<qint64> GroupRow::committedMs() const
{
    if (kafka)
        return kafka->newestCommitMs;
    return seen ? seen->movedMs : Known<qint64>();
}

Known<qint64> GroupRow::timeLagMs() const
{
    if (kafka)
        return Known<qint64>::unknown(UnknownReason::NotTold, kafka->lookedMs.wallMs());
    return seen ? seen->timeLagMs : Known<qint64>();
}

Known<qint64> GroupRow::elsewhereMs() const
{
    if (kafka)
        return Known<qint64>::unknown(UnknownReason::NotApplicable);
    return seen ? seen->elsewhereMs : Known<qint64>();
}

Known<qint64> GroupRow::lookedMs() const
{
    if (kafka)
        return kafka->lookedMs;
    return seen ? seen->lookedMs : Known<qint64>();
}

GroupModel::GroupModel(QObject* parent)
    : TableModel(parent)
{
}

void GroupModel::setGroups(const QList<cls::ConsumerGroupInfo>& groups)
{
    m_groups = groups;
    rebuild();
}

void GroupModel::setKafkaGroups(const QList<engine::KafkaGroup>& groups)
{
    QHash<std::pair<QString, QString>, std::shared_ptr<const engine::KafkaGroup>> known;
    for (const auto& group : std::as_const(m_kafka))
        known.insert({ group->name, group->topicId }, group);
    QList<std::shared_ptr<const engine::KafkaGroup>> next;
    for (const engine::KafkaGroup& group : groups) {
        // The same object where nothing has changed, so that its row stays as it is.
        const auto before = known.value({ group.name, group.topicId });
        next << (before && *before == group
                ? before
                : std::make_shared<const engine::KafkaGroup>(group));
    }
    if (next == m_kafka)
        return;
    m_kafka = std::move(next);
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

void GroupModel::setSummary(const QString& name, const store::GroupSummary& summary)
{
    const int at = rowOf(name);
    if (at < 0)
        return;
    GroupRow row = rowAt(at);
    row.seen = std::make_shared<const store::GroupSummary>(summary);
    replaceRow(at, std::move(row));
}

void GroupModel::rebuild()
{
    std::vector<GroupRow> next;
    next.reserve(static_cast<size_t>(m_groups.size() + m_kafka.size()));
    for (const cls::ConsumerGroupInfo& info : std::as_const(m_groups)) {
        const int known = rowOf(info.name);
        next.push_back({ GroupRow::Kind::Native, info, m_members.value(info.name),
            known < 0 ? nullptr : rowAt(known).seen, nullptr });
    }
    for (const auto& group : std::as_const(m_kafka)) {
        next.push_back({ GroupRow::Kind::Kafka, { group->name, 0, { group->topicId } }, 0, nullptr,
            group });
    }
    std::sort(next.begin(), next.end());
    // A name is unique in its logset; an answer that repeats one is shown once.
    next.erase(std::unique(next.begin(), next.end(),
                   [](const GroupRow& left, const GroupRow& right) { return left.sameKey(right); }),
        next.end());
    setRows(next);
}

int GroupModel::rowOf(const QString& name) const
{
    const auto found = std::lower_bound(rows().cbegin(), rows().cend(), name,
        [](const GroupRow& row, const QString& wanted) { return row.info.name < wanted; });
    const bool isThere = found != rows().cend() && found->info.name == name
        && found->kind == GroupRow::Kind::Native;
    return isThere ? static_cast<int>(found - rows().cbegin()) : -1;
}

std::optional<cls::ConsumerGroupInfo> GroupModel::find(const QString& name) const
{
    const int row = rowOf(name);
    return row < 0 ? std::nullopt : std::optional(rowAt(row).info);
}

QVariant GroupModel::raw(const GroupRow& row, GroupColumn column) const
{
    switch (column) {
    case GroupColumn::Name:
        return row.info.name;
    case GroupColumn::Protocol:
        return static_cast<int>(row.kind);
    case GroupColumn::State:
        return row.stateRank();
    case GroupColumn::TimeLag:
    case GroupColumn::Trend:
        return valueOf(row.timeLagMs());
    case GroupColumn::Committed:
        return valueOf(row.committedMs());
    case GroupColumn::MembersHere:
        return row.membersHere;
    case GroupColumn::Elsewhere:
        return valueOf(row.elsewhereMs());
    case GroupColumn::Topics:
        return row.info.topics.size();
    case GroupColumn::Timeout:
        return row.info.timeoutSeconds > 0 ? QVariant(row.info.timeoutSeconds) : QVariant();
    case GroupColumn::Looked:
        return valueOf(row.lookedMs());
    case GroupColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::models
