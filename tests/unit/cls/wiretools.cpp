// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cls/wiretools.h"

#include "cls/messageheader.h"

#include "cls.pb.h"

#include <snappy.h>

#include <algorithm>

namespace tidemark::test {

namespace {

QByteArray randomText(Random& random)
{
    static const QByteArray pieces[] = { "", "a", "level", "中文 日志", "\xff\xfe", "\xe4\xb8",
        "line1\nline2\t\"q\" \\", QByteArray(1, '\0'), "😀", "__TAG__", "x=1&y=2" };
    QByteArray out;
    const int count = random.below(4);
    for (int i = 0; i < count; ++i)
        out += pieces[random.below(static_cast<int>(std::size(pieces)))];
    if (random.oneIn(12))
        out += QByteArray(random.below(500), 'z');
    return out;
}

quint64 randomNumber(Random& random)
{
    return random.next() >> random.below(64);
}

QByteArray randomField(Random& random, quint32 number, int depth)
{
    WireWriter out;
    switch (random.below(depth > 3 ? 4 : 5)) {
    case 0:
        out.varintField(number, randomNumber(random));
        break;
    case 1:
        out.key(number, 1).raw(QByteArray(8, static_cast<char>(random.next())));
        break;
    case 2:
        out.bytesField(number, randomText(random));
        break;
    case 3:
        out.key(number, 5).raw(QByteArray(4, static_cast<char>(random.next())));
        break;
    default:
        out.key(number, 3);
        for (int i = random.below(3); i > 0; --i)
            out.raw(randomField(random, 1 + static_cast<quint32>(random.below(40)), depth + 1));
        out.key(number, 4);
        break;
    }
    return out.bytes();
}

/// A field that nobody knows: a high number, or a known number with another wire type.
QByteArray unknownField(Random& random)
{
    if (random.oneIn(3)) {
        WireWriter out;
        // Fixed32 is the type of no field of ours.
        out.key(1 + static_cast<quint32>(random.below(6)), 5).raw("abcd");
        return out.bytes();
    }
    const quint32 number
        = random.oneIn(4) ? 536870911 : 7 + static_cast<quint32>(random.below(300));
    return randomField(random, number, 0);
}

QByteArray shuffled(Random& random, QList<QByteArray> fields)
{
    for (qsizetype i = fields.size() - 1; i > 0; --i)
        fields.swapItemsAt(i, random.below(static_cast<int>(i) + 1));
    return fields.join();
}

QByteArray randomPair(Random& random)
{
    QList<QByteArray> fields;
    for (int i = random.oneIn(10) ? 2 : 1; i > 0; --i)
        fields << WireWriter().bytesField(1, randomText(random)).bytes();
    for (int i = random.oneIn(10) ? 2 : 1; i > 0; --i)
        fields << WireWriter().bytesField(2, randomText(random)).bytes();
    if (random.oneIn(10))
        fields << unknownField(random);
    return random.oneIn(4) ? shuffled(random, fields) : fields.join();
}

QByteArray randomLog(Random& random)
{
    QList<QByteArray> fields;
    for (int i = random.oneIn(10) ? 3 : 1; i > 0; --i)
        fields << WireWriter().varintField(1, randomNumber(random)).bytes();
    for (int i = random.below(5); i > 0; --i)
        fields << WireWriter().bytesField(2, randomPair(random)).bytes();
    if (random.oneIn(3))
        fields << WireWriter().varintField(3, randomNumber(random)).bytes();
    if (random.oneIn(6))
        fields << unknownField(random);
    return random.oneIn(4) ? shuffled(random, fields) : fields.join();
}

} // namespace

quint64 Random::next()
{
    quint64 z = (m_state += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

WireWriter& WireWriter::key(quint32 number, int type)
{
    return varint((static_cast<quint64>(number) << 3) | static_cast<quint64>(type));
}

WireWriter& WireWriter::varint(quint64 value)
{
    while (value >= 0x80) {
        m_bytes += static_cast<char>(value | 0x80);
        value >>= 7;
    }
    m_bytes += static_cast<char>(value);
    return *this;
}

WireWriter& WireWriter::longVarint(quint64 value, int size)
{
    for (int i = 1; i < size; ++i) {
        m_bytes += static_cast<char>((value & 0x7f) | 0x80);
        value >>= 7;
    }
    m_bytes += static_cast<char>(value & 0x7f);
    return *this;
}

WireWriter& WireWriter::raw(QByteArrayView bytes)
{
    m_bytes += bytes;
    return *this;
}

WireWriter& WireWriter::bytesField(quint32 number, QByteArrayView value)
{
    return key(number, 2).varint(static_cast<quint64>(value.size())).raw(value);
}

WireWriter& WireWriter::varintField(quint32 number, quint64 value)
{
    return key(number, 0).varint(value);
}

QByteArray nestedGroups(quint32 number, int depth)
{
    WireWriter out;
    for (int i = 0; i < depth; ++i)
        out.key(number, 3);
    for (int i = 0; i < depth; ++i)
        out.key(number, 4);
    return out.bytes();
}

QByteArray randomLogGroup(Random& random)
{
    QList<QByteArray> fields;
    for (int i = 1 + random.below(6); i > 0; --i)
        fields << WireWriter().bytesField(1, randomLog(random)).bytes();
    for (const quint32 number : { 2U, 3U, 4U, 6U }) {
        for (int i = random.below(3); i > 0; --i)
            fields << WireWriter().bytesField(number, randomText(random)).bytes();
    }
    for (int i = random.below(3); i > 0; --i)
        fields << WireWriter().bytesField(5, randomPair(random)).bytes();
    for (int i = random.below(2); i > 0; --i)
        fields << unknownField(random);
    return random.oneIn(2) ? shuffled(random, fields) : fields.join();
}

QByteArray messageOf(const QByteArray& logGroup, qint64 timestamp)
{
    cls::MessageHeader header;
    header.timestamp = timestamp;
    header.uin = 100012345678;
    header.logsetId = "6f6ded3f-948c-4616-9c7c-956a95d8c1a3";
    header.topicId = "5023192e-aaaa-4bbb-8ccc-1234567890ab";
    header.contentLength = static_cast<qint32>(logGroup.size());
    return header.toBytes() + logGroup;
}

QByteArray pullJson(const QList<QByteArray>& messages, qint64 nextOffset)
{
    QByteArrayList texts;
    for (const QByteArray& message : messages)
        texts << '"' + message.toBase64() + '"';
    return "{\"Response\": {\"NextOffset\": " + QByteArray::number(nextOffset) + ", \"Message\": ["
        + texts.join(", ") + "]}}";
}

QByteArray snappyOf(QByteArrayView data)
{
    std::string out;
    snappy::Compress(data.data(), static_cast<size_t>(data.size()), &out);
    return QByteArray::fromStdString(out);
}

namespace {

/// Collects the first difference only.
class Comparison
{
public:
    template <class T> void same(const T& ours, const T& theirs, const QString& what)
    {
        if (m_text.isEmpty() && !(ours == theirs))
            m_text = what;
    }
    void sameText(const cls::RecordBatch& batch, cls::ByteSpan span, bool has,
        const std::string& theirs, const QString& what)
    {
        same(span.isPresent(), has, what + QStringLiteral(" present"));
        same(batch.text(span), std::string_view(theirs), what);
    }
    [[nodiscard]] bool found() const { return !m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
};

void compareRecord(
    Comparison& compare, const cls::RecordView& record, const proto::Log& log, const QString& at)
{
    compare.same(record.time(), static_cast<qint64>(log.time()), at + QStringLiteral(" time"));
    compare.same(record.collectTime().has_value(), log.has_collecttime(),
        at + QStringLiteral(" collectTime present"));
    compare.same(record.collectTime().value_or(0), static_cast<qint64>(log.collecttime()),
        at + QStringLiteral(" collectTime"));
    int index = 0;
    record.forEachContent([&](const cls::KeyValue& content) {
        if (index < log.contents_size()) {
            compare.same(content.key, std::string_view(log.contents(index).key()),
                at + QStringLiteral(" key %1").arg(index));
            compare.same(content.value, std::string_view(log.contents(index).value()),
                at + QStringLiteral(" value %1").arg(index));
            const auto first = std::find_if(log.contents().begin(), log.contents().end(),
                [&](const proto::Log_Content& one) { return one.key() == content.key; });
            compare.same(record.value(content.key).has_value(), true, at);
            compare.same(record.value(content.key).value_or(std::string_view()),
                std::string_view(first->value()), at + QStringLiteral(" first value of key"));
        }
        ++index;
    });
    compare.same(index, log.contents_size(), at + QStringLiteral(" number of contents"));
}

} // namespace

QString difference(const cls::RecordBatch& batch, const QList<QByteArray>& logGroups)
{
    if (batch.messages().size() != static_cast<size_t>(logGroups.size())
        || !batch.badMessages().isEmpty()) {
        return QStringLiteral("%1 good and %2 bad messages of %3")
            .arg(batch.messages().size())
            .arg(batch.badMessages().size())
            .arg(logGroups.size());
    }
    Comparison compare;
    quint32 next = 0;
    for (qsizetype i = 0; i < logGroups.size() && !compare.found(); ++i) {
        const QString at = QStringLiteral("message %1").arg(i);
        proto::LogGroup group;
        if (!group.ParseFromArray(logGroups[i].constData(), static_cast<int>(logGroups[i].size())))
            return at + QStringLiteral(": refused by the generated classes");
        const cls::MessageEntry& message = batch.messages()[static_cast<size_t>(i)];
        compare.same(batch.messageBytes(message).substr(96),
            std::string_view(logGroups[i].constData(), static_cast<size_t>(logGroups[i].size())),
            at + QStringLiteral(" bytes"));
        compare.sameText(batch, message.contextFlow, group.has_contextflow(), group.contextflow(),
            at + QStringLiteral(" contextFlow"));
        compare.sameText(batch, message.filename, group.has_filename(), group.filename(),
            at + QStringLiteral(" filename"));
        compare.sameText(batch, message.source, group.has_source(), group.source(),
            at + QStringLiteral(" source"));
        compare.sameText(batch, message.hostname, group.has_hostname(), group.hostname(),
            at + QStringLiteral(" hostname"));
        compare.same(message.firstRecord, next, at + QStringLiteral(" first record"));
        compare.same(message.recordCount, static_cast<quint32>(group.logs_size()),
            at + QStringLiteral(" number of logs"));
        compare.same(message.tagCount, static_cast<quint32>(group.logtags_size()),
            at + QStringLiteral(" number of tags"));
        if (compare.found())
            break;
        for (int n = 0; n < group.logs_size(); ++n) {
            const cls::RecordView record = batch.record(next++);
            const QString where = at + QStringLiteral(" log %1").arg(n);
            compareRecord(compare, record, group.logs(n), where);
            compare.same(&record.message(), &message, where + QStringLiteral(" its message"));
            compare.same(record.source(), std::string_view(group.source()), where);
            compare.same(record.filename(), std::string_view(group.filename()), where);
            compare.same(record.hostname(), std::string_view(group.hostname()), where);
            compare.same(record.contextFlow(), std::string_view(group.contextflow()), where);
            for (int t = 0; n == 0 && t < group.logtags_size(); ++t) {
                const cls::KeyValue tag = record.tag(static_cast<quint32>(t));
                compare.same(tag.key, std::string_view(group.logtags(t).key()), where);
                compare.same(tag.value, std::string_view(group.logtags(t).value()), where);
            }
        }
    }
    compare.same(batch.recordCount(), next, QStringLiteral("number of records"));
    return compare.text();
}

} // namespace tidemark::test
