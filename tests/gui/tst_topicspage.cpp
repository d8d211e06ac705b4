// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/localbench.h"
#include "gui/taildialog.h"
#include "gui/topicspage.h"
#include "gui/topicview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using gui::TopicsPage;
using gui::TopicView;
using models::TopicColumn;
using test::LocalBench;

namespace {

const QString otherLogset = QStringLiteral("22222222-2222-4222-8222-222222222222");
const QString otherTopic = QStringLiteral("cccccccc-2222-4222-8222-222222222222");

service::Scenario twoLogsets()
{
    service::Scenario scenario;
    scenario.logsets = { { LocalBench::logsetId, QStringLiteral("mine"),
                             { { LocalBench::topicA, QStringLiteral("<b>orders</b>"), 4 },
                                 { LocalBench::topicB, QStringLiteral("支付 payment"), 2 } },
                             { { QStringLiteral("audit"), 60, { LocalBench::topicA } },
                                 { QStringLiteral("alerts"), 60,
                                     { LocalBench::topicA, LocalBench::topicB } } } },
        { otherLogset, QStringLiteral("another"),
            { { otherTopic, QStringLiteral("metrics"), 3 } },
            { { QStringLiteral("reader"), 60, { otherTopic } } } } };
    return scenario;
}

} // namespace

/// The tests run in this order over one window and one service.
class TestTopicsPage : public QObject
{
    Q_OBJECT

private:
    TopicsPage& page() { return m_bench->window().page().topics(); }
    TopicView& view() { return *page().findChild<TopicView*>(QStringLiteral("view")); }
    QLineEdit& search() { return *page().findChild<QLineEdit*>(QStringLiteral("searchEdit")); }
    QString status() { return page().findChild<QLabel*>(QStringLiteral("statusLabel"))->text(); }
    void trigger(const char* name)
    {
        page().findChild<QAction*>(QString::fromLatin1(name))->trigger();
    }
    QModelIndex logset(int row = 0) { return view().model()->index(row, 0); }
    /// By the text of its name; invalid: not there.
    QModelIndex child(const QModelIndex& parent, const QString& name)
    {
        for (int row = 0; row < view().model()->rowCount(parent); ++row) {
            const QModelIndex index = view().model()->index(row, 0, parent);
            if (index.data().toString() == name)
                return index;
        }
        return {};
    }
    QModelIndex orders() { return child(logset(), QStringLiteral("<b>orders</b>")); }
    static QString cell(const QModelIndex& row, TopicColumn column)
    {
        return row.siblingAtColumn(static_cast<int>(column)).data().toString();
    }
    void select(const QModelIndex& index)
    {
        view().setCurrentIndex(index);
        view().selectionModel()->select(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme, twoLogsets());
    }

    void aHiddenPageAsksForNoPartitions()
    {
        QTRY_COMPARE(m_bench->workspace().topics().topics().size(), 2);
        QTRY_COMPARE(view().model()->rowCount(logset()), 2);
        QVERIFY(!page().isVisible());
        QCOMPARE(m_bench->requests(QStringLiteral("DescribePartitions")), 0);
    }

    void whatIsSeenIsAskedFor()
    {
        m_bench->window().page().showTab(gui::ConnectionPage::Tab::Topics);
        QVERIFY(page().isVisible());
        QVERIFY(view().isExpanded(logset()));
        QTRY_COMPARE(cell(orders(), TopicColumn::State), QStringLiteral("all readwrite"));
        QCOMPARE(cell(orders(), TopicColumn::Partitions), QStringLiteral("4"));
        QCOMPARE(cell(orders(), TopicColumn::Id), LocalBench::topicA);
        QCOMPARE(cell(orders(), TopicColumn::Groups), QStringLiteral("2"));
        QCOMPARE(cell(logset(), TopicColumn::Name), QStringLiteral("mine"));
        QCOMPARE(cell(logset(1), TopicColumn::Name), QStringLiteral("another"));
        // A name from outside is no markup.
        QVERIFY(orders().data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
        QTRY_VERIFY(status().contains(QStringLiteral("2 topic")));
    }

    void partitionsAndGroupsOfATopic()
    {
        view().expand(orders());
        QTRY_COMPARE(view().model()->rowCount(orders()), 5);
        const QModelIndex section = view().model()->index(0, 0, orders());
        QCOMPARE(section.data().toString(), QStringLiteral("Consumer groups"));
        view().expand(section);
        QTRY_COMPARE(view().model()->rowCount(section), 2);
        QCOMPARE(view().model()->index(0, 0, section).data().toString(), QStringLiteral("alerts"));
        const QModelIndex second = child(orders(), QStringLiteral("Partition 1"));
        QCOMPARE(cell(second, TopicColumn::State), QStringLiteral("readwrite"));
        QVERIFY(cell(second, TopicColumn::KeyRange).startsWith(QStringLiteral("400000…")));
        QCOMPARE(cell(second, TopicColumn::LastWrite), QStringLiteral("—"));
        QVERIFY(!second.siblingAtColumn(int(TopicColumn::LastWrite))
                     .data(Qt::ToolTipRole)
                     .toString()
                     .isEmpty());
    }

    void aSplitShowsChildrenBeneath()
    {
        m_bench->upload({ "one", "two" });
        QVERIFY(m_bench->service().splitPartition({ LocalBench::topicA, PartitionId(1) }).ok());
        page().findChild<QToolButton*>(QStringLiteral("refreshButton"))->click();
        const auto parent = [this] { return child(orders(), QStringLiteral("Partition 1")); };
        QTRY_COMPARE(view().model()->rowCount(parent()), 2);
        QCOMPARE(cell(parent(), TopicColumn::State), QStringLiteral("◇ readonly"));
        QCOMPARE(view().model()->index(0, 0, parent()).data().toString(), QStringLiteral("Partition 4"));
        QCOMPARE(cell(orders(), TopicColumn::State), QStringLiteral("◇ 1 readonly"));
        QCOMPARE(cell(orders(), TopicColumn::Partitions), QStringLiteral("5"));
        QVERIFY(cell(orders(), TopicColumn::LastWrite) != QStringLiteral("—"));
        QVERIFY(view().isExpanded(orders())); // refreshing closes nothing
    }

    void searchByNameAndId()
    {
        search().setText(QStringLiteral("PAY 支付"));
        QTRY_COMPARE(view().model()->rowCount(logset()), 1);
        QVERIFY(!orders().isValid());
        search().setText(LocalBench::topicA.left(8));
        QTRY_VERIFY(orders().isValid());
        QCOMPARE(view().model()->rowCount(logset()), 1);
        search().setText(QStringLiteral("nothing like this"));
        QTRY_COMPARE(view().model()->rowCount(logset()), 0);
        QVERIFY(status().contains(QStringLiteral("0 of 2")));
        search().clear();
        QTRY_COMPARE(view().model()->rowCount(logset()), 2);
        QVERIFY(view().isExpanded(orders())); // although the search has hidden it
        view().collapse(orders());
        search().setText(QStringLiteral("payment"));
        QTRY_COMPARE(view().model()->rowCount(logset()), 1);
        search().clear();
        QTRY_COMPARE(view().model()->rowCount(logset()), 2);
        QVERIFY(!view().isExpanded(orders()));
        view().expand(orders());
    }

    void namesAndIdsAreCopied()
    {
        QClipboard& clipboard = *QGuiApplication::clipboard();
        select(orders());
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard.text(), QString(u"<b>orders</b>\t" % LocalBench::topicA));
        trigger("actionCopyName");
        QCOMPARE(clipboard.text(), QStringLiteral("<b>orders</b>"));
        trigger("actionCopyId");
        QCOMPARE(clipboard.text(), LocalBench::topicA);
        const QModelIndex section = view().model()->index(0, 0, orders());
        select(view().model()->index(1, 0, section));
        trigger("actionCopyName");
        QCOMPARE(clipboard.text(), QStringLiteral("audit"));
        QVERIFY(!page().findChild<QAction*>(QStringLiteral("actionCopyId"))->isEnabled());
        select(logset());
        trigger("actionCopyId");
        QCOMPARE(clipboard.text(), LocalBench::logsetId);
    }

    void tailOfTopicAndPartitions()
    {
        QSignalSpy wanted(&page(), &TopicsPage::tailRequested);
        QPushButton& button = *page().findChild<QPushButton*>(QStringLiteral("tailButton"));
        select(logset());
        QVERIFY(!button.isEnabled());
        QVERIFY(!button.toolTip().isEmpty());
        select(child(orders(), QStringLiteral("Partition 0")));
        view().selectionModel()->select(child(orders(), QStringLiteral("Partition 2")),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(button.isEnabled());
        trigger("actionTailTopic");
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).toString(), LocalBench::topicA);
        QCOMPARE(wanted.first().at(1).value<QList<PartitionId>>(),
            (QList<PartitionId> { PartitionId(0), PartitionId(2) }));
        auto* dialog = m_bench->window().findChild<gui::TailDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->config()->topicIds, QStringList { LocalBench::topicA });
        QCOMPARE(dialog->config()->partitions, wanted.first().at(1).value<QList<PartitionId>>());
        dialog->close();
        QTRY_VERIFY(!m_bench->window().findChild<gui::TailDialog*>());
        select(orders());
        trigger("actionTailTopic");
        QVERIFY(wanted.last().at(1).value<QList<PartitionId>>().isEmpty()); // the whole topic
        m_bench->window().findChild<gui::TailDialog*>()->close();
    }

    void otherLogsetsWhenOpened()
    {
        const int before = m_bench->requests(QStringLiteral("DescribeConsumerGroups"));
        QCOMPARE(view().model()->rowCount(logset(1)), 0);
        view().expand(logset(1));
        QTRY_COMPARE(view().model()->rowCount(logset(1)), 1);
        const auto metrics = [this] { return child(logset(1), QStringLiteral("metrics")); };
        QCOMPARE(cell(metrics(), TopicColumn::State), QStringLiteral("—")); // out of sight
        view().scrollTo(metrics());
        QTRY_COMPARE(cell(metrics(), TopicColumn::State), QStringLiteral("all readwrite"));
        QTRY_COMPARE(cell(metrics(), TopicColumn::Groups), QStringLiteral("1"));
        QCOMPARE(m_bench->requests(QStringLiteral("DescribeConsumerGroups")), before + 1);
    }

    /// From here on every signal of the presenter is checked. The tester opens all rows by itself.
    void underTheTester()
    {
        m_tester = std::make_unique<QAbstractItemModelTester>(
            view().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(m_bench->service().splitPartition({ LocalBench::topicA, PartitionId(2) }).ok());
        view().scrollTo(orders());
        page().refresh();
        const auto parent = [this] { return child(orders(), QStringLiteral("Partition 2")); };
        QTRY_COMPARE(view().model()->rowCount(parent()), 2);
        search().setText(QStringLiteral("payment"));
        QTRY_COMPARE(view().model()->rowCount(logset()), 1);
        search().clear();
        QTRY_COMPARE(view().model()->rowCount(logset()), 2);
        view().sortByColumn(static_cast<int>(TopicColumn::Id), Qt::DescendingOrder);
        QCOMPARE(logset().data().toString(), QStringLiteral("mine")); // own one first, always
        QCOMPARE(view().model()->index(0, 0, orders()).data().toString(),
            QStringLiteral("Consumer groups"));
        view().sortByColumn(static_cast<int>(TopicColumn::Name), Qt::AscendingOrder);
    }

    void consumersOfThisProgram()
    {
        engine::ConsumerConfig config;
        config.logsetId = LocalBench::logsetId;
        config.topicIds = { LocalBench::topicA };
        config.group = QStringLiteral("here");
        config.consumer = QStringLiteral("me");
        config.heartbeatIntervalSeconds = 1;
        m_bench->workspace().startConsumers(config, 1);
        const auto zero = [this] { return child(orders(), QStringLiteral("Partition 0")); };
        QTRY_COMPARE_WITH_TIMEOUT(
            cell(zero(), TopicColumn::Here), QStringLiteral("me (here)"), 30'000);
        QCOMPARE(cell(orders(), TopicColumn::Here), QStringLiteral("1 consumer(s)"));
        m_bench->workspace().stopConsumers(QStringLiteral("here"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->workspace().hasRunningConsumers(), 30'000);
        QTRY_COMPARE(cell(zero(), TopicColumn::Here), QString());
    }

    void listsAreReadAgainWhileThePageIsSeen()
    {
        const auto lists = [this] { return m_bench->requests(QStringLiteral("DescribeLogsets")); };
        const int before = lists();
        QVERIFY(page().refreshesByItself());
        m_bench->window().page().showTab(gui::ConnectionPage::Tab::Events);
        QVERIFY(!page().refreshesByItself());
        QCOMPARE(lists(), before);
        m_bench->window().page().showTab(gui::ConnectionPage::Tab::Topics);
        QVERIFY(page().refreshesByItself());
    }

    void aFailureIsShownWithItsReason()
    {
        service::FaultRule rule;
        rule.action = QStringLiteral("DescribePartitions");
        rule.topicId = otherTopic;
        rule.effect.code = QStringLiteral("UnauthorizedOperation");
        rule.effect.message = QStringLiteral("not for you");
        m_bench->service().faults().add(rule);
        const auto metrics = [this] { return child(logset(1), QStringLiteral("metrics")); };
        view().expand(logset(1));
        view().scrollTo(metrics());
        page().refresh();
        QTRY_COMPARE(cell(metrics(), TopicColumn::State), QStringLiteral("▲ not renewed"));
        const QString tip = metrics()
                                .siblingAtColumn(int(TopicColumn::State))
                                .data(Qt::ToolTipRole)
                                .toString();
        QVERIFY2(tip.contains(QStringLiteral("not for you")), qPrintable(tip));
        QCOMPARE(cell(metrics(), TopicColumn::Partitions), QStringLiteral("3")); // as last told
    }

    /// Without the right to list logsets or topics the page says so and shows what it knows.
    void refusedLists()
    {
        for (const char* action : { "DescribeLogsets", "DescribeTopics" }) {
            service::FaultRule rule;
            rule.action = QString::fromLatin1(action);
            rule.effect.code = QStringLiteral("UnauthorizedOperation");
            rule.effect.message = QStringLiteral("no right to list");
            m_bench->service().faults().add(rule);
        }
        page().refresh();
        QTRY_VERIFY2(status().startsWith(QStringLiteral("▲")), qPrintable(status()));
        QTRY_COMPARE(cell(logset(), TopicColumn::State), QStringLiteral("▲ not renewed"));
        QCOMPARE(view().model()->rowCount(logset()), 2);
        auto* label = page().findChild<QLabel*>(QStringLiteral("statusLabel"));
        QVERIFY(label->toolTip().contains(QStringLiteral("no right to list")));
        m_bench->service().faults().clear();
        page().refresh();
        QTRY_COMPARE(cell(logset(), TopicColumn::State), QStringLiteral("2 topic(s)"));
        QTRY_VERIFY(!status().contains(u'▲'));
    }

    void lookingCommitsNothing()
    {
        for (const service::JournalEntry& entry : m_bench->service().journal().entries()) {
            const bool isMember = entry.action == QStringLiteral("SendConsumerHeartbeat")
                || entry.action == QStringLiteral("CommitConsumerOffsets");
            QVERIFY(!isMember || entry.consumer == QStringLiteral("me"));
        }
    }

    void cleanupTestCase()
    {
        m_tester.reset();
        m_bench.reset();
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestTopicsPage)
#include "tst_topicspage.moc"
