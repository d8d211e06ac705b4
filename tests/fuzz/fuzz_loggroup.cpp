// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/loggroupindexer.h"

#include "fuzz/batchwalk.h"
#include "fuzz/fuzztarget.h"
#include "unit/cls/wiretools.h"

#include "cls.pb.h"

#include <QStringDecoder>

#include <cstring>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

namespace {

constexpr quint32 headerSize = 96;

qint64 invalid(const std::string& text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded
        = decoder.decode(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    static_cast<void>(decoded);
    return decoder.hasError() ? 1 : 0;
}

/// Texts that are not UTF-8; of repeated scalars the last, as the generated classes keep them.
qint64 invalidTexts(const proto::LogGroup& group)
{
    qint64 count = invalid(group.contextflow()) + invalid(group.filename())
        + invalid(group.source()) + invalid(group.hostname());
    for (const proto::Log& log : group.logs()) {
        for (const proto::Log_Content& content : log.contents())
            count += invalid(content.key()) + invalid(content.value());
    }
    for (const proto::LogTag& tag : group.logtags())
        count += invalid(tag.key()) + invalid(tag.value());
    return count;
}

} // namespace

/// One LogGroup, against the generated protobuf classes: the same are accepted, with the same
/// records, tags and texts.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    RecordBatch::Parts parts;
    parts.bufferCapacity = headerSize + size;
    parts.bufferSize = parts.bufferCapacity;
    parts.buffer.reset(new char[parts.bufferCapacity]);
    std::memset(parts.buffer.get(), 0, headerSize);
    if (size > 0)
        std::memcpy(parts.buffer.get() + headerSize, data, size);
    const std::string_view bytes(parts.buffer.get() + headerSize, size);

    proto::LogGroup group;
    // As ParseFromArray, which in addition writes a line about every missing field.
    const bool expected
        = group.ParsePartialFromArray(data, static_cast<int>(size)) && group.IsInitialized();
    Result<MessageEntry> entry = indexLogGroup(parts, headerSize, bytes);
    require(entry.ok() == expected, "what is accepted is what the generated classes accept");
    if (!entry.ok()) {
        require(entry.error().code == QLatin1StringView("BadProtobuf"), "the fault is named");
        require(parts.recordStarts.empty() && parts.tags.empty() && parts.invalidUtf8Values == 0,
            "a refused LogGroup leaves nothing behind");
        return 0;
    }
    entry.value().size = headerSize + static_cast<quint32>(size);
    parts.messages.push_back(std::move(entry).value());
    const RecordBatch batch(std::move(parts));
    if (size > 0)
        walkBatch(batch);
    const QString different = difference(
        batch, { QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)) });
    require(different.isEmpty(), "fields are as the generated classes read them");
    require(batch.invalidUtf8Values() >= invalidTexts(group), "no invalid text is overlooked");
    const std::string canonical = group.SerializeAsString();
    if (canonical == std::string_view(reinterpret_cast<const char*>(data), size)) {
        require(batch.invalidUtf8Values() == invalidTexts(group),
            "where nothing is repeated each invalid text counts once");
    }
    return 0;
}
