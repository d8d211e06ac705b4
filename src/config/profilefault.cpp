// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profilefault.h"

#include "config/authorityfile.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace tidemark::config {

namespace {

using Field = ProfileFault::Field;
using Reason = ProfileFault::Reason;

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool hasSpaceOrControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

const cls::Region* findRegion(const QString& code)
{
    const QList<cls::Region>& all = cls::regions();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const cls::Region& region) { return code == QLatin1StringView(region.code); });
    return found == all.end() ? nullptr : &*found;
}

/// As a host of the service names it; empty where none does.
QString regionOfAddresses(const cls::ConnectionParameters& connection)
{
    for (const QString& address : { connection.endpoint, connection.apiEndpoint }) {
        const Result<QUrl> url = cls::parseEndpoint(address, cls::PlainHttp::Allowed);
        if (!url.ok())
            continue;
        for (const QString& label : url.value().host().split(u'.')) {
            if (findRegion(label))
                return label;
        }
    }
    return {};
}

std::optional<ProfileFault> addressFault(
    Field field, const QString& address, cls::PlainHttp plainHttp)
{
    if (address.isEmpty())
        return std::nullopt;
    const Result<QUrl> url = cls::parseEndpoint(address, plainHttp);
    if (url.ok())
        return std::nullopt;
    const bool isPlainHttp = cls::parseEndpoint(address, cls::PlainHttp::Allowed).ok();
    return ProfileFault { field, isPlainHttp ? Reason::PlainHttp : Reason::BadAddress,
        url.error().message };
}

void checkPlace(const cls::ConnectionParameters& connection, QList<ProfileFault>& faults)
{
    for (const auto& [field, address] : { std::pair(Field::Endpoint, connection.endpoint),
             std::pair(Field::ApiEndpoint, connection.apiEndpoint) }) {
        if (const auto fault = addressFault(field, address, connection.plainHttp))
            faults << *fault;
    }
    const bool ownAddresses = !connection.endpoint.isEmpty() && !connection.apiEndpoint.isEmpty();
    const QString code
        = connection.region.isEmpty() ? regionOfAddresses(connection) : connection.region;
    const cls::Region* region = findRegion(code);
    const QString dashed = QString(code).replace(u'_', u'-');
    if (code.isEmpty())
        faults << ProfileFault { Field::Region, Reason::Missing, {} };
    else if (hasSpaceOrControl(code))
        faults << ProfileFault { Field::Region, Reason::BadCharacter, {} };
    else if (!region && dashed != code && findRegion(dashed))
        faults << ProfileFault { Field::Region, Reason::UnderscoreInRegion, dashed };
    else if (!region && !ownAddresses)
        faults << ProfileFault { Field::Region, Reason::UnknownRegion, code };
    else if (region && region->intranetOnly && !connection.internal && !ownAddresses)
        faults << ProfileFault { Field::Region, Reason::InsideOnly, code };
}

void checkProxy(const ProxyChoice& proxy, QList<ProfileFault>& faults)
{
    if (proxy.kind != ProxyChoice::Kind::Http && proxy.kind != ProxyChoice::Kind::Socks5)
        return;
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(proxy.host, QUrl::StrictMode);
    if (proxy.host.isEmpty())
        faults << ProfileFault { Field::ProxyHost, Reason::Missing, {} };
    else if (url.host().isEmpty())
        faults << ProfileFault { Field::ProxyHost, Reason::BadAddress, proxy.host };
    if (proxy.port == 0)
        faults << ProfileFault { Field::ProxyPort, Reason::Missing, {} };
}

const char* fieldName(Field field)
{
    switch (field) {
    case Field::Name:
        return "name";
    case Field::Color:
        return "color";
    case Field::Region:
        return "region";
    case Field::Endpoint:
        return "endpoint";
    case Field::ApiEndpoint:
        return "api-endpoint";
    case Field::Logset:
        return "logset id";
    case Field::ProxyHost:
        return "proxy host";
    case Field::ProxyPort:
        return "proxy port";
    case Field::AuthorityFile:
        return "authority file";
    }
    return "";
}

const char* reasonText(Reason reason)
{
    switch (reason) {
    case Reason::Missing:
        return "is missing";
    case Reason::TooLong:
        return "is too long";
    case Reason::BadCharacter:
        return "holds a character that has no place there";
    case Reason::NotAColor:
        return "is not of the form #rrggbb";
    case Reason::UnknownRegion:
        return "is not known; for another one give endpoint and api-endpoint";
    case Reason::UnderscoreInRegion:
        return "is written with dashes";
    case Reason::InsideOnly:
        return "is reached from inside the cloud only";
    case Reason::BadAddress:
        return "is not an address";
    case Reason::PlainHttp:
        return "is plain http to another machine, which is not allowed";
    case Reason::NotReadable:
        return "cannot be read";
    case Reason::NoCertificate:
        return "holds no certificate in PEM form";
    }
    return "";
}

} // namespace

Error ProfileFault::error() const
{
    QString text = QStringLiteral("%1 %2").arg(
        QLatin1StringView(fieldName(field)), QLatin1StringView(reasonText(reason)));
    if (!detail.isEmpty())
        text += QStringLiteral(": %1").arg(detail);
    return Error::make(ErrorKind::Config, QStringLiteral("BadProfile"), text);
}

QList<ProfileFault> faultsOf(const Profile& profile)
{
    QList<ProfileFault> faults;
    if (profile.name.trimmed().isEmpty())
        faults << ProfileFault { Field::Name, Reason::Missing, {} };
    else if (profile.name.size() > maxProfileName)
        faults << ProfileFault { Field::Name, Reason::TooLong, QString::number(maxProfileName) };
    else if (hasControl(profile.name))
        faults << ProfileFault { Field::Name, Reason::BadCharacter, {} };
    static const QRegularExpression color(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    if (!color.match(profile.color).hasMatch())
        faults << ProfileFault { Field::Color, Reason::NotAColor, {} };
    if (profile.isDemo)
        return faults; // its place is this program

    checkPlace(profile.connection, faults);
    if (profile.logsetId.isEmpty())
        faults << ProfileFault { Field::Logset, Reason::Missing, {} };
    else if (profile.logsetId.size() > maxLogsetId)
        faults << ProfileFault { Field::Logset, Reason::TooLong, QString::number(maxLogsetId) };
    else if (hasSpaceOrControl(profile.logsetId))
        faults << ProfileFault { Field::Logset, Reason::BadCharacter, {} };
    checkProxy(profile.proxy, faults);
    return faults;
}

std::optional<ProfileFault> authorityFault(const Profile& profile)
{
    if (profile.authorityFile.isEmpty() || profile.isDemo)
        return std::nullopt;
    const auto read = readAuthorities(profile.authorityFile);
    if (read.ok())
        return std::nullopt;
    const bool isEmpty = read.error().kind == ErrorKind::Config;
    return ProfileFault { Field::AuthorityFile,
        isEmpty ? Reason::NoCertificate : Reason::NotReadable, read.error().message };
}

} // namespace tidemark::config
