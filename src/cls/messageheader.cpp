// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/messageheader.h"

#include <QtEndian>

namespace tidemark::cls {

namespace {

QByteArray paddedId(const QByteArray& id)
{
    QByteArray out = id.left(MessageHeader::idSize);
    return out.append(MessageHeader::idSize - out.size(), '\0');
}

void appendInt32(QByteArray& out, qint32 value)
{
    char bytes[4];
    qToBigEndian(value, bytes);
    out.append(bytes, sizeof bytes);
}

void appendInt64(QByteArray& out, qint64 value)
{
    char bytes[8];
    qToBigEndian(value, bytes);
    out.append(bytes, sizeof bytes);
}

} // namespace

Result<MessageHeader> MessageHeader::read(QByteArrayView message)
{
    const auto fail = [](const char* code, const QString& text) {
        return Error::make(ErrorKind::BadAnswer, QString::fromLatin1(code), text);
    };
    if (message.size() < size) {
        return fail("TruncatedHeader",
            QStringLiteral("message of %1 bytes is shorter than its header of %2 bytes")
                .arg(message.size())
                .arg(size));
    }
    MessageHeader header;
    const char* bytes = message.data();
    header.version = qFromBigEndian<qint32>(bytes);
    header.timestamp = qFromBigEndian<qint64>(bytes + 4);
    header.uin = qFromBigEndian<qint64>(bytes + 12);
    header.logsetId = QByteArray(bytes + 20, idSize);
    header.topicId = QByteArray(bytes + 56, idSize);
    header.contentLength = qFromBigEndian<qint32>(bytes + 92);
    if (header.version != knownVersion) {
        return fail("InvalidVersion",
            QStringLiteral("message version %1, known is %2").arg(header.version).arg(knownVersion));
    }
    if (header.contentLength != message.size() - size) {
        return fail("InvalidLength",
            QStringLiteral("header declares %1 bytes of content, the message has %2")
                .arg(header.contentLength)
                .arg(message.size() - size));
    }
    return header;
}

QByteArray MessageHeader::toBytes() const
{
    QByteArray out;
    out.reserve(size);
    appendInt32(out, version);
    appendInt64(out, timestamp);
    appendInt64(out, uin);
    out += paddedId(logsetId);
    out += paddedId(topicId);
    appendInt32(out, contentLength);
    return out;
}

} // namespace tidemark::cls
