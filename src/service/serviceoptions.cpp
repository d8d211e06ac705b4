// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/serviceoptions.h"

#include <QFile>

namespace tidemark::service {

namespace {

Error usage(const QString& message)
{
    return Error::make(ErrorKind::Config, QStringLiteral("Usage"), message);
}

/// "127.0.0.1:8080" or "[::1]:0".
Status parseListen(const QString& text, LocalService::Options& options)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    QString address = text.left(std::max<qsizetype>(colon, 0));
    if (address.startsWith(QLatin1Char('[')) && address.endsWith(QLatin1Char(']')))
        address = address.mid(1, address.size() - 2);
    if (colon < 0 || !isNumber || address.isEmpty()) {
        return usage(
            QStringLiteral("--listen needs ADDRESS:PORT, for example 127.0.0.1:0 or [::1]:8080"));
    }
    options.listenAddress = address;
    options.port = port;
    return okStatus();
}

Status readScenario(const QString& path, LocalService::Options& options)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return usage(QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    Result<Scenario> scenario = Scenario::fromJson(file.readAll());
    if (!scenario.ok())
        return usage(path + QStringLiteral(": ") + scenario.error().message);
    options.scenario = std::move(scenario).value();
    return okStatus();
}

} // namespace

Result<ServiceOptions> ServiceOptions::parse(const QStringList& arguments)
{
    ServiceOptions out;
    QString scenarioFile;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i];
        if (name == QLatin1StringView("--help") || name == QLatin1StringView("-h")) {
            out.help = true;
            return out;
        }
        if (name == QLatin1StringView("--version")) {
            out.version = true;
            return out;
        }
        if (name == QLatin1StringView("--allow-remote")) {
            out.service.allowBeyondLoopback = true;
            continue;
        }
        QString value;
        const qsizetype equals = name.indexOf(QLatin1Char('='));
        if (equals >= 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        }
        Status status = okStatus();
        if (name == QLatin1StringView("--listen"))
            status = parseListen(value, out.service);
        else if (name == QLatin1StringView("--data-dir"))
            out.service.dataDir = value;
        else if (name == QLatin1StringView("--scenario"))
            scenarioFile = value;
        else if (name == QLatin1StringView("--tls-cert"))
            out.service.tlsCertFile = value;
        else if (name == QLatin1StringView("--tls-key"))
            out.service.tlsKeyFile = value;
        else
            return usage(QStringLiteral("%1 is not an option; see --help").arg(arguments[i]));
        if (!status.ok())
            return status.error();
        if (value.isEmpty())
            return usage(QStringLiteral("%1 needs a value").arg(name));
    }
    if (scenarioFile.isEmpty())
        return usage(QStringLiteral("--scenario FILE is needed; see --help"));
    if (const Status read = readScenario(scenarioFile, out.service); !read.ok())
        return read.error();
    return out;
}

QString ServiceOptions::helpText()
{
    return QStringLiteral(
        R"(tidemark-service - a local service that speaks the protocol of Tencent Cloud CLS

usage: tidemark-service --scenario FILE [options]

  --scenario FILE         JSON: credentials, logsets, topics, load, faults (docs/SERVICE.md)
  --listen ADDRESS:PORT   default 127.0.0.1:0; port 0 takes any free one
  --data-dir DIR          keep everything in DIR; without it everything is in memory
  --tls-cert FILE         PEM certificate; serves https
  --tls-key FILE          PEM key of the certificate
  --allow-remote          permit an address that other machines can reach; needs TLS
  --help, --version

Prints "listening on http://127.0.0.1:PORT" when it is ready. SIGINT and SIGTERM stop it.

exit codes: 0 stopped as asked, 1 store, certificate or port not usable,
            2 command line or scenario wrong
)");
}

} // namespace tidemark::service
