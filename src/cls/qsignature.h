// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace tidemark::cls {

/// Signature of the data plane: "q-sign" (HMAC-SHA1). Source: protocol notes 2.4 and the two
/// examples of the vendor's page, which are among the test vectors.

/// Name and value, not encoded. Names may have any case; they are lowered and sorted here.
using QPairs = QList<std::pair<QByteArray, QByteArray>>;

/// How a space is written inside the signed text. The Python and Go SDKs write '+', the C++
/// SDK writes "%20"; a verifier has to know both, a client uses Plus.
enum class SpaceEscape { Plus, Percent20 };

struct QSignInput
{
    QByteArray method; ///< any case
    QByteArray path; ///< as sent, not encoded again
    QPairs params; ///< all that are to be signed
    QPairs headers; ///< all that are to be signed
    qint64 signStart = 0; ///< unix seconds
    qint64 signEnd = 0; ///< unix seconds
    SpaceEscape space = SpaceEscape::Plus;
};

struct QSignature
{
    QByteArray httpRequestInfo;
    QByteArray stringToSign;
    QByteArray signKey; ///< lower-case hex; derived from the secret, never to be printed
    QByteArray signature; ///< lower-case hex
    QByteArray authorization;
};

/// Sorts names by their lower-case form, as the rule says.
[[nodiscard]] QSignature qSign(const QSignInput& input, QByteArrayView secretId,
    QByteArrayView secretKey);

/// As qSign, but keeps the order of `params` and `headers` as given. A verifier uses it to
/// accept the order that a sender lists, which for one SDK differs from the rule.
[[nodiscard]] QSignature qSignInGivenOrder(const QSignInput& input, QByteArrayView secretId,
    QByteArrayView secretKey);

/// Percent-encodes all but letters, digits and "-_.~"; a space by `space`.
[[nodiscard]] QByteArray qEscape(QByteArrayView text, SpaceEscape space);

/// The parts of a q-sign Authorization header.
struct QAuthorization
{
    QByteArray algorithm; ///< "sha1"
    QByteArray secretId;
    qint64 signStart = 0;
    qint64 signEnd = 0;
    qint64 keyStart = 0;
    qint64 keyEnd = 0;
    QList<QByteArray> headerNames; ///< in the order sent, lower-cased
    QList<QByteArray> paramNames; ///< in the order sent, lower-cased
    QByteArray signature;
};

/// Errors: kind Auth with a message that says which part is missing or malformed.
[[nodiscard]] Result<QAuthorization> qParse(QByteArrayView authorization);

} // namespace tidemark::cls
