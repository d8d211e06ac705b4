// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace tidemark::engine {

/// Where a group starts to read a partition that has no committed offset.
struct StartPosition
{
    enum class Kind { Begin, End, Time };

    Kind kind = Kind::End;
    qint64 unixSeconds = 0; ///< for Kind::Time

    bool operator==(const StartPosition&) const = default;

    /// "begin", "end" or unix seconds, as the service and the vendor's page write it.
    [[nodiscard]] QString toText() const;
    /// Errors: Config, naming the accepted forms.
    [[nodiscard]] static Result<StartPosition> parse(const QString& text);
};

} // namespace tidemark::engine
