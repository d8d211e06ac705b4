// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QString>

#include <functional>

class QWidget;

namespace tidemark::test {

/// Shows the dialogs of profiles one after the other, with and without faults, and gives each to
/// `save` with the last part of its picture's name. False: one could not be made.
bool saveProfileShots(
    const gui::Theme& theme, const std::function<bool(QWidget&, const QString&)>& save);

} // namespace tidemark::test
