// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/nextoffset.h"

#include <QTest>

#include <limits>

using namespace tidemark;
using namespace tidemark::engine;

using MaybeNumber = std::optional<qint64>;
Q_DECLARE_METATYPE(MaybeNumber)

class TestNextOffset : public QObject
{
    Q_OBJECT

private slots:
    void everyReading_data()
    {
        QTest::addColumn<MaybeNumber>("asked");
        QTest::addColumn<MaybeNumber>("next");
        QTest::addColumn<qint64>("messages");
        QTest::addColumn<bool>("hasEnd");
        QTest::addColumn<MaybeNumber>("position");
        QTest::addColumn<bool>("advanced");
        QTest::addColumn<bool>("caughtUp");
        QTest::addColumn<bool>("finished");
        QTest::addColumn<bool>("suspicious");

        const MaybeNumber none;
        const auto row = [](const char* name, MaybeNumber asked, MaybeNumber next, qint64 messages,
                             bool hasEnd, MaybeNumber position, bool advanced, bool caughtUp,
                             bool finished, bool suspicious) {
            QTest::newRow(name) << asked << next << messages << hasEnd << position << advanced
                                << caughtUp << finished << suspicious;
        };
        row("normal", 10, 13, 3, false, 13, true, false, false, false);
        row("nothing new", 10, 10, 0, false, 10, false, true, false, false);
        row("nothing new at 0", 0, 0, 0, false, 0, false, true, false, false);
        row("filtered stretch", 10, 50, 0, false, 50, true, false, false, false);
        row("gap larger than messages", 10, 50, 3, false, 50, true, false, false, false);
        row("missing, no messages", 10, none, 0, false, 10, false, true, false, false);
        row("zero, no messages", 10, 0, 0, false, 10, false, true, false, false);
        row("-1, no end time", 10, -1, 0, false, 10, false, true, false, false);
        row("-1, end time", 10, -1, 0, true, 10, false, true, true, false);
        row("-1 with messages, end time", 10, -1, 3, true, 13, true, false, true, false);
        row("-1 with messages, no end", 10, -1, 3, false, 13, true, false, false, true);
        row("missing with messages", 10, none, 3, false, 13, true, false, false, true);
        row("zero with messages", 10, 0, 3, false, 13, true, false, false, true);
        row("same with messages", 10, 10, 3, false, 13, true, false, false, true);
        row("smaller with messages", 10, 4, 3, false, 13, true, false, false, true);
        row("smaller, no messages", 10, 4, 0, false, 10, false, true, false, true);
        row("by time, first answer", none, 7, 2, false, 7, true, false, false, false);
        row("by time, nothing yet", none, 7, 0, false, 7, true, true, false, false);
        row("by time, not told", none, none, 0, false, none, false, true, false, false);
        row("by time, not told, messages", none, none, 2, false, none, false, false, false, true);
        const qint64 large = std::numeric_limits<qint64>::max() - 5;
        row("large", large - 1, large, 1, false, large, true, false, false, false);
        row("no room for a step", large, none, 6, false, large, false, false, false, true);
    }

    void everyReading()
    {
        QFETCH(MaybeNumber, asked);
        QFETCH(MaybeNumber, next);
        QFETCH(qint64, messages);
        QFETCH(bool, hasEnd);
        QFETCH(MaybeNumber, position);
        QFETCH(bool, advanced);
        QFETCH(bool, caughtUp);
        QFETCH(bool, finished);
        QFETCH(bool, suspicious);

        const auto offset = [](MaybeNumber number) {
            return number ? std::optional(Offset(*number)) : std::nullopt;
        };
        const NextPosition out = nextPosition(offset(asked), next, messages, hasEnd);
        QCOMPARE(out.position, offset(position));
        QCOMPARE(out.advanced, advanced);
        QCOMPARE(out.caughtUp, caughtUp);
        QCOMPARE(out.finished, finished);
        QCOMPARE(out.suspicious, suspicious);
    }
};

QTEST_GUILESS_MAIN(TestNextOffset)
#include "tst_nextoffset.moc"
