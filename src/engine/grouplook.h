// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/describeconsumeroffsets.h"
#include "engine/groupreading.h"

#include <QHash>

namespace tidemark::engine {

/// Tells what a group has committed from what DescribeConsumerOffsets means where nothing is: the
/// answer to From "begin" and the one to From "end" agree about a committed offset and differ about
/// a partition without one, unless that is empty. Where they differ for the first time the
/// partition may just as well have moved in between: "begin" is asked again, and has gone on to
/// what "end" told, or further, only where something is committed.
///
/// A group whose commits are known costs one request, one without commits two, the first look at it
/// three. Thread: one.
class GroupLook
{
public:
    /// `before`: the last reading of the same group; empty: none.
    explicit GroupLook(QList<PartitionReading> before);

    /// The next request's From ("begin", "end"); nothing: the look is complete.
    [[nodiscard]] std::optional<QString> wants() const;
    /// The answer to what was wanted.
    void answered(const cls::DescribeConsumerOffsets::Response& answer);
    /// Complete looks only. `wallMs`: when the last answer came.
    [[nodiscard]] QList<PartitionReading> reading(qint64 wallMs) const;

private:
    using Offsets = QHash<TopicPartition, std::optional<Offset>>;
    [[nodiscard]] bool isMovedOn(const TopicPartition& source, Offset told) const;
    [[nodiscard]] bool wasUncommitted(const TopicPartition& source) const;
    [[nodiscard]] bool needsEnd() const;
    [[nodiscard]] bool needsBeginAgain() const;
    [[nodiscard]] PartitionReading judge(const TopicPartition& source, qint64 wallMs) const;

    QHash<TopicPartition, PartitionReading> m_before;
    QList<TopicPartition> m_order; // as the first answer tells them
    std::optional<Offsets> m_begin;
    std::optional<Offsets> m_end;
    std::optional<Offsets> m_again;
};

} // namespace tidemark::engine
