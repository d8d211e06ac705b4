// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordjson.h"

#include <array>
#include <charconv>
#include <simdjson.h>
#include <unordered_map>
#include <vector>

namespace tidemark::store {

namespace {

/// For each byte: 0 where it stands for itself in a JSON string, else what follows the backslash
/// ('u' for \u00XX).
constexpr std::array<char, 256> makeEscapes()
{
    std::array<char, 256> table {};
    for (size_t i = 0; i < 0x20; ++i)
        table[i] = 'u';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    // DEL is legal in JSON, but a terminal shows nothing for it.
    table[0x7f] = 'u';
    return table;
}
constexpr std::array<char, 256> escapes = makeEscapes();

bool isUtf8(std::string_view text)
{
    // Most texts are short ASCII, for which a plain loop beats the call.
    if (text.size() <= 32) {
        unsigned char any = 0;
        for (const char c : text)
            any |= static_cast<unsigned char>(c);
        if (any < 0x80)
            return true;
    }
    return simdjson::validate_utf8(text.data(), text.size());
}

void append(QByteArray& out, std::string_view text)
{
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

void appendEscaped(QByteArray& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    size_t plain = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const char escape = escapes[byte];
        if (escape == 0)
            continue;
        append(out, text.substr(plain, i - plain));
        plain = i + 1;
        if (escape == 'u') {
            const char code[] = { '\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15] };
            out.append(code, sizeof(code));
        } else {
            const char code[] = { '\\', escape };
            out.append(code, sizeof(code));
        }
    }
    append(out, text.substr(plain));
}

QByteArray base64(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64();
}

void appendJsonKey(QByteArray& out, std::string_view key)
{
    out.append('"');
    if (isUtf8(key))
        appendEscaped(out, key);
    else
        out.append("base64:").append(base64(key));
    out.append("\":");
}

/// Tags by key, both in the order received.
struct TagGroup
{
    std::string_view key;
    std::vector<std::string_view> values;
};

std::vector<TagGroup> groupTags(const cls::RecordView& record)
{
    std::vector<TagGroup> groups;
    // The number of tags is the sender's choice, so a search through the list would not do.
    std::unordered_map<std::string_view, size_t> places;
    for (quint32 i = 0; i < record.message().tagCount; ++i) {
        const cls::KeyValue tag = record.tag(i);
        const auto [place, isNew] = places.try_emplace(tag.key, groups.size());
        if (isNew)
            groups.push_back({ tag.key, {} });
        groups[place->second].values.push_back(tag.value);
    }
    return groups;
}

} // namespace

void appendJsonText(QByteArray& out, std::string_view text)
{
    if (!isUtf8(text)) {
        out.append("{\"base64\":\"").append(base64(text)).append("\"}");
        return;
    }
    out.append('"');
    appendEscaped(out, text);
    out.append('"');
}

void appendJsonTags(QByteArray& out, const cls::RecordView& record)
{
    out.append('{');
    if (record.message().tagCount > 0) {
        bool isFirst = true;
        for (const TagGroup& group : groupTags(record)) {
            if (!isFirst)
                out.append(',');
            isFirst = false;
            appendJsonKey(out, group.key);
            if (group.values.size() == 1) {
                appendJsonText(out, group.values.front());
                continue;
            }
            for (size_t i = 0; i < group.values.size(); ++i) {
                out.append(i == 0 ? '[' : ',');
                appendJsonText(out, group.values[i]);
            }
            out.append(']');
        }
    }
    out.append('}');
}

void appendJsonContents(QByteArray& out, const cls::RecordView& record)
{
    out.append('[');
    bool isFirst = true;
    record.forEachContent([&](const cls::KeyValue& content) {
        out.append(isFirst ? "[" : ",[");
        isFirst = false;
        appendJsonText(out, content.key);
        out.append(',');
        appendJsonText(out, content.value);
        out.append(']');
    });
    out.append(']');
}

void appendNumber(QByteArray& out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof(digits), value);
    out.append(digits, end.ptr - digits);
}

} // namespace tidemark::store
