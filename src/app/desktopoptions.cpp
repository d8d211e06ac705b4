// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace tidemark::app {

namespace {

Error badOption(const QString& text)
{
    return Error::make(ErrorKind::Config, QStringLiteral("BadOption"), text);
}

/// Addresses of --endpoint and --api-endpoint, or of --region.
Result<cls::Endpoints> readEndpoints(const QCommandLineParser& parser)
{
    const auto plain = parser.isSet(QStringLiteral("allow-plain-http"))
        ? cls::PlainHttp::Allowed
        : cls::PlainHttp::LoopbackOnly;
    const auto network = parser.isSet(QStringLiteral("internal")) ? cls::NetworkKind::Internal
                                                                  : cls::NetworkKind::Public;
    const QString region = parser.value(QStringLiteral("region"));
    if (region.isEmpty())
        return badOption(QStringLiteral("--region is needed with a real endpoint"));
    cls::Endpoints endpoints = cls::endpointsOfRegion(region, network);
    if (parser.isSet(QStringLiteral("endpoint"))) {
        const Result<QUrl> url
            = cls::parseEndpoint(parser.value(QStringLiteral("endpoint")), plain);
        if (!url.ok())
            return url.error();
        endpoints.dataPlane = url.value();
    }
    if (parser.isSet(QStringLiteral("api-endpoint"))) {
        const Result<QUrl> url
            = cls::parseEndpoint(parser.value(QStringLiteral("api-endpoint")), plain);
        if (!url.ok())
            return url.error();
        endpoints.controlPlane = url.value();
    }
    return endpoints;
}

Result<gui::Theme::Mode> readTheme(const QString& text)
{
    if (text.isEmpty() || text == QLatin1StringView("system"))
        return gui::Theme::Mode::System;
    if (text == QLatin1StringView("light"))
        return gui::Theme::Mode::Light;
    if (text == QLatin1StringView("dark"))
        return gui::Theme::Mode::Dark;
    return badOption(QStringLiteral("--theme is system, light or dark, not \"%1\"").arg(text));
}

void addOptions(QCommandLineParser& parser)
{
    const auto value = [](const char* name, const char* description, const char* kind) {
        return QCommandLineOption(
            QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(kind));
    };
    parser.addOptions({
        value("endpoint", "Data plane: host, host:port or URL; without it the local demo starts.",
            "url"),
        value("api-endpoint", "Control plane; default: that of the region.", "url"),
        value("region", "Region, for example ap-guangzhou.", "region"),
        value("logset-id", "Logset whose groups are shown.", "id"),
        QCommandLineOption(
            QStringLiteral("internal"), QStringLiteral("Use the addresses inside Tencent Cloud.")),
        QCommandLineOption(QStringLiteral("allow-plain-http"),
            QStringLiteral(
                "Allow http to another machine: keys and logs are readable on the way.")),
        value("language", "en or zh_CN; default: as the system.", "language"),
        value("theme", "system, light or dark.", "theme"),
    });
}

} // namespace

Result<DesktopOptions> DesktopOptions::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Monitor and consumer for the consumer groups of Tencent Cloud CLS.\n"
        "Credentials: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, TENCENTCLOUD_TOKEN, or\n"
        "TENCENTCLOUD_LOG_SAMPLE_ACCESSID and TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addOptions(parser);
    if (!parser.parse(arguments))
        return badOption(parser.errorText());

    DesktopOptions options;
    if (parser.isSet(help)) {
        options.printAndQuit = parser.helpText();
        return options;
    }
    if (parser.isSet(version)) {
        options.printAndQuit = QCoreApplication::applicationName() % u' '
            % QCoreApplication::applicationVersion() % u'\n';
        return options;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return badOption(
            QStringLiteral("unknown argument \"%1\"").arg(parser.positionalArguments().first()));
    }
    options.language = parser.value(QStringLiteral("language"));
    options.logsetId = parser.value(QStringLiteral("logset-id"));
    const Result<gui::Theme::Mode> theme = readTheme(parser.value(QStringLiteral("theme")));
    if (!theme.ok())
        return theme.error();
    options.theme = theme.value();
    if (parser.isSet(QStringLiteral("endpoint")) || parser.isSet(QStringLiteral("region"))) {
        const Result<cls::Endpoints> endpoints = readEndpoints(parser);
        if (!endpoints.ok())
            return endpoints.error();
        options.endpoints = endpoints.value();
        if (options.logsetId.isEmpty())
            return badOption(QStringLiteral("--logset-id is needed with a real endpoint"));
    }
    return options;
}

} // namespace tidemark::app
