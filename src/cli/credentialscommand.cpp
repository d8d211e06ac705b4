// SPDX-License-Identifier: GPL-3.0-or-later
// `credentials save` and `credentials clear`.
#include "cli/commands.h"
#include "cli/prompt.h"
#include "cli/servicecommand.h"

namespace tidemark::cli {

namespace {

/// One change of the keychain's entry.
class KeychainCommand final : public Command
{
public:
    KeychainCommand(std::optional<cls::Credentials> credentials, const Console& console)
        : m_credentials(std::move(credentials))
        , m_console(console)
    {
    }

    void start() override
    {
        const auto done = [this](const Status& status) {
            if (status.ok()) {
                m_console.note(m_credentials ? QStringLiteral("saved in the keychain")
                                             : QStringLiteral("the keychain holds none now"));
                emit finished(ExitCode::Ok);
                return;
            }
            m_console.error(status.error().text());
            emit finished(ExitCode::Failed);
        };
        if (m_credentials)
            m_keychain.store(keychainAccount(), *m_credentials, done);
        else
            m_keychain.remove(keychainAccount(), done);
    }

    void interrupt() override { emit finished(ExitCode::Failed); }

private:
    std::optional<cls::Credentials> m_credentials;
    Console m_console;
    config::Keychain m_keychain;
};

Result<CommandPtr> makeSave(const Arguments&, const Surroundings& surroundings)
{
    cls::Credentials credentials;
    credentials.secretId = askLine(QStringLiteral("Secret id: ")).trimmed();
    credentials.secretKey = Secret(askSecret(QStringLiteral("Secret key (not shown): ")));
    credentials.token = Secret(askSecret(QStringLiteral("Token (not shown; empty for none): ")));
    if (credentials.isEmpty())
        return usageError(QStringLiteral("secret id and secret key are needed, a line each"));
    return CommandPtr(std::make_unique<KeychainCommand>(std::move(credentials),
        surroundings.console));
}

Result<CommandPtr> makeClear(const Arguments&, const Surroundings& surroundings)
{
    return CommandPtr(std::make_unique<KeychainCommand>(std::nullopt, surroundings.console));
}

} // namespace

CommandSpec credentialsSaveSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("credentials save");
    spec.summary = QStringLiteral("Saves credentials in the system keychain.");
    spec.options = { quietOption() };
    spec.notes = QStringLiteral("Reads secret id, secret key and token (may be empty) from standard "
                                "input, a line each; a terminal is asked and shows no secret.");
    spec.make = makeSave;
    return spec;
}

CommandSpec credentialsClearSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("credentials clear");
    spec.summary = QStringLiteral("Removes the credentials from the system keychain.");
    spec.options = { quietOption() };
    spec.make = makeClear;
    return spec;
}

} // namespace tidemark::cli
