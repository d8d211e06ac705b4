// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cli/command.h"
#include "cli/connectionoptions.h"
#include "config/keychain.h"
#include "engine/engine.h"

namespace tidemark::cli {

/// A command that talks to the service: finds the credentials first, then run() begins.
class ServiceCommand : public Command
{
    Q_OBJECT

public:
    void start() override;
    /// Ends at once with code 1; commands that have something to finish do better.
    void interrupt() override;

protected:
    ServiceCommand(Connection connection, const Surroundings& surroundings);

    /// The work itself; ends with finish() or fail().
    virtual void run() = 0;

    /// finished() follows from the event loop; later calls do nothing.
    void finish(ExitCode code);
    /// Says what went wrong and finishes with code 1.
    void fail(const Error& error);
    void printAndFinish(const QByteArray& text);

    /// Made at the first call. Precondition: run() was called.
    [[nodiscard]] engine::Engine& engine();
    [[nodiscard]] const cls::Account& account() const { return m_account; }
    [[nodiscard]] const Connection& connection() const { return m_connection; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const Console& console() const { return m_console; }

    /// One action of the control plane; its failure ends the command.
    template<class Action>
    void ask(const typename Action::Request& request,
        std::function<void(const typename Action::Response&)> handler)
    {
        engine().call<Action>(request,
            [this, handler = std::move(handler)](Result<typename Action::Response> result) {
                if (m_isFinished)
                    return;
                if (result.ok())
                    handler(result.value());
                else
                    fail(result.error());
            });
    }

private:
    void useCredentials(cls::Credentials credentials);
    void loadFromKeychain();

    Connection m_connection;
    QProcessEnvironment m_environment;
    Console m_console;
    SystemClock m_clock;
    config::Keychain m_keychain;
    cls::Account m_account;
    bool m_isFinished = false;
    std::unique_ptr<engine::Engine> m_engine; // last, so that it goes before what it uses
};

/// Name of the keychain's entry that the program reads and `credentials` writes.
[[nodiscard]] QString keychainAccount();

} // namespace tidemark::cli
