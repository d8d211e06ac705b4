// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/endpoints.h"
#include "gui/theme.h"

#include <QStringList>

#include <optional>

namespace tidemark::app {

/// What the command line asks for.
struct DesktopOptions
{
    /// None: the local demo.
    std::optional<cls::Endpoints> endpoints;
    QString logsetId;
    QString language; ///< "en", "zh_CN" or empty: as the system
    gui::Theme::Mode theme = gui::Theme::Mode::System;

    /// Set where nothing is to be started: --help or --version.
    QString printAndQuit;

    /// `arguments` with the program's name first. Errors: Config, naming the option.
    [[nodiscard]] static Result<DesktopOptions> parse(const QStringList& arguments);
};

} // namespace tidemark::app
