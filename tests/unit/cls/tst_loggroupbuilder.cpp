// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/loggroupbuilder.h"

#include "support/corpus.h"

#include "cls.pb.h"

#include <QTest>

using namespace tidemark;
using cls::LogGroupBuilder;

class tst_LogGroupBuilder : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldArrives();
    void emptyFieldsAreLeftOut();
    void nothingAddedIsAnEmptyList();
    void takeListEmptiesTheBuilder();
    void countsForTheLimits();
    void bytesAreKeptAsTheyAre();
    void generatedLines();
};

namespace {

proto::LogGroupList parsed(const QByteArray& bytes)
{
    proto::LogGroupList list;
    if (!list.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size())))
        qFatal("not a LogGroupList");
    return list;
}

QByteArray bytesOf(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

void tst_LogGroupBuilder::everyFieldArrives()
{
    LogGroupBuilder builder(
        { "10.0.0.1", "/var/log/访问.log", "node-1", { { "env", "生产" }, { "k", "" } } });
    builder.add(1711607794123456, { { "a", "1" }, { "a", "2" }, { "empty", "" } });
    builder.add(-5, {});
    const proto::LogGroupList list = parsed(builder.takeList());
    QCOMPARE(list.loggrouplist_size(), 1);
    const proto::LogGroup& group = list.loggrouplist(0);
    QCOMPARE(bytesOf(group.source()), QByteArray("10.0.0.1"));
    QCOMPARE(bytesOf(group.filename()), QByteArray("/var/log/访问.log"));
    QCOMPARE(bytesOf(group.hostname()), QByteArray("node-1"));
    QCOMPARE(group.logtags_size(), 2);
    QCOMPARE(bytesOf(group.logtags(0).value()), QByteArray("生产"));
    QCOMPARE(group.logs_size(), 2);
    QCOMPARE(qint64(group.logs(0).time()), qint64(1711607794123456));
    QCOMPARE(group.logs(0).contents_size(), 3);
    QCOMPARE(bytesOf(group.logs(0).contents(0).value()), QByteArray("1"));
    QCOMPARE(bytesOf(group.logs(0).contents(1).key()), QByteArray("a"));
    QCOMPARE(bytesOf(group.logs(0).contents(1).value()), QByteArray("2"));
    QVERIFY(group.logs(0).contents(2).has_value());
    QCOMPARE(qint64(group.logs(1).time()), qint64(-5));
}

void tst_LogGroupBuilder::emptyFieldsAreLeftOut()
{
    LogGroupBuilder builder({});
    builder.add(1, { { "k", "v" } });
    const proto::LogGroupList list = parsed(builder.takeList());
    const proto::LogGroup& group = list.loggrouplist(0);
    QVERIFY(!group.has_source());
    QVERIFY(!group.has_filename());
    QVERIFY(!group.has_hostname());
    QVERIFY(!group.has_contextflow());
    QCOMPARE(group.logtags_size(), 0);
}

void tst_LogGroupBuilder::nothingAddedIsAnEmptyList()
{
    LogGroupBuilder builder({ "s", "f", "h", { { "k", "v" } } });
    QVERIFY(builder.takeList().isEmpty());
    QCOMPARE(builder.logCount(), qint64(0));
}

void tst_LogGroupBuilder::takeListEmptiesTheBuilder()
{
    LogGroupBuilder builder({ "s", {}, {}, { { "k", "v" } } });
    builder.add(1, { { "k", "one" } });
    const QByteArray first = builder.takeList();
    QCOMPARE(builder.logCount(), qint64(0));
    QCOMPARE(builder.valueBytes(), qint64(0));
    builder.add(2, { { "k", "two" } });
    const proto::LogGroupList second = parsed(builder.takeList());
    QCOMPARE(second.loggrouplist_size(), 1);
    QCOMPARE(second.loggrouplist(0).logs_size(), 1);
    // What all logs have in common is in every list, once.
    QCOMPARE(bytesOf(second.loggrouplist(0).source()), QByteArray("s"));
    QCOMPARE(second.loggrouplist(0).logtags_size(), 1);
    QCOMPARE(parsed(first).loggrouplist(0).logs_size(), 1);
}

void tst_LogGroupBuilder::countsForTheLimits()
{
    LogGroupBuilder builder({});
    for (int i = 0; i < 100; ++i)
        builder.add(i, { { "key", QByteArray(7, 'x') }, { "other", "中" } });
    QCOMPARE(builder.logCount(), qint64(100));
    QCOMPARE(builder.valueBytes(), qint64(1000)); // values only, in bytes
    QCOMPARE(LogGroupBuilder::maxLogs, qint64(10'000));
    QCOMPARE(LogGroupBuilder::maxOneValueBytes, qint64(1'000'000));
    QCOMPARE(LogGroupBuilder::maxValueBytes, qint64(5'000'000));
}

void tst_LogGroupBuilder::bytesAreKeptAsTheyAre()
{
    const QByteArray odd("\xff\x00\xfe\r\n\t", 6);
    LogGroupBuilder builder({ odd, odd, odd, { { odd, odd } } });
    builder.add(1, { { odd, odd } });
    const proto::LogGroupList list = parsed(builder.takeList());
    const proto::LogGroup& group = list.loggrouplist(0);
    for (const std::string& text : { group.source(), group.filename(), group.hostname(),
             group.logtags(0).key(), group.logtags(0).value(), group.logs(0).contents(0).key(),
             group.logs(0).contents(0).value() }) {
        QCOMPARE(bytesOf(text), odd);
    }
}

void tst_LogGroupBuilder::generatedLines()
{
    const QList<QByteArray> lines = test::generatedLines(4, 3000);
    LogGroupBuilder builder({});
    qint64 bytes = 0;
    for (const QByteArray& line : lines) {
        builder.add(1711607794000, { { "__CONTENT__", line } });
        bytes += line.size();
    }
    QCOMPARE(builder.valueBytes(), bytes);
    const proto::LogGroupList list = parsed(builder.takeList());
    QCOMPARE(list.loggrouplist(0).logs_size(), static_cast<int>(lines.size()));
    for (int i = 0; i < lines.size(); ++i)
        QCOMPARE(bytesOf(list.loggrouplist(0).logs(i).contents(0).value()), lines.at(i));
}

QTEST_GUILESS_MAIN(tst_LogGroupBuilder)
#include "tst_loggroupbuilder.moc"
