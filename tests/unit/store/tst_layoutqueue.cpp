// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/layoutqueue.h"

#include <QTest>

using tidemark::store::LayoutQueue;

namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString c = QStringLiteral("c");

QStringList many(int count)
{
    QStringList out;
    for (int i = 0; i < count; ++i)
        out << QString::number(i);
    return out;
}

} // namespace

class TestLayoutQueue : public QObject
{
    Q_OBJECT

private slots:
    void openedBeforeVisible()
    {
        LayoutQueue queue({ 10, 10, 1000, 100 });
        queue.setVisible({ a, b });
        queue.want(c);
        QCOMPARE(queue.waiting(0), 3);
        QCOMPARE(queue.take(0), std::optional(c));
        QCOMPARE(queue.take(0), std::optional(a));
        QCOMPARE(queue.take(0), std::optional(b));
        QCOMPARE(queue.take(0), std::nullopt);
        QCOMPARE(queue.waiting(0), 0);
    }

    void whatLeftSightIsNotAskedFor()
    {
        LayoutQueue queue({ 10, 10, 1000, 100 });
        queue.setVisible({ a, b });
        queue.setVisible({ c });
        QCOMPARE(queue.take(0), std::optional(c));
        QCOMPARE(queue.take(0), std::nullopt);
    }

    void atMostSoManyUnderWay()
    {
        LayoutQueue queue({ 100, 2, 1000, 100 });
        queue.setVisible(many(5));
        QVERIFY(queue.take(0));
        QVERIFY(queue.take(0));
        QVERIFY(!queue.take(0));
        QCOMPARE(queue.waitMs(0), std::nullopt); // an answer makes room, not the time
        queue.answered(QStringLiteral("0"), 5, true);
        QCOMPARE(queue.waitMs(5), std::optional<qint64>(0));
        QCOMPARE(queue.take(5), std::optional(QStringLiteral("2")));
    }

    void budgetOfASecond()
    {
        LayoutQueue queue({ 3, 100, 1'000'000, 100 });
        const QStringList topics = many(50);
        queue.setVisible(topics);
        QList<qint64> sent;
        for (qint64 now = 0; now < 20'000; now += 7) {
            while (const auto topic = queue.take(now)) {
                sent << now;
                queue.answered(*topic, now, true);
            }
        }
        QCOMPARE(sent.size(), 50);
        for (qsizetype i = 3; i < sent.size(); ++i)
            QVERIFY(sent[i] - sent[i - 3] >= 1000);
        QVERIFY(sent.last() < 17'500); // and not much slower than allowed
    }

    void waitTellsWhenToComeBack()
    {
        LayoutQueue queue({ 1, 5, 1000, 100 });
        QCOMPARE(queue.waitMs(0), std::nullopt);
        queue.setVisible({ a });
        QCOMPARE(queue.waitMs(0), std::optional<qint64>(0));
        QVERIFY(queue.take(0));
        queue.answered(a, 20, true);
        QCOMPARE(queue.waitMs(20), std::optional<qint64>(1000)); // stale by then
        queue.want(b);
        QCOMPARE(queue.waitMs(20), std::optional<qint64>(980)); // one a second
        QVERIFY(!queue.take(999));
        QCOMPARE(queue.take(1000), std::optional(b));
    }

    void staleAndFailedAreAskedAgain()
    {
        LayoutQueue queue({ 100, 5, 1000, 100 });
        queue.setVisible({ a });
        QVERIFY(queue.take(0));
        queue.answered(a, 0, false);
        QVERIFY(!queue.take(99));
        QVERIFY(queue.take(100));
        queue.answered(a, 100, true);
        QVERIFY(!queue.take(1099));
        QVERIFY(queue.take(1100));
        queue.answered(a, 1100, true);
        queue.forgetAnswers();
        QVERIFY(queue.take(1101));
    }

    void openedAgainIsAskedOnce()
    {
        LayoutQueue queue({ 100, 5, 1000, 100 });
        queue.want(a);
        queue.want(a);
        QVERIFY(queue.take(0));
        queue.want(a); // it is under way
        QVERIFY(!queue.take(0));
        queue.answered(a, 0, true);
        queue.want(a); // the user asks again
        QVERIFY(queue.take(1));
    }
};

QTEST_GUILESS_MAIN(TestLayoutQueue)
#include "tst_layoutqueue.moc"
