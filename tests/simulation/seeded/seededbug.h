// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::sim {

/// Number of the bug that is switched on in the seeded copy of the engine; 0: none. Thread: any.
[[nodiscard]] int seededBug();
void setSeededBug(int number);

} // namespace tidemark::sim
