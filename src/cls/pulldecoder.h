// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/recordbatch.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace tidemark::cls {

/// What one /pull_log answer says.
struct PullAnswer
{
    /// As sent: none where the member is missing or null; 0 and -1 have no settled meaning and
    /// are judged by the engine.
    std::optional<qint64> nextOffset;
    BatchPtr batch; ///< never null; may be empty
};

/// Bounds of an answer. What the sender declares is checked against them before anything is
/// allocated.
struct PullLimits
{
    qint64 maxCompressedBytes = 64LL << 20;
    qint64 maxJsonBytes = 256LL << 20; ///< twice of ten times the largest pull size, base64
    qint64 maxMessages = 1'000'000;
};

/// Decodes the body of a /pull_log answer: raw snappy block, JSON envelope, base64, message
/// header, LogGroup; the bytes go once from the JSON into the batch's own buffer. An envelope in the
/// shape in which services write it is read in the same pass as its messages, any other by the
/// JSON parser; the answers are the same.
///
/// A message that cannot be decoded becomes a BadMessage of the batch; only an envelope that
/// cannot be read fails as a whole. Where NextOffset - StartOffset equals the number of messages
/// each message's offset is known; the same where the service says -1 or 0, because one read is
/// contiguous. Otherwise offsets are left unknown.
///
/// Keeps scratch memory from call to call. Thread: one at a time.
class PullDecoder
{
public:
    explicit PullDecoder(PullLimits limits = {});
    ~PullDecoder();
    Q_DISABLE_COPY_MOVE(PullDecoder)

    /// Errors: BadAnswer (snappy, JSON or shape broken), TooLarge, or the service's own error
    /// where the envelope carries one.
    [[nodiscard]] Result<PullAnswer> decode(QByteArrayView body, const TopicPartition& source,
        Offset askedOffset);

private:
    struct Scratch;
    Result<PullAnswer> parse(std::string_view text);

    PullLimits m_limits;
    std::unique_ptr<Scratch> m_scratch;
};

} // namespace tidemark::cls
