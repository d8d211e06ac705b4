// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/endpoints.h"

namespace tidemark::cls {

/// How the service is reached, as a user says it. The names are those of the vendor's page on
/// consumer groups (endpoint, region, internal); keys are not part of it, so it may be shown,
/// stored and compared.
struct ConnectionParameters
{
    QString endpoint; ///< data plane: host, host:port or URL; empty: that of the region
    QString apiEndpoint; ///< control plane, likewise
    QString region; ///< empty: the one that an endpoint's host names
    bool internal = false; ///< from inside the cloud; default: the public hosts
    PlainHttp plainHttp = PlainHttp::LoopbackOnly;

    /// All that is wrong, each naming the parameter, the value and what is expected.
    [[nodiscard]] QList<Error> problems() const;
    /// Errors: the first of problems().
    [[nodiscard]] Result<Endpoints> endpoints() const;
    bool operator==(const ConnectionParameters&) const = default;

private:
    [[nodiscard]] QString usedRegion() const;
};

} // namespace tidemark::cls
