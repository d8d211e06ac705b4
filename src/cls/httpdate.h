// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace tidemark::cls {

/// Unix ms of an HTTP date ("Sun, 22 Nov 2026 03:12:00 GMT"); none where it is not one.
[[nodiscard]] std::optional<qint64> httpDate(const QByteArray& text);

} // namespace tidemark::cls
