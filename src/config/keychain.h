// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/secretstore.h"

#include <QObject>

namespace tidemark::config {

/// Credentials in the system's keychain, one entry an account name. There is no plaintext
/// fallback: without a keychain every call fails with words that say so.
/// Thread: one with an event loop; handlers run there, never from inside the call, and exactly
/// once each, unless this object is destroyed first.
class Keychain final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit Keychain(const QString& service = QStringLiteral("tidemark"));

    void load(const QString& account, LoadHandler handler) override;
    void store(const QString& account, const cls::Credentials& credentials,
        DoneHandler handler) override;
    void remove(const QString& account, DoneHandler handler) override;

private:
    QString m_service;
};

} // namespace tidemark::config
