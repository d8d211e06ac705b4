// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <cstring>

namespace tidemark {

namespace {

void wipeMemory(char* data, size_t size)
{
    // A volatile pointer keeps the stores alive although nobody reads them afterwards.
    volatile char* p = data;
    for (size_t i = 0; i < size; ++i)
        p[i] = 0;
}

} // namespace

struct Secret::Buffer
{
    explicit Buffer(size_t n)
        : data(new char[n])
        , size(n)
    {
    }
    ~Buffer() { wipeMemory(data.get(), size); }
    Q_DISABLE_COPY_MOVE(Buffer)

    std::unique_ptr<char[]> data;
    size_t size;
};

Secret::Secret(QByteArray&& bytes)
{
    auto buffer = std::make_shared<Buffer>(static_cast<size_t>(bytes.size()));
    if (!bytes.isEmpty())
        std::memcpy(buffer->data.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    m_buffer = std::move(buffer);
    wipe(bytes);
}

bool Secret::isEmpty() const
{
    return !m_buffer || m_buffer->size == 0;
}

QByteArrayView Secret::view() const
{
    if (!m_buffer)
        return {};
    return QByteArrayView(m_buffer->data.get(), static_cast<qsizetype>(m_buffer->size));
}

bool Secret::equals(const Secret& other) const
{
    const QByteArrayView a = view();
    const QByteArrayView b = other.view();
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(a[i] ^ b[i]);
    return difference == 0;
}

void wipe(QByteArray& bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        wipeMemory(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace tidemark
