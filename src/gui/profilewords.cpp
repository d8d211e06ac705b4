// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profilewords.h"

#include <QLocale>

#include <algorithm>

namespace tidemark::gui {

namespace {

using Reason = config::ProfileFault::Reason;
using Field = config::ProfileFault::Field;

} // namespace

QString ProfileWords::fault(const config::ProfileFault& fault)
{
    switch (fault.reason) {
    case Reason::Missing:
        switch (fault.field) {
        case Field::Name:
            return tr("Give the profile a name.");
        case Field::Region:
            return tr("Choose a region.");
        case Field::Logset:
            return tr("Give the id of the logset.");
        case Field::ProxyHost:
            return tr("Give the host of the proxy.");
        case Field::ProxyPort:
            return tr("Give the port of the proxy.");
        case Field::Color:
        case Field::Endpoint:
        case Field::ApiEndpoint:
        case Field::AuthorityFile:
            break;
        }
        return tr("This is missing.");
    case Reason::TooLong:
        return tr("At most %1 characters.").arg(fault.detail);
    case Reason::BadCharacter:
        return tr("There is a space, a line break or a control character in it.");
    case Reason::NotAColor:
        return tr("Choose a colour.");
    case Reason::UnknownRegion:
        return tr("“%1” is not a known region. For another one give both addresses below.")
            .arg(fault.detail);
    case Reason::UnderscoreInRegion:
        return tr("The region is written %1.").arg(fault.detail);
    case Reason::InsideOnly:
        return tr("This region is reached from inside the cloud only: choose the internal "
                  "network.");
    case Reason::BadAddress:
        return tr("Expected a host, host:port or https://host:port, without user name and path.");
    case Reason::PlainHttp:
        return tr("Plain http to another machine shows keys and logs on the way. Use https, or "
                  "allow it below.");
    case Reason::NotReadable:
        return tr("The file cannot be read.");
    case Reason::NoCertificate:
        return tr("The file holds no certificate in PEM form.");
    }
    return {};
}

QString ProfileWords::danger(config::Danger danger)
{
    switch (danger) {
    case config::Danger::Normal:
        return tr("Normal");
    case config::Danger::Careful:
        return tr("Careful");
    case config::Danger::Production:
        return tr("Production");
    }
    return {};
}

QString ProfileWords::dangerHelp(config::Danger danger)
{
    switch (danger) {
    case config::Danger::Normal:
        return tr("Writes are confirmed by a button that names them; only deleting asks for the "
                  "name.");
    case config::Danger::Careful:
        return tr("Every write, and joining a group, asks for the name of what it changes, typed.");
    case config::Danger::Production:
        return tr("As careful, and the connection's banner says PRODUCTION at all times.");
    }
    return {};
}

QString ProfileWords::origin(config::CredentialOrigin origin)
{
    switch (origin) {
    case config::CredentialOrigin::Keychain:
        return tr("Keychain of this system");
    case config::CredentialOrigin::Environment:
        return tr("Environment variables");
    case config::CredentialOrigin::ThisRun:
        return tr("This run only");
    }
    return {};
}

QString ProfileWords::originHelp(config::CredentialOrigin origin)
{
    switch (origin) {
    case config::CredentialOrigin::Keychain:
        return tr("Kept by the system, encrypted, and read from there when the profile is opened. "
                  "Empty fields leave what is kept.");
    case config::CredentialOrigin::Environment:
        return tr("Read from the environment of this program when the profile is opened: "
                  "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, with TENCENTCLOUD_TOKEN "
                  "for temporary keys; otherwise TENCENTCLOUD_LOG_SAMPLE_ACCESSID and "
                  "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY.");
    case config::CredentialOrigin::ThisRun:
        return tr("Kept in memory and forgotten when the program ends. The program asks for them "
                  "in every run.");
    }
    return {};
}

QString ProfileWords::proxy(config::ProxyChoice::Kind kind)
{
    switch (kind) {
    case config::ProxyChoice::Kind::System:
        return tr("As the system says");
    case config::ProxyChoice::Kind::None:
        return tr("No proxy");
    case config::ProxyChoice::Kind::Http:
        return tr("HTTP proxy");
    case config::ProxyChoice::Kind::Socks5:
        return tr("SOCKS5 proxy");
    }
    return {};
}

QString ProfileWords::region(const cls::Region& region)
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return tr("%1 (%2)").arg(
        QString::fromUtf8(isChinese ? region.chineseName : region.englishName),
        QString::fromLatin1(region.code));
}

QString ProfileWords::name(const config::Profile& profile)
{
    return profile.isDemo ? tr("Local demo") : profile.name;
}

QString ProfileWords::place(const config::Profile& profile)
{
    if (profile.isDemo)
        return tr("a service inside this program");
    const cls::ConnectionParameters& connection = profile.connection;
    if (!connection.endpoint.isEmpty())
        return connection.endpoint;
    const QList<cls::Region>& all = cls::regions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const cls::Region& known) {
        return connection.region == QLatin1StringView(known.code);
    });
    const QString where = found == all.end() ? connection.region : region(*found);
    return connection.internal ? tr("%1, internal").arg(where) : where;
}

} // namespace tidemark::gui
