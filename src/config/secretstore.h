// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/credentials.h"

#include <functional>
#include <optional>

namespace tidemark::config {

/// Where credentials are kept from one run to the next, one entry an account name: the system's
/// keychain, or what stands for it in a test.
/// Handlers run in the caller's thread, never from inside the call, and exactly once each, unless
/// the store is destroyed first.
class SecretStore
{
public:
    using LoadHandler = std::function<void(Result<std::optional<cls::Credentials>>)>;
    using DoneHandler = std::function<void(Status)>;

    virtual ~SecretStore() = default;

    /// Nothing where there is no entry of that name.
    virtual void load(const QString& account, LoadHandler handler) = 0;
    virtual void store(const QString& account, const cls::Credentials& credentials,
        DoneHandler handler) = 0;
    /// Success where there was no entry.
    virtual void remove(const QString& account, DoneHandler handler) = 0;
};

} // namespace tidemark::config
