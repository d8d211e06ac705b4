// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtAlgorithms>
#include <QtEndian>

#include <cstring>
#include <string_view>

namespace tidemark::cls {

/// Walks the protobuf wire format without building objects. Bounds-checked: after the first
/// malformed byte `failed()` stays true and every read gives nothing. Thread: any.
class WireReader
{
public:
    enum class Type : quint32 { Varint = 0, Fixed64 = 1, Bytes = 2, StartGroup = 3, EndGroup = 4,
        Fixed32 = 5 };

    struct Field
    {
        quint32 number = 0;
        Type type = Type::Varint;
    };

    /// `depth`: how many messages this one lies in, which counts as nesting.
    explicit WireReader(std::string_view bytes, int depth = 0)
        : m_begin(bytes.data())
        , m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
        , m_depth(depth)
    {
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end || m_failed; }
    /// Position of the next unread byte, from the start of the buffer.
    [[nodiscard]] size_t position() const { return static_cast<size_t>(m_at - m_begin); }

    /// The next field's number and type; false at the end or when malformed.
    bool next(Field& field)
    {
        if (m_at == m_end || m_failed)
            return false;
        quint32 key = 0;
        if (!oneByte(key) && !longKey(key))
            return false;
        field.number = key >> 3;
        field.type = static_cast<Type>(key & 7);
        return (field.number != 0 && (key & 7) <= 5) || fail();
    }

    bool varint(quint64& value)
    {
        quint32 byte = 0;
        if (!oneByte(byte))
            return longVarint(value);
        value = byte;
        return true;
    }

    /// As varint(), without its value.
    bool skipVarint()
    {
        constexpr quint64 highBits = 0x8080808080808080U;
        quint64 value = 0;
        if (m_end - m_at < 8)
            return varint(value);
        std::memcpy(&value, m_at, sizeof value);
        const quint64 ends = qFromLittleEndian(~value & highBits);
        if (ends == 0)
            return varint(value);
        m_at += qCountTrailingZeroBits(ends) / 8 + 1;
        return true;
    }

    bool bytes(std::string_view& value)
    {
        quint32 size = 0;
        if ((!oneByte(size) && !twoBytes(size) && !longSize(size)) || size > static_cast<quint64>(m_end - m_at))
            return fail();
        value = std::string_view(m_at, size);
        m_at += size;
        return true;
    }

    /// Passes over a field that the caller does not know.
    bool skip(Field field) { return skip(field, m_depth); }

private:
    // Nearly all keys have one byte and nearly all sizes one or two, so that the rest stays out of the way.
    bool oneByte(quint32& value)
    {
        if (m_at == m_end || static_cast<unsigned char>(*m_at) >= 0x80)
            return false;
        value = static_cast<unsigned char>(*m_at++);
        return true;
    }

    bool twoBytes(quint32& value)
    {
        if (m_end - m_at < 2 || static_cast<unsigned char>(m_at[1]) >= 0x80)
            return false;
        value = (static_cast<unsigned char>(m_at[0]) & 0x7fU)
            | static_cast<quint32>(static_cast<unsigned char>(m_at[1])) << 7;
        m_at += 2;
        return true;
    }

    bool longVarint(quint64& value)
    {
        value = 0;
        for (unsigned shift = 0; shift < 70 && m_at < m_end; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            // The tenth byte holds one bit only; more would not fit 64 bits.
            if (shift < 64)
                value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return true;
        }
        return fail();
    }

    /// As the protobuf library: at most five bytes, of which 32 bits count.
    bool longKey(quint32& key)
    {
        const char* const start = m_at;
        quint64 value = 0;
        if (!longVarint(value) || m_at - start > 5)
            return fail();
        key = static_cast<quint32>(value);
        return true;
    }

    /// As the protobuf library: at most five bytes, and never beyond 32 bits.
    bool longSize(quint32& size)
    {
        const char* const start = m_at;
        quint64 value = 0;
        if (!longVarint(value) || m_at - start > 5 || value > 0xffffffffU)
            return fail();
        size = static_cast<quint32>(value);
        return true;
    }

    // As the protobuf library: deeper nesting is refused, so that no input exhausts the stack.
    static constexpr int maxDepth = 100;

    bool skip(Field field, int depth)
    {
        std::string_view text;
        switch (field.type) {
        case Type::Varint:
            return skipVarint();
        case Type::Fixed64:
            return advance(8);
        case Type::Bytes:
            return bytes(text);
        case Type::StartGroup:
            return skipGroup(field.number, depth + 1);
        case Type::EndGroup:
            return fail();
        case Type::Fixed32:
            return advance(4);
        }
        return fail();
    }

    bool skipGroup(quint32 number, int depth)
    {
        if (depth > maxDepth)
            return fail();
        Field field;
        while (next(field)) {
            if (field.type == Type::EndGroup)
                return field.number == number || fail();
            if (!skip(field, depth))
                return false;
        }
        return fail();
    }

    bool advance(qsizetype count)
    {
        if (m_end - m_at < count)
            return fail();
        m_at += count;
        return true;
    }

    bool fail()
    {
        m_failed = true;
        return false;
    }

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    int m_depth;
    bool m_failed = false;
};

} // namespace tidemark::cls
