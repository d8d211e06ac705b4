// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connectionoptions.h"

#include "cls/connectionparameters.h"
#include "config/environmentcredentials.h"

#include <QFile>

namespace tidemark::cli {

namespace {

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
    cls::ConnectionParameters parameters;
    parameters.endpoint = arguments.text("endpoint");
    parameters.apiEndpoint = arguments.text("api-endpoint");
    parameters.region = arguments.text("region");
    parameters.internal = arguments.has("internal");
    if (arguments.has("allow-plain-http"))
        parameters.plainHttp = cls::PlainHttp::Allowed;
    const Result<cls::Endpoints> endpoints = parameters.endpoints();
    if (!endpoints.ok())
        return usageError(QStringLiteral("option --") + endpoints.error().message);

    Connection connection;
    connection.endpoints = endpoints.value();
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
