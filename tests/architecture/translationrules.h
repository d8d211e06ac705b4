// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/sourcetree.h"

namespace tidemark::test {

enum class Scope
{
    EveryMessage,
    PluralsOnly
};

/// Messages of a Qt .ts file that have no finished translation, or whose translation lost or
/// invented a placeholder; one sentence each. A file that cannot be parsed is one complaint.
[[nodiscard]] QStringList translationComplaints(const SourceFile& file, Scope scope);

} // namespace tidemark::test
