// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connectionoptions.h"

#include "config/environmentcredentials.h"

#include <QFile>

#include <algorithm>

namespace tidemark::cli {

namespace {

const cls::Region* findRegion(const QString& code)
{
    const auto& all = cls::regions();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const cls::Region& region) { return code == QLatin1StringView(region.code); });
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
    for (const cls::Region& region : cls::regions())
        codes << QString::fromLatin1(region.code);
    return codes.join(QLatin1StringView(", "));
}

Status checkRegion(const QString& region, bool isInternal)
{
    const cls::Region* known = findRegion(region);
    if (!known) {
        QString message = QStringLiteral("option --region: \"%1\" is not one of: %2").arg(region,
            regionCodes());
        const QString dashed = QString(region).replace(u'_', u'-');
        if (dashed != region && findRegion(dashed))
            message = QStringLiteral("option --region: \"%1\" is written %2").arg(region, dashed);
        else
            message += QStringLiteral("; for another one give --endpoint and --api-endpoint");
        return usageError(message);
    }
    if (known->intranetOnly && !isInternal) {
        return usageError(
            QStringLiteral("region %1 is reached from inside only: add --internal").arg(region));
    }
    return okStatus();
}

Result<cls::HttpOptions> readHttpOptions(const Arguments& arguments)
{
    cls::HttpOptions options;
    if (!arguments.has("ca-file"))
        return options;
    const QString name = arguments.text("ca-file");
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::make(ErrorKind::Local, QStringLiteral("CaFile"),
            QStringLiteral("--ca-file %1: %2").arg(name, file.errorString()));
    }
    options.extraAuthorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (options.extraAuthorities.isEmpty()) {
        return Error::make(ErrorKind::Local, QStringLiteral("CaFile"),
            QStringLiteral("--ca-file %1 holds no certificate in PEM form").arg(name));
    }
    return options;
}

} // namespace

OptionList connectionOptions()
{
    return {
        Option::text("endpoint", "URL",
            "Data plane: host, host:port or URL. Without it the host of the region.")
            .fromEnvironment(config::variable::sampleEndpoint),
        Option::text("api-endpoint", "URL",
            "Control plane (cloud API): host, host:port or URL. Without it the host of the region."),
        Option::text("region", "R",
            "Region, for example ap-guangzhou. May be left out where --endpoint names it."),
        Option::flag("internal", "Use the hosts reachable from inside Tencent Cloud."),
        Option::flag("allow-plain-http",
            "Allow plain http to other machines: keys and logs are readable on the way."),
        Option::text("ca-file", "FILE",
            "Certificates in PEM form to trust besides those of the system."),
    };
}

Result<Connection> readConnection(const Arguments& arguments)
{
    const cls::PlainHttp plainHttp = arguments.has("allow-plain-http")
        ? cls::PlainHttp::Allowed
        : cls::PlainHttp::LoopbackOnly;
    std::optional<QUrl> data;
    std::optional<QUrl> control;
    for (auto& [name, url] : { std::pair("endpoint", &data), std::pair("api-endpoint", &control) }) {
        if (!arguments.has(name))
            continue;
        const Result<QUrl> parsed = cls::parseEndpoint(arguments.text(name), plainHttp);
        if (!parsed.ok())
            return usageError(QStringLiteral("option --%1: %2").arg(QString::fromLatin1(name),
                parsed.error().message));
        *url = parsed.value();
    }

    QString region = arguments.text("region");
    for (const std::optional<QUrl>& url : { data, control }) {
        if (region.isEmpty() && url)
            region = regionOfHost(url->host());
    }
    if (region.isEmpty())
        return usageError(QStringLiteral("option --region R is required, for example ap-guangzhou"));
    const bool isInternal = arguments.has("internal");
    if (!data || !control) {
        if (const Status checked = checkRegion(region, isInternal); !checked.ok())
            return checked.error();
    }

    Connection connection;
    connection.endpoints = cls::endpointsOfRegion(region,
        isInternal ? cls::NetworkKind::Internal : cls::NetworkKind::Public);
    if (data)
        connection.endpoints.dataPlane = *data;
    if (control)
        connection.endpoints.controlPlane = *control;
    const Result<cls::HttpOptions> http = readHttpOptions(arguments);
    if (!http.ok())
        return http.error();
    connection.http = http.value();
    return connection;
}

Option logsetOption()
{
    return Option::text("logset-id", "L", "Logset.")
        .fromEnvironment(config::variable::sampleLogsetId)
        .required();
}

Option groupOption()
{
    return Option::text("consumer-group", "G", "Consumer group.").required();
}

Option quietOption()
{
    return Option::flag("quiet", "No status lines on standard error, only warnings and errors.");
}

Option jsonOption()
{
    return Option::flag("json", "Print JSON instead of a table.");
}

} // namespace tidemark::cli
