// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/commitconsumeroffsets.h"
#include "gui/columnstate.h"
#include "gui/groupspage.h"
#include "gui/groupwords.h"
#include "gui/localbench.h"
#include "gui/sparklinedelegate.h"
#include "gui/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using models::GroupColumn;
using models::GroupRow;
using test::LocalBench;
using Kind = store::GroupVerdict::Kind;

namespace {

const QString nightWatch = QStringLiteral("night_watch");
const QString billing = QStringLiteral("billing");
const QString hereOnly = QStringLiteral("here_only");

service::Scenario fourGroups()
{
    service::Scenario scenario;
    service::Scenario::Topic topic { LocalBench::topicA, QStringLiteral("orders"), 2, {} };
    topic.kafkaGroups.append({ QStringLiteral("spark"), cls::KafkaGroupState::Stable,
        QStringLiteral("range"), { QStringLiteral("spark-1") }, 90 });
    service::Scenario::Topic quiet { LocalBench::topicB, QStringLiteral("refunds"), 1, {} };
    scenario.logsets = { { LocalBench::logsetId, QStringLiteral("logset"), { topic, quiet },
        { { nightWatch, 10, { LocalBench::topicA } }, { billing, 20, { LocalBench::topicB } },
            { hereOnly, 20, { LocalBench::topicA } } } } };
    return scenario;
}

QByteArrayList lines(int count)
{
    QByteArrayList out;
    for (int i = 0; i < count; ++i)
        out << "line " + QByteArray::number(i);
    return out;
}

} // namespace

/// The tests run in this order over one window and one service.
class TestGroupsPage : public QObject
{
    Q_OBJECT

private:
    gui::Workspace& workspace() { return m_bench->workspace(); }
    gui::GroupsPage& page() { return m_bench->window().page().groups(); }
    gui::TableView& view() { return *page().findChild<gui::TableView*>(QStringLiteral("view")); }
    QLineEdit& filter() { return *page().findChild<QLineEdit*>(QStringLiteral("groupFilterEdit")); }
    QComboBox& states() { return *page().findChild<QComboBox*>(QStringLiteral("groupStateBox")); }
    QString cell(const QString& name, GroupColumn column)
    {
        for (int row = 0; row < view().model()->rowCount(); ++row) {
            const QModelIndex index = view().model()->index(row, 0);
            if (index.data().toString() == name)
                return index.siblingAtColumn(static_cast<int>(column)).data().toString();
        }
        return {};
    }
    const store::GroupSummary* seen(const QString& name)
    {
        return workspace().watch().observations().summary(name);
    }
    bool hasVerdict(const QString& name, Kind kind)
    {
        return seen(name) != nullptr && seen(name)->verdict.kind == kind;
    }
    /// As a consumer of somebody else commits: with a request of its own, not by our status.
    void commitElsewhere(const QString& group, qint64 offset)
    {
        cls::CommitConsumerOffsets::Request request;
        request.consumerGroup = group;
        request.consumer = QStringLiteral("elsewhere");
        request.logsetId = LocalBench::logsetId;
        for (const PartitionId partition : m_bench->service().partitions(LocalBench::topicA)) {
            request.offsets.append(
                { LocalBench::topicA, { { partition, Offset(offset) } } });
        }
        bool done = false;
        workspace().engine().call<cls::CommitConsumerOffsets>(
            request, [&done](const Result<cls::CommitConsumerOffsets::Response>& answer) {
                done = answer.ok();
            });
        QTRY_VERIFY(done);
    }
    void lookAgain()
    {
        const qint64 before = seen(nightWatch)->looks;
        workspace().watch().hurry();
        QTRY_VERIFY_WITH_TIMEOUT(seen(nightWatch)->looks > before, 20'000);
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme, fourGroups());
        m_bench->upload(lines(200));
    }

    void bothKindsAreListed()
    {
        m_tester = std::make_unique<QAbstractItemModelTester>(
            view().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE_WITH_TIMEOUT(view().model()->rowCount(), 4, 20'000);
        QCOMPARE(cell(nightWatch, GroupColumn::Protocol), QStringLiteral("CLS"));
        QCOMPARE(cell(QStringLiteral("spark"), GroupColumn::Protocol), QStringLiteral("Kafka"));
        QVERIFY(cell(QStringLiteral("spark"), GroupColumn::State).contains(QStringLiteral("Stable")));
        QTRY_VERIFY(cell(QStringLiteral("spark"), GroupColumn::Committed).contains(QStringLiteral("ago")));
        QCOMPARE(cell(QStringLiteral("spark"), GroupColumn::TimeLag), QString(QChar(0x2014)));
        QCOMPARE(cell(nightWatch, GroupColumn::Timeout), QStringLiteral("10 s"));
    }

    void aKafkaGroupCannotBeActedOn()
    {
        QVERIFY(page().selectGroup(nightWatch));
        QCOMPARE(page().currentGroup(), nightWatch);
        QVERIFY(!page().selectGroup(QStringLiteral("spark")));
        for (int row = 0; row < view().model()->rowCount(); ++row) {
            if (view().model()->index(row, 0).data().toString() == QStringLiteral("spark"))
                view().selectRow(row);
        }
        QVERIFY(page().currentGroup().isEmpty());
    }

    void nothingCommittedIsNotZero()
    {
        QTRY_VERIFY_WITH_TIMEOUT(hasVerdict(nightWatch, Kind::NeverCommitted), 20'000);
        QTRY_COMPARE(cell(nightWatch, GroupColumn::TimeLag), QString(QChar(0x2014)));
        QTRY_VERIFY(
            cell(nightWatch, GroupColumn::State).contains(QStringLiteral("Never committed")));
        // An empty topic: nothing waits, committed or not.
        QTRY_VERIFY_WITH_TIMEOUT(hasVerdict(billing, Kind::UpToDate), 20'000);
    }

    void commitsOfOthersAreSeen()
    {
        commitElsewhere(nightWatch, 1);
        lookAgain();
        QTRY_VERIFY_WITH_TIMEOUT(seen(nightWatch)->elsewhereMs.isKnown(), 20'000);
        QTRY_VERIFY(cell(nightWatch, GroupColumn::Elsewhere).contains(QStringLiteral("active")));
        QTRY_VERIFY_WITH_TIMEOUT(hasVerdict(nightWatch, Kind::Moving), 20'000);
        // The message that waits was uploaded at the beginning of this test.
        QTRY_VERIFY_WITH_TIMEOUT(seen(nightWatch)->lagUnknown == 0, 20'000);
        QVERIFY(seen(nightWatch)->timeLagMs.value() >= 0);
        QVERIFY(seen(nightWatch)->timeLagMs.value() < 120'000);
        QVERIFY(!seen(billing)->elsewhereMs.isKnown());
    }

    void readToTheEnd()
    {
        for (const PartitionId partition : m_bench->service().partitions(LocalBench::topicA))
            m_end = std::max(m_end, m_bench->service().logEnd({ LocalBench::topicA, partition })->value);
        commitElsewhere(nightWatch, m_end);
        lookAgain();
        QTRY_VERIFY_WITH_TIMEOUT(hasVerdict(nightWatch, Kind::UpToDate), 20'000);
        QTRY_COMPARE(seen(nightWatch)->timeLagMs.value(), 0);
        QTRY_COMPARE(cell(nightWatch, GroupColumn::TimeLag), QStringLiteral("0 s"));
    }

    void filtersByNameTopicAndState()
    {
        filter().setText(QStringLiteral("NIGHT"));
        QCOMPARE(view().model()->rowCount(), 1);
        filter().setText(QStringLiteral("refund"));
        QCOMPARE(view().model()->rowCount(), 1);
        QCOMPARE(page().currentGroup(), billing);
        filter().setText(QStringLiteral("orders"));
        QCOMPARE(view().model()->rowCount(), 3);
        filter().setText(QStringLiteral("nowhere"));
        QCOMPARE(view().model()->rowCount(), 0);
        QVERIFY(page().currentGroup().isEmpty());
        filter().clear();
        const auto shown = [this](const QString& state) {
            states().setCurrentIndex(states().findText(state));
            return view().model()->rowCount();
        };
        QCOMPARE(shown(QStringLiteral("Kafka only")), 1);
        QCOMPARE(shown(QStringLiteral("CLS only")), 3);
        QCOMPARE(shown(QStringLiteral("Up to date")), 2);
        QCOMPARE(shown(QStringLiteral("Active elsewhere")), 1);
        QCOMPARE(shown(QStringLiteral("Standing still")), 0);
        QCOMPARE(shown(QStringLiteral("All groups")), 4);
    }

    void ourOwnCommitsAreNotElsewhere()
    {
        engine::ConsumerConfig config;
        config.logsetId = LocalBench::logsetId;
        config.topicIds = { LocalBench::topicA };
        config.group = hereOnly;
        config.consumer = QStringLiteral("here");
        config.heartbeatIntervalSeconds = 10;
        config.fetchIntervalMs = 1000;
        config.start.kind = engine::StartPosition::Kind::Begin;
        QTRY_VERIFY_WITH_TIMEOUT(hasVerdict(hereOnly, Kind::NeverCommitted), 20'000);
        workspace().startConsumers(config, 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->allCommitted(hereOnly), 30'000);
        QTRY_COMPARE(cell(hereOnly, GroupColumn::MembersHere), QStringLiteral("1"));
        workspace().watch().hurry();
        QTRY_VERIFY_WITH_TIMEOUT(seen(hereOnly)->movedMs.isKnown(), 20'000);
        QTRY_COMPARE(cell(hereOnly, GroupColumn::Elsewhere), QStringLiteral("not seen"));
        QVERIFY(!seen(hereOnly)->elsewhereMs.isKnown());
        workspace().stopConsumers({});
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasRunningConsumers(), 20'000);
        QTRY_COMPARE(cell(hereOnly, GroupColumn::MembersHere), QStringLiteral("0"));
    }

    void copiesTheName()
    {
        QVERIFY(page().selectGroup(billing));
        view().setFocus();
        for (QAction* action : view().actions()) {
            if (action->text() == QStringLiteral("Copy group name"))
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), billing);
    }

    void remembersColumns()
    {
        QSignalSpy changed(&page(), &gui::GroupsPage::columnsChanged);
        QHeaderView& header = *view().horizontalHeader();
        auto* button = page().findChild<QToolButton*>(QStringLiteral("columnsButton"));
        for (QAction* action : button->menu()->actions()) {
            if (action->text() == QStringLiteral("Time-out"))
                action->trigger();
        }
        header.moveSection(header.visualIndex(int(GroupColumn::TimeLag)), 1);
        header.resizeSection(int(GroupColumn::Topics), 123);
        view().sortByColumn(int(GroupColumn::State), Qt::DescendingOrder);
        QVERIFY(changed.size() >= 3);
        const QByteArray state = page().saveColumns();

        gui::GroupsPage other;
        other.setUp(workspace(), *m_theme);
        QVERIFY(!other.restoreColumns("no such thing"));
        QVERIFY(!other.restoreColumns("{}"));
        QVERIFY(other.restoreColumns(state));
        QCOMPARE(other.saveColumns(), state);
        auto* copy = other.findChild<gui::TableView*>(QStringLiteral("view"));
        QVERIFY(copy->isColumnHidden(int(GroupColumn::Timeout)));
        QCOMPARE(copy->horizontalHeader()->visualIndex(int(GroupColumn::TimeLag)), 1);
        QCOMPARE(copy->columnWidth(int(GroupColumn::Topics)), 123);
        QCOMPARE(copy->horizontalHeader()->sortIndicatorSection(), int(GroupColumn::State));
        // A state of another version: what is known is taken, the name stays in view.
        QVERIFY(other.restoreColumns(R"({"columns":[{"id":"later"},{"id":"topics","width":1},)"
                                     R"({"id":"name","hidden":true},{"id":"topics"}],"sort":"gone"} )"));
        QCOMPARE(copy->horizontalHeader()->visualIndex(int(GroupColumn::Topics)), 0);
        QVERIFY(!copy->isColumnHidden(int(GroupColumn::Name)));
        QCOMPARE(copy->columnWidth(int(GroupColumn::Topics)), 123);
    }

    void theSessionKeepsColumns()
    {
        gui::ConnectionPage& connection = m_bench->window().page();
        const QJsonObject session = connection.saveView();
        const QByteArray state = page().saveColumns();
        view().sortByColumn(int(GroupColumn::Name), Qt::AscendingOrder);
        view().setColumnHidden(int(GroupColumn::Trend), true);
        QVERIFY(page().saveColumns() != state);
        connection.restoreView({});
        QVERIFY(page().saveColumns() != state);
        connection.restoreView(session);
        QCOMPARE(page().saveColumns(), state);
    }

    void everyStateHasItsWords()
    {
        QSet<QString> words;
        QSet<QString> signs;
        for (const Kind kind : { Kind::Unknown, Kind::NeverCommitted, Kind::UpToDate, Kind::Moving,
                 Kind::StandingStill, Kind::Expired }) {
            auto summary = std::make_shared<store::GroupSummary>();
            summary->verdict.kind = kind;
            summary->looks = 2;
            GroupRow row;
            row.seen = summary;
            words.insert(gui::GroupWords::state(row));
            signs.insert(gui::GroupWords::stateSign(row));
            QVERIFY(!gui::GroupWords::stateTip(row, 0).isEmpty());
        }
        QCOMPARE(words.size(), 6);
        QCOMPARE(signs.size(), 6);
        for (const auto why : { store::GroupVerdict::Why::NotLooked, store::GroupVerdict::Why::LookFailed,
                 store::GroupVerdict::Why::NothingTold, store::GroupVerdict::Why::WatchedTooShort,
                 store::GroupVerdict::Why::NotSeen }) {
            auto summary = std::make_shared<store::GroupSummary>();
            summary->verdict.why = why;
            GroupRow row;
            row.seen = summary;
            words.insert(gui::GroupWords::stateTip(row, 0));
        }
        QCOMPARE(words.size(), 11);
        QCOMPARE(gui::GroupWords::kafkaState(QStringLiteral("Stable")), QStringLiteral("Stable"));
        QCOMPARE(gui::GroupWords::kafkaState(QStringLiteral("Odd")), QStringLiteral("Odd"));
        QCOMPARE(gui::GroupWords::trend({ { 0, 2000 }, { 1, -1 }, { 2, 9000 } }),
            QStringLiteral("2 s – 9 s"));
        QCOMPARE(gui::GroupWords::trend({ { 0, -1 } }), QString(QChar(0x2014)));
    }

    void theSparklineHasGaps()
    {
        const QRectF area(0, 0, 100, 10);
        using Samples = QList<store::GroupSample>;
        const auto runs = [&area](const Samples& samples) {
            return gui::SparklineDelegate::runs(samples, area);
        };
        QVERIFY(runs({}).isEmpty());
        QVERIFY(runs({ { 0, -1 }, { 1, -1 } }).isEmpty());
        const QList<QPolygonF> two
            = runs({ { 0, 0 }, { 10, 20'000 }, { 20, -1 }, { 30, 40'000 }, { 40, 0 } });
        QCOMPARE(two.size(), 2);
        QCOMPARE(two[0].size(), 2);
        QCOMPARE(two[0][0], QPointF(0, 10));
        QCOMPARE(two[0][1], QPointF(25, 5));
        QCOMPARE(two[1][0], QPointF(75, 0));
        // Less than a second is no mountain.
        QVERIFY(runs({ { 0, 0 }, { 10, 100 } })[0][1].y() > 8);
    }

    void cleanupTestCase()
    {
        m_tester.reset();
        m_bench.reset();
        m_theme.reset();
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    qint64 m_end = 0;
};

QTEST_MAIN(TestGroupsPage)
#include "tst_groupspage.moc"
