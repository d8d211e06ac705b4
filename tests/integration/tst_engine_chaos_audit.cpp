// SPDX-License-Identifier: GPL-3.0-or-later
// The audit of the other tests notices each thing that must not be.
#include "integration/chaosbench.h"

#include "cls/messageheader.h"
#include "cls/pulldecoder.h"
#include "service/wiremessage.h"

using namespace tidemark;
using namespace tidemark::test;

namespace {

const TopicPartition place { QStringLiteral("topic-1"), PartitionId(0) };
const QString reader = QStringLiteral("reader");
const QString other = QStringLiteral("other");

QByteArray nameOf(qint64 number)
{
    return "record-" + QByteArray::number(number);
}

/// A batch as an engine hands it over: records `first` and on, read at offset `from`; with
/// `next` as the offset after it, and a first message that cannot be decoded where so said.
engine::Delivery batch(qint64 from, qint64 first, int count, qint64 next, qint64 generation = 1,
    bool firstIsBad = false)
{
    QList<service::WireMessage> messages;
    for (int i = 0; i < count; ++i) {
        const QByteArray logs = contentGroup(nameOf(first + i));
        cls::MessageHeader header;
        header.version = firstIsBad && i == 0 ? 7 : cls::MessageHeader::knownVersion;
        header.contentLength = static_cast<qint32>(logs.size());
        const QByteArray message = header.toBytes() + logs;
        messages << service::encodeWireMessage(message);
    }
    cls::PullDecoder decoder;
    engine::Delivery delivery;
    delivery.consumer = ConsumerId(1);
    delivery.generation = Generation(generation);
    delivery.from = Offset(from);
    delivery.next = Offset(next);
    delivery.batch
        = decoder.decode(service::pullAnswer(next, messages), place, Offset(from)).value().batch;
    return delivery;
}

RecordAudit tenRecords()
{
    RecordAudit audit;
    for (int i = 0; i < 10; ++i)
        audit.stored(place, nameOf(i));
    return audit;
}

} // namespace

class TestEngineChaosAudit : public QObject
{
    Q_OBJECT

private slots:
    void allIsWell()
    {
        RecordAudit audit = tenRecords();
        audit.accepting(reader, batch(0, 0, 4, 4), Offset(0));
        audit.committed(place, Offset(4));
        audit.accepting(reader, batch(4, 4, 2, 6), std::nullopt);
        QCOMPARE(audit.missing(), 4);
        QCOMPARE(audit.unbroken(place), 6);
        // The reader is killed; what it had not committed comes again, and no more than that.
        audit.excuse(reader);
        audit.accepting(other, batch(4, 4, 6, 10, 2), Offset(4));
        audit.committed(place, Offset(10));
        QCOMPARE(audit.violations(), QString());
        QCOMPARE(audit.missing(), 0);
        QCOMPARE(audit.accepted(), 10);
        QCOMPARE(audit.repeats(), 2);
        QCOMPARE(audit.repeatBound(), 2);
        QCOMPARE(audit.acceptedBy(reader), 6);
        QCOMPARE(audit.offsetOf(place, nameOf(7)), std::optional<qint64>(7));
        QVERIFY(!audit.offsetOf(place, nameOf(11)));
    }

    void eachViolationIsNoticed_data()
    {
        using Steps = std::function<void(RecordAudit&)>;
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const Steps& steps, const char* says) {
            QTest::newRow(name) << steps << QString::fromLatin1(says);
        };
        row("a gap", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 2, 2), Offset(0));
            audit.accepting(reader, batch(4, 4, 2, 6), std::nullopt);
        }, "2 was expected");
        row("the same again", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 2, 2), Offset(0));
            audit.accepting(reader, batch(0, 0, 2, 2), std::nullopt);
        }, "2 was expected");
        row("a step over messages", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 2, 5), Offset(0));
        }, "2 messages, and the next offset is 5");
        row("another record", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 3, 2, 2), Offset(0));
        }, "record-3 instead of record-0");
        row("a start beside the commit", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 4, 4), Offset(2));
        }, "starts in topic-1/0 at 0, and 2 is committed");
        row("a start behind what was accepted", [](RecordAudit& audit) {
            audit.accepting(reader, batch(3, 3, 2, 5), Offset(3));
        }, "and only 0 were accepted");
        row("a commit behind what was accepted", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 2, 2), Offset(0));
            audit.committed(place, Offset(3));
        }, "3 is committed, and only 2 were accepted");
        row("a commit that goes back", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 4, 4), Offset(0));
            audit.committed(place, Offset(4));
            audit.committed(place, Offset(1));
        }, "went back from 4 to 1");
        row("repeats after an orderly leaving", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 4, 4), Offset(0));
            audit.accepting(other, batch(2, 2, 2, 4, 2), Offset(2));
        }, "which left in order");
        row("two readers at once", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 2, 2), Offset(0));
            audit.accepting(other, batch(2, 2, 2, 4, 2), Offset(2));
            audit.accepting(reader, batch(2, 2, 2, 4), std::nullopt);
        }, "beside another reader");
        row("a quarantine without a reason", [](RecordAudit& audit) {
            audit.accepting(reader, batch(0, 0, 2, 2, 1, true), Offset(0));
        }, "at 0: quarantined");
    }

    void eachViolationIsNoticed()
    {
        QFETCH(std::function<void(RecordAudit&)>, steps);
        QFETCH(QString, says);
        RecordAudit audit = tenRecords();
        steps(audit);
        QVERIFY2(audit.violations().contains(says), qPrintable(audit.violations()));
    }

    void whatIsMissingIsCounted()
    {
        RecordAudit audit = tenRecords();
        audit.allowQuarantine(place);
        audit.accepting(reader, batch(0, 0, 3, 3, 1, true), Offset(0));
        QCOMPARE(audit.violations(), QString());
        QCOMPARE(audit.quarantined(), 1);
        QCOMPARE(audit.accepted(), 2);
        QCOMPARE(audit.missing(), 7);
        QCOMPARE(audit.unbroken(place), 3);
    }
};

QTEST_GUILESS_MAIN(TestEngineChaosAudit)
#include "tst_engine_chaos_audit.moc"
