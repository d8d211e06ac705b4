// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace tidemark::service {

/// Half-open range of the 128-bit hash space, as 32 lower-case hex digits; text order is number
/// order. The last range ends with ff...f and holds that key too. Source: protocol notes 1.5.
struct KeyRange
{
    QByteArray begin;
    QByteArray end;

    bool operator==(const KeyRange&) const = default;
};

[[nodiscard]] const QByteArray& lowestKey();
[[nodiscard]] const QByteArray& highestKey();

/// 32 hex digits in any case, lowered. Errors: code InvalidParam.
[[nodiscard]] Result<QByteArray> parseKey(const QByteArray& text);

[[nodiscard]] bool contains(const KeyRange& range, const QByteArray& key);

/// `count` ranges of about the same size; fewer where the range is too small for that.
[[nodiscard]] QList<KeyRange> divide(const KeyRange& range, int count);

} // namespace tidemark::service
