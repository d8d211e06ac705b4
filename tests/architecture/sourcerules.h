// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/sourcetree.h"

namespace tidemark::test {

/// Rules about one file as a whole, each complaint one sentence; empty if all is well.
/// A file of src/ holds one concept (at most 400 lines).
[[nodiscard]] QStringList lengthComplaints(const SourceFile& file);
/// A source file begins with its licence, a header goes on with its guard.
[[nodiscard]] QStringList headComplaints(const SourceFile& file);
/// Work put off and tests that do not run belong in the tracker, not in the tree.
[[nodiscard]] QStringList wordComplaints(const SourceFile& file);

} // namespace tidemark::test
