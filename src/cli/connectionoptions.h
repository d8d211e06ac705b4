// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cls/endpoints.h"
#include "cls/httptransport.h"

namespace tidemark::cli {

/// How the service is reached.
struct Connection
{
    cls::Endpoints endpoints;
    cls::HttpOptions http;
};

/// --endpoint, --api-endpoint, --region, --internal, --allow-plain-http, --ca-file.
[[nodiscard]] OptionList connectionOptions();

/// Without --endpoint the hosts of the region. Without --region the region is taken from the
/// host names where they tell it. Errors: Config, or Local where the CA file cannot be read.
[[nodiscard]] Result<Connection> readConnection(const Arguments& arguments);

/// --logset-id with its variable, as most commands need it.
[[nodiscard]] Option logsetOption();
/// --consumer-group, required.
[[nodiscard]] Option groupOption();
/// --quiet.
[[nodiscard]] Option quietOption();
/// --json.
[[nodiscard]] Option jsonOption();

} // namespace tidemark::cli
