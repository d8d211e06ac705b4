// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profile.h"

namespace tidemark::test {

/// A profile without faults.
inline config::Profile goodProfile(const QString& id = QStringLiteral("id-1"))
{
    config::Profile profile;
    profile.id = id;
    profile.name = QStringLiteral("订单 prod");
    profile.color = QStringLiteral("#c62828");
    profile.connection.region = QStringLiteral("ap-guangzhou");
    profile.logsetId = QStringLiteral("11111111-1111-4111-8111-111111111111");
    profile.danger = config::Danger::Production;
    return profile;
}

/// No member has its default.
inline config::Profile fullProfile(const QString& id = QStringLiteral("id-2"))
{
    config::Profile profile = goodProfile(id);
    profile.connection.internal = true;
    profile.connection.endpoint = QStringLiteral("http://10.0.0.1:8080");
    profile.connection.apiEndpoint = QStringLiteral("https://api.example:8443");
    profile.connection.plainHttp = cls::PlainHttp::Allowed;
    profile.credentials = config::CredentialOrigin::Environment;
    profile.proxy = { config::ProxyChoice::Kind::Socks5, QStringLiteral("proxy.example"), 1080 };
    profile.authorityFile = QStringLiteral("/nowhere/ca.pem");
    profile.readOnly = false;
    return profile;
}

} // namespace tidemark::test
