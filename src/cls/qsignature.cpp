// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/qsignature.h"

#include "cls/digest.h"

#include <algorithm>

namespace tidemark::cls {

namespace {

QPairs lowered(QPairs pairs)
{
    for (auto& pair : pairs)
        pair.first = pair.first.toLower();
    return pairs;
}

QPairs loweredAndSorted(QPairs pairs)
{
    pairs = lowered(std::move(pairs));
    std::stable_sort(pairs.begin(), pairs.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    return pairs;
}

QByteArray joinNames(const QPairs& pairs)
{
    QByteArray out;
    for (const auto& pair : pairs) {
        if (!out.isEmpty())
            out += ';';
        out += pair.first;
    }
    return out;
}

QByteArray joinPairs(const QPairs& pairs, SpaceEscape space)
{
    QByteArray out;
    for (const auto& pair : pairs) {
        if (!out.isEmpty())
            out += '&';
        out += pair.first + '=' + qEscape(pair.second, space);
    }
    return out;
}

/// "<start>;<end>" of two unix seconds; false where it has another form.
bool parseWindow(const QByteArray& text, qint64& start, qint64& end)
{
    const qsizetype semicolon = text.indexOf(';');
    if (semicolon < 0)
        return false;
    bool startOk = false;
    bool endOk = false;
    start = text.left(semicolon).toLongLong(&startOk);
    end = text.mid(semicolon + 1).toLongLong(&endOk);
    return startOk && endOk;
}

QList<QByteArray> parseNames(const QByteArray& text)
{
    if (text.isEmpty())
        return {};
    return text.toLower().split(';');
}

} // namespace

QByteArray qEscape(QByteArrayView text, SpaceEscape space)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    QByteArray out;
    out.reserve(text.size() * 3 / 2);
    for (const char c : text) {
        const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            out += c;
        } else if (c == ' ' && space == SpaceEscape::Plus) {
            out += '+';
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
    return out;
}

QSignature qSign(const QSignInput& input, QByteArrayView secretId, QByteArrayView secretKey)
{
    QSignInput sorted = input;
    sorted.params = loweredAndSorted(input.params);
    sorted.headers = loweredAndSorted(input.headers);
    return qSignInGivenOrder(sorted, secretId, secretKey);
}

QSignature qSignInGivenOrder(const QSignInput& input, QByteArrayView secretId,
    QByteArrayView secretKey)
{
    const QPairs params = lowered(input.params);
    const QPairs headers = lowered(input.headers);
    const QByteArray window
        = QByteArray::number(input.signStart) + ';' + QByteArray::number(input.signEnd);

    QSignature out;
    out.httpRequestInfo = input.method.toLower() + '\n' + input.path + '\n'
        + joinPairs(params, input.space) + '\n' + joinPairs(headers, input.space) + '\n';
    out.stringToSign = "sha1\n" + window + '\n' + sha1(out.httpRequestInfo).toHex() + '\n';
    out.signKey = hmacSha1(secretKey, window).toHex();
    out.signature = hmacSha1(out.signKey, out.stringToSign).toHex();
    out.authorization = "q-sign-algorithm=sha1&q-ak=" + secretId.toByteArray() + "&q-sign-time="
        + window + "&q-key-time=" + window + "&q-header-list=" + joinNames(headers)
        + "&q-url-param-list=" + joinNames(params) + "&q-signature=" + out.signature;
    return out;
}

Result<QAuthorization> qParse(QByteArrayView authorization)
{
    const auto fail = [](const QString& what) {
        return Error::make(ErrorKind::Auth, QStringLiteral("InvalidAuthorization"), what);
    };
    QAuthorization out;
    bool signTime = false;
    bool keyTime = false;
    const QList<QByteArray> parts = authorization.toByteArray().trimmed().split('&');
    for (const QByteArray& part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            return fail(QStringLiteral("Authorization has a part without '='"));
        const QByteArray name = part.left(equals);
        const QByteArray value = part.mid(equals + 1);
        if (name == "q-sign-algorithm")
            out.algorithm = value;
        else if (name == "q-ak")
            out.secretId = value;
        else if (name == "q-sign-time")
            signTime = parseWindow(value, out.signStart, out.signEnd);
        else if (name == "q-key-time")
            keyTime = parseWindow(value, out.keyStart, out.keyEnd);
        else if (name == "q-header-list")
            out.headerNames = parseNames(value);
        else if (name == "q-url-param-list")
            out.paramNames = parseNames(value);
        else if (name == "q-signature")
            out.signature = value;
    }
    if (out.algorithm != "sha1")
        return fail(QStringLiteral("q-sign-algorithm is not sha1"));
    if (out.secretId.isEmpty() || out.signature.isEmpty())
        return fail(QStringLiteral("Authorization lacks q-ak or q-signature"));
    if (!signTime || !keyTime)
        return fail(QStringLiteral("q-sign-time or q-key-time is not start;end"));
    return out;
}

} // namespace tidemark::cls
