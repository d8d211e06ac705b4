// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/wiremessage.h"

#include <snappy.h>

#include <algorithm>

namespace tidemark::service {

namespace {

constexpr const char* answerEnd = "]}}";

QByteArray answerStart(qint64 nextOffset)
{
    return "{\"Response\":{\"NextOffset\":" + QByteArray::number(nextOffset) + ",\"Message\":[";
}

void appendVarint(QByteArray& out, quint64 value)
{
    while (value >= 0x80) {
        out += static_cast<char>(value | 0x80);
        value >>= 7;
    }
    out += static_cast<char>(value);
}

/// A snappy literal element of 1 to 60 bytes holds its length in its tag.
void appendShortLiteral(QByteArray& out, QByteArrayView text)
{
    out += static_cast<char>((text.size() - 1) << 2);
    out += text;
}

qsizetype varintSize(QByteArrayView bytes)
{
    qsizetype size = 1;
    while (static_cast<unsigned char>(bytes[size - 1]) & 0x80)
        ++size;
    return size;
}

QByteArray compressed(QByteArrayView plain)
{
    const auto size = static_cast<size_t>(plain.size());
    QByteArray out(static_cast<qsizetype>(snappy::MaxCompressedLength(size)), Qt::Uninitialized);
    size_t written = 0;
    snappy::RawCompress(plain.data(), size, out.data(), &written);
    out.resize(static_cast<qsizetype>(written));
    return out;
}

/// A version that no client knows, and the rest left as it is.
QByteArray withBadHeader(QByteArray message)
{
    message[3] = static_cast<char>(message[3] + 1);
    return message;
}

} // namespace

WireMessage encodeWireMessage(QByteArrayView message)
{
    const QByteArray plain
        = '"' + QByteArray::fromRawData(message.data(), message.size()).toBase64() + '"';
    const QByteArray block = compressed(plain);
    WireMessage wire;
    wire.elements = block.mid(varintSize(block));
    wire.plainBytes = plain.size();
    wire.rawBytes = message.size() - 96;
    return wire;
}

QByteArray decodeWireMessage(const WireMessage& wire)
{
    QByteArray block;
    appendVarint(block, static_cast<quint64>(wire.plainBytes));
    block += wire.elements;
    QByteArray plain(wire.plainBytes, Qt::Uninitialized);
    if (!snappy::RawUncompress(block.constData(), static_cast<size_t>(block.size()), plain.data()))
        return {};
    return QByteArray::fromBase64(plain.mid(1, plain.size() - 2));
}

QByteArray pullAnswer(qint64 nextOffset, const QList<WireMessage>& messages)
{
    const QByteArray start = answerStart(nextOffset);
    const auto count = messages.size();
    qint64 plain = start.size() + 3 + std::max<qsizetype>(0, count - 1);
    qsizetype elements = 0;
    for (const WireMessage& message : messages) {
        plain += message.plainBytes;
        elements += message.elements.size();
    }
    QByteArray out;
    out.reserve(elements + 2 * count + start.size() + 16);
    appendVarint(out, static_cast<quint64>(plain));
    appendShortLiteral(out, start); // at most 58 bytes
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0)
            appendShortLiteral(out, ",");
        out += messages[i].elements;
    }
    appendShortLiteral(out, answerEnd);
    return out;
}

QByteArray spoiltPullAnswer(
    qint64 nextOffset, const QList<WireMessage>& messages, const PullSpoil& spoil)
{
    QByteArray plain = "{\"Response\":{";
    switch (spoil.offset) {
    case PullSpoil::Offset::Real:
        plain += "\"NextOffset\":" + QByteArray::number(nextOffset) + ',';
        break;
    case PullSpoil::Offset::Zero:
        plain += "\"NextOffset\":0,";
        break;
    case PullSpoil::Offset::MinusOne:
        plain += "\"NextOffset\":-1,";
        break;
    case PullSpoil::Offset::Missing:
        break;
    }
    plain += "\"Message\":";
    if (spoil.nullMessages) {
        plain += "null";
    } else {
        plain += '[';
        for (qsizetype i = 0; i < messages.size(); ++i) {
            if (i > 0)
                plain += ',';
            QByteArray message = decodeWireMessage(messages[i]);
            if (spoil.message == PullSpoil::Message::BadHeader)
                message = withBadHeader(std::move(message));
            QByteArray text = message.toBase64();
            if (spoil.message == PullSpoil::Message::BadBase64)
                text[text.size() / 2] = '*';
            plain += '"' + text + '"';
        }
        plain += ']';
    }
    plain += "}}";
    QByteArray block = compressed(plain);
    if (spoil.badSnappy)
        block.chop(2); // the elements no longer yield the declared length
    return block;
}

} // namespace tidemark::service
