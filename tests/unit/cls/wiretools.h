// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tidemark::test {

/// SplitMix64: the same numbers for the same seed on every machine.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next();
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    bool oneIn(int count) { return below(count) == 0; }

private:
    quint64 m_state;
};

/// Writes the protobuf wire format without any check, so that odd bytes can be made too.
class WireWriter
{
public:
    WireWriter& key(quint32 number, int type);
    WireWriter& varint(quint64 value);
    /// The same value in exactly `size` bytes, filled up with empty groups of seven bits.
    WireWriter& longVarint(quint64 value, int size);
    WireWriter& raw(QByteArrayView bytes);
    WireWriter& bytesField(quint32 number, QByteArrayView value);
    WireWriter& varintField(quint32 number, quint64 value);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// `depth` groups of field `number` inside each other.
[[nodiscard]] QByteArray nestedGroups(quint32 number, int depth);

/// A LogGroup that the generated classes accept: fields in any order, scalars repeated, unknown
/// fields of every wire type, texts empty, long or not UTF-8.
[[nodiscard]] QByteArray randomLogGroup(Random& random);

/// A message as in a pull answer: header and LogGroup.
[[nodiscard]] QByteArray messageOf(const QByteArray& logGroup, qint64 timestamp = 1711607794123);

/// `{"Response": {"NextOffset": n, "Message": [...]}}` of whole messages.
[[nodiscard]] QByteArray pullJson(const QList<QByteArray>& messages, qint64 nextOffset);

/// A raw snappy block.
[[nodiscard]] QByteArray snappyOf(QByteArrayView data);

/// Compares what a batch reads with what the generated classes read from the same LogGroups.
/// Empty where all is equal, else the first difference. All messages must have been accepted.
[[nodiscard]] QString difference(const cls::RecordBatch& batch, const QList<QByteArray>& logGroups);

} // namespace tidemark::test
