// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

#include <mutex>

namespace tidemark::cls {

/// Key pair of a Tencent Cloud account, with the token of temporary (STS) credentials.
struct Credentials
{
    QString secretId;
    Secret secretKey;
    Secret token; ///< empty for permanent keys

    [[nodiscard]] bool isEmpty() const { return secretId.isEmpty() || secretKey.isEmpty(); }
};

/// The credentials in force now; temporary ones may be replaced while requests run, and the
/// next attempt of each request is signed with the new ones. Thread: any.
class CredentialSource
{
public:
    explicit CredentialSource(Credentials credentials)
        : m_credentials(std::move(credentials))
    {
    }
    [[nodiscard]] Credentials current() const
    {
        const std::lock_guard lock(m_mutex);
        return m_credentials;
    }
    void replace(Credentials credentials)
    {
        const std::lock_guard lock(m_mutex);
        m_credentials = std::move(credentials);
    }

private:
    mutable std::mutex m_mutex;
    Credentials m_credentials; // guarded by m_mutex
};

} // namespace tidemark::cls
