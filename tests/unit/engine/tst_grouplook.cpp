// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/grouplook.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

namespace {

constexpr qint64 none = -1; // the service tells that there is nothing
constexpr qint64 left = -2; // the answer leaves the partition out

TopicPartition source(int number)
{
    return { QStringLiteral("t"), PartitionId(number) };
}

cls::DescribeConsumerOffsets::Response answer(const QList<qint64>& offsets)
{
    cls::TopicOffsets topic { QStringLiteral("t"), {} };
    for (int i = 0; i < offsets.size(); ++i) {
        if (offsets[i] == left)
            continue;
        topic.offsets.append({ PartitionId(i),
            offsets[i] == none ? std::nullopt : std::optional(Offset(offsets[i])) });
    }
    cls::DescribeConsumerOffsets::Response out;
    out.topics << topic;
    return out;
}

PartitionReading committed(int number, qint64 offset)
{
    return { source(number), Known<Offset>::of(Offset(offset), Origin::Service, 1), {} };
}

PartitionReading uncommitted(int number, UnknownReason reason = UnknownReason::NotApplicable)
{
    return { source(number), Known<Offset>::unknown(reason, 1), {} };
}

/// "7" committed at 7, "-" nothing committed, "-9" nothing committed and the end told as 9,
/// "?" not told.
QString words(const QList<PartitionReading>& reading)
{
    QStringList out;
    for (const PartitionReading& one : reading) {
        if (one.committed.isKnown())
            out << QString::number(one.committed.value().value);
        else if (one.committed.reason() == UnknownReason::NotTold)
            out << QStringLiteral("?");
        else
            out << (one.logEnd.isKnown() ? QStringLiteral("-%1").arg(one.logEnd.value().value)
                                         : QStringLiteral("-"));
    }
    return out.join(u' ');
}

} // namespace

class TestGroupLook : public QObject
{
    Q_OBJECT

private slots:
    void judges_data()
    {
        QTest::addColumn<QList<PartitionReading>>("before");
        QTest::addColumn<QList<QList<qint64>>>("answers");
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QString>("expected");
        const QString begin = QStringLiteral("begin");
        const QString end = QStringLiteral("end");
        using Before = QList<PartitionReading>;
        using Answers = QList<QList<qint64>>;
        const auto row = [](const char* name, const Before& before, const Answers& answers,
                             const QStringList& asked, const char* expected) {
            QTest::newRow(name) << before << answers << asked << QString::fromLatin1(expected);
        };
        row("committed, first look", {}, { { 7 }, { 7 } }, { begin, end }, "7");
        row("nothing committed, first look", {}, { { 3 }, { 9 }, { 3 } }, { begin, end, begin }, "-9");
        row("moves while one looks", {}, { { 5 }, { 6 }, { 6 } }, { begin, end, begin }, "6");
        row("moves on and on", {}, { { 5 }, { 6 }, { 8 } }, { begin, end, begin }, "8");
        row("retention moves the begin", {}, { { 3 }, { 90 }, { 4 } }, { begin, end, begin }, "-90");
        row("told as none", {}, { { none } }, { begin }, "-");
        row("known to be committed: one request", { committed(0, 5) }, { { 7 } }, { begin }, "7");
        row("stands still: one request", { committed(0, 5) }, { { 5 } }, { begin }, "5");
        row("gone back: asked again", { committed(0, 5) }, { { 2 }, { 2 } }, { begin, end }, "2");
        row("group made anew without commits", { committed(0, 5) }, { { 0 }, { 9 }, { 0 } },
            { begin, end, begin }, "-9");
        row("still nothing: two requests", { uncommitted(0) }, { { 3 }, { 9 } }, { begin, end }, "-9");
        row("first commit, at the begin", { uncommitted(0) }, { { 3 }, { 3 } }, { begin, end }, "3");
        row("a mixed group", { committed(0, 5), uncommitted(1) }, { { 6, 0 }, { 6, 4 } },
            { begin, end }, "6 -4");
        row("a partition by a split", { committed(0, 5) }, { { 5, 0 }, { 5, 0 } }, { begin, end }, "5 0");
        row("left out", { committed(0, 5), committed(1, 6) }, { { left, 6 } }, { begin }, "? 6");
        row("left out, then back", { uncommitted(0, UnknownReason::NotTold) }, { { 5 }, { 5 } },
            { begin, end }, "5");
        row("an empty answer", {}, { {} }, { begin }, "");
        row("0 is an offset", {}, { { 0 }, { 0 } }, { begin, end }, "0");
    }

    void judges()
    {
        QFETCH(QList<PartitionReading>, before);
        QFETCH(QList<QList<qint64>>, answers);
        QFETCH(QStringList, asked);
        QFETCH(QString, expected);
        GroupLook look(before);
        QStringList wanted;
        while (const std::optional<QString> from = look.wants()) {
            wanted << *from;
            QVERIFY(!answers.isEmpty());
            look.answered(answer(answers.takeFirst()));
        }
        QCOMPARE(wanted, asked);
        QVERIFY(answers.isEmpty());
        QCOMPARE(words(look.reading(77)), expected);
        for (const PartitionReading& one : look.reading(77))
            QCOMPARE(one.committed.wallMs(), 77);
    }

    void manyPartitionsAreTakenInTime()
    {
        QList<qint64> offsets(25'000, 5);
        GroupLook look({});
        QElapsedTimer timer;
        timer.start();
        look.answered(answer(offsets));
        look.answered(answer(offsets));
        QVERIFY(!look.wants());
        QCOMPARE(look.reading(1).size(), offsets.size());
        QVERIFY2(timer.elapsed() < 2000, "the work grows with the square of the partitions");
    }
};

QTEST_GUILESS_MAIN(TestGroupLook)
#include "tst_grouplook.moc"
