// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/quarantine.h"

#include "store/recordformat.h"
#include "unit/store/testbatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

namespace {

constexpr qint64 receivedMs = 1'764'000'000'123;
const TopicPartition source { QStringLiteral("topic"), PartitionId(2) };

cls::BadMessage badMessage(const QByteArray& raw, qint64 rawSize, std::optional<Offset> offset)
{
    cls::BadMessage bad;
    bad.indexInAnswer = 4;
    bad.offset = offset;
    bad.reason = Error::make(ErrorKind::BadAnswer, QStringLiteral("BadProtobuf"),
        QStringLiteral("broken \"here\""));
    bad.raw = raw;
    bad.rawSize = rawSize;
    return bad;
}

QByteArray text(std::optional<std::string_view> value)
{
    return value ? QByteArray(value->data(), static_cast<qsizetype>(value->size())) : QByteArray();
}

} // namespace

class TestQuarantine : public QObject
{
    Q_OBJECT

private slots:
    void lineHasEverything()
    {
        QByteArray line;
        const QByteArray raw("\x00\xff\n", 3);
        appendQuarantined(line, source, badMessage(raw, 70'000, Offset(9007199254740993)),
            receivedMs);
        QVERIFY(line.startsWith(quarantinedLineBegin()));
        QVERIFY(line.contains("\"offset\":9007199254740993,"));
        QCOMPARE(line.count('\n'), 1);
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.size(), 9);
        QCOMPARE(object[u"topicId"].toString(), QStringLiteral("topic"));
        QCOMPARE(object[u"partition"].toInteger(), 2);
        QCOMPARE(object[u"indexInAnswer"].toInteger(), 4);
        QCOMPARE(object[u"reason"].toString(), QStringLiteral("BadProtobuf: broken \"here\""));
        QCOMPARE(object[u"time"].toInteger(), receivedMs);
        QCOMPARE(object[u"size"].toInteger(), 70'000);
        QCOMPARE(object[u"truncated"].toBool(), true);
        QCOMPARE(QByteArray::fromBase64(object[u"raw"].toString().toLatin1()), raw);

        line.clear();
        appendQuarantined(line, source, badMessage({}, 0, {}), receivedMs);
        const QJsonObject bare = QJsonDocument::fromJson(line).object();
        QVERIFY(bare[u"offset"].isNull());
        QCOMPARE(bare[u"truncated"].toBool(), false);
    }

    void batchWithoutAny()
    {
        QVERIFY(!quarantineBatch(*test::makeBatch(source, {}), receivedMs));
    }

    void batchHoldsThemAsRecords()
    {
        const QByteArray raw(cls::BadMessage::maxRawBytes, '\xfe');
        const cls::BatchPtr made = quarantineBatch(
            *test::makeBatch(source, {},
                { badMessage("abc", 3, Offset(17)), badMessage(raw, 1'000'000, {}) }),
            receivedMs);
        QVERIFY(made);
        QCOMPARE(made->source(), source);
        QCOMPARE(made->recordCount(), 2u);
        QVERIFY(made->badMessages().isEmpty());
        const cls::RecordView first = made->record(0);
        QCOMPARE(first.time(), receivedMs);
        QCOMPARE(first.message().offset->value, 17);
        QCOMPARE(text(first.value(quarantine::reason)), "BadProtobuf: broken \"here\"");
        QCOMPARE(text(first.value(quarantine::rawSize)), "3");
        QCOMPARE(text(first.value(quarantine::truncated)), "false");
        QCOMPARE(QByteArray::fromBase64(text(first.value(quarantine::raw))), "abc");
        const cls::RecordView second = made->record(1);
        QVERIFY(!second.message().offset);
        QCOMPARE(text(second.value(quarantine::truncated)), "true");
        QCOMPARE(QByteArray::fromBase64(text(second.value(quarantine::raw))), raw);
        QVERIFY(made->memoryBytes() > 65'536);
    }

    void exportsNameIt()
    {
        const cls::BatchPtr made = quarantineBatch(
            *test::makeBatch(source, {}, { badMessage("abc", 3, Offset(17)) }), receivedMs);
        QByteArray ndjson;
        appendNdjson(ndjson, made->record(0));
        const QJsonObject object = QJsonDocument::fromJson(ndjson).object();
        QCOMPARE(object[u"__OFFSET__"].toInteger(), 17);
        QCOMPARE(object[u"contents"].toArray().first().toArray().first().toString(),
            QString::fromLatin1(quarantine::reason));
        QByteArray csv;
        appendCsv(csv, made->record(0), {});
        QVERIFY2(csv.contains("__QUARANTINED__") && csv.contains("YWJj"), csv.constData());
    }
};

QTEST_GUILESS_MAIN(TestQuarantine)
#include "tst_quarantine.moc"
