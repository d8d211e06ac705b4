// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/credentials.h"

#include <QObject>

#include <functional>
#include <optional>

namespace tidemark::config {

/// Credentials in the system's keychain, one entry an account name. There is no plaintext
/// fallback: without a keychain every call fails with words that say so.
/// Thread: one with an event loop; handlers run there, never from inside the call, and exactly
/// once each, unless this object is destroyed first.
class Keychain final : public QObject
{
    Q_OBJECT

public:
    using LoadHandler = std::function<void(Result<std::optional<cls::Credentials>>)>;
    using DoneHandler = std::function<void(Status)>;

    explicit Keychain(const QString& service = QStringLiteral("tidemark"));

    /// Nothing where the keychain has no entry of that name.
    void load(const QString& account, LoadHandler handler);
    void store(const QString& account, const cls::Credentials& credentials, DoneHandler handler);
    /// Success where there was no entry.
    void remove(const QString& account, DoneHandler handler);

private:
    QString m_service;
};

} // namespace tidemark::config
