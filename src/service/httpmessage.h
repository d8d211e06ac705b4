// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace tidemark::service {

/// One request as it came over the wire; no value is decoded.
struct HttpRequest
{
    QByteArray method; ///< "POST"
    QByteArray path; ///< without the query
    QByteArray rawQuery; ///< after '?', still percent-encoded; empty: none
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    int localPort = 0; ///< where it arrived

    /// Value of the first header of that lower-case name; a null array where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Name and value pairs of the query, percent-decoded, '+' read as a space.
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> params() const;
    [[nodiscard]] QByteArray param(QByteArrayView name) const;
};

/// One answer, and how it is to be spoilt on its way where a fault asks for it.
struct HttpReply
{
    enum class Ending
    {
        Whole, ///< sent completely
        Truncated, ///< Content-Length of the whole, half of the bytes, then the connection closes
        Reset, ///< the connection is reset without an answer
    };

    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    qint64 delayMs = 0; ///< held back for this long; no thread waits meanwhile
    Ending ending = Ending::Whole;
};

} // namespace tidemark::service
