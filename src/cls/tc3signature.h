// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace tidemark::cls {

/// Signature of the control plane: "TC3-HMAC-SHA256" of Tencent Cloud API 3.0, service "cls".
/// Source: protocol notes 1.1; checked against vectors made by the official Python SDK.

/// Everything that goes into a TC3 signature. Header values are used as they are.
struct Tc3Input
{
    QByteArray method = "POST";
    QByteArray path = "/";
    QByteArray query; ///< canonical query string, empty for POST
    /// Lower-case names in the order of SignedHeaders, with their values.
    QList<std::pair<QByteArray, QByteArray>> signedHeaders;
    QByteArray body;
    QByteArray service = "cls";
    qint64 timestamp = 0; ///< unix seconds, as in X-TC-Timestamp
};

/// The intermediate results are kept because tests and error reports want them.
struct Tc3Signature
{
    QByteArray payloadSha256;
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray date; ///< UTC, YYYY-MM-DD
    QByteArray credentialScope;
    QByteArray signingKey; ///< raw 32 bytes; derived from the secret, never to be printed
    QByteArray signature; ///< lower-case hex
    QByteArray authorization; ///< value of the Authorization header
};

[[nodiscard]] Tc3Signature tc3Sign(const Tc3Input& input, QByteArrayView secretId,
    QByteArrayView secretKey);

/// The parts of a TC3 Authorization header.
struct Tc3Authorization
{
    QByteArray secretId;
    QByteArray date;
    QByteArray service;
    QList<QByteArray> signedHeaders; ///< in the order sent
    QByteArray signature;
};

/// Errors: BadAnswer-free; kind Auth with a message that says which part is missing.
[[nodiscard]] Result<Tc3Authorization> tc3Parse(QByteArrayView authorization);

} // namespace tidemark::cls
