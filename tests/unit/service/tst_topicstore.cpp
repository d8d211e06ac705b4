// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/json.h"
#include "cls/messageheader.h"
#include "service/keyrange.h"
#include "service/memorystorage.h"
#include "service/topicstore.h"
#include "service/wiremessage.h"

#include <snappy.h>

#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

class TestTopicStore : public QObject
{
    Q_OBJECT

private slots:
    void keyRangesCoverTheSpace();
    void wireMessagesComeBack();
    void pullAnswerIsSnappyJson();
    void spoiltAnswers();
    void roundRobinAndHashKey();
    void cacheAndStorageAgree_data();
    void cacheAndStorageAgree();
    void startAndEnd();
    void timesNeverGoBack();
    void retentionDropsTheOldest();
    void splitAndMerge();
    void splitRefusals();
};

namespace {

const QString topic = QStringLiteral("T");
const TopicPartition zero{ topic, PartitionId(0) };

struct Bench
{
    explicit Bench(int partitions, TopicStore::Limits limits = {})
        : store(storage, {}, limits)
    {
        ok = store.addLogset({ QStringLiteral("L"), topic, 1 }).ok()
            && store.addTopic({ topic, topic, QStringLiteral("L"), 1 }, partitions).ok();
    }
    Result<TopicStore::ReadAnswer> read(std::optional<qint64> start, qint64 bytes = 1 << 20,
        std::optional<qint64> endMs = {}, qint64 nowMs = 0, qint64 startMs = 0)
    {
        TopicStore::ReadRequest request;
        request.partition = zero;
        if (start)
            request.start = Offset(*start);
        request.startMs = startMs;
        request.maxBytes = bytes;
        request.endMs = endMs;
        request.nowMs = nowMs;
        return store.read(request);
    }
    MemoryStorage storage;
    TopicStore store;
    bool ok = false;
};

QByteArray payload(const WireMessage& wire)
{
    return decodeWireMessage(wire).mid(cls::MessageHeader::size);
}

QByteArray uncompressed(const QByteArray& block)
{
    std::string out;
    if (!snappy::Uncompress(block.constData(), static_cast<size_t>(block.size()), &out))
        return "not snappy";
    return QByteArray::fromStdString(out);
}

QByteArray message(const QByteArray& content)
{
    cls::MessageHeader header;
    header.timestamp = 123;
    header.contentLength = static_cast<qint32>(content.size());
    return header.toBytes() + content;
}

} // namespace

void TestTopicStore::keyRangesCoverTheSpace()
{
    for (int count = 1; count <= 50; ++count) {
        const QList<KeyRange> ranges = divide({ lowestKey(), highestKey() }, count);
        QCOMPARE(ranges.size(), count);
        QCOMPARE(ranges.first().begin, lowestKey());
        QCOMPARE(ranges.last().end, highestKey());
        for (qsizetype i = 1; i < ranges.size(); ++i) {
            QCOMPARE(ranges[i].begin, ranges[i - 1].end);
            QVERIFY(ranges[i].begin < ranges[i].end);
        }
        for (const QByteArray& key : { lowestKey(), highestKey(), QByteArray(32, '7') }) {
            const auto holders = std::count_if(ranges.cbegin(), ranges.cend(),
                [&](const KeyRange& range) { return contains(range, key); });
            QCOMPARE(holders, 1);
        }
    }
    QCOMPARE(divide({ lowestKey(), highestKey() }, 2)[1].begin, '8' + QByteArray(31, '0'));
    // Too narrow for a cut: one range comes back instead of an empty one beside it.
    const QByteArray first = QByteArray(15, '0') + '1' + QByteArray(16, '0');
    QCOMPARE(divide({ lowestKey(), first }, 2).size(), 1);
    QCOMPARE(divide({ lowestKey(), QByteArray(31, '0') + '5' }, 2).size(), 1);
    QVERIFY(parseKey(QByteArray(32, 'F')).ok());
    QVERIFY(!parseKey("abc").ok());
    QVERIFY(!parseKey(QByteArray(32, 'g')).ok());
}

void TestTopicStore::wireMessagesComeBack()
{
    for (const int size : { 1, 2, 3, 60, 61, 1000, 70'000, 5'000'000 }) {
        QByteArray content(size, 'a');
        for (int i = 0; i < size; i += 7)
            content[i] = static_cast<char>(i * 31);
        const QByteArray whole = message(content);
        const WireMessage wire = encodeWireMessage(whole);
        QCOMPARE(wire.rawBytes, size);
        QVERIFY(decodeWireMessage(wire) == whole);
    }
}

void TestTopicStore::pullAnswerIsSnappyJson()
{
    QList<WireMessage> messages;
    QList<QByteArray> originals;
    for (int i = 0; i < 300; ++i) {
        originals << message(QByteArray("日志 ").repeated(i + 1));
        messages << encodeWireMessage(originals.last());
    }
    const QByteArray plain = uncompressed(pullAnswer(9'223'372'036'854'775'807, messages));
    const auto json = cls::parseJson(plain);
    QVERIFY2(json.ok(), plain.left(100).constData());
    const auto& response = json.value()["Response"];
    QCOMPARE(response["NextOffset"].get<qint64>(), 9'223'372'036'854'775'807);
    QCOMPARE(response["Message"].size(), size_t(300));
    for (size_t i = 0; i < 300; ++i) {
        const auto text = response["Message"][i].get<std::string>();
        QVERIFY(QByteArray::fromBase64(QByteArray::fromStdString(text))
            == originals[static_cast<qsizetype>(i)]);
    }
    QCOMPARE(uncompressed(pullAnswer(-1, {})),
        QByteArray(R"({"Response":{"NextOffset":-1,"Message":[]}})"));
}

void TestTopicStore::spoiltAnswers()
{
    const QList<WireMessage> messages{ encodeWireMessage(message("hello")) };
    const auto plain = [&](const PullSpoil& spoil) {
        return uncompressed(spoiltPullAnswer(5, messages, spoil));
    };
    QCOMPARE(plain({}), uncompressed(pullAnswer(5, messages)));
    PullSpoil spoil;
    spoil.badSnappy = true;
    QCOMPARE(plain(spoil), QByteArray("not snappy"));
    spoil = {};
    spoil.nullMessages = true;
    spoil.offset = PullSpoil::Offset::Missing;
    QCOMPARE(plain(spoil), QByteArray(R"({"Response":{"Message":null}})"));
    spoil.offset = PullSpoil::Offset::Zero;
    QVERIFY(plain(spoil).contains("\"NextOffset\":0,"));
    spoil.offset = PullSpoil::Offset::MinusOne;
    QVERIFY(plain(spoil).contains("\"NextOffset\":-1,"));
    spoil = {};
    spoil.message = PullSpoil::Message::BadBase64;
    QVERIFY(plain(spoil).contains('*'));
    spoil.message = PullSpoil::Message::BadHeader;
    const auto json = cls::parseJson(plain(spoil));
    const auto text = json.value()["Response"]["Message"][0].get<std::string>();
    const auto header
        = cls::MessageHeader::read(QByteArray::fromBase64(QByteArray::fromStdString(text)));
    QVERIFY(!header.ok());
    QCOMPARE(header.error().code, QStringLiteral("InvalidVersion"));
}

void TestTopicStore::roundRobinAndHashKey()
{
    Bench bench(4);
    QVERIFY(bench.ok);
    QVERIFY(bench.store.append(topic, { "a", "b", "c", "d", "e", "f" }, {}, 10).ok());
    QList<qint64> ends;
    for (const PartitionState& state : bench.store.partitions(topic))
        ends << state.end.value;
    QCOMPARE(ends, (QList<qint64>{ 2, 2, 1, 1 }));
    QVERIFY(bench.store.append(topic, { "x", "y" }, 'C' + QByteArray(31, '0'), 10).ok());
    QCOMPARE(bench.store.partitions(topic)[3].end, Offset(3));
    QCOMPARE(bench.store.append(topic, { "x" }, "nonsense", 10).error().code,
        QStringLiteral("InvalidParam"));
    QCOMPARE(bench.store.append(QStringLiteral("no"), { "x" }, {}, 10).error().code,
        QStringLiteral("TopicNotExist"));
}

void TestTopicStore::cacheAndStorageAgree_data()
{
    QTest::addColumn<qint64>("cacheBytes");
    QTest::newRow("all in memory") << qint64(1 << 20);
    QTest::newRow("a tail in memory") << qint64(4000);
    QTest::newRow("nothing in memory") << qint64(0);
}

void TestTopicStore::cacheAndStorageAgree()
{
    QFETCH(qint64, cacheBytes);
    TopicStore::Limits limits;
    limits.cacheBytes = cacheBytes;
    Bench bench(1, limits);
    for (int i = 0; i < 200; ++i)
        QVERIFY(
            bench.store.append(topic, { "message " + QByteArray::number(i) }, {}, 1000 + i).ok());
    qint64 offset = 0;
    while (offset < 200) {
        const auto answer = bench.read(offset, 100);
        QVERIFY(answer.ok());
        QVERIFY(!answer.value().messages.isEmpty());
        for (const WireMessage& wire : answer.value().messages)
            QCOMPARE(payload(wire), "message " + QByteArray::number(offset++));
        QCOMPARE(answer.value().nextOffset, offset);
    }
    const auto nothing = bench.read(200);
    QVERIFY(nothing.ok());
    QVERIFY(nothing.value().messages.isEmpty());
    QCOMPARE(nothing.value().nextOffset, 200);
    QCOMPARE(bench.store.offsetAt(zero, 1150).value(), Offset(150));
    QCOMPARE(bench.store.offsetAt(zero, 0).value(), Offset(0));
    QCOMPARE(bench.store.offsetAt(zero, 99'999).value(), Offset(200));
}

void TestTopicStore::startAndEnd()
{
    Bench bench(1);
    for (int i = 0; i < 10; ++i)
        QVERIFY(bench.store.append(topic, { QByteArray::number(i) }, {}, 1000 + i).ok());
    QCOMPARE(bench.read({}).value().nextOffset, 10); // no offset, no time: earliest
    QCOMPARE(payload(bench.read({}, 1, {}, 0, 1004).value().messages[0]), QByteArray("4"));
    QCOMPARE(bench.read(11).error().code, QStringLiteral("InvalidOffset"));
    QCOMPARE(bench.read(0, 1).value().messages.size(), 1); // one always

    // The end time is inside the log: what lies before comes first, -1 in the next answer.
    const auto first = bench.read(0, 1 << 20, 1005);
    QCOMPARE(first.value().messages.size(), 5);
    QCOMPARE(first.value().nextOffset, 5);
    const auto last = bench.read(5, 1 << 20, 1005);
    QVERIFY(last.value().messages.isEmpty());
    QCOMPARE(last.value().nextOffset, -1);
    // It is behind the log: more may come until it has passed.
    QCOMPARE(bench.read(10, 1, 5000, 4999).value().nextOffset, 10);
    QCOMPARE(bench.read(10, 1, 5000, 5001).value().nextOffset, -1);

    TopicStore::ReadRequest request;
    request.partition = { topic, PartitionId(7) };
    QCOMPARE(bench.store.read(request).error().code, QStringLiteral("PartitionNotExist"));
    request.partition = { QStringLiteral("no"), PartitionId(0) };
    QCOMPARE(bench.store.read(request).error().code, QStringLiteral("TopicNotExist"));
}

void TestTopicStore::timesNeverGoBack()
{
    Bench bench(1);
    QVERIFY(bench.store.append(topic, { "a" }, {}, 5000).ok());
    QVERIFY(bench.store.append(topic, { "b" }, {}, 100).ok()); // somebody set the clock
    const auto infos = bench.storage.infos(zero, 0, 10);
    QCOMPARE(infos.value()[1].receivedMs, 5000);
}

void TestTopicStore::retentionDropsTheOldest()
{
    TopicStore::Limits limits;
    limits.retentionBytes = 1000;
    Bench bench(2, limits);
    for (int i = 0; i < 300; ++i)
        QVERIFY(bench.store.append(topic, { QByteArray(10, 'x') }, {}, 1000 + i).ok());
    qint64 bytes = 0;
    qint64 kept = 0;
    for (const PartitionRow& row : bench.store.partitionRows(topic)) {
        bytes += row.bytes;
        kept += row.nextOffset - row.firstOffset;
        QCOMPARE(row.nextOffset, 150);
        QCOMPARE(row.firstOffset, 100); // both alike: the oldest of the topic went
    }
    QCOMPARE(bytes, 1000);
    QCOMPARE(kept, 100);
    QCOMPARE(bench.read(99).error().code, QStringLiteral("InvalidOffset"));
    QCOMPARE(bench.read({}, 1).value().nextOffset, 101);
    QCOMPARE(bench.storage.infos(zero, 0, 1000).value().size(), 50);
}

void TestTopicStore::splitAndMerge()
{
    Bench bench(2);
    QVERIFY(bench.store.split(zero, {}, 2, 50).ok());
    auto rows = bench.store.partitionRows(topic);
    QCOMPARE(rows.size(), 4);
    QVERIFY(rows[0].readOnly);
    QVERIFY(!rows[1].readOnly);
    QCOMPARE(rows[2].id, PartitionId(2));
    QCOMPARE(rows[2].beginKey, rows[0].beginKey);
    QCOMPARE(rows[2].endKey, '4' + QByteArray(31, '0'));
    QCOMPARE(rows[3].endKey, rows[0].endKey);
    QVERIFY(bench.store.append(topic, { "a", "b", "c" }, {}, 60).ok());
    QCOMPARE(bench.store.partitions(topic)[0].end, Offset(0)); // takes nothing any more

    QVERIFY(bench.store.merge({ topic, PartitionId(3) }, 70).ok());
    rows = bench.store.partitionRows(topic);
    QCOMPARE(rows.size(), 5);
    QVERIFY(rows[3].readOnly);
    QVERIFY(rows[1].readOnly); // its right neighbour
    QCOMPARE(rows[4].beginKey, rows[3].beginKey);
    QCOMPARE(rows[4].endKey, highestKey());
    QCOMPARE(bench.storage.load().value().partitions.size(), 5);

    QVERIFY(bench.store.split({ topic, PartitionId(4) }, 'a' + QByteArray(31, '0'), 2, 80).ok());
    QCOMPARE(bench.store.partitionRows(topic)[5].endKey, 'a' + QByteArray(31, '0'));
    QVERIFY(bench.store.split({ topic, PartitionId(2) }, {}, 5, 80).ok());
    QCOMPARE(bench.store.partitionRows(topic).size(), 12);
}

void TestTopicStore::splitRefusals()
{
    Bench bench(2);
    const auto code
        = [](const Status& status) { return status.ok() ? QString() : status.error().code; };
    const QString invalid = QStringLiteral("InvalidParameter");
    QCOMPARE(code(bench.store.split({ topic, PartitionId(9) }, {}, 2, 0)),
        QStringLiteral("PartitionNotExist"));
    QCOMPARE(code(bench.store.split(zero, {}, 1, 0)), QStringLiteral("LimitExceeded.Partition"));
    QCOMPARE(code(bench.store.split(zero, {}, 50, 0)), QStringLiteral("LimitExceeded.Partition"));
    QCOMPARE(code(bench.store.split(zero, QByteArray(32, 'a'), 2, 0)), invalid); // outside
    QCOMPARE(code(bench.store.split(zero, '1' + QByteArray(31, '0'), 3, 0)), invalid);
    QCOMPARE(code(bench.store.merge({ topic, PartitionId(1) }, 0)), invalid); // the last one
    QVERIFY(bench.store.merge(zero, 0).ok());
    QCOMPARE(code(bench.store.merge(zero, 0)), invalid); // readonly now
    QCOMPARE(code(bench.store.split(zero, {}, 2, 0)), invalid);
}

QTEST_GUILESS_MAIN(TestTopicStore)
#include "tst_topicstore.moc"
