// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/json.h"

#include <QByteArray>

namespace tidemark::test {

using cls::Json;

/// The cases of one section of the vectors file. Fatal where the section is missing or empty: a
/// test without cases would prove nothing.
[[nodiscard]] const Json& vectorSection(const char* name);

/// One data row per case: column "index".
void addVectorRows(const char* section);

[[nodiscard]] QByteArray bytesOf(const Json& text);
[[nodiscard]] QByteArray fromBase64(const Json& text);
/// First value of a header in a list of pairs, compared without case.
[[nodiscard]] QByteArray headerOf(const Json& pairs, QByteArrayView name);

/// Whether `bytes` are the text that a vector names: a string, or for more than 600 characters
/// its length in UTF-8, SHA-256 and beginning.
[[nodiscard]] bool matches(const Json& expected, std::string_view bytes);

} // namespace tidemark::test
