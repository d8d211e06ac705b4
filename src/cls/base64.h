// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace tidemark::cls {

/// What plainBase64() has found.
struct Base64Run
{
    const char* quote = nullptr; ///< the closing quote; null: the text is not plain base64
    size_t size = 0; ///< bytes written
};

/// Bytes that may be written behind the decoded ones.
inline constexpr size_t base64Slack = 32;

/// Decodes padded standard base64 from `text` on until the first '"' before `end`, finding the
/// quote and decoding in one pass. Strict: whole groups of four, padding only at the end, unused
/// bits zero; for anything else (an escape, too) `quote` is null and `out` holds garbage.
/// Needs 3/4 of the text and base64Slack bytes at `out`.
/// Uses AVX2 where the processor has it. Thread: any.
[[nodiscard]] Base64Run plainBase64(const char* text, const char* end, char* out);

/// The same without vector instructions: the reference of the tests, and for other processors.
[[nodiscard]] Base64Run plainBase64Scalar(const char* text, const char* end, char* out);

} // namespace tidemark::cls
