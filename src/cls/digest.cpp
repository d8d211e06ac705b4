// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace tidemark::cls {

namespace {

QByteArray digest(const EVP_MD* kind, QByteArrayView data)
{
    QByteArray out(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    EVP_Digest(data.data(), static_cast<size_t>(data.size()),
        reinterpret_cast<unsigned char*>(out.data()), &size, kind, nullptr);
    out.resize(static_cast<qsizetype>(size));
    return out;
}

QByteArray hmac(const EVP_MD* kind, QByteArrayView key, QByteArrayView data)
{
    QByteArray out(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    // An empty key must not be a null pointer: OpenSSL would then keep an older key.
    const char* keyData = key.isEmpty() ? "" : key.data();
    HMAC(kind, keyData, static_cast<int>(key.size()),
        reinterpret_cast<const unsigned char*>(data.data()), static_cast<size_t>(data.size()),
        reinterpret_cast<unsigned char*>(out.data()), &size);
    out.resize(static_cast<qsizetype>(size));
    return out;
}

} // namespace

QByteArray sha1(QByteArrayView data)
{
    return digest(EVP_sha1(), data);
}

QByteArray sha256(QByteArrayView data)
{
    return digest(EVP_sha256(), data);
}

QByteArray hmacSha1(QByteArrayView key, QByteArrayView data)
{
    return hmac(EVP_sha1(), key, data);
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data)
{
    return hmac(EVP_sha256(), key, data);
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

} // namespace tidemark::cls
