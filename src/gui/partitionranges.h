// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QList>

#include <optional>

namespace tidemark::gui {

/// "0, 2-5" as partition numbers.
namespace PartitionRanges {

/// Above it a range is taken for a mistake: the service allows 50 partitions in a topic at a time.
inline constexpr qsizetype most = 10'000;

/// Sorted, each once; none in an empty text. No value: the text is something else, or names more
/// than `most`.
[[nodiscard]] std::optional<QList<PartitionId>> parse(const QString& text);
/// The shortest text that parse() reads as these.
[[nodiscard]] QString text(QList<PartitionId> partitions);

} // namespace PartitionRanges

} // namespace tidemark::gui
