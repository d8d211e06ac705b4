// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/base64.h"

#include <QtGlobal>

#include <array>
#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace tidemark::cls {

namespace {

constexpr uint8_t noValue = 0x80;

/// The six bits of a character, or noValue.
constexpr uint8_t valueOf(int c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<uint8_t>(c - 'A');
    if (c >= 'a' && c <= 'z')
        return static_cast<uint8_t>(c - 'a' + 26);
    if (c >= '0' && c <= '9')
        return static_cast<uint8_t>(c - '0' + 52);
    return c == '+' ? 62 : c == '/' ? 63 : noValue;
}

constexpr auto values = [] {
    std::array<uint8_t, 256> table {};
    for (int c = 0; c < 256; ++c)
        table[static_cast<size_t>(c)] = valueOf(c);
    return table;
}();

uint32_t at(const char* text)
{
    return values[static_cast<unsigned char>(*text)];
}

#if defined(__x86_64__)

/// A character is told by its two halves: each upper half that occurs in the alphabet has a bit,
/// and a lower half carries the bits of those upper halves with which it makes no character.
struct HalfTables
{
    std::array<uint8_t, 32> upper {};
    std::array<uint8_t, 32> lower {};
    std::array<uint8_t, 32> shift {}; ///< value - character, by upper half; 1 for the slash
};

constexpr HalfTables halfTables()
{
    HalfTables out;
    for (size_t half = 0; half < 16; ++half) {
        const bool occurs = half >= 2 && half <= 7;
        out.upper[half] = static_cast<uint8_t>(occurs ? 1U << (half - 1) : 1U);
        out.lower[half] = 1;
        for (size_t upper = 2; upper <= 7; ++upper) {
            if (valueOf(static_cast<int>(upper * 16 + half)) == noValue)
                out.lower[half] = static_cast<uint8_t>(out.lower[half] | 1U << (upper - 1));
        }
    }
    const auto shiftOf = [](char c) { return static_cast<uint8_t>(valueOf(c) - c); };
    out.shift[1] = shiftOf('/');
    out.shift[2] = shiftOf('+');
    out.shift[3] = shiftOf('0');
    out.shift[4] = out.shift[5] = shiftOf('A');
    out.shift[6] = out.shift[7] = shiftOf('a');
    for (size_t i = 0; i < 16; ++i) {
        out.upper[16 + i] = out.upper[i];
        out.lower[16 + i] = out.lower[i];
        out.shift[16 + i] = out.shift[i];
    }
    return out;
}

/// Moves `text` and `out` on, up to before the first 32 characters that are not all in the
/// alphabet; the scalar end judges those.
__attribute__((target("avx2"))) void runAvx2(const char*& text, const char* end, char*& out)
{
    static constexpr HalfTables tables = halfTables();
    alignas(32) static constexpr auto bytesOfGroups = [] {
        std::array<uint8_t, 32> order {};
        for (size_t i = 0; i < 32; ++i) {
            const size_t byte = i % 16;
            order[i] = byte < 12 ? static_cast<uint8_t>(byte / 3 * 4 + 2 - byte % 3) : noValue;
        }
        return order;
    }();
    const auto load = [](const std::array<uint8_t, 32>& table) __attribute__((target("avx2"))) {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(table.data()));
    };
    const __m256i upperTable = load(tables.upper);
    const __m256i lowerTable = load(tables.lower);
    const __m256i shiftTable = load(tables.shift);
    const __m256i order = load(bytesOfGroups);
    const __m256i half = _mm256_set1_epi8(0x0f);
    const __m256i slash = _mm256_set1_epi8('/');
    const __m256i joined = _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 3, 7);
    while (end - text >= 32) {
        const __m256i in = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
        const __m256i upper = _mm256_and_si256(_mm256_srli_epi32(in, 4), half);
        const __m256i lower = _mm256_and_si256(in, half);
        const __m256i isWrong = _mm256_and_si256(_mm256_shuffle_epi8(upperTable, upper),
            _mm256_shuffle_epi8(lowerTable, lower));
        if (!_mm256_testz_si256(isWrong, isWrong))
            return;
        const __m256i row = _mm256_add_epi8(upper, _mm256_cmpeq_epi8(in, slash));
        const __m256i sixBits = _mm256_add_epi8(in, _mm256_shuffle_epi8(shiftTable, row));
        const __m256i twelveBits = _mm256_maddubs_epi16(sixBits, _mm256_set1_epi16(0x0140));
        const __m256i groups = _mm256_madd_epi16(twelveBits, _mm256_set1_epi32(0x00011000));
        const __m256i bytes = _mm256_shuffle_epi8(groups, order);
        _mm256_storeu_si256(
            reinterpret_cast<__m256i*>(out), _mm256_permutevar8x32_epi32(bytes, joined));
        text += 32;
        out += 24;
    }
}

#endif

/// From a group boundary on to the quote. `begin`: where the bytes of the whole run begin.
Base64Run scalarEnd(const char* text, const char* end, const char* begin, char* out)
{
    while (end - text >= 4) {
        const uint32_t group = at(text) << 18 | at(text + 1) << 12 | at(text + 2) << 6 | at(text + 3);
        const uint32_t any = at(text) | at(text + 1) | at(text + 2) | at(text + 3);
        if (any & noValue)
            break;
        out[0] = static_cast<char>(group >> 16);
        out[1] = static_cast<char>(group >> 8);
        out[2] = static_cast<char>(group);
        text += 4;
        out += 3;
    }
    if (end - text >= 5 && text[3] == '=' && text[4] == '"') {
        const uint32_t first = at(text) << 6 | at(text + 1);
        const bool two = text[2] == '=';
        const uint32_t last = two ? 0 : at(text + 2);
        const bool good = !((at(text) | at(text + 1) | last) & noValue)
            && (two ? (first & 0xf) == 0 : (last & 0x3) == 0);
        if (!good)
            return {};
        *out++ = static_cast<char>(first >> 4);
        if (!two)
            *out++ = static_cast<char>(first << 4 | last >> 2);
        text += 4;
    }
    if (text == end || *text != '"')
        return {};
    return { text, static_cast<size_t>(out - begin) };
}

} // namespace

Base64Run plainBase64Scalar(const char* text, const char* end, char* out)
{
    return scalarEnd(text, end, out, out);
}

Base64Run plainBase64(const char* text, const char* end, char* out)
{
    const char* const begin = out;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        runAvx2(text, end, out);
#endif
    return scalarEnd(text, end, begin, out);
}

} // namespace tidemark::cls
