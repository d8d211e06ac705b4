// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textmatcher.h"

#include <algorithm>
#include <cstring>

namespace tidemark::store {

namespace {

char foldAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool hasCaseBeyondAscii(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() > 127 && (c.isSurrogate() || c.toLower() != c || c.toUpper() != c);
    });
}

/// memchr for either of two bytes.
const char* findEither(const char* begin, const char* end, char lower, char upper)
{
    if (lower == upper) {
        return static_cast<const char*>(
            std::memchr(begin, lower, static_cast<size_t>(end - begin)));
    }
    for (const char* at = begin; at != end; ++at) {
        if (*at == lower || *at == upper)
            return at;
    }
    return nullptr;
}

} // namespace

TextMatcher::TextMatcher(const QString& needle)
    : m_needle(needle)
    , m_folded(needle.toUtf8().toStdString())
    , m_needsUnicode(hasCaseBeyondAscii(needle))
{
    std::transform(m_folded.begin(), m_folded.end(), m_folded.begin(), foldAscii);
}

bool TextMatcher::matches(const cls::RecordView& record) const
{
    if (isEmpty())
        return true;
    bool found = false;
    record.forEachContent(
        [&](const cls::KeyValue& content) { found = found || matchesText(content.value); });
    return found || matchesText(record.source()) || matchesText(record.filename())
        || matchesText(record.hostname());
}

bool TextMatcher::matchesText(std::string_view text) const
{
    if (m_needsUnicode) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
            .contains(m_needle, Qt::CaseInsensitive);
    }
    return foldedContains(text);
}

bool TextMatcher::foldedContains(std::string_view text) const
{
    if (m_folded.empty())
        return true;
    if (text.size() < m_folded.size())
        return false;
    const char lower = m_folded.front();
    const char upper
        = lower >= 'a' && lower <= 'z' ? static_cast<char>(lower - ('a' - 'A')) : lower;
    const char* at = text.data();
    const char* const end = text.data() + (text.size() - m_folded.size() + 1);
    while ((at = findEither(at, end, lower, upper)) != nullptr) {
        const bool equal = std::equal(m_folded.begin() + 1, m_folded.end(), at + 1,
            [](char folded, char c) { return folded == foldAscii(c); });
        if (equal)
            return true;
        if (++at == end)
            break;
    }
    return false;
}

} // namespace tidemark::store
