// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/preferences.h"
#include "config/profile.h"

#include <QStringList>

#include <optional>

namespace tidemark::app {

/// What the command line asks for.
struct DesktopOptions
{
    /// A connection for this run, its keys from the environment; without one the session or, at
    /// a first start, the local demo.
    std::optional<config::Profile> connection;
    QString profile; ///< name or id of a kept profile to open; empty: none asked for
    QString language; ///< "en", "zh_CN" or empty: as set in the preferences
    std::optional<config::Preferences::Theme> theme; ///< none: as set in the preferences
    QString dataFolder; ///< of settings, session and journal; empty: the usual one of the user

    /// Set where nothing is to be started: --help or --version.
    QString printAndQuit;

    /// `arguments` with the program's name first. Errors: Config, naming the option.
    [[nodiscard]] static Result<DesktopOptions> parse(const QStringList& arguments);
};

} // namespace tidemark::app
