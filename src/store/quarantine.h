// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <QByteArray>

namespace tidemark::store {

// Messages that could not be decoded, in forms that keep them. Thread: any.

/// Names of the contents of a quarantined record, as quarantineBatch() makes it.
namespace quarantine {
inline constexpr char reason[] = "__QUARANTINED__";
inline constexpr char rawSize[] = "__RAW_SIZE__";
inline constexpr char truncated[] = "__RAW_TRUNCATED__";
inline constexpr char raw[] = "__RAW_BASE64__";
} // namespace quarantine

/// One line of NDJSON with the line end. Members in this order: `topicId`, `partition`, `offset`
/// (null where the answer did not tell it), `indexInAnswer`, `reason`, `time` (unix ms at which
/// it was received), `size` (bytes of the whole message), `truncated`, `raw` (base64 of the bytes,
/// of at most the first 64 KiB).
void appendQuarantined(QByteArray& out, const TopicPartition& source, const cls::BadMessage& bad,
    qint64 receivedMs);

/// How each such line begins.
[[nodiscard]] QByteArray quarantinedLineBegin();

/// The bad messages of `batch` as records of a batch of their own, so that whatever keeps, shows,
/// searches and exports records does so with them: time is `receivedMs`, contents are reason, size
/// of the whole message, whether its bytes were cut ("true", "false"), and the bytes as base64.
/// Null where the batch has none.
[[nodiscard]] cls::BatchPtr quarantineBatch(const cls::RecordBatch& batch, qint64 receivedMs);

} // namespace tidemark::store
