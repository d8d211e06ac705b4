// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/pulldecoder.h"

#include "fuzz/batchwalk.h"
#include "fuzz/fuzztarget.h"
#include "unit/cls/wiretools.h"

#include <limits>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

namespace {

const TopicPartition& source()
{
    static const TopicPartition where{ QStringLiteral("topic"), PartitionId(3) };
    return where;
}

/// Real offsets, the extremes and none; by the length, so that the file is the body alone.
Offset askedFor(size_t size)
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    constexpr qint64 choices[] = { 1024, 0, largest - 1, -1 };
    return Offset(choices[size % 4]);
}

void requireSame(const Result<PullAnswer>& left, const Result<PullAnswer>& right)
{
    require(left.ok() == right.ok(), "a used decoder judges as a new one");
    if (!left.ok()) {
        require(left.error().text() == right.error().text(), "a used decoder fails as a new one");
        return;
    }
    const RecordBatch& a = *left.value().batch;
    const RecordBatch& b = *right.value().batch;
    require(left.value().nextOffset == right.value().nextOffset
            && a.recordCount() == b.recordCount()
            && a.badMessages().size() == b.badMessages().size()
            && a.invalidUtf8Values() == b.invalidUtf8Values()
            && a.messageBytesTotal() == b.messageBytesTotal(),
        "a used decoder reads what a new one reads");
}

void requireOffsets(const PullAnswer& answer, Offset asked)
{
    qint64 last = -1;
    for (const MessageEntry& message : answer.batch->messages()) {
        if (!message.offset)
            continue;
        require(message.offset->value > last && message.offset->value >= asked.value,
            "offsets of messages rise from the one asked");
        last = message.offset->value;
    }
}

} // namespace

/// The body of a /pull_log answer as it comes from the network.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView body = viewOf(data, size);
    const Offset asked = askedFor(size);
    PullDecoder fresh;
    const Result<PullAnswer> answer = fresh.decode(body, source(), asked);

    PullDecoder used;
    static const QByteArray earlier
        = snappyOf(pullJson({ messageOf(QByteArray(300, 'x')), "\"]}}\"]}}\"]}}" }, 7));
    static_cast<void>(used.decode(earlier, source(), asked));
    requireSame(used.decode(body, source(), asked), answer);

    if (!answer.ok()) {
        require(!answer.error().code.isEmpty() && !answer.error().message.isEmpty(),
            "a failure has a code and a sentence");
        return 0;
    }
    walkBatch(*answer.value().batch);
    requireOffsets(answer.value(), asked);
    return 0;
}
