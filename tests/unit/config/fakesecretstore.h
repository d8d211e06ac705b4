// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/secretstore.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace tidemark::test {

/// A keychain in memory, which the test can break. Answers in a later turn, as a real one does.
class FakeSecretStore final : public QObject, public config::SecretStore
{
    Q_OBJECT

public:
    void load(const QString& account, LoadHandler handler) override
    {
        later([this, account, handler] {
            if (failure)
                handler(*failure);
            else if (entries.contains(account))
                handler(std::optional(entries.value(account)));
            else
                handler(std::optional<cls::Credentials>());
        });
    }
    void store(const QString& account, const cls::Credentials& credentials,
        DoneHandler handler) override
    {
        later([this, account, credentials, handler] {
            if (!failure)
                entries.insert(account, credentials);
            handler(failure ? Status(*failure) : okStatus());
        });
    }
    void remove(const QString& account, DoneHandler handler) override
    {
        later([this, account, handler] {
            if (!failure)
                entries.remove(account);
            handler(failure ? Status(*failure) : okStatus());
        });
    }

    QHash<QString, cls::Credentials> entries;
    std::optional<Error> failure;

private:
    void later(std::function<void()> work)
    {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    }
};

} // namespace tidemark::test
