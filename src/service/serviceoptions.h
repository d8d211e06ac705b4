// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/localservice.h"

#include <QStringList>

namespace tidemark::service {

/// Exit codes of tidemark-service, also in its help.
enum class ExitCode
{
    Ok = 0, ///< stopped by SIGINT or SIGTERM, or help or version shown
    Failed = 1, ///< store, certificate or port not usable
    Usage = 2, ///< command line or scenario wrong
};

/// The command line of tidemark-service.
struct ServiceOptions
{
    LocalService::Options service;
    bool help = false;
    bool version = false;

    /// `arguments` without the program's name. Reads the scenario file. Errors: Config.
    [[nodiscard]] static Result<ServiceOptions> parse(const QStringList& arguments);

    [[nodiscard]] static QString helpText();
};

} // namespace tidemark::service
