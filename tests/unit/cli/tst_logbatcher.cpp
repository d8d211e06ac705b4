// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/linesplitter.h"
#include "cli/logbatcher.h"

#include "cls.pb.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cli;

class tst_LogBatcher : public QObject
{
    Q_OBJECT

private slots:
    void splitsAtLineFeedsOnly_data();
    void splitsAtLineFeedsOnly();
    void tooLongLine();
    void batchesByLines();
    void batchesByBytes();
    void timesIncrease();
    void originAndEveryByte();
};

namespace {

class FixedClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
    [[nodiscard]] qint64 wallMs() const override { return 1'700'000'000'000; }
};

QList<QByteArray> split(const QByteArray& text, qsizetype pieceBytes)
{
    QList<QByteArray> lines;
    const auto add = [&lines](const QByteArray& line) { lines << line; };
    LineSplitter splitter(100);
    for (qsizetype at = 0; at < text.size(); at += pieceBytes)
        splitter.feed(QByteArrayView(text).sliced(at, std::min(pieceBytes, text.size() - at)), add);
    splitter.end(add);
    return lines;
}

proto::LogGroup groupOf(const LogBatcher::Batch& batch)
{
    proto::LogGroupList list;
    if (!list.ParseFromArray(batch.logGroupList.constData(), int(batch.logGroupList.size()))
        || list.loggrouplist_size() != 1)
        qFatal("not a list of one group");
    return list.loggrouplist(0);
}

} // namespace

void tst_LogBatcher::splitsAtLineFeedsOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("lines");
    using Lines = QList<QByteArray>;
    QTest::newRow("nothing") << QByteArray() << Lines {};
    QTest::newRow("one empty line") << QByteArray("\n") << Lines { "" };
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << Lines { "", "", "a", "" };
    QTest::newRow("no line feed at the end") << QByteArray("a\nb") << Lines { "a", "b" };
    QTest::newRow("carriage returns") << QByteArray("a\r\n\r\nb\rc\n\r") << Lines { "a\r", "\r", "b\rc", "\r" };
    QTest::newRow("NUL and invalid UTF-8") << QByteArray("\x00\xff\n\xfe", 4)
                                           << Lines { QByteArray("\x00\xff", 2), "\xfe" };
    QTest::newRow("longest") << QByteArray(100, 'x') + "\ny" << Lines { QByteArray(100, 'x'), "y" };
}

void tst_LogBatcher::splitsAtLineFeedsOnly()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<QByteArray>, lines);
    for (const qsizetype piece : { 1, 2, 3, 1000 })
        QCOMPARE(split(text, piece), lines);
}

void tst_LogBatcher::tooLongLine()
{
    for (const qsizetype piece : { 1, 7, 1000 }) {
        QByteArray text = "a\nb\n" + QByteArray(101, 'x') + "\nc\n";
        LineSplitter splitter(100);
        QList<QByteArray> lines;
        for (qsizetype at = 0; at < text.size(); at += piece) {
            splitter.feed(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)),
                [&lines](const QByteArray& line) { lines << line; });
        }
        splitter.end([&lines](const QByteArray& line) { lines << line; });
        QCOMPARE(splitter.tooLongLine(), 3);
        QCOMPARE(lines, (QList<QByteArray> { "a", "b" }));
    }
}

void tst_LogBatcher::batchesByLines()
{
    const FixedClock clock;
    LogBatcher batcher({}, "k", 3, clock);
    for (int i = 0; i < 7; ++i)
        batcher.add("x");
    QCOMPARE(batcher.ready().size(), 2);
    QVERIFY(batcher.hasOpenLines());
    batcher.flush();
    batcher.flush();
    QCOMPARE(batcher.ready().size(), 3);
    QCOMPARE(batcher.ready()[0].logCount, 3);
    QCOMPARE(batcher.ready()[2].logCount, 1);
}

void tst_LogBatcher::batchesByBytes()
{
    const FixedClock clock;
    LogBatcher batcher({}, "k", cls::LogGroupBuilder::maxLogs, clock);
    const QByteArray large(cls::LogGroupBuilder::maxOneValueBytes, 'x');
    for (int i = 0; i < 9; ++i)
        batcher.add(large);
    for (int i = 0; i < 20'000; ++i)
        batcher.add("");
    batcher.flush();
    qint64 logs = 0;
    for (const LogBatcher::Batch& batch : batcher.ready()) {
        QVERIFY(batch.logGroupList.size() <= cls::LogGroupBuilder::maxValueBytes);
        QVERIFY(batch.logCount <= cls::LogGroupBuilder::maxLogs);
        logs += batch.logCount;
    }
    QCOMPARE(logs, 20'009);
}

void tst_LogBatcher::timesIncrease()
{
    const FixedClock clock;
    LogBatcher batcher({}, "k", 2, clock);
    for (int i = 0; i < 4; ++i)
        batcher.add("x");
    QCOMPARE(groupOf(batcher.ready()[0]).logs(0).time(), 1'700'000'000'000'000);
    QCOMPARE(groupOf(batcher.ready()[0]).logs(1).time(), 1'700'000'000'000'001);
    QCOMPARE(groupOf(batcher.ready()[1]).logs(0).time(), 1'700'000'000'000'002);
}

void tst_LogBatcher::originAndEveryByte()
{
    const FixedClock clock;
    cls::LogGroupBuilder::Origin origin;
    origin.source = "10.0.0.1";
    origin.filename = "a.log";
    origin.tags = { { "k", "1" }, { "k", "2" } };
    LogBatcher batcher(origin, "内容", 100, clock);
    const QByteArray line("\x00\xff\r 中", 7);
    batcher.add(line);
    batcher.flush();
    const proto::LogGroup group = groupOf(batcher.ready().first());
    QCOMPARE(group.source(), "10.0.0.1");
    QCOMPARE(group.filename(), "a.log");
    QCOMPARE(group.logtags_size(), 2);
    QCOMPARE(group.logtags(1).value(), "2");
    QCOMPARE(group.logs(0).contents(0).key(), "内容");
    QCOMPARE(QByteArray::fromStdString(group.logs(0).contents(0).value()), line);
}

QTEST_GUILESS_MAIN(tst_LogBatcher)
#include "tst_logbatcher.moc"
