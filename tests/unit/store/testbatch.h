// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include "cls.pb.h"

#include <QList>

namespace tidemark::test {

/// A message of a batch made for a test.
struct TestMessage
{
    proto::LogGroup group;
    std::optional<Offset> offset;
};

/// A batch as the decoder would build it from these messages, without the way over the wire.
[[nodiscard]] cls::BatchPtr makeBatch(const TopicPartition& source,
    const QList<TestMessage>& messages, const QList<cls::BadMessage>& badMessages = {});

/// One log of `group` with these contents.
void addLog(proto::LogGroup& group, qint64 time,
    const QList<std::pair<QByteArray, QByteArray>>& contents);

} // namespace tidemark::test
