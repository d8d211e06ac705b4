// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace tidemark {

/// What kind of failure it is, which decides what the program does about it.
/// The words shown to a user are chosen by the program's front ends, not here.
enum class ErrorKind {
    Network, ///< no connection, reset, name not found: try again later
    Timeout, ///< no answer in time: try again later
    Tls, ///< certificate or handshake refused: trying again does not help
    Auth, ///< key unknown or signature wrong
    Clock, ///< signature outside its time window: correct the clock offset, sign again once
    Permission, ///< key valid, action not allowed (CAM, account in arrears, service not activated)
    Throttled, ///< too many requests: wait, then try again
    NotFound, ///< logset, topic, partition, group or consumer does not exist
    AlreadyExists, ///< group of that name exists
    InvalidOffset, ///< the partition does not hold the asked offset
    Fenced, ///< the service says that this consumer does not own the partition
    InvalidRequest, ///< the service refuses the parameters
    Transient, ///< the service failed and may succeed later
    BadAnswer, ///< the answer could not be understood
    TooLarge, ///< a bound of ours or of the service was exceeded
    Cancelled, ///< we gave up on purpose
    Local, ///< file, disk, database or system of this machine
    Config, ///< a value the user gave is not usable
};

/// A failure with everything a report needs. Never carries a secret.
struct Error
{
    ErrorKind kind = ErrorKind::Local;
    QString code; ///< the service's code, or a short word of ours
    QString message; ///< one sentence: what, where, and what to do where we know it
    QString requestId; ///< the service's request id, empty where it sent none
    int httpStatus = 0; ///< 0: there was no HTTP answer
    qint64 retryAfterMs = -1; ///< from Retry-After; -1: the service did not say

    /// True where the same request may succeed later without anybody changing anything.
    [[nodiscard]] bool isRetryable() const;

    /// "Code: message (HTTP 429, request id r4)": the parts that are there.
    [[nodiscard]] QString text() const;

    [[nodiscard]] static Error make(ErrorKind kind, const QString& code, const QString& message);
};

/// Stable English word of a kind, for logs, tests and machine-readable output.
[[nodiscard]] const char* errorKindName(ErrorKind kind);

} // namespace tidemark

Q_DECLARE_METATYPE(tidemark::Error)
