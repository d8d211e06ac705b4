// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profile.h"

#include <QJsonObject>

namespace tidemark::config {

/// All of a profile but isDemo. There is no secret in a profile, so there is none in here.
[[nodiscard]] QJsonObject profileToJson(const Profile& profile);

/// The reverse. An absent member has its default, a member we do not know is ignored. Errors:
/// Config, naming the member that has another type or a word that is not one of its own.
[[nodiscard]] Result<Profile> profileFromJson(const QJsonObject& json);

} // namespace tidemark::config
