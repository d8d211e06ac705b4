// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/httpmessage.h"

namespace tidemark::service {

namespace {

QByteArray decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text);
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (QByteArrayView(key) == name)
            return value;
    }
    return {};
}

QList<std::pair<QByteArray, QByteArray>> HttpRequest::params() const
{
    QList<std::pair<QByteArray, QByteArray>> out;
    if (rawQuery.isEmpty())
        return out;
    const QList<QByteArray> parts = rawQuery.split('&');
    for (const QByteArray& part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            out.emplaceBack(decoded(part), QByteArray());
        else
            out.emplaceBack(decoded(part.left(equals)), decoded(part.mid(equals + 1)));
    }
    return out;
}

QByteArray HttpRequest::param(QByteArrayView name) const
{
    const auto pairs = params();
    for (const auto& [key, value] : pairs) {
        if (QByteArrayView(key) == name)
            return value;
    }
    return {};
}

} // namespace tidemark::service
