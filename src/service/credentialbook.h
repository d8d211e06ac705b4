// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/credentials.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace tidemark::service {

/// The accounts that may talk to the service. Immutable, so any thread may read it.
class CredentialBook
{
public:
    CredentialBook() = default;
    explicit CredentialBook(const QList<cls::Credentials>& credentials)
    {
        for (const cls::Credentials& entry : credentials)
            m_bySecretId.insert(entry.secretId.toUtf8(), entry);
    }

    /// nullptr: no such account.
    [[nodiscard]] const cls::Credentials* find(QByteArrayView secretId) const
    {
        const auto found = m_bySecretId.constFind(secretId.toByteArray());
        return found == m_bySecretId.cend() ? nullptr : &*found;
    }
    [[nodiscard]] bool isEmpty() const { return m_bySecretId.isEmpty(); }

private:
    QHash<QByteArray, cls::Credentials> m_bySecretId;
};

} // namespace tidemark::service
