// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profile.h"

#include <QString>

namespace tidemark::gui {

/// What the window knows of one connection besides its engine. Holds no secret.
struct ConnectionInfo
{
    QString profileId; ///< empty: made from the command line
    QString name; ///< for the tab, the title and the status bar
    QString color; ///< "#rrggbb"; empty: none
    QString place; ///< the hosts it talks to, for tooltips and reports
    bool isDemo = false; ///< the service runs inside this program: joining harms nobody
    bool readOnly = false; ///< neither writes nor joins
    config::Danger danger = config::Danger::Normal;

    /// Whether a write asks for the name of what it changes, typed.
    [[nodiscard]] bool asksForName() const { return danger != config::Danger::Normal; }
};

} // namespace tidemark::gui
