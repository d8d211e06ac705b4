// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupspage.h"
#include "gui/localbench.h"
#include "gui/stallwatch.h"
#include "gui/tableview.h"
#include "service/generatedscenario.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace tidemark;
using models::GroupColumn;
using test::LocalBench;
using test::StallWatch;

namespace {

constexpr qint64 longestMs = 50;
constexpr int groupCount = 5000;

service::Scenario many()
{
    service::Scenario scenario;
    scenario.logsets = { service::generated(
        { LocalBench::logsetId, QStringLiteral("many"), 500, 16, groupCount, 0 }) };
    return scenario;
}

} // namespace

/// 5,000 groups in the real window against the local service: nothing keeps the event loop for
/// 50 ms, and what is in view is looked at first.
class TestManyGroups : public QObject
{
    Q_OBJECT

private:
    gui::GroupsPage& page() { return m_bench->window().page().groups(); }
    gui::TableView& view() { return *page().findChild<gui::TableView*>(QStringLiteral("view")); }
    models::GroupModel& model() { return m_bench->workspace().groupModel(); }
    QLineEdit& filter() { return *page().findChild<QLineEdit*>(QStringLiteral("groupFilterEdit")); }
    QComboBox& states() { return *page().findChild<QComboBox*>(QStringLiteral("groupStateBox")); }

    bool wasSmooth(const char* step)
    {
        const qint64 worst = m_watch->takeWorstMs();
        qInfo("%s: longest stall %lld ms", step, static_cast<long long>(std::max<qint64>(0, worst)));
        return worst < longestMs;
    }
    QSet<QString> inView()
    {
        QSet<QString> names;
        const int last = view().rowAt(view().viewport()->height() - 1);
        for (int row = std::max(0, view().rowAt(0)); row <= last; ++row)
            names.insert(view().model()->index(row, 0).data().toString());
        return names;
    }
    bool isLooked(const QString& name)
    {
        const store::GroupSummary* seen
            = m_bench->workspace().watch().observations().summary(name);
        return seen != nullptr && seen->looks > 0;
    }
    int lookedCount()
    {
        return static_cast<int>(std::count_if(model().rows().cbegin(), model().rows().cend(),
            [](const models::GroupRow& row) { return row.seen && row.seen->looks > 0; }));
    }

private slots:
    /// Otherwise a green run would mean nothing.
    void theWatchSeesAStall()
    {
        StallWatch watch;
        QTest::qWait(30);
        QVERIFY(watch.takeWorstMs() < longestMs);
        QTimer::singleShot(0, this, [] { QTest::qSleep(120); });
        QTest::qWait(200);
        QVERIFY(watch.takeWorstMs() >= longestMs);
    }

    void listingFiveThousand()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme, many());
        QTest::qWait(0); // the window is made and shown before the clock runs
        m_watch = std::make_unique<StallWatch>();
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), groupCount, 20'000);
        QTRY_COMPARE(view().model()->rowCount(), groupCount);
        QVERIFY(wasSmooth("listing"));
    }

    void rowsInViewAreLookedAtFirst()
    {
        const auto allSeen = [this] {
            const QSet<QString> names = inView();
            return !names.isEmpty()
                && std::all_of(names.cbegin(), names.cend(),
                    [this](const QString& name) { return isLooked(name); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allSeen(), 30'000);
        const int inAll = lookedCount();
        qInfo("%d groups looked at when all in view were", inAll);
        QVERIFY(inAll < 200);
        view().scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(allSeen(), 30'000);
        QVERIFY(lookedCount() < 400);
        QVERIFY(wasSmooth("looking at what is in view"));
    }

    void filteringAsOneTypes()
    {
        filter().setFocus();
        for (const QChar letter : QStringLiteral("payment-0")) {
            QTest::keyClick(&filter(), letter.toLatin1());
            QCoreApplication::processEvents();
        }
        QVERIFY(view().model()->rowCount() < groupCount);
        for (int row = 0; row < view().model()->rowCount(); ++row) {
            const QString name = view().model()->index(row, 0).data().toString();
            const auto info = model().find(name);
            QVERIFY(info);
            const bool byTopic = std::any_of(info->topics.cbegin(), info->topics.cend(),
                [this](const QString& id) {
                    return m_bench->workspace().topics().nameOf(id).contains(
                        QStringLiteral("payment-0"));
                });
            QVERIFY(byTopic || name.contains(QStringLiteral("payment-0")));
        }
        QVERIFY(wasSmooth("typing into the filter"));
        filter().clear();
        QCoreApplication::processEvents();
        QCOMPARE(view().model()->rowCount(), groupCount);
        for (int index = 0; index < states().count(); ++index) {
            states().setCurrentIndex(index);
            QCoreApplication::processEvents();
        }
        states().setCurrentIndex(0);
        QCoreApplication::processEvents();
        QCOMPARE(view().model()->rowCount(), groupCount);
        QVERIFY(wasSmooth("filtering by state"));
    }

    void sortingByEachColumn()
    {
        for (int column = 0; column < static_cast<int>(GroupColumn::Count); ++column) {
            for (const Qt::SortOrder order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
                view().sortByColumn(column, order);
                QCoreApplication::processEvents();
                QVERIFY2(wasSmooth("sorting"), qPrintable(QString::number(column)));
            }
        }
        view().sortByColumn(static_cast<int>(GroupColumn::Name), Qt::DescendingOrder);
        const auto name = [this](int row) { return view().model()->index(row, 0).data().toString(); };
        for (int row = 1; row < groupCount; ++row)
            QVERIFY(name(row - 1).compare(name(row), Qt::CaseInsensitive) >= 0);
        view().sortByColumn(static_cast<int>(GroupColumn::Name), Qt::AscendingOrder);
        QVERIFY(name(0).compare(name(groupCount - 1), Qt::CaseInsensitive) < 0);
    }

    void scrolling()
    {
        QScrollBar& bar = *view().verticalScrollBar();
        for (int step = 0; step <= 60; ++step) {
            bar.setValue(bar.maximum() * step / 60);
            QCoreApplication::processEvents();
        }
        QVERIFY(wasSmooth("scrolling"));
    }

    /// Sorted by what changes all the time, with the list read again in between.
    void livingWithIt()
    {
        view().sortByColumn(static_cast<int>(GroupColumn::Looked), Qt::DescendingOrder);
        const int before = lookedCount();
        m_bench->workspace().commands().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(lookedCount() >= before + 15, 60'000);
        QCOMPARE(view().model()->rowCount(), groupCount);
        QVERIFY(wasSmooth("watching, sorted by the last look"));
    }

    /// What the service has seen: looks at a bounded rate, and nothing that takes part in a group.
    void onlyLooks()
    {
        QList<qint64> looks;
        for (const service::JournalEntry& entry : m_bench->service().journal().entries()) {
            QVERIFY(entry.action != QStringLiteral("SendConsumerHeartbeat"));
            QVERIFY(entry.action != QStringLiteral("CommitConsumerOffsets"));
            QVERIFY(entry.action != QStringLiteral("CreateConsumerGroup"));
            if (entry.action == QStringLiteral("DescribeConsumerOffsets"))
                looks << entry.wallMs;
        }
        QVERIFY(looks.size() > 60);
        std::sort(looks.begin(), looks.end());
        int most = 0;
        for (qsizetype from = 0, to = 0; to < looks.size(); ++to) {
            while (looks[to] - looks[from] >= 1000)
                ++from;
            most = std::max(most, static_cast<int>(to - from + 1));
        }
        qInfo("at most %d looks in a second", most);
        // Sent at most six a second; on a machine that is busy some may arrive together.
        QVERIFY(most <= 9);
    }

    void cleanupTestCase()
    {
        m_watch.reset();
        m_bench.reset();
        m_theme.reset();
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    std::unique_ptr<StallWatch> m_watch;
};

QTEST_MAIN(TestManyGroups)
#include "tst_manygroups.moc"
