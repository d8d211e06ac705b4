// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tidemark::cls {

/// One request and how it ended, for request tables and support tickets. Neither header nor body
/// nor query is in it, and what the service wrote about a failure is redacted and cut.
struct Exchange
{
    enum class Plane { Control, Data };
    Plane plane = Plane::Control;
    QByteArray action; ///< API action, or the word of a data request ("pull_log")
    QString host; ///< with its port where that is not the default one
    qint64 startedWallMs = 0; ///< unix ms
    qint64 durationMs = 0; ///< until the answer was complete, or until it was given up
    qint64 bytesUp = 0; ///< of the body, as sent
    qint64 bytesDown = 0; ///< of the body, as received: compressed where it is
    int attempt = 1; ///< how often the same request has been sent, this one included
    int httpStatus = 0; ///< 0: there was no HTTP answer
    QString requestId; ///< the service's; empty where it told none
    /// What a client without a decoder sees: a pull answer that cannot be decoded has none.
    std::optional<Error> error;
    /// The service's time minus this machine's, from the answer's Date; its resolution is a second.
    std::optional<qint64> clockDifferenceMs;
};

/// Somebody who is told of every exchange that has ended. Thread: any.
class ExchangeSink
{
public:
    virtual ~ExchangeSink() = default;
    /// Called by fetch threads on their way: may neither block nor throw.
    virtual void note(Exchange exchange) noexcept = 0;
};

} // namespace tidemark::cls
