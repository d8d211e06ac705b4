// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/batchwalk.h"

#include "fuzz/fuzztarget.h"
#include "unit/cls/wiretools.h"

#include "cls.pb.h"

namespace tidemark::test {

namespace {

constexpr size_t headerSize = 96;

void requireInside(std::string_view text, std::string_view whole)
{
    require(text.empty()
            || (text.data() >= whole.data()
                && text.data() + text.size() <= whole.data() + whole.size()),
        "a text lies inside its message");
}

bool parses(std::string_view logGroup)
{
    // As ParseFromArray, which in addition writes a line about every missing field.
    proto::LogGroup group;
    return group.ParsePartialFromArray(logGroup.data(), static_cast<int>(logGroup.size()))
        && group.IsInitialized();
}

void walkRecord(const cls::RecordView& record, std::string_view message)
{
    requireInside(record.wireBytes(), message);
    requireInside(record.source(), message);
    requireInside(record.filename(), message);
    requireInside(record.hostname(), message);
    requireInside(record.contextFlow(), message);
    for (quint32 tag = 0; tag < record.message().tagCount; ++tag) {
        requireInside(record.tag(tag).key, message);
        requireInside(record.tag(tag).value, message);
    }
    record.forEachContent([&](const cls::KeyValue& content) {
        requireInside(content.key, message);
        requireInside(content.value, message);
        require(record.value(content.key).has_value(), "a key that was visited has a value");
    });
    // Reading is what is tested here; any number is allowed.
    static_cast<void>(record.time());
    static_cast<void>(record.collectTime());
}

/// A batch of its own of one good message, compared field by field with the generated classes.
void compareMessages(const cls::RecordBatch& batch)
{
    QList<QByteArray> groups;
    for (const cls::MessageEntry& message : batch.messages()) {
        const std::string_view group = batch.messageBytes(message).substr(headerSize);
        groups << QByteArray(group.data(), static_cast<qsizetype>(group.size()));
        require(parses(group), "what is accepted is what the generated classes accept");
    }
    if (batch.badMessages().isEmpty())
        require(
            difference(batch, groups).isEmpty(), "fields are as the generated classes read them");
}

} // namespace

void walkBatch(const cls::RecordBatch& batch)
{
    quint32 records = 0;
    for (const cls::MessageEntry& message : batch.messages()) {
        require(message.firstRecord == records, "records of messages follow each other");
        const std::string_view bytes = batch.messageBytes(message);
        require(bytes.size() > headerSize, "a good message has a LogGroup");
        for (quint32 i = 0; i < message.recordCount; ++i)
            walkRecord(batch.record(records + i), bytes);
        records += message.recordCount;
    }
    require(batch.recordCount() == records, "every record belongs to a message");
    compareMessages(batch);

    for (const cls::BadMessage& bad : batch.badMessages()) {
        require(bad.raw.size() <= cls::BadMessage::maxRawBytes && bad.raw.size() <= bad.rawSize,
            "raw bytes of a bad message are bounded");
        require(!bad.reason.code.isEmpty() && !bad.reason.message.isEmpty(),
            "a bad message has a reason");
        if (bad.reason.code == QLatin1StringView("BadProtobuf") && bad.raw.size() == bad.rawSize) {
            const std::string_view raw(bad.raw.constData(), static_cast<size_t>(bad.raw.size()));
            require(!parses(raw.substr(headerSize)),
                "what is refused is what the generated classes refuse");
        }
    }
}

} // namespace tidemark::test
