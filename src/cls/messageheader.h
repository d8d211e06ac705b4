// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace tidemark::cls {

/// The 96 bytes before each LogGroup of a pull answer, big-endian (protocol notes 2.1).
struct MessageHeader
{
    static constexpr qsizetype size = 96;
    static constexpr qint32 knownVersion = 130;
    static constexpr qsizetype idSize = 36;

    qint32 version = knownVersion;
    qint64 timestamp = 0; ///< unit not documented: see timeunit.h
    qint64 uin = 0; ///< account
    QByteArray logsetId; ///< 36 bytes; shorter ids are filled with NUL, longer ones cut
    QByteArray topicId; ///< as above; the ids of the request are the truth, not these
    qint32 contentLength = 0; ///< bytes of the LogGroup that follows

    /// What a reader of the message needs to know of its header.
    struct Frame
    {
        qint64 timestamp = 0;
        qint32 contentLength = 0;
    };

    /// Checks the header of a whole message as read() does, without making strings.
    [[nodiscard]] static Result<Frame> readFrame(QByteArrayView message);
    /// Reads the header of a whole message and checks it against the message's length.
    /// Errors: BadAnswer with code TruncatedHeader, InvalidVersion or InvalidLength.
    [[nodiscard]] static Result<MessageHeader> read(QByteArrayView message);

    /// The 96 bytes.
    [[nodiscard]] QByteArray toBytes() const;
};

} // namespace tidemark::cls
