// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/connectionparameters.h"

#include <algorithm>

namespace tidemark::cls {

namespace {

const Region* findRegion(const QString& code)
{
    const auto& all = regions();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const Region& region) { return code == QLatin1StringView(region.code); });
    return found == all.end() ? nullptr : &*found;
}

/// The region that a host of the service names, for example ap-beijing.cls.tencentcs.com.
QString regionOfHost(const QString& host)
{
    for (const QString& label : host.split(u'.')) {
        if (findRegion(label))
            return label;
    }
    return {};
}

QString regionCodes()
{
    QStringList codes;
    for (const Region& region : regions())
        codes << QString::fromLatin1(region.code);
    return codes.join(QLatin1StringView(", "));
}

Error problem(const QString& text)
{
    return Error::make(ErrorKind::Config, QStringLiteral("BadParameter"), text);
}

Error unknownRegion(const QString& region)
{
    // The vendor's page writes one of its examples like this.
    const QString dashed = QString(region).replace(u'_', u'-');
    if (dashed != region && findRegion(dashed))
        return problem(QStringLiteral("region \"%1\" is written %2").arg(region, dashed));
    return problem(QStringLiteral("region \"%1\" is not one of: %2; for another one give endpoint "
                                  "and api-endpoint").arg(region, regionCodes()));
}

} // namespace

QString ConnectionParameters::usedRegion() const
{
    QString used = region;
    for (const QString& address : { endpoint, apiEndpoint }) {
        if (!used.isEmpty() || address.isEmpty())
            continue;
        const Result<QUrl> url = parseEndpoint(address, PlainHttp::Allowed);
        if (url.ok())
            used = regionOfHost(url.value().host());
    }
    return used;
}

QList<Error> ConnectionParameters::problems() const
{
    QList<Error> out;
    const std::pair<QString, QString> addresses[] {
        { QStringLiteral("endpoint"), endpoint },
        { QStringLiteral("api-endpoint"), apiEndpoint },
    };
    for (const auto& [name, address] : addresses) {
        if (address.isEmpty())
            continue;
        const Result<QUrl> url = parseEndpoint(address, plainHttp);
        if (!url.ok())
            out << problem(QStringLiteral("%1: %2").arg(name, url.error().message));
    }
    const QString used = usedRegion();
    if (used.isEmpty()) {
        out << problem(QStringLiteral("region is missing, for example ap-guangzhou"));
    } else if (endpoint.isEmpty() || apiEndpoint.isEmpty()) {
        const Region* known = findRegion(used);
        if (!known)
            out << unknownRegion(used);
        else if (known->intranetOnly && !internal)
            out << problem(QStringLiteral("region %1 is reached from inside only: use internal").arg(used));
    }
    return out;
}

Result<Endpoints> ConnectionParameters::endpoints() const
{
    if (const QList<Error> wrong = problems(); !wrong.isEmpty())
        return wrong.first();
    Endpoints out = endpointsOfRegion(
        usedRegion(), internal ? NetworkKind::Internal : NetworkKind::Public);
    if (!endpoint.isEmpty())
        out.dataPlane = parseEndpoint(endpoint, plainHttp).value();
    if (!apiEndpoint.isEmpty())
        out.controlPlane = parseEndpoint(apiEndpoint, plainHttp).value();
    return out;
}

} // namespace tidemark::cls
