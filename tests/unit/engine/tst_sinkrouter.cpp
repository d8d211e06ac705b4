// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sinkrouter.h"

#include "support/virtualtime.h"
#include "unit/engine/recordingsink.h"

#include <QTest>

#include <stdexcept>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

namespace {

const TopicPartition p0 { QStringLiteral("t"), PartitionId(0) };
using Reason = PartitionEnd::Reason;

QStringList lines(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromLatin1(text);
    return out;
}

Error diskFull()
{
    return Error::make(ErrorKind::Local, QStringLiteral("DiskFull"), QStringLiteral("full"));
}

/// A router whose outlets write down "accept c1 >10", "fail c1 >10 CODE", "stop c1 CODE".
struct Bench
{
    ManualClock clock;
    QStringList said;
    int wakes = 0;
    bool isTail = false;
    std::shared_ptr<RecordingSink> sink = std::make_shared<RecordingSink>();
    SinkRouter router { clock, outlets() };

    Bench() { router.setDefaultSink(sink); }

    SinkRouter::Outlets outlets()
    {
        const auto name = [](const Delivery& delivery) {
            return QStringLiteral("c%1 >%2").arg(delivery.consumer.value).arg(delivery.next->value);
        };
        SinkRouter::Outlets out;
        out.accept = [this, name](const Delivery& d) { said << QStringLiteral("accept ") + name(d); };
        out.fail = [this, name](const Delivery& d, const Error& reason) {
            said << QStringLiteral("fail %1 %2").arg(name(d), reason.code);
        };
        out.failConsumer = [this](ConsumerId id, const Error& reason) {
            said << QStringLiteral("stop c%1 %2").arg(id.value).arg(reason.code);
        };
        out.describe = [this](ConsumerId id) {
            return SinkRouter::Consumer { QStringLiteral("c%1").arg(id.value), isTail };
        };
        out.wake = [this] { ++wakes; };
        return out;
    }

    void bring(const QList<Delivery>& deliveries)
    {
        router.put(deliveries);
        static_cast<void>(router.work(1000));
    }
    [[nodiscard]] QStringList takeSaid() { return std::exchange(said, {}); }
};

} // namespace

class TestSinkRouter : public QObject
{
    Q_OBJECT

private slots:
    void opensHandsOverInOrderAndAcceptsWhatIsSaid()
    {
        Bench bench;
        bench.bring({ emptyDelivery(1, 0, 5, 10), emptyDelivery(1, 1, 6, 7),
            emptyDelivery(1, 0, 5, 20) });
        QCOMPARE(bench.sink->takeLog(),
            lines({ "open c1 p0 g5", "take c1 p0 g5 >10", "open c1 p1 g6", "take c1 p1 g6 >7",
                "take c1 p0 g5 >20" }));
        QVERIFY(bench.said.isEmpty());
        QCOMPARE(bench.router.unsettled(), 3);
        bench.sink->receipts[2].accept();
        bench.sink->receipts[0].accept();
        QCOMPARE(bench.wakes, 1);
        bench.router.settle();
        QCOMPARE(bench.takeSaid(), lines({ "accept c1 >20", "accept c1 >10" }));
        QCOMPARE(bench.router.unsettled(), 1);
    }

    void aRefusalStopsTheConsumerAndNothingMoreOfItIsShown()
    {
        Bench bench;
        bench.bring({ emptyDelivery(1, 0, 1, 10), emptyDelivery(2, 0, 2, 10) });
        bench.sink->receipts[0].fail(diskFull());
        bench.router.settle();
        QCOMPARE(bench.takeSaid(), lines({ "fail c1 >10 DiskFull" }));
        bench.sink->log.clear();
        bench.bring({ emptyDelivery(1, 0, 1, 20), emptyDelivery(2, 0, 2, 20) });
        QCOMPARE(bench.sink->takeLog(), lines({ "take c2 p0 g2 >20" }));
        QCOMPARE(bench.takeSaid(), lines({ "fail c1 >20 DiskFull" }));
        bench.router.stopped(ConsumerId(1), std::nullopt);
        QCOMPARE(bench.sink->takeLog(), lines({ "close c1 p0 g1 Failed DiskFull" }));
        QCOMPARE(bench.router.takeClosed(), QList<ConsumerId> { ConsumerId(1) });
        bench.sink->receipts[1].accept();
        bench.router.settle();
        QCOMPARE(bench.takeSaid(), lines({ "accept c2 >10" }));
    }

    void aSinkThatThrowsStopsItsConsumerOnly_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("open") << QStringLiteral("open");
        QTest::newRow("take") << QStringLiteral("take");
    }
    void aSinkThatThrowsStopsItsConsumerOnly()
    {
        QFETCH(const QString, where);
        Bench bench;
        const auto thrower = std::make_shared<RecordingSink>();
        const auto boom = [] { throw std::runtime_error("boom"); };
        if (where == QLatin1StringView("open"))
            thrower->onOpen = boom;
        else
            thrower->onTake = [boom](const Delivery&, const Receipt&) { boom(); };
        bench.router.setSink(ConsumerId(1), thrower);
        bench.bring({ emptyDelivery(1, 0, 1, 10), emptyDelivery(1, 0, 1, 20),
            emptyDelivery(2, 0, 2, 10) });
        QCOMPARE(bench.takeSaid(), lines({ "fail c1 >10 SinkThrew", "fail c1 >20 SinkThrew" }));
        QCOMPARE(bench.sink->takeLog(), lines({ "open c2 p0 g2", "take c2 p0 g2 >10" }));
        thrower->log.clear();
        bench.router.stopped(ConsumerId(1), std::nullopt);
        // What was never open is not closed.
        QCOMPARE(thrower->takeLog(),
            where == QLatin1StringView("open") ? QStringList()
                                               : lines({ "close c1 p0 g1 Failed SinkThrew" }));
    }

    void anExceptionAfterAcceptingKeepsTheBatch()
    {
        Bench bench;
        bench.sink->onTake = [](const Delivery&, const Receipt& receipt) {
            receipt.accept();
            throw 7;
        };
        bench.bring({ emptyDelivery(1, 0, 1, 10) });
        QCOMPARE(bench.takeSaid(), lines({ "accept c1 >10", "stop c1 SinkThrew" }));
    }

    void anExceptionWithAReceiptKeptStopsTheConsumer()
    {
        Bench bench;
        std::optional<Receipt> kept;
        bench.sink->onTake = [&](const Delivery&, const Receipt& receipt) {
            kept = receipt;
            throw std::runtime_error("boom");
        };
        bench.bring({ emptyDelivery(1, 0, 1, 10) });
        QCOMPARE(bench.takeSaid(), lines({ "stop c1 SinkThrew" }));
        kept.reset();
        bench.router.settle();
        QCOMPARE(bench.takeSaid(), lines({ "fail c1 >10 SinkThrew" }));
        QCOMPARE(bench.router.unsettled(), 0);
    }

    void anExceptionInCloseStopsAConsumerThatGoesOn()
    {
        Bench bench;
        bench.bring({ emptyDelivery(1, 0, 1, 10) });
        bench.sink->onClose = [] { throw std::runtime_error("boom"); };
        bench.router.ended(ConsumerId(1), p0, Generation(1), Reason::Revoked);
        QCOMPARE(bench.takeSaid(), lines({ "stop c1 SinkThrew" }));
    }

    void aDroppedReceiptIsARefusal()
    {
        Bench bench;
        bench.sink->onTake = [](const Delivery&, const Receipt&) {};
        bench.bring({ emptyDelivery(1, 0, 1, 10) });
        QCOMPARE(bench.takeSaid(), lines({ "fail c1 >10 ReceiptDropped" }));
    }

    void withoutASinkTheConsumerStops()
    {
        Bench bench;
        bench.router.setDefaultSink(nullptr);
        bench.bring({ emptyDelivery(1, 0, 1, 10) });
        QCOMPARE(bench.takeSaid(), lines({ "fail c1 >10 NoSink" }));
    }

    void lateBatchesOfAnEndedAssignmentAreNotShown()
    {
        Bench bench;
        bench.bring({ emptyDelivery(1, 0, 3, 10) });
        bench.router.ended(ConsumerId(1), p0, Generation(3), Reason::Revoked);
        bench.bring({ emptyDelivery(1, 0, 3, 20) });
        QCOMPARE(bench.sink->takeLog(),
            lines({ "open c1 p0 g3", "take c1 p0 g3 >10", "close c1 p0 g3 Revoked" }));
        QCOMPARE(bench.takeSaid(), lines({ "accept c1 >20" }));
        // A refusal that comes late does not stop the consumer: others read the batch anyway.
        bench.sink->receipts[0].fail(diskFull());
        bench.router.settle();
        QCOMPARE(bench.takeSaid(), lines({ "accept c1 >10" }));
        // An assignment that ended before its first batch came.
        bench.router.ended(ConsumerId(1), p0, Generation(4), Reason::Lost);
        bench.bring({ emptyDelivery(1, 0, 4, 30), emptyDelivery(1, 0, 9, 40) });
        QCOMPARE(bench.sink->takeLog(), lines({ "open c1 p0 g9", "take c1 p0 g9 >40" }));
        // The end of an older one does not touch the newer one.
        bench.router.ended(ConsumerId(1), p0, Generation(4), Reason::Revoked);
        QVERIFY(bench.sink->takeLog().isEmpty());
    }

    void aNewGenerationEndsTheOldOne()
    {
        Bench bench;
        bench.bring({ emptyDelivery(1, 0, 3, 10), emptyDelivery(1, 0, 8, 10) });
        QCOMPARE(bench.sink->takeLog(),
            lines({ "open c1 p0 g3", "take c1 p0 g3 >10", "close c1 p0 g3 Revoked",
                "open c1 p0 g8", "take c1 p0 g8 >10" }));
        bench.router.lost(ConsumerId(1));
        QCOMPARE(bench.sink->takeLog(), lines({ "close c1 p0 g8 Lost" }));
    }

    void whatWaitsOfAStoppedMemberIsGivenBack()
    {
        Bench bench;
        bench.bring({ emptyDelivery(1, 0, 1, 10) });
        bench.router.put({ emptyDelivery(1, 0, 1, 20) });
        bench.router.stopped(ConsumerId(1), std::nullopt);
        QVERIFY(bench.router.takeClosed().isEmpty());
        QVERIFY(!bench.router.work(1000));
        QCOMPARE(bench.sink->takeLog(),
            lines({ "open c1 p0 g1", "take c1 p0 g1 >10", "close c1 p0 g1 Stopped" }));
        QCOMPARE(bench.takeSaid(), lines({ "accept c1 >20" }));
        QCOMPARE(bench.router.takeClosed(), QList<ConsumerId> { ConsumerId(1) });
        bench.router.stopped(ConsumerId(1), std::nullopt);
        QVERIFY(bench.router.takeClosed().isEmpty());
        bench.bring({ emptyDelivery(1, 0, 1, 30) });
        QVERIFY(bench.sink->takeLog().isEmpty());
        QCOMPARE(bench.takeSaid(), lines({ "accept c1 >30" }));
    }

    void whatWaitsOfAStoppedTailIsStillHandedOver()
    {
        Bench bench;
        bench.isTail = true;
        bench.router.put({ emptyDelivery(1, 0, 1, 10) });
        bench.router.stopped(ConsumerId(1), std::nullopt);
        QVERIFY(!bench.router.work(1000));
        QCOMPARE(bench.sink->takeLog(),
            lines({ "open c1 p0 g1", "take c1 p0 g1 >10", "close c1 p0 g1 Stopped" }));
        QCOMPARE(bench.router.takeClosed(), QList<ConsumerId> { ConsumerId(1) });
    }

    void theEnginesReasonIsToldAtClose()
    {
        Bench bench;
        bench.bring({ emptyDelivery(1, 0, 1, 10) });
        bench.router.stopped(ConsumerId(1),
            Error::make(ErrorKind::NotFound, QStringLiteral("GroupGone"), QStringLiteral("gone")));
        QCOMPARE(bench.sink->log.last(), QStringLiteral("close c1 p0 g1 Failed GroupGone"));
    }

    void aTurnIsBoundedInTime()
    {
        Bench bench;
        bench.sink->onTake = [&](const Delivery&, const Receipt& receipt) {
            bench.clock.advance(3);
            receipt.accept();
        };
        QList<Delivery> many;
        for (int i = 1; i <= 10; ++i)
            many << emptyDelivery(1, i, i, 10);
        bench.router.put(many);
        int turns = 0;
        while (bench.router.work(8)) {
            ++turns;
            QCOMPARE(bench.said.size(), 3 * turns); // 9 ms: the third call is not cut short
        }
        QCOMPARE(turns, 3);
        QCOMPARE(bench.said.size(), 10);
        QCOMPARE(bench.wakes, 0);
    }

    void closesWhatIsOpenAtItsOwnEnd()
    {
        const auto sink = std::make_shared<RecordingSink>();
        {
            Bench bench;
            bench.router.setSink(ConsumerId(1), sink);
            bench.bring({ emptyDelivery(1, 0, 1, 10) });
            sink->onClose = [] { throw std::runtime_error("boom"); };
        }
        QCOMPARE(sink->log.last(), QStringLiteral("close c1 p0 g1 Stopped"));
        sink->receipts[0].accept(); // goes nowhere
    }
};

QTEST_GUILESS_MAIN(TestSinkRouter)
#include "tst_sinkrouter.moc"
