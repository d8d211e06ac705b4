// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/localbench.h"
#include "gui/stallwatch.h"
#include "gui/topicspage.h"
#include "gui/topicview.h"
#include "service/generatedscenario.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace tidemark;
using gui::TopicView;
using models::TopicColumn;
using test::LocalBench;
using test::StallWatch;

namespace {

constexpr qint64 longestMs = 50;

service::Scenario many()
{
    service::Scenario scenario;
    scenario.logsets = { service::generated(
        { LocalBench::logsetId, QStringLiteral("many"), 500, 50, 5000, 0 }) };
    return scenario;
}

} // namespace

/// 500 topics of 50 partitions and 5,000 groups: the window can be used at once, and nothing that
/// it does keeps the event loop for more than 50 ms.
class TestManyTopics : public QObject
{
    Q_OBJECT

private:
    gui::TopicsPage& page() { return m_bench->window().page().topics(); }
    TopicView& view() { return *page().findChild<TopicView*>(QStringLiteral("view")); }
    QModelIndex logset() { return view().model()->index(0, 0); }
    int partitionRequests() { return m_bench->requests(QStringLiteral("DescribePartitions")); }
    /// Says what took longest since the last call, and whether that was too long.
    bool wasSmooth(const char* step)
    {
        const qint64 worst = m_watch.takeWorstMs();
        qInfo("%s: longest stall %lld ms", step, static_cast<long long>(std::max<qint64>(0, worst)));
        return worst < longestMs;
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme, many());
        // The service started in this thread; what counts begins with the window.
        m_since.start();
        m_watch.takeWorstMs();
    }

    void usableAtOnce()
    {
        m_bench->window().page().showTab(gui::ConnectionPage::Tab::Topics);
        QTRY_COMPARE_WITH_TIMEOUT(view().model()->rowCount(logset()), 500, 20'000);
        qInfo("500 topics after %lld ms", static_cast<long long>(m_since.elapsed()));
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->workspace().commands().listedMs().isKnown(), 20'000);
        qInfo("5,000 groups after %lld ms", static_cast<long long>(m_since.elapsed()));
        QVERIFY(wasSmooth("opening"));
    }

    /// What is seen is known soon, although all topics would take more than a minute.
    void visibleOnesFirst()
    {
        const auto visibleAreKnown = [this] {
            const QModelIndexList rows = view().visibleRows();
            for (const QModelIndex& row : rows) {
                if (row.parent().isValid()
                    && row.siblingAtColumn(int(TopicColumn::State)).data().toString()
                        != QStringLiteral("all readwrite"))
                    return false;
            }
            return rows.size() > 3;
        };
        view().scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(visibleAreKnown(), 30'000);
        QVERIFY(partitionRequests() < 100); // those on the way there were not asked for
        QVERIFY(wasSmooth("to the end"));
    }

    void scrolling()
    {
        QScrollBar& bar = *view().verticalScrollBar();
        for (int step = 0; step <= 50; ++step) {
            bar.setValue(bar.maximum() * step / 50);
            QCoreApplication::processEvents();
        }
        QVERIFY(wasSmooth("scrolling"));
    }

    void searchAsYouType()
    {
        QLineEdit& edit = *page().findChild<QLineEdit*>(QStringLiteral("searchEdit"));
        edit.setFocus();
        const QString text = QStringLiteral("payment-error");
        for (const QChar letter : text) {
            QTest::keyClick(&edit, letter.toLatin1());
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(view().model()->rowCount(logset()) < 50);
        QVERIFY(view().model()->rowCount(logset()) > 0);
        edit.clear();
        QTRY_COMPARE(view().model()->rowCount(logset()), 500);
        QVERIFY(wasSmooth("searching"));
    }

    void openingTopics()
    {
        view().scrollToTop();
        for (int row = 0; row < 12; ++row)
            view().expand(view().model()->index(row, 0, logset()));
        const auto allOpen = [this] {
            for (int row = 0; row < 12; ++row) {
                if (view().model()->rowCount(view().model()->index(row, 0, logset())) < 50)
                    return false;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(allOpen(), 30'000);
        QVERIFY(wasSmooth("opening twelve topics"));
    }

    void sortingAndRefreshing()
    {
        for (const TopicColumn column : { TopicColumn::Groups, TopicColumn::Id, TopicColumn::Name })
            view().sortByColumn(static_cast<int>(column), Qt::AscendingOrder);
        QCoreApplication::processEvents();
        const int before = m_bench->requests(QStringLiteral("DescribeTopics"));
        page().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_bench->requests(QStringLiteral("DescribeTopics")) >= before + 5, 20'000);
        QCoreApplication::processEvents();
        QVERIFY(wasSmooth("sorting and refreshing"));
    }

    void staysInItsBudget()
    {
        QMap<qint64, int> perSecond;
        for (const service::JournalEntry& entry : m_bench->service().journal().entries()) {
            if (entry.action == QStringLiteral("DescribePartitions"))
                ++perSecond[entry.wallMs / 1000];
        }
        QVERIFY(!perSecond.isEmpty());
        // Six a second of a window that slides: at most twice as many in one of the calendar's.
        QVERIFY(*std::max_element(perSecond.cbegin(), perSecond.cend()) <= 12);
    }

    void cleanupTestCase() { m_bench.reset(); }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    QElapsedTimer m_since;
    StallWatch m_watch;
};

QTEST_MAIN(TestManyTopics)
#include "tst_manytopics.moc"
