// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/httptransport.h"
#include "config/profile.h"

namespace tidemark::config {

/// Where a profile leads, and how: everything of a connection but its keys.
struct ProfilePlace
{
    cls::Endpoints endpoints;
    cls::HttpOptions http;
};

/// Reads the file of authorities. Errors: the first of the profile's problems(); the demo has no
/// place of its own.
[[nodiscard]] Result<ProfilePlace> placeOf(const Profile& profile);

} // namespace tidemark::config
