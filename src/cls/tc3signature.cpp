// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/tc3signature.h"

#include "cls/digest.h"

#include <QDateTime>

namespace tidemark::cls {

Tc3Signature tc3Sign(const Tc3Input& input, QByteArrayView secretId, QByteArrayView secretKey)
{
    QByteArray headerLines;
    QByteArray names;
    for (const auto& [name, value] : input.signedHeaders) {
        headerLines += name + ':' + value + '\n';
        if (!names.isEmpty())
            names += ';';
        names += name;
    }

    Tc3Signature out;
    out.payloadSha256 = sha256(input.body).toHex();
    out.canonicalRequest = input.method + '\n' + input.path + '\n' + input.query + '\n'
        + headerLines + '\n' + names + '\n' + out.payloadSha256;
    out.date = QDateTime::fromSecsSinceEpoch(input.timestamp, Qt::UTC)
                   .toString(QStringLiteral("yyyy-MM-dd"))
                   .toLatin1();
    out.credentialScope = out.date + '/' + input.service + "/tc3_request";
    out.stringToSign = "TC3-HMAC-SHA256\n" + QByteArray::number(input.timestamp) + '\n'
        + out.credentialScope + '\n' + sha256(out.canonicalRequest).toHex();

    QByteArray firstKey = "TC3" + secretKey.toByteArray();
    const QByteArray dateKey = hmacSha256(firstKey, out.date);
    firstKey.fill('\0');
    out.signingKey = hmacSha256(hmacSha256(dateKey, input.service), "tc3_request");
    out.signature = hmacSha256(out.signingKey, out.stringToSign).toHex();
    out.authorization = "TC3-HMAC-SHA256 Credential=" + secretId.toByteArray() + '/'
        + out.credentialScope + ", SignedHeaders=" + names + ", Signature=" + out.signature;
    return out;
}

Result<Tc3Authorization> tc3Parse(QByteArrayView authorization)
{
    const auto fail = [](const QString& what) {
        return Error::make(ErrorKind::Auth, QStringLiteral("InvalidAuthorization"), what);
    };
    const QByteArray text = authorization.toByteArray().trimmed();
    static const QByteArray prefix = "TC3-HMAC-SHA256 ";
    if (!text.startsWith(prefix))
        return fail(QStringLiteral("Authorization does not start with TC3-HMAC-SHA256"));

    Tc3Authorization out;
    const QList<QByteArray> parts = text.mid(prefix.size()).split(',');
    for (const QByteArray& raw : parts) {
        const QByteArray part = raw.trimmed();
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals);
        const QByteArray value = part.mid(equals + 1);
        if (name == "Credential") {
            const QList<QByteArray> scope = value.split('/');
            if (scope.size() != 4 || scope[3] != "tc3_request")
                return fail(QStringLiteral("Credential is not id/date/service/tc3_request"));
            out.secretId = scope[0];
            out.date = scope[1];
            out.service = scope[2];
        } else if (name == "SignedHeaders" && !value.isEmpty()) {
            out.signedHeaders = value.split(';');
        } else if (name == "Signature") {
            out.signature = value;
        }
    }
    if (out.secretId.isEmpty() || out.signedHeaders.isEmpty() || out.signature.isEmpty())
        return fail(QStringLiteral("Authorization lacks Credential, SignedHeaders or Signature"));
    return out;
}

} // namespace tidemark::cls
