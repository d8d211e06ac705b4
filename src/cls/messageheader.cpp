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

Result<MessageHeader::Frame> MessageHeader::readFrame(QByteArrayView message)
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
    const auto found = qFromBigEndian<qint32>(message.data());
    if (found != knownVersion) {
        return fail("InvalidVersion",
            QStringLiteral("message version %1, known is %2").arg(found).arg(knownVersion));
    }
    Frame frame;
    frame.timestamp = qFromBigEndian<qint64>(message.data() + 4);
    frame.contentLength = qFromBigEndian<qint32>(message.data() + 92);
    if (frame.contentLength != message.size() - size) {
        return fail("InvalidLength",
            QStringLiteral("header declares %1 bytes of content, the message has %2")
                .arg(frame.contentLength)
                .arg(message.size() - size));
    }
    return frame;
}

Result<MessageHeader> MessageHeader::read(QByteArrayView message)
{
    const Result<Frame> frame = readFrame(message);
    if (!frame.ok())
        return frame.error();
    const char* bytes = message.data();
    MessageHeader header;
    header.timestamp = frame.value().timestamp;
    header.uin = qFromBigEndian<qint64>(bytes + 12);
    header.logsetId = QByteArray(bytes + 20, idSize);
    header.topicId = QByteArray(bytes + 56, idSize);
    header.contentLength = frame.value().contentLength;
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
