// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <stdexcept>

/// Every fuzz target defines this one function. It may be called any number of times and keeps
/// nothing from call to call, so that one file is enough to repeat a failure.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace tidemark::test {

/// A promise of the product that must hold for every input. The fuzzer takes the exception for a
/// crash; the replay catches it and names the input.
inline void require(bool holds, const char* promise)
{
    if (!holds)
        throw std::logic_error(promise);
}

inline QByteArrayView viewOf(const uint8_t* data, size_t size)
{
    return QByteArrayView(data, static_cast<qsizetype>(size));
}

} // namespace tidemark::test
