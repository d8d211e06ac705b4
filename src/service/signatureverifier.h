// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "service/credentialbook.h"
#include "service/httpmessage.h"

namespace tidemark::service {

/// Decides whether a request is signed by an account of the book. No sockets, no clock: the
/// time comes in. Rules: protocol notes 1.1 (TC3) and 2.4 (q-sign). Thread: any.
///
/// Tolerated because official SDKs do it: a signature over the Host without its port (and over
/// the Host with the port where the header has none), a space written as '+' or "%20", headers
/// in the order in which the sender lists them instead of the sorted order.
class SignatureVerifier
{
public:
    /// Largest difference of the clocks that TC3 allows. Source: cloud API common documents.
    static constexpr qint64 clockToleranceSeconds = 300;

    /// `book` must outlive this object.
    explicit SignatureVerifier(const CredentialBook& book);

    /// TC3-HMAC-SHA256. Errors: AuthFailure.InvalidAuthorization, .SecretIdNotFound,
    /// .SignatureExpire, .SignatureFailure, .TokenFailure.
    [[nodiscard]] Status verifyControl(const HttpRequest& request, qint64 nowSeconds) const;

    /// q-sign. Errors: MissingAuthorization, InvalidAuthorization, and the AuthFailure codes above.
    [[nodiscard]] Status verifyData(const HttpRequest& request, qint64 nowSeconds) const;

private:
    [[nodiscard]] static Status verifyToken(
        const HttpRequest& request, const cls::Credentials& credentials);

    const CredentialBook& m_book;
};

} // namespace tidemark::service
