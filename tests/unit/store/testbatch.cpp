// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/store/testbatch.h"

#include "cls/loggroupindexer.h"
#include "cls/messageheader.h"

#include <cstring>

namespace tidemark::test {

cls::BatchPtr makeBatch(const TopicPartition& source, const QList<TestMessage>& messages,
    const QList<cls::BadMessage>& badMessages)
{
    constexpr size_t headerSize = cls::MessageHeader::size;
    std::vector<std::string> encoded;
    size_t total = 0;
    for (const TestMessage& message : messages) {
        encoded.push_back(message.group.SerializePartialAsString());
        total += headerSize + encoded.back().size();
    }

    cls::RecordBatch::Parts parts;
    parts.source = source;
    parts.badMessages = badMessages;
    parts.buffer = std::make_unique<char[]>(total + 1);
    parts.bufferSize = total;
    parts.bufferCapacity = total + 1;
    size_t at = 0;
    for (size_t i = 0; i < encoded.size(); ++i) {
        const size_t body = at + headerSize;
        std::memcpy(parts.buffer.get() + body, encoded[i].data(), encoded[i].size());
        auto entry = cls::indexLogGroup(parts, static_cast<quint32>(body),
            std::string_view(parts.buffer.get() + body, encoded[i].size()));
        if (!entry.ok())
            qFatal("the test's message cannot be decoded");
        entry.value().offset = messages[static_cast<qsizetype>(i)].offset;
        entry.value().begin = static_cast<quint32>(at);
        entry.value().size = static_cast<quint32>(headerSize + encoded[i].size());
        parts.messages.push_back(entry.value());
        at = body + encoded[i].size();
    }
    return std::make_shared<const cls::RecordBatch>(std::move(parts));
}

void addLog(proto::LogGroup& group, qint64 time,
    const QList<std::pair<QByteArray, QByteArray>>& contents)
{
    proto::Log* log = group.add_logs();
    log->set_time(time);
    for (const auto& [key, value] : contents) {
        proto::Log_Content* content = log->add_contents();
        content->set_key(key.toStdString());
        content->set_value(value.toStdString());
    }
}

} // namespace tidemark::test
