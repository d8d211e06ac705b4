// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordwriter.h"

#include "unit/store/testbatch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::cli;

class tst_RecordWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesBatchesWhole();
    void keepsBadMessages();
    void countsBadMessagesWithoutAFile();
    void badMessagesThatCannotBeKept();
    void fullDisk();
    void quarantineIsContinuedAfterAKill();
};

namespace {

constexpr qint64 receivedMs = 1'764'000'000'123;
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

void tst_RecordWriter::writesBatchesWhole()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    settings.maxRecords = 5;
    auto writer = RecordWriter::open(settings);
    QVERIFY(writer.ok());
    QVERIFY(writer.value()->write(*batchOf(3), receivedMs).ok());
    QCOMPARE(contentOf(settings.file.name).count('\n'), 3);
    QVERIFY(!writer.value()->isFull());
    QVERIFY(writer.value()->write(*batchOf(0), receivedMs).ok());
    QVERIFY(writer.value()->write(*batchOf(3), receivedMs).ok());
    QCOMPARE(contentOf(settings.file.name).count('\n'), 6);
    QCOMPARE(writer.value()->records(), 6);
    QVERIFY(writer.value()->isFull());
}

void tst_RecordWriter::keepsBadMessages()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    settings.quarantineName = dir.filePath(QStringLiteral("bad"));
    auto writer = RecordWriter::open(settings);
    QVERIFY(writer.ok());
    QVERIFY(writer.value()->write(*batchOf(1), receivedMs).ok());
    QVERIFY(!QFile::exists(settings.quarantineName));
    QVERIFY(writer.value()->write(*batchOf(0, { badMessage(), badMessage() }), receivedMs).ok());
    QCOMPARE(writer.value()->quarantine().count(), 2);

    const QList<QByteArray> lines = contentOf(settings.quarantineName).split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains("9007199254740993"));
    const QJsonObject object = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(object[QStringLiteral("topicId")].toString(), QStringLiteral("topic"));
    QCOMPARE(object[QStringLiteral("partition")].toInteger(), 2);
    QCOMPARE(object[QStringLiteral("indexInAnswer")].toInteger(), 4);
    QVERIFY(object[QStringLiteral("reason")].toString().contains(QStringLiteral("BadProtobuf")));
    QCOMPARE(object[QStringLiteral("time")].toInteger(), receivedMs);
    QCOMPARE(object[QStringLiteral("size")].toInteger(), 70'000);
    QVERIFY(object[QStringLiteral("truncated")].toBool());
    QCOMPARE(QByteArray::fromBase64(object[QStringLiteral("raw")].toString().toLatin1()),
        badMessage().raw);
}

void tst_RecordWriter::countsBadMessagesWithoutAFile()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    auto writer = RecordWriter::open(settings);
    QVERIFY(writer.ok());
    QVERIFY(writer.value()->write(*batchOf(1, { badMessage() }), receivedMs).ok());
    QCOMPARE(writer.value()->quarantine().count(), 1);
}

void tst_RecordWriter::badMessagesThatCannotBeKept()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    settings.quarantineName = QStringLiteral("/dev/full");
    auto writer = RecordWriter::open(settings);
    QVERIFY(writer.ok());
    QVERIFY(!writer.value()->write(*batchOf(1, { badMessage() }), receivedMs).ok());
    QCOMPARE(contentOf(settings.file.name), QByteArray());
}

void tst_RecordWriter::fullDisk()
{
    OutputSettings settings;
    settings.file.name = QStringLiteral("/dev/full");
    auto writer = RecordWriter::open(settings);
    QVERIFY(writer.ok());
    QVERIFY(!writer.value()->write(*batchOf(1), receivedMs).ok());
    QCOMPARE(writer.value()->records(), 0);
}

void tst_RecordWriter::quarantineIsContinuedAfterAKill()
{
    QTemporaryDir dir;
    OutputSettings settings;
    settings.file.name = dir.filePath(QStringLiteral("out"));
    settings.quarantineName = dir.filePath(QStringLiteral("bad"));
    settings.syncsEachBatch = true;
    const auto writeOne = [&settings] {
        auto writer = RecordWriter::open(settings);
        return writer.ok() && writer.value()->write(*batchOf(0, { badMessage() }), receivedMs).ok();
    };
    QVERIFY(writeOne());
    const QByteArray line = contentOf(settings.quarantineName);
    QFile cut(settings.quarantineName);
    QVERIFY(cut.open(QIODevice::Append) && cut.write(line.first(40)) == 40);
    cut.close();
    QVERIFY(writeOne());
    QCOMPARE(contentOf(settings.quarantineName), QByteArray(line + line));

    // Somebody else's file is not touched.
    QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate) && cut.write("mine") == 4);
    cut.close();
    QVERIFY(!writeOne());
    QCOMPARE(contentOf(settings.quarantineName), QByteArray("mine"));
}

QTEST_GUILESS_MAIN(tst_RecordWriter)
#include "tst_recordwriter.moc"
