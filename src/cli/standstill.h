// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/status.h"

namespace tidemark::cli {

/// The error because of which the partition is not read on, where repeating does not mend it: its
/// offset is not valid any more, the topic is deleted, a right is missing, a message cannot be
/// decoded and the policy says stop. Nothing where it is read, or where trying again may help.
[[nodiscard]] std::optional<Error> standstillOf(const engine::PartitionStatus& partition);

/// The same for a consumer that is not a member (any more) and tries to become one in vain.
[[nodiscard]] std::optional<Error> standstillOf(const engine::ConsumerStatus& consumer);

} // namespace tidemark::cli
