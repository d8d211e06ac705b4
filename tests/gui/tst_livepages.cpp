// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandpalette.h"
#include "gui/localbench.h"
#include "gui/stallwatch.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace tidemark;
using test::LocalBench;
using test::StallWatch;

namespace {

constexpr qint64 longestMs = 50;
const QString group = QStringLiteral("live");

/// Writes to the service from a thread of its own, so that the window's is not the one that works.
class Load
{
public:
    explicit Load(LocalBench& bench)
        : m_thread([this, &bench] {
            QByteArrayList lines;
            for (int i = 0; i < 200; ++i)
                lines << "level=info request " + QByteArray::number(i) + " took 12 ms 请求完成";
            std::unique_lock lock(m_mutex);
            while (!m_stopped.wait_for(lock, std::chrono::milliseconds(40), [this] { return m_stop; }))
                bench.upload(lines);
        })
    {
    }
    ~Load()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_stopped.notify_one();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Load)

private:
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_stop = false; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace

/// Two consumers read some thousand records a second while somebody goes through all pages: the
/// event loop never stands still for 50 ms.
class TestLivePages : public QObject
{
    Q_OBJECT

private:
    gui::MainWindow& window() { return m_bench->window(); }
    QAction* action(const char* name) { return window().findChild<QAction*>(QString::fromLatin1(name)); }
    qint64 records() { return m_bench->workspace().records().endRow(); }
    /// Lets the load go on for a while.
    bool wasSmooth(const char* step)
    {
        const qint64 before = records();
        const bool goesOn = QTest::qWaitFor([this, before] { return records() > before + 3000; }, 30'000);
        const qint64 worst = m_watch->takeWorstMs();
        qInfo("%s: longest stall %lld ms", step, static_cast<long long>(std::max<qint64>(0, worst)));
        return goesOn && worst < longestMs;
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme);
        QTRY_COMPARE(m_bench->workspace().topics().topics().size(), 2);
        m_load = std::make_unique<Load>(*m_bench);
        engine::ConsumerConfig config;
        config.logsetId = LocalBench::logsetId;
        config.topicIds = {LocalBench::topicA, LocalBench::topicB};
        config.group = group;
        config.consumer = QStringLiteral("reader");
        config.heartbeatIntervalSeconds = 1;
        config.fetchIntervalMs = 100;
        config.start.kind = engine::StartPosition::Kind::Begin;
        m_bench->workspace().startConsumers(config, 2);
        QTRY_VERIFY_WITH_TIMEOUT(records() > 2000, 60'000);
        m_watch = std::make_unique<StallWatch>();
    }

    void aPageStaysSmooth_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"actionPartitions", "actionConsumers", "actionLag", "actionEvents", "actionTopics",
                 "actionJournal", "actionRequests", "actionLogs"})
            QTest::newRow(name) << QByteArray(name);
    }
    void aPageStaysSmooth()
    {
        QFETCH(QByteArray, name);
        m_watch->takeWorstMs();
        action(name.constData())->trigger();
        QVERIFY(wasSmooth(name.constData()));
    }

    void filteringRequestsIsSmooth()
    {
        action("actionRequests")->trigger();
        auto* edit = window().findChild<QWidget*>(QStringLiteral("requestsPage"))->findChild<QLineEdit*>(QStringLiteral("filterEdit"));
        m_watch->takeWorstMs();
        for (const char* text : {"p", "pu", "pull", "zzz", "", "heartbeat", ""}) {
            edit->setText(QString::fromLatin1(text));
            QTest::qWait(50);
        }
        QVERIFY(wasSmooth("filter"));
    }

    void thePaletteIsSmooth()
    {
        m_watch->takeWorstMs();
        action("actionPalette")->trigger();
        auto* palette = window().findChild<gui::CommandPalette*>();
        for (const QChar letter : QStringLiteral("consumers"))
            QTest::keyClick(palette->findChild<QLineEdit*>(), letter.toLatin1());
        const bool smooth = wasSmooth("palette");
        palette->close();
        QVERIFY(smooth);
    }

    void dialogsOpenSmoothly_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"actionCreateGroup", "actionStart", "actionTail", "actionShortcuts"})
            QTest::newRow(name) << QByteArray(name);
    }
    void dialogsOpenSmoothly()
    {
        QFETCH(QByteArray, name);
        m_watch->takeWorstMs();
        action(name.constData())->trigger();
        auto* dialog = window().findChild<QDialog*>();
        QVERIFY(dialog != nullptr);
        const bool smooth = wasSmooth(name.constData());
        dialog->close();
        QTRY_VERIFY(window().findChild<QDialog*>() == nullptr);
        QVERIFY(smooth);
    }

    void stoppingIsSmooth()
    {
        m_watch->takeWorstMs();
        m_bench->workspace().stopConsumers({});
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->workspace().hasRunningConsumers(), 30'000);
        const qint64 worst = m_watch->takeWorstMs();
        QVERIFY2(worst < longestMs, qPrintable(QString::number(worst)));
    }

    void cleanupTestCase()
    {
        m_watch.reset();
        m_load.reset();
        m_bench.reset();
        m_theme.reset();
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    std::unique_ptr<Load> m_load;
    std::unique_ptr<StallWatch> m_watch;
};

QTEST_MAIN(TestLivePages)
#include "tst_livepages.moc"
