// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/redaction.h"

#include <QRegularExpression>

namespace tidemark::cls {

namespace {

constexpr QByteArrayView hidden = "[redacted]";
constexpr qsizetype maxIdChars = 100;
const QString hiddenText = QString::fromLatin1(hidden);

/// Signatures are 40 (SHA-1) or 64 (SHA-256) hex digits; the ids that stay have dashes in between.
const QRegularExpression& longHex()
{
    static const QRegularExpression pattern(QStringLiteral("\\b[0-9A-Fa-f]{40,}\\b"));
    return pattern;
}

const QRegularExpression& secretIds()
{
    static const QRegularExpression pattern(QStringLiteral("\\bAKID[0-9A-Za-z_-]{4,}"));
    return pattern;
}

/// Both signatures' parameters and the headers that carry keys.
const QRegularExpression& parameters()
{
    static const QRegularExpression pattern(
        QStringLiteral("(q-signature|q-ak|signature|credential|secret[-_ ]?(?:id|key)|token|"
                       "authorization)(\"?\\s*[=:]\\s*\"?)([^\\s\"&,;]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

QString redacted(const QString& text, const Credentials& credentials)
{
    // In place and as bytes, so that no second copy of a secret comes to be.
    QByteArray bytes = text.toUtf8();
    const auto hide = [&bytes](QByteArrayView secret) {
        // Shorter ones are none and would spoil every word they occur in.
        if (secret.size() >= 4)
            bytes.replace(secret, hidden);
    };
    hide(credentials.secretKey.view());
    hide(credentials.token.view());
    hide(credentials.secretId.toUtf8());
    QString out = QString::fromUtf8(bytes);
    // Patterns over a whole page would take their time. No word is left half: it could be the
    // beginning of one that they would have found.
    if (out.size() > 4 * maxRedactedChars) {
        out.truncate(4 * maxRedactedChars);
        while (!out.isEmpty() && !out.back().isSpace())
            out.chop(1);
    }
    out.replace(parameters(), QStringLiteral("\\1\\2") + hiddenText);
    out.replace(secretIds(), hiddenText);
    out.replace(longHex(), hiddenText);
    return out.left(maxRedactedChars);
}

Error redacted(const Error& error, const Credentials& credentials)
{
    Error out = error;
    out.code = redacted(error.code, credentials).left(maxIdChars);
    out.message = redacted(error.message, credentials);
    out.requestId = error.requestId.left(maxIdChars);
    return out;
}

} // namespace tidemark::cls
