// SPDX-License-Identifier: GPL-3.0-or-later
// Cut, missing and spoilt answers of every kind at once, while records keep coming.
#include "integration/chaosbench.h"

#include <QElapsedTimer>

using namespace tidemark;
using namespace tidemark::engine;
using namespace tidemark::test;

Q_DECLARE_METATYPE(tidemark::engine::StartPosition::Kind)

namespace {

constexpr qint64 chaosMs = 10'000;

using service::FaultEffect;
using service::FaultReset;
using service::FaultRule;
using service::PullSpoil;

/// About a quarter of all answers, whatever was asked.
QList<FaultRule> answersGoneWrong()
{
    QList<FaultRule> rules;
    const auto add = [&](double probability, auto change, const char* action = "") {
        FaultRule rule;
        rule.action = QString::fromLatin1(action);
        rule.probability = probability;
        change(rule.effect);
        rules << rule;
    };
    add(0.07, [](FaultEffect& effect) { effect.truncateBody = true; });
    add(0.04, [](FaultEffect& effect) { effect.reset = FaultReset::BeforeProcessing; });
    add(0.04, [](FaultEffect& effect) { effect.reset = FaultReset::AfterProcessing; });
    add(0.05, [](FaultEffect& effect) { effect.nullLists = true; });
    add(0.04, [](FaultEffect& effect) {
        effect.status = 502;
        effect.body = QByteArray("<html><head><title>502 Bad Gateway</title></head></html>");
    });
    add(0.03, [](FaultEffect& effect) { effect.body = QByteArray(); });
    add(0.02, [](FaultEffect& effect) { effect.body = QByteArray("<html>Welcome</html>"); });

    add(0.05, [](FaultEffect& effect) { effect.pull.badSnappy = true; }, "pull_log");
    for (const auto offset :
        { PullSpoil::Offset::Zero, PullSpoil::Offset::MinusOne, PullSpoil::Offset::Missing }) {
        add(0.05, [&](FaultEffect& effect) { effect.pull.offset = offset; }, "pull_log");
        // Without messages and without a way on; with one they would be gone for any reader.
        add(0.02, [&](FaultEffect& effect) {
            effect.pull.nullMessages = true;
            effect.pull.offset = offset;
        }, "pull_log");
    }
    return rules;
}

FaultRule spoiltMessages(const TopicPartition& source, PullSpoil::Message how)
{
    FaultRule rule;
    rule.action = QStringLiteral("pull_log");
    rule.topicId = source.topicId;
    rule.partition = source.partition.value;
    rule.effect.pull.message = how;
    return rule;
}

} // namespace

class TestEngineChaosCorrupt : public QObject
{
    Q_OBJECT

private slots:
    void anOffsetThatIsNotToldIsNotTakenForNone_data()
    {
        QTest::addColumn<StartPosition::Kind>("start");
        QTest::newRow("begin") << StartPosition::Kind::Begin;
        QTest::newRow("end") << StartPosition::Kind::End;
    }

    /// There is a commit, and the first answer about it is without its lists. Who believed it
    /// would repeat everything, or leave out what came since the commit.
    void anOffsetThatIsNotToldIsNotTakenForNone()
    {
        QFETCH(StartPosition::Kind, start);
        ChaosBench bench(chaosSeed(), 2);
        {
            Machine before(QStringLiteral("before"), bench);
            before.start(QStringLiteral("c1"));
            for (int i = 0; i < 20; ++i)
                bench.produce(5);
            QVERIFY2(QTest::qWaitFor([&] { return bench.isSettled(); }, 20'000),
                qPrintable(bench.unsettled()));
            before.engine.stopAll();
            QTRY_VERIFY_WITH_TIMEOUT(before.stopped, 20'000);
        }
        for (int i = 0; i < 20; ++i)
            bench.produce(5);
        // Whoever reads from now on by time, which counts in seconds, finds nothing of these.
        const SystemClock clock;
        const qint64 stored = clock.wallMs() / 1000;
        QTRY_VERIFY(clock.wallMs() / 1000 > stored);
        FaultRule rule;
        rule.action = QStringLiteral("DescribeConsumerOffsets");
        rule.times = 2; // one for each topic
        rule.effect.nullLists = true;
        bench.service.service->faults().add(rule);
        Machine after(QStringLiteral("after"), bench);
        ConsumerConfig config = Machine::config(QStringLiteral("c1"));
        config.start.kind = start;
        after.engine.startConsumer(config);
        const bool settled = QTest::qWaitFor([&] { return bench.isSettled(); }, 20'000);
        QVERIFY2(bench.audit.violations().isEmpty(), qPrintable(bench.audit.violations()));
        QVERIFY2(settled, qPrintable(bench.unsettled() + QLatin1Char('\n') + after.shown()));
        QCOMPARE(bench.audit.repeats(), 0);
    }

    void everyRecordIsAccountedFor()
    {
        ChaosBench bench(chaosSeed());
        service::FaultPlan& faults = bench.service.service->faults();
        Machine first(QStringLiteral("first"), bench);
        Machine second(QStringLiteral("second"), bench);
        // Messages that cannot be decoded must be kept with all that is known of them.
        QStringList withoutDetails;
        const auto look = [&](Machine&, const Delivery& delivery) {
            for (const cls::BadMessage& bad : delivery.batch->badMessages()) {
                const bool isKept = bad.offset && !bad.reason.code.isEmpty() && !bad.raw.isEmpty()
                    && bad.rawSize >= bad.raw.size();
                if (!isKept)
                    withoutDetails << bad.reason.text();
            }
            return true;
        };
        first.sink = look;
        second.sink = look;
        const ConsumerId one = first.start(QStringLiteral("c1"));
        ConsumerConfig fromTheEnd = Machine::config(QStringLiteral("c2"));
        fromTheEnd.start.kind = StartPosition::Kind::End;
        const ConsumerId two = second.engine.startConsumer(fromTheEnd);
        const QList<TopicPartition> sources = bench.service.sources();
        const auto allBegun = [&] {
            return std::all_of(sources.begin(), sources.end(),
                [&](const TopicPartition& source) { return bench.committedAt(source).has_value(); });
        };
        // From here on what either start means does not matter: there is a commit.
        QTRY_VERIFY_WITH_TIMEOUT(allBegun() && second.status(two).partitions.size() == 4, 20'000);

        // Spoilt for good, until some were given up. Of several ways to spoil a pull the first
        // wins.
        struct Persistent
        {
            TopicPartition source;
            int rule = 0;
        };
        QList<Persistent> persistent;
        for (const auto how : { PullSpoil::Message::BadBase64, PullSpoil::Message::BadHeader }) {
            const TopicPartition source
                = sources[how == PullSpoil::Message::BadBase64 ? 1 : 6];
            bench.audit.allowQuarantine(source);
            persistent << Persistent { source, faults.add(spoiltMessages(source, how)) };
        }
        // Spoilt on the way now and then, with good answers between: asked for again.
        for (const TopicPartition& source : sources) {
            for (int i = 0; i < 4; ++i) {
                FaultRule rule = spoiltMessages(source,
                    i % 2 == 0 ? PullSpoil::Message::BadBase64 : PullSpoil::Message::BadHeader);
                rule.skip = 15 + 25 * i;
                rule.times = 1;
                faults.add(rule);
            }
        }
        for (const FaultRule& rule : answersGoneWrong())
            faults.add(rule);
        const auto quarantinedIn = [&](const TopicPartition& source) {
            return std::any_of(first.events.begin(), first.events.end(),
                       [&](const Event& event) {
                           return event.kind == Event::Kind::BadMessages
                               && event.partitions.contains(source);
                       })
                || std::any_of(second.events.begin(), second.events.end(),
                    [&](const Event& event) {
                        return event.kind == Event::Kind::BadMessages
                            && event.partitions.contains(source);
                    });
        };

        bench.startProducing();
        QElapsedTimer chaos;
        chaos.start();
        const auto step = [&] {
            for (const Persistent& spoilt : persistent) {
                if (quarantinedIn(spoilt.source))
                    faults.remove(spoilt.rule);
            }
            return chaos.hasExpired(chaosMs);
        };
        QTRY_VERIFY_WITH_TIMEOUT(step(), 3 * chaosMs);
        bench.stopProducing();
        const auto allGivenUp = [&] {
            step();
            return quarantinedIn(persistent[0].source) && quarantinedIn(persistent[1].source);
        };
        const auto state = [&] {
            return QStringList { bench.unsettled(), first.shown(), second.shown() }.join(u'\n');
        };
        QVERIFY2(QTest::qWaitFor(allGivenUp, 60'000), qPrintable(state()));
        faults.clear();

        QVERIFY2(QTest::qWaitFor([&] { return bench.isSettled(); }, 60'000),
            qPrintable(state()));
        QTRY_COMPARE_WITH_TIMEOUT(first.status(one).state, MemberState::Active, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(second.status(two).state, MemberState::Active, 20'000);
        first.engine.stopAll();
        second.engine.stopAll();
        QTRY_VERIFY_WITH_TIMEOUT(first.stopped && second.stopped, 20'000);
        bench.watch();
        qInfo("%lld records, %lld quarantined, %lld repeats of at most %lld, leases lost %lld",
            static_cast<long long>(bench.produced()),
            static_cast<long long>(bench.audit.quarantined()),
            static_cast<long long>(bench.audit.repeats()),
            static_cast<long long>(bench.audit.repeatBound()),
            static_cast<long long>(first.count(Event::Kind::MemberLost)
                + second.count(Event::Kind::MemberLost)));
        QVERIFY2(bench.audit.violations().isEmpty(), qPrintable(bench.audit.violations()));
        QCOMPARE(bench.audit.missing(), 0);
        QVERIFY(bench.audit.accepted() + bench.audit.quarantined() >= bench.produced());
        QVERIFY(bench.audit.quarantined() >= 2);
        QVERIFY(bench.audit.accepted() > 1000);
        QVERIFY2(withoutDetails.isEmpty(), qPrintable(withoutDetails.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestEngineChaosCorrupt)
#include "tst_engine_chaos_corrupt.moc"
