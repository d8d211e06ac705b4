// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stallwatch.h"
#include "gui/topicpresenter.h"
#include "gui/topicview.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using gui::TopicPresenter;
using gui::TopicView;
using models::TopicColumn;
using store::TopicCatalogue;
using test::StallWatch;

namespace {

const QString own = QStringLiteral("own");
constexpr qint64 longestMs = 50;
constexpr int topicCount = 500;
constexpr int partitionCount = 50;

TopicCatalogue::Layout layout()
{
    TopicCatalogue::Layout out;
    for (int i = 0; i < partitionCount; ++i) {
        cls::DescribePartitions::Response::Partition partition;
        partition.id = PartitionId(i);
        partition.inclusiveBeginKey = QString::number(10 + i).leftJustified(32, u'0');
        partition.exclusiveEndKey = QString::number(11 + i).leftJustified(32, u'0');
        out << partition;
    }
    return out;
}

} // namespace

/// The view with every partition of 500 topics known and open: 25,000 rows and more.
class TestTopicView : public QObject
{
    Q_OBJECT

private:
    QModelIndex logset() { return m_presenter->index(0, 0); }
    bool wasSmooth(const char* step)
    {
        QCoreApplication::processEvents();
        const qint64 worst = m_watch.takeWorstMs();
        qInfo("%s: longest stall %lld ms", step, static_cast<long long>(std::max<qint64>(0, worst)));
        return worst < longestMs;
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_presenter = std::make_unique<TopicPresenter>(m_model, m_clock, *m_theme);
        m_view.setModel(m_presenter.get());
        m_view.setSortingEnabled(true);
        m_view.sortByColumn(0, Qt::AscendingOrder);
        m_view.resize(900, 600);
        m_view.show();
        QList<TopicCatalogue::Topic> topics;
        for (int i = 0; i < topicCount; ++i)
            topics.append({ QStringLiteral("id-%1").arg(i), QStringLiteral("topic-%1").arg(i), partitionCount });
        m_catalogue.setTopics(own, topics, 1);
        m_view.expand(logset());
        m_watch.takeWorstMs();
    }

    void everyTopicOpened()
    {
        QModelIndexList indexes;
        for (int i = 0; i < topicCount; ++i)
            indexes << m_presenter->mapFromSource(m_model.indexOfTopic(QStringLiteral("id-%1").arg(i)));
        m_view.open(indexes);
        QVERIFY(wasSmooth("opening 500 topics at once"));
        for (int i = 0; i < topicCount; ++i) {
            m_catalogue.setLayout(QStringLiteral("id-%1").arg(i), layout(), 2);
            QCoreApplication::processEvents();
        }
        int rows = 0;
        for (int i = 0; i < topicCount; ++i)
            rows += m_presenter->rowCount(m_presenter->index(i, 0, logset()));
        QCOMPARE(rows, topicCount * partitionCount);
        QVERIFY(wasSmooth("500 answers"));
    }

    void scrolling()
    {
        QScrollBar& bar = *m_view.verticalScrollBar();
        for (int step = 0; step <= 100; ++step) {
            bar.setValue(bar.maximum() * step / 100);
            QCoreApplication::processEvents();
        }
        QVERIFY(!m_view.visibleRows().isEmpty());
        QVERIFY(m_view.visibleRows().size() < 60);
        QVERIFY(wasSmooth("scrolling 25,000 rows"));
    }

    void searchingAsYouType()
    {
        for (const QString& text : { QStringLiteral("t"), QStringLiteral("to"), QStringLiteral("topic-4"),
                 QStringLiteral("topic-49"), QStringLiteral("topic-499"), QString() }) {
            m_presenter->setSearch(text);
            QVERIFY2(wasSmooth(qPrintable(QStringLiteral("search '%1'").arg(text))), qPrintable(text));
        }
        QCOMPARE(m_presenter->rowCount(logset()), topicCount);
        m_presenter->setSearch(QStringLiteral("ID-7 topic"));
        QCOMPARE(m_presenter->rowCount(logset()), 11); // 7, 70 to 79
        m_presenter->setSearch({});
        QVERIFY(wasSmooth("everything again"));
        QModelIndexList indexes;
        for (int i = 0; i < topicCount; ++i)
            indexes << m_presenter->index(i, 0, logset());
        m_view.open(indexes);
        QVERIFY(wasSmooth("opened again as it was"));
        QVERIFY(m_view.isExpanded(indexes.last()));
    }

    void sortingAndAnswers()
    {
        m_view.sortByColumn(static_cast<int>(TopicColumn::Id), Qt::DescendingOrder);
        QVERIFY(wasSmooth("sorting"));
        m_catalogue.setGroups(own, { { QStringLiteral("g"), 1, { QStringLiteral("id-1") } } }, 3);
        QVERIFY(wasSmooth("groups"));
        m_catalogue.setLayout(QStringLiteral("id-3"), layout(), 4);
        QVERIFY(wasSmooth("one more layout"));
    }

    void copyIsNotTheWindows()
    {
        QSignalSpy copied(&m_view, &TopicView::copyRequested);
        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier);
        override.ignore();
        QCoreApplication::sendEvent(&m_view, &override);
        QVERIFY(override.isAccepted());
        QTest::keyClick(&m_view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.size(), 1);
    }

private:
    SystemClock m_clock;
    TopicCatalogue m_catalogue { own };
    models::TopicTreeModel m_model { m_catalogue };
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<TopicPresenter> m_presenter;
    TopicView m_view;
    StallWatch m_watch;
};

QTEST_MAIN(TestTopicView)
#include "tst_topicview.moc"
