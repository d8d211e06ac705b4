// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "service/storage.h"
#include "service/wiremessage.h"

namespace tidemark::service {

/// Code TopicNotExist.
[[nodiscard]] Error noTopic(const QString& topicId);
/// Code PartitionNotExist.
[[nodiscard]] Error noPartition(const TopicPartition& partition);
/// Code InvalidOffset, with the offsets that the partition holds.
[[nodiscard]] Error invalidOffset(const PartitionRow& row, qint64 offset);

/// A LogGroup behind its message header, ready to be sent.
[[nodiscard]] WireMessage wireMessage(
    const TopicRow& topic, qint64 receivedMs, const QByteArray& logGroup);

} // namespace tidemark::service
