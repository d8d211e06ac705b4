// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace tidemark {

/// A secret in memory: wiped when the last copy goes, without any way to print it.
/// Copies share one buffer, so that a copy does not spread the bytes.
/// Thread: any; the contents never change after construction.
class Secret
{
public:
    Secret() = default;
    /// Takes the bytes and wipes `bytes`, which is left empty.
    explicit Secret(QByteArray&& bytes);

    [[nodiscard]] bool isEmpty() const;
    /// The bytes, for signing only. The view dies with this object.
    [[nodiscard]] QByteArrayView view() const;
    /// Compares in constant time.
    [[nodiscard]] bool equals(const Secret& other) const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites the bytes in a way that the compiler may not remove, then empties the array.
void wipe(QByteArray& bytes);

} // namespace tidemark
