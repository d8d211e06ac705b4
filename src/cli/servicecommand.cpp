// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/servicecommand.h"

#include "config/environmentcredentials.h"

#include <QTimer>

namespace tidemark::cli {

namespace {

constexpr int keychainTimeoutMs = 60'000; // a person may have to unlock it

QString missingCredentials(const QString& keychain)
{
    return QStringLiteral("no credentials: set %1 and %2 (and %3 for temporary ones), or %4 and %5, "
                          "or save them with \"tidemark-cli credentials save\" (%6)")
        .arg(QString::fromLatin1(config::variable::secretId),
            QString::fromLatin1(config::variable::secretKey),
            QString::fromLatin1(config::variable::token),
            QString::fromLatin1(config::variable::sampleSecretId),
            QString::fromLatin1(config::variable::sampleSecretKey), keychain);
}

Error credentialsError(const QString& message)
{
    return Error::make(ErrorKind::Config, QStringLiteral("MissingCredentials"), message);
}

} // namespace

QString keychainAccount()
{
    return QStringLiteral("default");
}

ServiceCommand::ServiceCommand(Connection connection, const Surroundings& surroundings)
    : m_connection(std::move(connection))
    , m_environment(surroundings.environment)
    , m_console(surroundings.console)
{
}

void ServiceCommand::start()
{
    const auto fromEnvironment = config::credentialsFromEnvironment(m_environment);
    if (!fromEnvironment.ok())
        fail(fromEnvironment.error());
    else if (fromEnvironment.value())
        useCredentials(*fromEnvironment.value());
    else
        loadFromKeychain();
}

void ServiceCommand::loadFromKeychain()
{
    QTimer::singleShot(keychainTimeoutMs, this, [this] {
        if (!m_account.credentials)
            fail(credentialsError(missingCredentials(QStringLiteral("the keychain does not answer"))));
    });
    m_keychain.load(keychainAccount(), [this](const Result<std::optional<cls::Credentials>>& found) {
        if (m_isFinished)
            return;
        if (!found.ok())
            fail(credentialsError(missingCredentials(found.error().message)));
        else if (!found.value())
            fail(credentialsError(missingCredentials(QStringLiteral("the keychain holds none now"))));
        else
            useCredentials(*found.value());
    });
}

void ServiceCommand::useCredentials(cls::Credentials credentials)
{
    m_account.endpoints = m_connection.endpoints;
    m_account.credentials = std::make_shared<cls::CredentialSource>(std::move(credentials));
    run();
}

engine::Engine& ServiceCommand::engine()
{
    if (!m_engine) {
        engine::EngineOptions options;
        options.http = m_connection.http;
        m_engine = std::make_unique<engine::Engine>(m_account, m_clock, options);
    }
    return *m_engine;
}

void ServiceCommand::interrupt()
{
    m_console.error(QStringLiteral("interrupted"));
    finish(ExitCode::Failed);
}

void ServiceCommand::finish(ExitCode code)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    QMetaObject::invokeMethod(this, [this, code] { emit finished(code); }, Qt::QueuedConnection);
}

void ServiceCommand::fail(const Error& error)
{
    if (!m_isFinished)
        m_console.error(error.text());
    finish(ExitCode::Failed);
}

void ServiceCommand::printAndFinish(const QByteArray& text)
{
    if (const Status printed = m_console.print(text); !printed.ok())
        fail(printed.error());
    else
        finish(ExitCode::Ok);
}

} // namespace tidemark::cli
