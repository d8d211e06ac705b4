// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "cls/credentials.h"

namespace tidemark::cls {

/// The longest text of a service that is kept of one failure, in characters.
constexpr qsizetype maxRedactedChars = 1000;

/// `text` without what opens an account or repeats a request: the given key pair and token, any
/// secret id ("AKID..."), signatures and other long runs of hex digits, and values of
/// authorization parameters. Cut to maxRedactedChars. Request ids and topic ids stay.
[[nodiscard]] QString redacted(const QString& text, const Credentials& credentials);

/// The same failure with its texts redacted and cut, so that it may be shown, noted and copied.
[[nodiscard]] Error redacted(const Error& error, const Credentials& credentials);

} // namespace tidemark::cls
