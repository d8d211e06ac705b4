// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/csvcell.h"

#include <algorithm>

namespace tidemark::store {

namespace {

void append(QByteArray& out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

void appendQuoted(QByteArray& out, std::string_view text)
{
    out.append('"');
    while (!text.empty()) {
        const size_t quote = text.find('"');
        if (quote == std::string_view::npos)
            break;
        append(out, text.substr(0, quote + 1));
        out.append('"');
        text.remove_prefix(quote + 1);
    }
    append(out, text);
    out.append('"');
}

bool needsQuotes(std::string_view text)
{
    return text.find_first_of("\",\r\n") != std::string_view::npos;
}

size_t skipDigits(std::string_view text, size_t at)
{
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at;
}

/// An optional sign, digits with an optional fraction, an optional exponent, nothing else.
bool isPlainNumber(std::string_view text)
{
    size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const size_t whole = skipDigits(text, at);
    if (whole == at)
        return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const size_t fraction = skipDigits(text, at + 1);
        if (fraction == at + 1)
            return false;
        at = fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        const size_t exponent = skipDigits(text, at);
        if (exponent == at)
            return false;
        at = exponent;
    }
    return at == text.size();
}

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos
        && !isPlainNumber(text);
}

} // namespace

void appendCsvCell(QByteArray& out, std::string_view text)
{
    if (needsQuotes(text))
        appendQuoted(out, text);
    else
        append(out, text);
}

void appendGuardedCsvCell(QByteArray& out, std::string_view text)
{
    if (!looksLikeFormula(text)) {
        appendCsvCell(out, text);
        return;
    }
    QByteArray guarded("'");
    append(guarded, text);
    appendCsvCell(out, std::string_view(guarded.constData(), static_cast<size_t>(guarded.size())));
}

} // namespace tidemark::store
