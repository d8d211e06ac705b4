// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace tidemark::service {

/// A message (header and LogGroup) in the form in which it goes into pull answers: its JSON
/// string, already base64 and snappy. Snappy elements refer to earlier bytes by distance, so
/// the elements of several messages may stand one behind the other in one block: an answer of
/// 10 MB is put together by copying, and each message is compressed once, when it arrives.
struct WireMessage
{
    QByteArray elements; ///< snappy elements of `"<base64>"`, without the length in front
    qint64 plainBytes = 0; ///< length of `"<base64>"`
    qint64 rawBytes = 0; ///< length of the LogGroup, which `Size` of a request counts
};

/// `message`: the 96-byte header and the LogGroup.
[[nodiscard]] WireMessage encodeWireMessage(QByteArrayView message);

/// The message back out of its wire form.
[[nodiscard]] QByteArray decodeWireMessage(const WireMessage& wire);

/// How a pull answer is spoilt on purpose.
struct PullSpoil
{
    enum class Message
    {
        Intact,
        BadBase64,
        BadHeader
    };
    enum class Offset
    {
        Real,
        Zero,
        MinusOne,
        Missing
    };

    bool badSnappy = false;
    bool nullMessages = false;
    Message message = Message::Intact;
    Offset offset = Offset::Real;

    bool operator==(const PullSpoil&) const = default;
};

/// Body of a pull answer: a raw snappy block of
/// `{"Response":{"NextOffset":N,"Message":["<base64>",...]}}`.
[[nodiscard]] QByteArray pullAnswer(qint64 nextOffset, const QList<WireMessage>& messages);

/// The same, spoilt. Slow: it builds the plain text first.
[[nodiscard]] QByteArray spoiltPullAnswer(
    qint64 nextOffset, const QList<WireMessage>& messages, const PullSpoil& spoil);

} // namespace tidemark::service
