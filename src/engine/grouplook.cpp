// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/grouplook.h"

#include <algorithm>

namespace tidemark::engine {

GroupLook::GroupLook(QList<PartitionReading> before)
{
    for (const PartitionReading& one : std::as_const(before))
        m_before.insert(one.source, one);
}

/// Committed before and not behind that: what is told is committed, too.
bool GroupLook::isMovedOn(const TopicPartition& source, Offset told) const
{
    const auto before = m_before.constFind(source);
    return before != m_before.cend() && before->committed.isKnown()
        && told >= before->committed.value();
}

bool GroupLook::wasUncommitted(const TopicPartition& source) const
{
    const auto before = m_before.constFind(source);
    return before != m_before.cend() && !before->committed.isKnown()
        && before->committed.reason() == UnknownReason::NotApplicable;
}

bool GroupLook::needsEnd() const
{
    return std::any_of(m_order.cbegin(), m_order.cend(), [this](const TopicPartition& source) {
        const std::optional<Offset> told = m_begin->value(source);
        return told && !isMovedOn(source, *told);
    });
}

bool GroupLook::needsBeginAgain() const
{
    return std::any_of(m_order.cbegin(), m_order.cend(), [this](const TopicPartition& source) {
        const std::optional<Offset> begin = m_begin->value(source);
        const std::optional<Offset> end = m_end->value(source);
        return begin && end && *begin != *end && !isMovedOn(source, *begin)
            && !wasUncommitted(source);
    });
}

std::optional<QString> GroupLook::wants() const
{
    if (!m_begin)
        return QStringLiteral("begin");
    if (!m_end)
        return needsEnd() ? std::optional(QStringLiteral("end")) : std::nullopt;
    if (!m_again && needsBeginAgain())
        return QStringLiteral("begin");
    return std::nullopt;
}

void GroupLook::answered(const cls::DescribeConsumerOffsets::Response& answer)
{
    Offsets offsets;
    for (const cls::TopicOffsets& topic : answer.topics) {
        for (const cls::PartitionOffset& entry : topic.offsets) {
            const TopicPartition source { topic.topicId, entry.partition };
            if (!m_begin && !offsets.contains(source))
                m_order << source;
            offsets.insert(source, entry.offset);
        }
    }
    if (!m_begin)
        m_begin = std::move(offsets);
    else if (!m_end)
        m_end = std::move(offsets);
    else
        m_again = std::move(offsets);
}

PartitionReading GroupLook::judge(const TopicPartition& source, qint64 wallMs) const
{
    PartitionReading out { source, {}, {} };
    const std::optional<Offset> begin = m_begin->value(source);
    const std::optional<Offset> end = m_end ? m_end->value(source) : std::nullopt;
    const std::optional<Offset> again = m_again ? m_again->value(source) : std::nullopt;
    const bool isCommitted = begin
        && (!end || *begin == *end || isMovedOn(source, *begin) || (again && *again >= *end));
    if (isCommitted) {
        const Offset newest = std::max({ *begin, end.value_or(*begin), again.value_or(*begin) });
        out.committed = Known<Offset>::of(newest, Origin::Service, wallMs);
        return out;
    }
    out.committed = Known<Offset>::unknown(UnknownReason::NotApplicable, wallMs);
    if (end)
        out.logEnd = Known<Offset>::of(*end, Origin::Service, wallMs);
    return out;
}

QList<PartitionReading> GroupLook::reading(qint64 wallMs) const
{
    QList<PartitionReading> out;
    if (!m_begin)
        return out;
    out.reserve(m_order.size());
    for (const TopicPartition& source : m_order)
        out << judge(source, wallMs);
    // "Not told" is not "none": what an answer leaves out has no number any more.
    for (auto before = m_before.cbegin(); before != m_before.cend(); ++before) {
        if (!m_begin->contains(before.key())) {
            out.append({ before.key(), Known<Offset>::unknown(UnknownReason::NotTold, wallMs), {} });
        }
    }
    std::sort(out.begin(), out.end(), [](const PartitionReading& left, const PartitionReading& right) {
        return left.source < right.source;
    });
    return out;
}

} // namespace tidemark::engine
