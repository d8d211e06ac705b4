// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/cls/wiretools.h"

#include <QByteArray>

namespace tidemark::test {

/// A copy of `input` with one to four small changes: bits, bytes, numbers at their extremes,
/// pieces removed, repeated, moved, cut off, or taken from `other`. The same for the same state
/// of `random`; never longer than twice both inputs and 64 bytes.
[[nodiscard]] QByteArray mutated(const QByteArray& input, const QByteArray& other, Random& random);

} // namespace tidemark::test
