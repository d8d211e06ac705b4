// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetchpace.h"

#include <QTest>

using namespace tidemark::engine;

class TestFetchPace : public QObject
{
    Q_OBJECT

    static constexpr qint64 interval = 2000;
    static FetchPace::Answer answer(qint64 atMs, qint64 messages, bool isFull = false,
        std::optional<qint64> ageMs = 0)
    {
        return { atMs - 5, atMs, messages, isFull, ageMs };
    }

private slots:
    void behindThereIsNoPause_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::addColumn<qint64>("ageMs");
        QTest::newRow("full answer") << true << qint64(0);
        QTest::newRow("old messages") << false << FetchPace::nearEndMs + 1;
    }
    void behindThereIsNoPause()
    {
        QFETCH(bool, isFull);
        QFETCH(qint64, ageMs);
        FetchPace pace(interval);
        pace.answered(answer(1000, 3, isFull, ageMs));
        QCOMPARE(pace.notBeforeMs(), 1000);
    }

    void nearTheEndPullsAreSpaced()
    {
        FetchPace pace(interval);
        pace.answered(answer(1000, 3));
        QCOMPARE(pace.reason(), FetchBlock::Pace);
        QCOMPARE(pace.notBeforeMs(), 995 + FetchPace::liveSpacingMs); // counted from the asking
        // Without a usable time the end may be near.
        pace.answered(answer(2000, 3, false, std::nullopt));
        QCOMPARE(pace.notBeforeMs(), 1995 + FetchPace::liveSpacingMs);
    }

    void anEmptyAnswerPausesForTheInterval()
    {
        FetchPace pace(interval);
        pace.answered(answer(10'000, 0));
        QCOMPARE(pace.reason(), FetchBlock::Interval);
        QCOMPARE(pace.notBeforeMs(), 12'000);
        // A single record now and then changes nothing about it.
        pace.answered(answer(12'000, 1));
        pace.answered(answer(12'100, 0));
        QCOMPARE(pace.reason(), FetchBlock::Interval);
    }

    void pausesEndOnAGridAndStayNearTheInterval()
    {
        for (const qint64 phase : { 0, 137, 499, 1999 }) {
            for (qint64 at = 50'000; at < 54'000; at += 37) {
                FetchPace pace(interval, phase);
                pace.answered(answer(at, 0));
                const qint64 pause = pace.notBeforeMs() - at;
                QVERIFY2(pause >= interval * 7 / 8 && pause <= interval * 9 / 8,
                    qPrintable(QString::number(pause)));
                QCOMPARE((pace.notBeforeMs() - phase) % (interval / 4), 0);
            }
        }
    }

    void aLiveFlowIsAskedSoonAlsoAfterAnEmptyAnswer()
    {
        FetchPace pace(interval);
        qint64 at = 10'000;
        pace.answered(answer(at, 0));
        // Six messages a second, every second pull finds none.
        for (int i = 0; i < 40; ++i) {
            at += 100;
            pace.answered(answer(at, i % 2 == 0 ? 1 : 0));
        }
        QCOMPARE(pace.reason(), FetchBlock::Pace);
        QCOMPARE(pace.notBeforeMs(), at - 5 + FetchPace::liveSpacingMs);
        // The flow ends: within some seconds the interval is back.
        qint64 emptyPulls = 0;
        while (pace.reason() == FetchBlock::Pace) {
            at = pace.notBeforeMs() + 5;
            pace.answered(answer(at, 0));
            QVERIFY(++emptyPulls < 60);
        }
        QVERIFY(emptyPulls > 1);
    }

    void readingOldRecordsDoesNotCountAsALongLiveFlow()
    {
        FetchPace pace(interval);
        qint64 at = 10'000;
        for (int i = 0; i < 1000; ++i)
            pace.answered(answer(at += 2, 500, true));
        qint64 emptyPulls = 0;
        do {
            at = std::max(at, pace.notBeforeMs()) + 5;
            pace.answered(answer(at, 0));
            ++emptyPulls;
        } while (pace.reason() == FetchBlock::Pace);
        QVERIFY2(emptyPulls < 60, qPrintable(QString::number(emptyPulls)));
    }
};

QTEST_APPLESS_MAIN(TestFetchPace)
#include "tst_fetchpace.moc"
