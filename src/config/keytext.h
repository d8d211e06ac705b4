// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>

namespace tidemark::config {

/// Whether the text can be a key, its id or a token: these go into HTTP headers, and a line break
/// or a space comes from a copy that went wrong. The empty text can.
[[nodiscard]] inline bool isKeyText(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

} // namespace tidemark::config
