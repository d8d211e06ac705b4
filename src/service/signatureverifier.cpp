// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/signatureverifier.h"

#include "cls/digest.h"
#include "cls/qsignature.h"
#include "cls/tc3signature.h"
#include "service/refusal.h"

#include <QDateTime>

namespace tidemark::service {

namespace {

Error unknownSecretId()
{
    return refusal("AuthFailure.SecretIdNotFound",
        QStringLiteral("the SecretId is unknown; check that it has no spaces around it"));
}

Error signatureFailure(const QString& why)
{
    return refusal("AuthFailure.SignatureFailure", why);
}

QByteArray withoutPort(const QByteArray& host)
{
    // "[::1]:80": only a colon behind the bracket starts a port.
    const qsizetype colon = host.lastIndexOf(':');
    if (colon < 0 || colon < host.lastIndexOf(']'))
        return host;
    return host.left(colon);
}

/// The Host as received, and the same without its port or with ours.
QList<QByteArray> hostVariants(const HttpRequest& request)
{
    const QByteArray host = request.header("host");
    const QByteArray bare = withoutPort(host);
    if (bare != host)
        return { host, bare };
    return { host, host + ':' + QByteArray::number(request.localPort) };
}

/// The listed names with their values; false where one of them is not in the request.
bool pick(const QList<QByteArray>& names, const cls::QPairs& values, cls::QPairs& out)
{
    for (const QByteArray& name : names) {
        bool found = false;
        for (const auto& [key, value] : values) {
            if (key.toLower() == name) {
                out.emplaceBack(name, value);
                found = true;
                break;
            }
        }
        if (!found)
            return false;
    }
    return true;
}

void setValue(cls::QPairs& pairs, QByteArrayView name, const QByteArray& value)
{
    for (auto& pair : pairs) {
        if (QByteArrayView(pair.first) == name)
            pair.second = value;
    }
}

bool qSignatureMatches(cls::QSignInput input, const QList<QByteArray>& hosts,
    const cls::Credentials& credentials, const QByteArray& signature)
{
    const QByteArray secretId = credentials.secretId.toUtf8();
    const QByteArrayView key = credentials.secretKey.view();
    for (const QByteArray& host : hosts) {
        setValue(input.headers, "host", host);
        for (const cls::SpaceEscape space :
            { cls::SpaceEscape::Plus, cls::SpaceEscape::Percent20 }) {
            input.space = space;
            if (cls::equalInConstantTime(cls::qSign(input, secretId, key).signature, signature)
                || cls::equalInConstantTime(
                    cls::qSignInGivenOrder(input, secretId, key).signature, signature))
                return true;
        }
    }
    return false;
}

bool tc3SignatureMatches(cls::Tc3Input input, const QList<QByteArray>& hosts,
    const cls::Credentials& credentials, const QByteArray& signature)
{
    const QByteArray secretId = credentials.secretId.toUtf8();
    const QByteArrayView key = credentials.secretKey.view();
    for (const QByteArray& host : hosts) {
        setValue(input.signedHeaders, "host", host);
        if (cls::equalInConstantTime(cls::tc3Sign(input, secretId, key).signature, signature))
            return true;
        // The general rule of the cloud API lowers the values; the CLS SDKs do not.
        cls::Tc3Input lowered = input;
        for (auto& header : lowered.signedHeaders)
            header.second = header.second.toLower();
        if (cls::equalInConstantTime(cls::tc3Sign(lowered, secretId, key).signature, signature))
            return true;
    }
    return false;
}

} // namespace

SignatureVerifier::SignatureVerifier(const CredentialBook& book)
    : m_book(book)
{
}

Status SignatureVerifier::verifyToken(
    const HttpRequest& request, const cls::Credentials& credentials)
{
    if (credentials.token.isEmpty())
        return okStatus();
    // The cloud API documents X-TC-Token; the CLS SDKs send X-Cls-Token on both planes.
    for (const char* name : { "x-tc-token", "x-cls-token" }) {
        if (cls::equalInConstantTime(request.header(name), credentials.token.view()))
            return okStatus();
    }
    return refusal("AuthFailure.TokenFailure", QStringLiteral("the token is missing or wrong"));
}

Status SignatureVerifier::verifyControl(const HttpRequest& request, qint64 nowSeconds) const
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.isEmpty()) {
        return refusal("AuthFailure.InvalidAuthorization",
            QStringLiteral("the header Authorization is missing"));
    }
    const Result<cls::Tc3Authorization> parsed = cls::tc3Parse(authorization);
    if (!parsed.ok())
        return refusal("AuthFailure.InvalidAuthorization", parsed.error().message);
    const cls::Tc3Authorization& parts = parsed.value();

    const cls::Credentials* credentials = m_book.find(parts.secretId);
    if (!credentials)
        return unknownSecretId();

    bool isNumber = false;
    const qint64 timestamp = request.header("x-tc-timestamp").toLongLong(&isNumber);
    if (!isNumber)
        return signatureFailure(QStringLiteral("the header X-TC-Timestamp is no unix time"));
    if (timestamp < nowSeconds - clockToleranceSeconds
        || timestamp > nowSeconds + clockToleranceSeconds) {
        return refusal("AuthFailure.SignatureExpire",
            QStringLiteral("X-TC-Timestamp differs from the time of the service by more than 5 "
                           "minutes"));
    }
    const QByteArray date = QDateTime::fromSecsSinceEpoch(timestamp, Qt::UTC)
                                .toString(QStringLiteral("yyyy-MM-dd"))
                                .toLatin1();
    if (parts.date != date || parts.service != "cls") {
        return signatureFailure(
            QStringLiteral("the credential scope is not the UTC date of X-TC-Timestamp and cls"));
    }
    if (!parts.signedHeaders.contains("content-type") || !parts.signedHeaders.contains("host"))
        return signatureFailure(QStringLiteral("content-type and host must be signed"));

    cls::Tc3Input input;
    input.method = request.method;
    input.path = request.path;
    input.query = request.rawQuery;
    input.body = request.body;
    input.timestamp = timestamp;
    if (!pick(parts.signedHeaders, request.headers, input.signedHeaders))
        return signatureFailure(QStringLiteral("a signed header is not in the request"));
    if (!tc3SignatureMatches(input, hostVariants(request), *credentials, parts.signature))
        return signatureFailure(QStringLiteral("the signature does not match the request"));
    return verifyToken(request, *credentials);
}

Status SignatureVerifier::verifyData(const HttpRequest& request, qint64 nowSeconds) const
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.isEmpty()) {
        return refusal(
            "MissingAuthorization", QStringLiteral("the header Authorization is missing"));
    }
    const Result<cls::QAuthorization> parsed = cls::qParse(authorization);
    if (!parsed.ok())
        return refusal("InvalidAuthorization", parsed.error().message);
    const cls::QAuthorization& parts = parsed.value();

    const cls::Credentials* credentials = m_book.find(parts.secretId);
    if (!credentials)
        return unknownSecretId();
    if (parts.keyStart != parts.signStart || parts.keyEnd != parts.signEnd) {
        return refusal("InvalidAuthorization", QStringLiteral("q-key-time and q-sign-time differ"));
    }
    if (nowSeconds < parts.signStart || nowSeconds > parts.signEnd) {
        return refusal("AuthFailure.SignatureExpire",
            QStringLiteral("the time of the service is outside q-sign-time"));
    }
    if (!parts.headerNames.contains("host"))
        return signatureFailure(QStringLiteral("host must be in q-header-list"));

    cls::QSignInput input;
    input.method = request.method;
    input.path = request.path;
    input.signStart = parts.signStart;
    input.signEnd = parts.signEnd;
    if (!pick(parts.headerNames, request.headers, input.headers)
        || !pick(parts.paramNames, request.params(), input.params)) {
        return signatureFailure(
            QStringLiteral("a header or parameter listed as signed is not in the request"));
    }
    bool matches = qSignatureMatches(input, hostVariants(request), *credentials, parts.signature);
    if (!matches) {
        // One state of the official Python SDK puts the topic into the path that it signs.
        input.path = request.path + "?topic_id=" + request.param("topic_id");
        matches = qSignatureMatches(input, hostVariants(request), *credentials, parts.signature);
    }
    if (!matches)
        return signatureFailure(QStringLiteral("the signature does not match the request"));
    return verifyToken(request, *credentials);
}

} // namespace tidemark::service
