// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groupmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::models;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

cls::ConsumerGroupInfo info(const QString& name)
{
    return { name, 40, { QStringLiteral("t") } };
}

engine::KafkaGroup kafka(const QString& name, const QString& topicId, const QString& state)
{
    engine::KafkaGroup group;
    group.name = name;
    group.topicId = topicId;
    group.state = state;
    return group;
}

QVariant raw(const GroupModel& model, int row, GroupColumn column)
{
    return model.index(row, static_cast<int>(column)).data(RawRole);
}

QStringList names(const GroupModel& model)
{
    QStringList out;
    for (const GroupRow& row : model.rows())
        out << row.info.name + (row.kafka ? QString(u'@' + row.kafka->topicId) : QString());
    return out;
}

} // namespace

class TestGroupModel : public QObject
{
    Q_OBJECT

private slots:
    void bothKindsInOneList()
    {
        GroupModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setKafkaGroups({ kafka(QStringLiteral("b"), QStringLiteral("t2"), QStringLiteral("Stable")),
            kafka(QStringLiteral("b"), QStringLiteral("t1"), QStringLiteral("Empty")) });
        model.setGroups({ info(QStringLiteral("c")), info(QStringLiteral("b")), info(QStringLiteral("a")) });
        QCOMPARE(names(model), (QStringList { QStringLiteral("a"), QStringLiteral("b"),
                                   QStringLiteral("b@t1"), QStringLiteral("b@t2"), QStringLiteral("c") }));
        QCOMPARE(raw(model, 1, GroupColumn::Protocol).toInt(), int(GroupRow::Kind::Native));
        QCOMPARE(raw(model, 2, GroupColumn::Protocol).toInt(), int(GroupRow::Kind::Kafka));
        QVERIFY(!raw(model, 2, GroupColumn::Timeout).isValid());
        QVERIFY(!raw(model, 2, GroupColumn::TimeLag).isValid());
        QVERIFY(model.find(QStringLiteral("b")));
        model.setGroups({});
        QVERIFY(!model.find(QStringLiteral("b")));
        QCOMPARE(model.rowCount(), 2);
    }

    void unknownIsNotZero()
    {
        GroupModel model;
        model.setGroups({ info(QStringLiteral("a")) });
        for (const GroupColumn column : { GroupColumn::TimeLag, GroupColumn::Committed,
                 GroupColumn::Elsewhere, GroupColumn::Looked })
            QVERIFY(!raw(model, 0, column).isValid());
        QCOMPARE(raw(model, 0, GroupColumn::Timeout), QVariant(qint64(40)));
        model.setGroups({ { QStringLiteral("a"), 0, { QStringLiteral("t") } } });
        QVERIFY(!raw(model, 0, GroupColumn::Timeout).isValid());
        store::GroupSummary summary;
        summary.timeLagMs = Known<qint64>::of(0, Origin::Derived, 1);
        model.setSummary(QStringLiteral("a"), summary);
        QCOMPARE(raw(model, 0, GroupColumn::TimeLag), QVariant(qint64(0)));
    }

    void aSummaryChangesOneRow()
    {
        GroupModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QList<cls::ConsumerGroupInfo> groups;
        for (int i = 0; i < 1000; ++i)
            groups << info(QStringLiteral("g%1").arg(i));
        model.setGroups(groups);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        store::GroupSummary summary;
        summary.verdict = { store::GroupVerdict::Kind::Expired, store::GroupVerdict::Why::None };
        model.setSummary(QStringLiteral("g500"), summary);
        model.setSummary(QStringLiteral("not there"), summary);
        QCOMPARE(changed.size(), 1);
        const int row = changed.first().first().toModelIndex().row();
        QCOMPARE(model.rowAt(row).info.name, QStringLiteral("g500"));
        QCOMPARE(raw(model, row, GroupColumn::State).toInt(), 0);
        // What was seen stays where the list is read again.
        model.setGroups(groups.mid(400, 200));
        QCOMPARE(model.rowCount(), 200);
        QCOMPARE(raw(model, 100, GroupColumn::State).toInt(), 0);
    }

    void listsThatAreTheSameChangeNothing()
    {
        GroupModel model;
        const QList<engine::KafkaGroup> both { kafka(QStringLiteral("x"), QStringLiteral("t"), QStringLiteral("Stable")),
            kafka(QStringLiteral("y"), QStringLiteral("t"), QStringLiteral("Stable")) };
        model.setGroups({ info(QStringLiteral("a")) });
        model.setKafkaGroups(both);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setGroups({ info(QStringLiteral("a")) });
        model.setKafkaGroups(both);
        QCOMPARE(changed.size(), 0);
        QList<engine::KafkaGroup> other = both;
        other[1].state = QStringLiteral("Dead");
        model.setKafkaGroups(other);
        QCOMPARE(changed.size(), 1);
    }

    void attentionComesFirst()
    {
        using Kind = store::GroupVerdict::Kind;
        const auto rank = [](Kind kind) {
            store::GroupSummary summary;
            summary.verdict.kind = kind;
            GroupRow row;
            row.seen = std::make_shared<const store::GroupSummary>(summary);
            return row.stateRank();
        };
        QVERIFY(rank(Kind::Expired) < rank(Kind::StandingStill));
        QVERIFY(rank(Kind::StandingStill) < rank(Kind::NeverCommitted));
        QVERIFY(rank(Kind::NeverCommitted) < rank(Kind::Unknown));
        QVERIFY(rank(Kind::Unknown) < rank(Kind::Moving));
        QVERIFY(rank(Kind::Moving) < rank(Kind::UpToDate));
        QCOMPARE(GroupRow().stateRank(), rank(Kind::Unknown));
    }
};

QTEST_GUILESS_MAIN(TestGroupModel)
#include "tst_groupmodel.moc"
