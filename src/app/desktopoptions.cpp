// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopoptions.h"

#include "config/profilebook.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUuid>

namespace tidemark::app {

namespace {

Error badOption(const QString& text)
{
    return Error::make(ErrorKind::Config, QStringLiteral("BadOption"), text);
}

/// Of --endpoint and --api-endpoint, or of --region: read-only unless writes are asked for.
Result<config::Profile> readConnection(const QCommandLineParser& parser)
{
    config::Profile profile;
    profile.connection.endpoint = parser.value(QStringLiteral("endpoint"));
    profile.connection.apiEndpoint = parser.value(QStringLiteral("api-endpoint"));
    profile.connection.region = parser.value(QStringLiteral("region"));
    profile.connection.internal = parser.isSet(QStringLiteral("internal"));
    profile.connection.plainHttp = parser.isSet(QStringLiteral("allow-plain-http"))
        ? cls::PlainHttp::Allowed
        : cls::PlainHttp::LoopbackOnly;
    profile.logsetId = parser.value(QStringLiteral("logset-id"));
    profile.credentials = config::CredentialOrigin::Environment;
    profile.readOnly = !parser.isSet(QStringLiteral("allow-writes"));
    if (profile.connection.region.isEmpty())
        return badOption(QStringLiteral("--region is needed with a real endpoint"));
    const Result<cls::Endpoints> endpoints = profile.connection.endpoints();
    if (!endpoints.ok())
        return endpoints.error();
    if (profile.logsetId.isEmpty())
        return badOption(QStringLiteral("--logset-id is needed with a real endpoint"));
    profile.name = profile.connection.region;
    // Of its own, so that two of them are never taken for one; it is in no book and never kept.
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.color = QString::fromLatin1(config::profileColors.front());
    return profile;
}

Result<std::optional<config::Preferences::Theme>> readTheme(const QString& text)
{
    using Theme = config::Preferences::Theme;
    using Answer = std::optional<Theme>;
    if (text.isEmpty())
        return Answer();
    if (text == QLatin1StringView("system"))
        return Answer(Theme::System);
    if (text == QLatin1StringView("light"))
        return Answer(Theme::Light);
    if (text == QLatin1StringView("dark"))
        return Answer(Theme::Dark);
    return badOption(QStringLiteral("--theme is system, light or dark, not \"%1\"").arg(text));
}

void addOptions(QCommandLineParser& parser)
{
    const auto value = [](const char* name, const char* description, const char* kind) {
        return QCommandLineOption(
            QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(kind));
    };
    parser.addOptions({
        value("endpoint", "Data plane: host, host:port or URL; default: that of the region.",
            "url"),
        value("api-endpoint", "Control plane; default: that of the region.", "url"),
        value("region", "Region, for example ap-guangzhou.", "region"),
        value("logset-id", "Logset whose groups are shown.", "id"),
        QCommandLineOption(
            QStringLiteral("internal"), QStringLiteral("Use the addresses inside Tencent Cloud.")),
        QCommandLineOption(QStringLiteral("allow-plain-http"),
            QStringLiteral(
                "Allow http to another machine: keys and logs are readable on the way.")),
        QCommandLineOption(QStringLiteral("allow-writes"),
            QStringLiteral("Let this connection write and join; otherwise it is read-only.")),
        value("profile", "Open this kept profile instead of the last session.", "name"),
        value("data-dir", "Folder of settings, session and journal.", "folder"),
        value("language", "en or zh_CN; default: that of the preferences.", "language"),
        value("theme", "system, light or dark; default: that of the preferences.", "theme"),
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
    options.profile = parser.value(QStringLiteral("profile"));
    options.dataFolder = parser.value(QStringLiteral("data-dir"));
    const Result<std::optional<config::Preferences::Theme>> theme
        = readTheme(parser.value(QStringLiteral("theme")));
    if (!theme.ok())
        return theme.error();
    options.theme = theme.value();
    if (parser.isSet(QStringLiteral("endpoint")) || parser.isSet(QStringLiteral("region"))) {
        const Result<config::Profile> profile = readConnection(parser);
        if (!profile.ok())
            return profile.error();
        options.connection = profile.value();
    }
    return options;
}

} // namespace tidemark::app
