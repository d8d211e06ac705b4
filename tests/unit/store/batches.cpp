// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/store/batches.h"

#include "cls/loggroupbuilder.h"
#include "cls/loggroupindexer.h"
#include "cls/messageheader.h"
#include "cls/wirereader.h"

#include <cstring>

namespace tidemark::test {

cls::BatchPtr makeBatch(const QList<TestLog>& logs, const QString& topicId, qint64 partition, qint64 offset)
{
    cls::LogGroupBuilder builder({"10.0.0.1", "/var/log/app.log", "host-1", {{"zone", "gz-1"}}});
    for (const TestLog& log : logs)
        builder.add(log.time, log.contents);
    const QByteArray list = builder.takeList();
    // The list has one member, field 1: the LogGroup.
    cls::WireReader reader(std::string_view(list.constData(), size_t(list.size())));
    cls::WireReader::Field field;
    std::string_view group;
    if (!reader.next(field) || !reader.bytes(group))
        qFatal("the builder made no LogGroup");

    cls::RecordBatch::Parts parts;
    parts.source = {topicId, PartitionId(partition)};
    parts.askedOffset = Offset(offset);
    parts.bufferSize = size_t(cls::MessageHeader::size) + group.size();
    parts.bufferCapacity = parts.bufferSize;
    parts.buffer.reset(new char[parts.bufferSize]);
    std::memset(parts.buffer.get(), 0, size_t(cls::MessageHeader::size));
    char* const body = parts.buffer.get() + cls::MessageHeader::size;
    std::memcpy(body, group.data(), group.size());
    Result<cls::MessageEntry> entry = cls::indexLogGroup(
        parts, quint32(cls::MessageHeader::size), std::string_view(body, group.size()));
    if (!entry.ok())
        qFatal("the LogGroup cannot be indexed");
    entry.value().begin = 0;
    entry.value().size = quint32(parts.bufferSize);
    entry.value().offset = Offset(offset);
    parts.messages.push_back(entry.value());
    return std::make_shared<const cls::RecordBatch>(std::move(parts));
}

cls::BatchPtr makeNumberedBatch(int count, int firstNumber, const QByteArray& prefix)
{
    QList<TestLog> logs;
    for (int i = 0; i < count; ++i)
        logs.append({1'700'000'000'000LL + firstNumber + i, {{"content", prefix + ' ' + QByteArray::number(firstNumber + i)}}});
    return makeBatch(logs);
}

} // namespace tidemark::test
