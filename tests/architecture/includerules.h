// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/sourcetree.h"

namespace tidemark::test {

/// What the file includes or links although its room may not, one sentence each; empty if all is
/// well.
[[nodiscard]] QStringList forbiddenIncludes(const SourceFile& file);

/// The same for the CMakeLists.txt of a room: Qt modules linked and rooms depended on.
[[nodiscard]] QStringList forbiddenLinks(const SourceFile& cmakeLists);

} // namespace tidemark::test
