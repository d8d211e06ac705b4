// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace tidemark::cls {

/// Digests by OpenSSL. All return raw bytes. Thread: any.
[[nodiscard]] QByteArray sha1(QByteArrayView data);
[[nodiscard]] QByteArray sha256(QByteArrayView data);
[[nodiscard]] QByteArray hmacSha1(QByteArrayView key, QByteArrayView data);
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);

/// Compares two texts without telling by its duration where they differ.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace tidemark::cls
