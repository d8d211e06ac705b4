// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/consumermodel.h"
#include "models/eventmodel.h"
#include "models/groupmodel.h"
#include "models/mergerows.h"
#include "models/partitionmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::models;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

store::PartitionRow partitionRow(int number, qint64 records)
{
    store::PartitionRow row;
    row.group = QStringLiteral("g");
    row.status.source = {QStringLiteral("t"), PartitionId(number)};
    row.status.records = records;
    return row;
}

engine::ConsumerStatus consumer(qint64 id, const QString& group)
{
    engine::ConsumerStatus status;
    status.id = ConsumerId(id);
    status.group = group;
    status.consumer = QStringLiteral("c%1").arg(id);
    status.state = engine::MemberState::Active;
    return status;
}

QVariant raw(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(RawRole);
}

} // namespace

class TestTableModels : public QObject
{
    Q_OBJECT

private slots:
    void mergingAnySnapshotsEndsAtTheLast()
    {
        PartitionModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QRandomGenerator random(42);
        for (int round = 0; round < 300; ++round) {
            std::vector<store::PartitionRow> next;
            for (int number = 0; number < 20; ++number) {
                if (random.bounded(2) == 1)
                    next.push_back(partitionRow(number, random.bounded(3)));
            }
            model.setRows(next);
            QCOMPARE(model.rows().size(), next.size());
            for (size_t i = 0; i < next.size(); ++i)
                QVERIFY(model.rows()[i] == next[i]);
        }
        QCOMPARE(resets.size(), 0);
    }

    void aChangedRowIsOneDataChangedAndNothingElse()
    {
        PartitionModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRows({partitionRow(0, 1), partitionRow(1, 1), partitionRow(2, 1)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setRows({partitionRow(0, 1), partitionRow(1, 7), partitionRow(2, 1)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).value<QModelIndex>().row(), 1);
        QCOMPARE(inserted.size() + removed.size(), 0);
        model.setRows({partitionRow(0, 1), partitionRow(1, 7), partitionRow(2, 1)});
        QCOMPARE(changed.size(), 1);
    }

    void runsAreAnnouncedAtOnce()
    {
        PartitionModel model;
        model.setRows({partitionRow(0, 1), partitionRow(9, 1)});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows({partitionRow(0, 1), partitionRow(3, 1), partitionRow(4, 1), partitionRow(5, 1), partitionRow(9, 1)});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 1);
        QCOMPARE(inserted.first().at(2).toInt(), 3);
    }

    void unknownIsNotANumber()
    {
        PartitionModel model;
        model.setRows({partitionRow(0, 0)});
        for (const PartitionColumn column : {PartitionColumn::Committed, PartitionColumn::Position,
                 PartitionColumn::TimeLag, PartitionColumn::Rate})
            QVERIFY(!raw(model, 0, int(column)).isValid());
        store::PartitionRow known = partitionRow(0, 0);
        known.status.committed = Known<Offset>::of(Offset((1LL << 62) + 1), Origin::Service, 1);
        known.timeLagMs = Known<qint64>::of(0, Origin::Derived, 1);
        model.setRows({known});
        QCOMPARE(raw(model, 0, int(PartitionColumn::Committed)).toLongLong(), (1LL << 62) + 1);
        QCOMPARE(raw(model, 0, int(PartitionColumn::TimeLag)), QVariant(qint64(0)));
    }

    void theCountdownOfAConsumer()
    {
        ConsumerModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        engine::ConsumerStatus status = consumer(1, QStringLiteral("g"));
        status.heartbeat.timeoutMs = 40'000;
        model.setConsumers({status}, 1000);
        QVERIFY(!raw(model, 0, int(ConsumerColumn::TimeoutLeft)).isValid());
        status.heartbeat.lastAnsweredMs = Known<qint64>::of(1000, Origin::Service, 1000);
        model.setConsumers({status}, 11'000);
        QCOMPARE(raw(model, 0, int(ConsumerColumn::TimeoutLeft)).toLongLong(), 30'000);
        model.setConsumers({status}, 90'000);
        QCOMPARE(raw(model, 0, int(ConsumerColumn::TimeoutLeft)).toLongLong(), 0);
        status.state = engine::MemberState::Stopped;
        model.setConsumers({status}, 90'000);
        QVERIFY(!raw(model, 0, int(ConsumerColumn::TimeoutLeft)).isValid());
    }

    void consumersComeAndGo()
    {
        ConsumerModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setConsumers({consumer(3, QStringLiteral("g")), consumer(1, QStringLiteral("g"))}, 0);
        QCOMPARE(raw(model, 0, int(ConsumerColumn::Name)).toString(), QStringLiteral("c1"));
        model.setConsumers({consumer(2, QStringLiteral("g")), consumer(3, QStringLiteral("g"))}, 0);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(raw(model, 0, int(ConsumerColumn::Name)).toString(), QStringLiteral("c2"));
    }

    void restoredConsumersAreRowsThatDoNotRun()
    {
        ConsumerModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        engine::ConsumerStatus restored = consumer(-1, QStringLiteral("g"));
        restored.state = engine::MemberState::Preparing;
        store::ConsumerRates rates;
        rates.update({consumer(1, QStringLiteral("g"))}, 0, 0);
        rates.update({consumer(1, QStringLiteral("g"))}, 0, 2000);
        model.setConsumers({consumer(1, QStringLiteral("g"))}, 0, rates, {restored});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.rowAt(0).isRestored && !model.rowAt(0).isRunning());
        QVERIFY(!raw(model, 0, int(ConsumerColumn::RecordRate)).isValid());
        QVERIFY(model.rowAt(1).isRunning());
        QCOMPARE(raw(model, 1, int(ConsumerColumn::RecordRate)).toDouble(), 0.0);
        model.setConsumers({consumer(1, QStringLiteral("g"))}, 0);
        QCOMPARE(model.rowCount(), 1);
    }

    void membersHereCountRunningConsumersOnly()
    {
        GroupModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setGroups({{QStringLiteral("b"), 40, {QStringLiteral("t")}}, {QStringLiteral("a"), 10, {}},
            {QStringLiteral("b"), 40, {}}});
        QCOMPARE(model.rowCount(), 2);
        engine::ConsumerStatus stopped = consumer(2, QStringLiteral("b"));
        stopped.state = engine::MemberState::Stopped;
        engine::ConsumerStatus tail = consumer(3, QString());
        tail.isTail = true;
        model.setConsumers({consumer(1, QStringLiteral("b")), stopped, tail});
        QCOMPARE(raw(model, 0, int(GroupColumn::Name)).toString(), QStringLiteral("a"));
        QCOMPARE(raw(model, 0, int(GroupColumn::MembersHere)).toLongLong(), 0);
        QCOMPARE(raw(model, 1, int(GroupColumn::MembersHere)).toLongLong(), 1);
        QCOMPARE(model.find(QStringLiteral("a"))->timeoutSeconds, 10);
        QVERIFY(!model.find(QStringLiteral("c")));
        model.setGroups({});
        QCOMPARE(model.rowCount(), 0);
    }

    void eventsAreBounded()
    {
        store::EventLog log(5);
        EventModel model(log);
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        const auto append = [&log](int from, int count) {
            for (int i = from; i < from + count; ++i) {
                store::EventEntry entry;
                entry.wallMs = i;
                log.append(entry);
            }
        };
        append(0, 3);
        model.update();
        QCOMPARE(model.rowCount(), 3);
        append(3, 4);
        model.update();
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(raw(model, 0, int(EventColumn::Time)).toLongLong(), 2);
        append(7, 100);
        model.update();
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(raw(model, 4, int(EventColumn::Time)).toLongLong(), 106);
    }
};

QTEST_GUILESS_MAIN(TestTableModels)
#include "tst_tablemodels.moc"
