// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/plainenvelope.h"

namespace tidemark::cls {

namespace {

/// Where the text is read. Every function says false where it does not find what it is asked for;
/// the whole reading is given up then.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    [[nodiscard]] bool atEnd()
    {
        space();
        return m_at == m_end;
    }

    /// This character, after any white space.
    [[nodiscard]] bool take(char c)
    {
        space();
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    [[nodiscard]] bool takeNull()
    {
        space();
        if (!std::string_view(m_at, static_cast<size_t>(m_end - m_at)).starts_with("null"))
            return false;
        m_at += 4;
        return true;
    }

    /// A text of printable ASCII without escapes.
    [[nodiscard]] bool takeText(std::string_view& text)
    {
        if (!take('"'))
            return false;
        const char* const begin = m_at;
        while (m_at != m_end && *m_at != '"') {
            if (*m_at == '\\' || *m_at < ' ' || *m_at > '~')
                return false;
            ++m_at;
        }
        if (m_at == m_end)
            return false;
        text = std::string_view(begin, static_cast<size_t>(m_at++ - begin));
        return true;
    }

    /// An integer of at most 18 digits, which always fit; what stands behind it is looked at by
    /// the caller's next step, so that 5.5 or 1e3 are not taken for integers.
    [[nodiscard]] bool takeInteger(qint64& number)
    {
        space();
        const bool negative = m_at != m_end && *m_at == '-';
        if (negative)
            ++m_at;
        const char* const begin = m_at;
        number = 0;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9' && m_at - begin < 18)
            number = number * 10 + (*m_at++ - '0');
        const auto digits = m_at - begin;
        if (digits == 0 || (digits > 1 && *begin == '0'))
            return false;
        if (negative)
            number = -number;
        return true;
    }

    [[nodiscard]] bool takeMessage(BatchBuilder& builder)
    {
        if (!take('"'))
            return false;
        const char* const quote = builder.addQuoted(m_at, m_end);
        if (!quote)
            return false;
        m_at = quote + 1;
        return true;
    }

private:
    void space()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    const char* m_at;
    const char* m_end;
};

bool readMessages(Cursor& cursor, qint64 maxMessages, BatchBuilder& builder)
{
    if (cursor.takeNull())
        return true;
    if (!cursor.take('['))
        return false;
    if (cursor.take(']'))
        return true;
    do {
        if (builder.count() >= maxMessages || !cursor.takeMessage(builder))
            return false;
    } while (cursor.take(','));
    return cursor.take(']');
}

bool readMember(Cursor& cursor, qint64 maxMessages, BatchBuilder& builder,
    std::optional<qint64>& nextOffset)
{
    std::string_view name;
    if (!cursor.takeText(name) || !cursor.take(':'))
        return false;
    if (name == "Message")
        return readMessages(cursor, maxMessages, builder);
    if (name == "NextOffset") {
        qint64 number = 0;
        if (cursor.takeNull())
            return true;
        if (!cursor.takeInteger(number))
            return false;
        nextOffset = number;
        return true;
    }
    std::string_view unknown;
    return name != "Error" && cursor.takeText(unknown);
}

} // namespace

bool readPlainEnvelope(std::string_view json, qint64 maxMessages, BatchBuilder& builder,
    std::optional<qint64>& nextOffset)
{
    Cursor cursor(json);
    std::string_view name;
    if (!cursor.take('{') || !cursor.takeText(name) || name != "Response" || !cursor.take(':')
        || !cursor.take('{'))
        return false;
    if (!cursor.take('}')) {
        do {
            if (!readMember(cursor, maxMessages, builder, nextOffset))
                return false;
        } while (cursor.take(','));
        if (!cursor.take('}'))
            return false;
    }
    return cursor.take('}') && cursor.atEnd();
}

} // namespace tidemark::cls
