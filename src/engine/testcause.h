// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/teststep.h"

namespace tidemark::engine {

/// What an error of a step means.
[[nodiscard]] TestCause causeOf(const Error& error, TestStep step);

/// The CAM action that a refusal is about: the one that the service names in its message,
/// otherwise that of the request (`action` as in DescribeTopics or pull_log).
[[nodiscard]] QString permissionOf(const Error& error, const QString& action);

/// Whether every later request to the same plane would fail for the same reason.
[[nodiscard]] bool makesLaterPointless(TestCause cause);

} // namespace tidemark::engine
