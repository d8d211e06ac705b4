// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordsink.h"

#include "unit/store/testbatch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::cli;

class tst_RecordSink : public QObject
{
    Q_OBJECT

private slots:
    void writesBatchesWhole();
    void keepsBadMessages();
    void countsBadMessagesWithoutAFile();
    void badMessagesThatCannotBeKept();
    void fullDisk();
};

namespace {

const TopicPartition testSource { QStringLiteral("topic"), PartitionId(2) };

cls::BatchPtr batchOf(int records, const QList<cls::BadMessage>& bad = {})
{
    proto::LogGroup group;
    for (int i = 0; i < records; ++i)
        test::addLog(group, i, { { "k", QByteArray::number(i) } });
    return test::makeBatch(testSource, { { group, Offset(9) } }, bad);
}

cls::BadMessage badMessage()
{
    cls::BadMessage bad;
    bad.indexInAnswer = 4;
    bad.offset = Offset(9007199254740993);
    bad.reason = Error::make(ErrorKind::BadAnswer, QStringLiteral("BadProtobuf"),
        QStringLiteral("broken at byte 3"));
    bad.raw = QByteArray("\x00\xff\x01", 3);
    bad.rawSize = 70'000;
    return bad;
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_RecordSink::writesBatchesWhole()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    settings.maxRecords = 5;
    auto sink = RecordSink::open(settings);
    QVERIFY(sink.ok());
    QVERIFY(sink.value()->write(*batchOf(3)).ok());
    QCOMPARE(contentOf(settings.file.name).count('\n'), 3);
    QVERIFY(!sink.value()->isFull());
    QVERIFY(sink.value()->write(*batchOf(0)).ok());
    QVERIFY(sink.value()->write(*batchOf(3)).ok());
    QCOMPARE(contentOf(settings.file.name).count('\n'), 6);
    QCOMPARE(sink.value()->records(), 6);
    QVERIFY(sink.value()->isFull());
}

void tst_RecordSink::keepsBadMessages()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    settings.badMessagesName = dir.filePath(QStringLiteral("bad"));
    auto sink = RecordSink::open(settings);
    QVERIFY(sink.ok());
    QVERIFY(sink.value()->write(*batchOf(1)).ok());
    QVERIFY(!QFile::exists(settings.badMessagesName));
    QVERIFY(sink.value()->write(*batchOf(0, { badMessage(), badMessage() })).ok());
    QCOMPARE(sink.value()->badMessages().count(), 2);

    const QList<QByteArray> lines = contentOf(settings.badMessagesName).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains("9007199254740993"));
    const QJsonObject object = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(object[QStringLiteral("topicId")].toString(), QStringLiteral("topic"));
    QCOMPARE(object[QStringLiteral("partition")].toInteger(), 2);
    QCOMPARE(object[QStringLiteral("indexInAnswer")].toInteger(), 4);
    QVERIFY(object[QStringLiteral("reason")].toString().contains(QStringLiteral("BadProtobuf")));
    QCOMPARE(object[QStringLiteral("size")].toInteger(), 70'000);
    QVERIFY(object[QStringLiteral("truncated")].toBool());
    QCOMPARE(QByteArray::fromBase64(object[QStringLiteral("raw")].toString().toLatin1()),
        badMessage().raw);
}

void tst_RecordSink::countsBadMessagesWithoutAFile()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    auto sink = RecordSink::open(settings);
    QVERIFY(sink.ok());
    QVERIFY(sink.value()->write(*batchOf(1, { badMessage() })).ok());
    QCOMPARE(sink.value()->badMessages().count(), 1);
}

void tst_RecordSink::badMessagesThatCannotBeKept()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    settings.badMessagesName = QStringLiteral("/dev/full");
    auto sink = RecordSink::open(settings);
    QVERIFY(sink.ok());
    QVERIFY(!sink.value()->write(*batchOf(1, { badMessage() })).ok());
    QCOMPARE(contentOf(settings.file.name), QByteArray());
}

void tst_RecordSink::fullDisk()
{
    OutputSettings settings;
    settings.file.name = QStringLiteral("/dev/full");
    auto sink = RecordSink::open(settings);
    QVERIFY(sink.ok());
    QVERIFY(!sink.value()->write(*batchOf(1)).ok());
    QCOMPARE(sink.value()->records(), 0);
}

QTEST_GUILESS_MAIN(tst_RecordSink)
#include "tst_recordsink.moc"
