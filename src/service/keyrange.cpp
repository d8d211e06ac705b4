// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/keyrange.h"

#include "service/refusal.h"

#include <algorithm>

namespace tidemark::service {

namespace {

// The upper 64 bits decide where ranges are cut; the lower 64 are zero at every cut but the end.
quint64 upperHalf(const QByteArray& key)
{
    return key.left(16).toULongLong(nullptr, 16);
}

QByteArray keyOf(quint64 upper)
{
    return QByteArray::number(upper, 16).rightJustified(16, '0') + QByteArray(16, '0');
}

} // namespace

const QByteArray& lowestKey()
{
    static const QByteArray key(32, '0');
    return key;
}

const QByteArray& highestKey()
{
    static const QByteArray key(32, 'f');
    return key;
}

Result<QByteArray> parseKey(const QByteArray& text)
{
    const QByteArray key = text.trimmed().toLower();
    const bool hex = key.size() == 32 && std::all_of(key.cbegin(), key.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    if (!hex)
        return refusal("InvalidParam", QStringLiteral("a hash key must be 32 hex digits"));
    return key;
}

bool contains(const KeyRange& range, const QByteArray& key)
{
    return key >= range.begin && (key < range.end || range.end == highestKey());
}

QList<KeyRange> divide(const KeyRange& range, int count)
{
    const quint64 begin = upperHalf(range.begin);
    // The end of the whole space belongs to it, every other end does not.
    const quint64 end = upperHalf(range.end);
    if (end <= begin)
        return { range };
    const quint64 width = (range.end == highestKey() ? end : end - 1) - begin;
    const auto parts = static_cast<quint64>(count);
    // floor((width + 1) / parts) without overflow for the whole space
    const quint64 step = width / parts + (width % parts + 1 == parts ? 1 : 0);
    QList<KeyRange> out;
    QByteArray from = range.begin;
    for (quint64 i = 1; i < parts && step > 0; ++i) {
        const QByteArray cut = keyOf(begin + i * step);
        out.append({ from, cut });
        from = cut;
    }
    out.append({ from, range.end });
    return out;
}

} // namespace tidemark::service
