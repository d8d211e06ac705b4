// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/topictreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using models::RawRole;
using models::TopicColumn;
using models::TopicNode;
using models::TopicTreeModel;
using store::TopicCatalogue;

namespace {

const QString own = QStringLiteral("own");
const QString other = QStringLiteral("other");
const QString first = QStringLiteral("t1");
const QString second = QStringLiteral("t2");

using Partition = cls::DescribePartitions::Response::Partition;

Partition partition(int id, bool isReadOnly, const char* begin, const char* end)
{
    Partition out;
    out.id = PartitionId(id);
    out.readOnly = isReadOnly;
    out.inclusiveBeginKey = QString::fromLatin1(begin).leftJustified(32, u'0');
    out.exclusiveEndKey = QString::fromLatin1(end).leftJustified(32, u'0');
    return out;
}

TopicCatalogue::Layout twoPartitions()
{
    return { partition(0, false, "0", "8"), partition(1, false, "8", "f") };
}

engine::ConsumerStatus consumer(const char* name, const QString& topicId, QList<int> partitions)
{
    engine::ConsumerStatus out;
    out.group = QStringLiteral("g");
    out.consumer = QString::fromLatin1(name);
    for (const int id : partitions) {
        engine::PartitionStatus status;
        status.source = { topicId, PartitionId(id) };
        out.partitions << status;
    }
    return out;
}

/// A catalogue with two topics and a model under the tester, which opens nothing by itself.
struct Bench
{
    Bench()
    {
        catalogue.setTopics(own,
            { { first, QStringLiteral("A"), 2 }, { second, QStringLiteral("B"), std::nullopt } }, 1);
    }

    [[nodiscard]] QModelIndex logset() const { return model.index(0, 0); }
    [[nodiscard]] QModelIndex topic(int row) const { return model.index(row, 0, logset()); }
    void open(const QModelIndex& index)
    {
        if (model.canFetchMore(index))
            model.fetchMore(index);
        QCoreApplication::processEvents(); // the rows come in a later turn
    }
    /// "A[p0 p1[p2]]" of everything below `parent`.
    [[nodiscard]] QString shape(const QModelIndex& parent) const
    {
        QStringList words;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const models::TopicTreeRow& data = model.rowAt(index);
            QString word = data.kind == TopicNode::Partition
                ? QString(u'p' + QString::number(data.partition.value))
                : data.kind == TopicNode::GroupSection ? QStringLiteral("groups") : data.name;
            const QString below = shape(index);
            words << (below.isEmpty() ? word : QString(word % u'[' % below % u']'));
        }
        return words.join(u' ');
    }

    TopicCatalogue catalogue { own };
    TopicTreeModel model { catalogue };
};

} // namespace

class TestTopicTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void nothingIsMadeThatNobodyOpens();
    void openingAsks();
    void splitMovesPartitionsBeneath();
    void groupsAboveThePartitions();
    void topicsComeAndGo();
    void otherLogsetsAreAskedWhenOpened();
    void unknownHasAReason();
    void consumersHere();
    void manyTopicsAreQuick();
};

/// The tester checks every signal of a long life.
void TestTopicTreeModel::isAModel()
{
    TopicCatalogue catalogue(own);
    TopicTreeModel model(catalogue);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QObject::connect(&model, &TopicTreeModel::layoutWanted, &model,
        [&](const QString& topicId) { catalogue.setLayoutAsked(topicId, true); });
    catalogue.setTopics(own, { { first, QStringLiteral("A"), 2 }, { second, QStringLiteral("B"), 1 } }, 1);
    catalogue.setLogsets({ { other, QStringLiteral("o"), 1 }, { own, QStringLiteral("mine"), 2 } }, 1);
    const QModelIndex logset = model.index(0, 0);
    for (int row = 0; row < 2; ++row) {
        const QModelIndex index = model.index(row, 0, logset);
        if (model.canFetchMore(index))
            model.fetchMore(index);
    }
    catalogue.setLayout(first, twoPartitions(), 2);
    catalogue.setGroups(own, { { QStringLiteral("g"), 1, { first } }, { QStringLiteral("h"), 1, { first, second } } }, 3);
    QCoreApplication::processEvents();
    const QModelIndex section = model.index(0, 0, model.indexOfTopic(first));
    if (model.canFetchMore(section))
        model.fetchMore(section);
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(section), 2);
    catalogue.setLayout(first,
        { partition(0, true, "0", "8"), partition(1, false, "8", "f"), partition(2, false, "0", "4"),
            partition(3, false, "4", "8") },
        4);
    model.setConsumers({ consumer("c", first, { 2, 3 }) });
    catalogue.setTopics(own, { { QStringLiteral("t0"), QStringLiteral("0") }, { second, QStringLiteral("B") },
                                 { first, QStringLiteral("renamed") } },
        5);
    catalogue.setGroups(own, { { QStringLiteral("h"), 1, { second } } }, 6);
    catalogue.setTopics(own, {}, 7);
    catalogue.setLogsets({}, 8);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void TestTopicTreeModel::nothingIsMadeThatNobodyOpens()
{
    Bench bench;
    QCOMPARE(bench.shape({}), QStringLiteral("[A B]"));
    bench.catalogue.setLayout(first, twoPartitions(), 2);
    QCOMPARE(bench.shape({}), QStringLiteral("[A B]"));
    QVERIFY(bench.model.hasChildren(bench.topic(0)));
    QCOMPARE(bench.topic(0).siblingAtColumn(int(TopicColumn::State)).data(RawRole).toInt(), 0);
    // Known already: opening asks for nothing.
    QSignalSpy wanted(&bench.model, &TopicTreeModel::layoutWanted);
    bench.open(bench.topic(0));
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(bench.shape({}), QStringLiteral("[A[p0 p1] B]"));
}

void TestTopicTreeModel::openingAsks()
{
    Bench bench;
    QSignalSpy wanted(&bench.model, &TopicTreeModel::layoutWanted);
    QVERIFY(bench.model.hasChildren(bench.topic(0)));
    bench.open(bench.topic(0));
    bench.open(bench.topic(0));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), first);
    bench.catalogue.setLayout(first, twoPartitions(), 2);
    QCOMPARE(bench.shape(bench.topic(0)), QStringLiteral("p0 p1"));
    // A topic of which the service says that it has no partitions.
    bench.catalogue.setLayout(second, {}, 2);
    QVERIFY(!bench.model.hasChildren(bench.topic(1)));
}

void TestTopicTreeModel::splitMovesPartitionsBeneath()
{
    Bench bench;
    bench.open(bench.topic(0));
    bench.catalogue.setLayout(first, twoPartitions(), 2);
    const QPersistentModelIndex zero = bench.model.index(0, 0, bench.topic(0));
    QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
    bench.catalogue.setLayout(first,
        { partition(0, true, "0", "8"), partition(1, false, "8", "f"), partition(2, false, "0", "4"),
            partition(3, false, "4", "8") },
        3);
    QCOMPARE(bench.shape(bench.topic(0)), QStringLiteral("p0[p2 p3] p1"));
    QVERIFY(zero.isValid()); // the same row, readonly now
    QVERIFY(bench.model.rowAt(zero).isReadOnly);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(inserted.size(), 1);
    const models::TopicTreeRow& child = bench.model.rowAt(bench.model.index(1, 0, zero));
    QCOMPARE(child.madeOf, QList<PartitionId> { PartitionId(0) });
    const models::TopicTreeRow& topic = bench.model.rowAt(bench.topic(0));
    QCOMPARE(topic.partitions, std::optional<qint64>(3));
    QCOMPARE(topic.readOnlyPartitions, std::optional<qint64>(1));
    // Its records have expired: the service forgets the parent.
    bench.catalogue.setLayout(first,
        { partition(1, false, "8", "f"), partition(2, false, "0", "4"), partition(3, false, "4", "8") }, 4);
    QCOMPARE(bench.shape(bench.topic(0)), QStringLiteral("p1 p2 p3"));
}

void TestTopicTreeModel::groupsAboveThePartitions()
{
    Bench bench;
    QVERIFY(!bench.topic(0).siblingAtColumn(int(TopicColumn::Groups)).data(RawRole).isValid());
    bench.catalogue.setGroups(own, { { QStringLiteral("h"), 1, { first } }, { QStringLiteral("g"), 1, { first } } }, 2);
    QCOMPARE(bench.topic(0).siblingAtColumn(int(TopicColumn::Groups)).data(RawRole).toInt(), 2);
    QCOMPARE(bench.topic(1).siblingAtColumn(int(TopicColumn::Groups)).data(RawRole).toInt(), 0);
    bench.catalogue.setLayout(first, twoPartitions(), 2);
    bench.open(bench.topic(0));
    QCOMPARE(bench.shape(bench.topic(0)), QStringLiteral("groups p0 p1"));
    bench.open(bench.model.index(0, 0, bench.topic(0)));
    QCOMPARE(bench.shape(bench.topic(0)), QStringLiteral("groups[g h] p0 p1"));
    bench.catalogue.setGroups(own, { { QStringLiteral("h"), 1, { first } }, { QStringLiteral("i"), 1, { first } } }, 3);
    QCOMPARE(bench.shape(bench.topic(0)), QStringLiteral("groups[h i] p0 p1"));
    bench.catalogue.setGroups(own, {}, 4);
    QCOMPARE(bench.shape(bench.topic(0)), QStringLiteral("p0 p1"));
}

void TestTopicTreeModel::topicsComeAndGo()
{
    Bench bench;
    bench.open(bench.topic(1));
    bench.catalogue.setLayout(second, twoPartitions(), 2);
    const QPersistentModelIndex kept = bench.topic(1);
    QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
    bench.catalogue.setTopics(own,
        { { second, QStringLiteral("B") }, { QStringLiteral("t3"), QStringLiteral("C") },
            { QStringLiteral("t4"), QStringLiteral("D") }, { QStringLiteral("t4"), QStringLiteral("D") } },
        3);
    QCOMPARE(bench.shape({}), QStringLiteral("[B[p0 p1] C D]"));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1); // a run is one insertion
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 0);
    QVERIFY(!bench.model.indexOfTopic(first).isValid());
    QCOMPARE(bench.model.indexOfTopic(second), QModelIndex(kept));
    // An answer for a topic that is gone disturbs nobody.
    bench.catalogue.setLayout(first, twoPartitions(), 4);
    QCOMPARE(bench.shape({}), QStringLiteral("[B[p0 p1] C D]"));
}

void TestTopicTreeModel::otherLogsetsAreAskedWhenOpened()
{
    Bench bench;
    bench.catalogue.setLogsets({ { other, QStringLiteral("o"), 7 }, { own, QStringLiteral("mine"), 2 } }, 2);
    const QModelIndex strange = bench.model.index(1, 0);
    QCOMPARE(bench.model.rowAt(strange).topics, std::optional<qint64>(7));
    QSignalSpy wanted(&bench.model, &TopicTreeModel::topicsWanted);
    QVERIFY(bench.model.hasChildren(strange));
    bench.open(strange);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), other);
    bench.catalogue.setTopics(other, { { QStringLiteral("x"), QStringLiteral("X") } }, 3);
    QCOMPARE(bench.shape({}), QStringLiteral("mine[A B] o[X]"));
    QCOMPARE(bench.model.rowAt(strange).topics, std::optional<qint64>(1));
}

void TestTopicTreeModel::unknownHasAReason()
{
    Bench bench;
    const auto raw = [&](TopicColumn column) {
        return bench.topic(1).siblingAtColumn(int(column)).data(RawRole);
    };
    QVERIFY(!raw(TopicColumn::Partitions).isValid()); // not told is not zero
    QVERIFY(!raw(TopicColumn::State).isValid());
    QVERIFY(!raw(TopicColumn::LastWrite).isValid());
    QCOMPARE(bench.model.rowAt(bench.topic(1)).told.reason(), UnknownReason::NeverAsked);
    bench.catalogue.setLayoutAsked(second, true);
    QVERIFY(bench.model.rowAt(bench.topic(1)).isAsked);
    bench.catalogue.failLayout(second,
        Error::make(ErrorKind::Permission, QStringLiteral("Denied"), QStringLiteral("no")), 9);
    const models::TopicTreeRow& row = bench.model.rowAt(bench.topic(1));
    QCOMPARE(row.told.reason(), UnknownReason::Failed);
    QCOMPARE(row.told.wallMs(), 9);
    QVERIFY(row.error);
    QVERIFY(!row.isAsked);
}

void TestTopicTreeModel::consumersHere()
{
    Bench bench;
    bench.catalogue.setGroups(own, { { QStringLiteral("g"), 1, { first } } }, 2);
    bench.catalogue.setLayout(first, twoPartitions(), 2);
    bench.open(bench.topic(0));
    const QModelIndex section = bench.model.index(0, 0, bench.topic(0));
    bench.open(section);
    bench.model.setConsumers({ consumer("c1", first, { 0 }), consumer("c2", first, { 1 }) });
    QCOMPARE(bench.model.rowAt(bench.topic(0)).here.size(), 2);
    const QModelIndex one = bench.model.index(2, 0, bench.topic(0));
    QCOMPARE(bench.model.rowAt(one).here.size(), 1);
    QCOMPARE(bench.model.rowAt(one).here.first().consumer, QStringLiteral("c2"));
    QCOMPARE(bench.model.rowAt(bench.model.index(0, 0, section)).here.size(), 2);
    // The same again is no change.
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.model.setConsumers({ consumer("c1", first, { 0 }), consumer("c2", first, { 1 }) });
    QCOMPARE(changed.size(), 0);
    bench.model.setConsumers({ consumer("c1", first, { 0, 1 }) });
    QCOMPARE(bench.model.rowAt(one).here.first().consumer, QStringLiteral("c1"));
    bench.model.setConsumers({});
    QVERIFY(bench.model.rowAt(one).here.isEmpty());
    QVERIFY(bench.model.rowAt(bench.topic(0)).here.isEmpty());
}

/// 500 topics of 50 partitions, all opened: a figure in the output, and a generous bound.
void TestTopicTreeModel::manyTopicsAreQuick()
{
    TopicCatalogue catalogue(own);
    TopicTreeModel model(catalogue);
    QList<TopicCatalogue::Topic> topics;
    TopicCatalogue::Groups groups;
    for (int i = 0; i < 500; ++i) {
        topics.append({ QStringLiteral("id-%1").arg(i), QStringLiteral("topic-%1").arg(i), 50 });
        for (int j = 0; j < 10; ++j)
            groups.append({ QStringLiteral("group-%1-%2").arg(i).arg(j), 40, { topics.last().topicId } });
    }
    TopicCatalogue::Layout layout;
    for (int i = 0; i < 50; ++i)
        layout << partition(i, false, QByteArray::number(10 + i).constData(), QByteArray::number(11 + i).constData());
    qint64 worstUs = 0;
    const auto measured = [&worstUs](const char* what, auto&& work) {
        QElapsedTimer timer;
        timer.start();
        work();
        const qint64 us = timer.nsecsElapsed() / 1000;
        qInfo("%s: %lld us", what, static_cast<long long>(us));
        worstUs = std::max(worstUs, us);
    };
    measured("500 topics", [&] { catalogue.setTopics(own, topics, 1); });
    measured("5,000 groups", [&] { catalogue.setGroups(own, groups, 1); });
    measured("the same topics again", [&] { catalogue.setTopics(own, topics, 2); });
    for (const TopicCatalogue::Topic& topic : std::as_const(topics)) {
        const QModelIndex index = model.indexOfTopic(topic.topicId);
        model.fetchMore(index);
        QCoreApplication::processEvents();
        catalogue.setLayout(topic.topicId, layout, 3);
        QCOMPARE(model.rowCount(index), 51);
    }
    measured("one more layout", [&] { catalogue.setLayout(topics.first().topicId, layout, 4); });
    measured("topics with all partitions known", [&] { catalogue.setTopics(own, topics, 5); });
    measured("groups with all topics opened", [&] { catalogue.setGroups(own, groups, 6); });
    QVERIFY(worstUs < 500'000);
}

QTEST_GUILESS_MAIN(TestTopicTreeModel)
#include "tst_topictreemodel.moc"
