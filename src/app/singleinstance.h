// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <memory>

namespace tidemark::app {

/// What a start of the program wants from the one that runs already.
struct StartRequest
{
    QStringList arguments; ///< of the command line, without the program's name
    QByteArray activationToken; ///< of the desktop, so that the window may come to the front

    bool operator==(const StartRequest&) const = default;
};

/// Keeps two programs of one user from working on one data folder. The first start holds a lock
/// and listens on a local socket; every further one hands over what it was started with and ends.
/// A lock or a socket that a crash has left is taken over: the lock tells whose it was.
/// Thread: the one that made it, which needs an event loop once it is the first.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First, ///< run; anotherStart() tells of further ones
        Second, ///< the first has taken the request: end now
    };
    /// How long a second start waits for the first, ms: longer than an orderly stop takes.
    static constexpr int defaultPatienceMs = 8000;
    /// Longer requests are refused.
    static constexpr qint64 maxRequestBytes = 64 << 10;

    /// `socketFolder`: must be this user's alone; empty: that of the session, or else the data
    /// folder, which is made where it is missing.
    explicit SingleInstance(const QString& dataFolder, const QString& socketFolder = {},
        int patienceMs = defaultPatienceMs, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Blocks at most the patience. Errors: Timeout, another one runs but does not answer; Local,
    /// neither lock nor socket can be made: nothing then keeps a second start away.
    [[nodiscard]] Result<Role> claim(const StartRequest& request);

    /// The program is ending: no further start is taken. One that comes now waits until the lock is
    /// free and becomes the first.
    void stopListening() { m_server.close(); }

signals:
    void anotherStart(const tidemark::app::StartRequest& request);

private:
    [[nodiscard]] Status listen();
    [[nodiscard]] bool handOver(const StartRequest& request, qint64 waitMs) const;
    void onConnected();

    QString m_socketPath;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
    int m_patienceMs;
};

} // namespace tidemark::app
