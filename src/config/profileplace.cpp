// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profileplace.h"

#include "config/authorityfile.h"
#include "config/profilefault.h"

namespace tidemark::config {

namespace {

cls::ProxyOptions proxyOf(const ProxyChoice& choice)
{
    using Kind = cls::ProxyOptions::Kind;
    switch (choice.kind) {
    case ProxyChoice::Kind::System:
        return { Kind::System, {}, 0 };
    case ProxyChoice::Kind::None:
        return { Kind::None, {}, 0 };
    case ProxyChoice::Kind::Http:
        return { Kind::Http, choice.host, choice.port };
    case ProxyChoice::Kind::Socks5:
        return { Kind::Socks5, choice.host, choice.port };
    }
    return {};
}

} // namespace

Result<ProfilePlace> placeOf(const Profile& profile)
{
    if (profile.isDemo) {
        return Error::make(ErrorKind::Config, QStringLiteral("DemoProfile"),
            QStringLiteral("the local demo has no address of its own"));
    }
    if (const QList<ProfileFault> faults = faultsOf(profile); !faults.isEmpty())
        return faults.first().error();
    const Result<cls::Endpoints> endpoints = profile.connection.endpoints();
    if (!endpoints.ok())
        return endpoints.error();
    ProfilePlace place;
    place.endpoints = endpoints.value();
    place.http.proxy = proxyOf(profile.proxy);
    if (!profile.authorityFile.isEmpty()) {
        const auto authorities = readAuthorities(profile.authorityFile);
        if (!authorities.ok())
            return authorities.error();
        place.http.extraAuthorities = authorities.value();
    }
    return place;
}

} // namespace tidemark::config
