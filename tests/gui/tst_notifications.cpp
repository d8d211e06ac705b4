// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/freedesktopchannel.h"
#include "gui/localbench.h"
#include "gui/notificationbanner.h"
#include "gui/notifier.h"

#include <QDBusPendingCallWatcher>
#include <QDBusServer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::gui;
using test::LocalBench;
using Kind = NotificationCause::Kind;

namespace {

NotificationCause cause(Kind kind, const QString& subject)
{
    return {kind, QStringLiteral("Production"), subject, {}};
}

/// A desktop that remembers what it was to show, or cannot show anything.
class FakeDesktop final : public NotificationChannel
{
public:
    void show(const Notification& notification) override
    {
        if (works)
            shown << notification;
        else
            emit failed(notification);
    }
    bool works = true;
    QList<Notification> shown;
};

/// The server of the Desktop Notifications Specification, as far as we use it.
class FakeServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities;
    QList<QVariantList> notified;
    bool answersNothing = false;

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString& app, uint replaces, const QString& icon, const QString& summary, const QString& body,
        const QStringList& actions, const QVariantMap& hints, int timeout)
    {
        Q_UNUSED(hints)
        notified << QVariantList {app, replaces, icon, summary, body, actions, timeout};
        return replaces != 0 ? replaces : ++m_lastId;
    }

signals:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_lastId = 40;
};

/// A bus of two: the server and the program, without a daemon.
class TwoOnABus
{
public:
    TwoOnABus()
        : client(QDBusConnection::connectToPeer(m_listener.address(), QStringLiteral("tidemark-test-client")))
    {
        QObject::connect(&m_listener, &QDBusServer::newConnection, &m_listener, [this](const QDBusConnection& to) {
            accepted = to;
            accepted->registerObject(QStringLiteral("/org/freedesktop/Notifications"), &server,
                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
            isReady = true;
        });
    }
    /// What was sent before, either way, has arrived.
    bool roundTrip() const
    {
        QDBusPendingCallWatcher watcher(client.asyncCall(QDBusMessage::createMethodCall({},
            QStringLiteral("/org/freedesktop/Notifications"), QStringLiteral("org.freedesktop.Notifications"),
            QStringLiteral("GetCapabilities"))));
        QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
        return finished.wait(5000) && !watcher.isError();
    }
    ~TwoOnABus() { QDBusConnection::disconnectFromPeer(QStringLiteral("tidemark-test-client")); }

private:
    QDBusServer m_listener;

public:
    QDBusConnection client;
    FakeServer server;
    std::optional<QDBusConnection> accepted;
    bool isReady = false;
};

} // namespace

class TestNotifications : public QObject
{
    Q_OBJECT

private slots:
    void aBurstIsOne()
    {
        NotificationPlan plan;
        QVERIFY(!plan.waitMs(0));
        plan.add(cause(Kind::MemberLost, QStringLiteral("a")), 1000);
        plan.add(cause(Kind::MemberLost, QStringLiteral("b")), 1500);
        QCOMPARE(*plan.waitMs(1500), NotificationPlan::gatherMs - 500);
        QVERIFY(!plan.take(1000 + NotificationPlan::gatherMs - 1));
        const auto due = plan.take(1000 + NotificationPlan::gatherMs);
        QVERIFY(due);
        QCOMPARE(due->causes.size(), 2);
        QVERIFY(!plan.take(100'000));
    }

    /// Whatever happens, and for how long: there is a pause after each, and memory is bounded.
    void neverMoreThanOneInAWhile()
    {
        NotificationPlan plan;
        int told = 0;
        qint64 last = -NotificationPlan::pauseMs;
        int causes = 0;
        for (qint64 now = 0; now < 10 * NotificationPlan::pauseMs; now += 10) {
            plan.add(cause(Kind::ConsumerFailed, QStringLiteral("c")), now);
            if (const auto due = plan.take(now)) {
                QVERIFY(now - last >= NotificationPlan::pauseMs);
                QVERIFY(due->causes.size() <= NotificationPlan::maxCauses);
                causes += static_cast<int>(due->causes.size()) + due->more;
                last = now;
                ++told;
            }
        }
        QVERIFY(told >= 9 && told <= 11);
        QVERIFY(causes > 17'000); // all of them are counted
    }

    void oneIsToldInFullAndManyAreSummed()
    {
        NotificationPlan::Due due;
        due.causes << cause(Kind::ConsumerFailed, QStringLiteral("<b>c</b>"));
        Notification words = Notifier::words(due);
        QVERIFY(words.title.contains(QStringLiteral("<b>c</b>")));
        QVERIFY(words.body.contains(QStringLiteral("Production")));
        for (int i = 0; i < 9; ++i)
            due.causes << cause(Kind::MemberLost, QStringLiteral("m"));
        due.more = 5;
        words = Notifier::words(due);
        QVERIFY2(words.title.contains(QStringLiteral("15")), qPrintable(words.title));
        QCOMPARE(words.body.split(u'\n').size(), 5);
        QVERIFY2(words.body.contains(QStringLiteral("11")), qPrintable(words.body));
    }

    void theDesktopIsUsedWhileNobodyLooksAndTheWindowElse()
    {
        SystemClock clock;
        bool looks = false;
        auto owned = std::make_unique<FakeDesktop>();
        FakeDesktop* desktop = owned.get();
        Notifier notifier(clock, std::move(owned), [&looks] { return looks; });
        QSignalSpy banners(&notifier, &Notifier::bannerWanted);
        notifier.add(cause(Kind::MemberLost, QStringLiteral("a")));
        QTRY_COMPARE_WITH_TIMEOUT(desktop->shown.size(), 1, 10'000);
        QCOMPARE(banners.count(), 0);

        Notifier inWindow(clock, std::make_unique<FakeDesktop>(), [] { return true; });
        QSignalSpy inWindowBanners(&inWindow, &Notifier::bannerWanted);
        inWindow.add(cause(Kind::MemberLost, QStringLiteral("a")));
        auto broken = std::make_unique<FakeDesktop>();
        broken->works = false;
        Notifier fallsBack(clock, std::move(broken), [] { return false; });
        QSignalSpy fallBanners(&fallsBack, &Notifier::bannerWanted);
        fallsBack.add(cause(Kind::MemberLost, QStringLiteral("a")));
        Notifier off(clock, nullptr, [] { return false; });
        QSignalSpy offBanners(&off, &Notifier::bannerWanted);
        off.add(cause(Kind::MemberLost, QStringLiteral("a")));
        off.setEnabled(false);
        off.add(cause(Kind::MemberLost, QStringLiteral("b")));
        QTRY_COMPARE_WITH_TIMEOUT(fallBanners.count(), 1, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(inWindowBanners.count(), 1, 10'000);
        QCOMPARE(offBanners.count(), 0);
    }

    void aWriteOfUnknownOutcomeAndAFailedConsumerAreCauses()
    {
        SystemClock clock;
        Notifier notifier(clock, nullptr, [] { return false; });
        QSignalSpy banners(&notifier, &Notifier::bannerWanted);
        store::WriteJournal journal;
        notifier.watch(journal);
        Theme theme(*qApp);
        LocalBench bench(theme);
        notifier.watch(bench.workspace());
        for (const store::WriteOutcome outcome : {store::WriteOutcome::Confirmed, store::WriteOutcome::Unknown}) {
            store::WriteEntry entry;
            entry.profileName = QStringLiteral("Production");
            entry.group = QStringLiteral("night_watch");
            entry.id = journal.begin(entry);
            entry.outcome = outcome;
            journal.finish(entry);
        }
        store::EventEntry retried;
        retried.engine.kind = engine::Event::Kind::Failed;
        retried.engine.error = Error::make(ErrorKind::Timeout, QStringLiteral("T"), QStringLiteral("t"));
        bench.workspace().noteEvent(retried);
        store::EventEntry ended = retried;
        ended.engine.kind = engine::Event::Kind::Stopped;
        ended.engine.consumerName = QStringLiteral("watcher");
        bench.workspace().noteEvent(ended);
        QTRY_COMPARE_WITH_TIMEOUT(banners.count(), 1, 10'000);
        const auto told = banners.first().first().value<Notification>();
        QVERIFY2(told.title.contains(QStringLiteral("2")), qPrintable(told.title));
        QVERIFY2(told.body.contains(QStringLiteral("night_watch")) && told.body.contains(QStringLiteral("watcher")),
            qPrintable(told.body));
    }

    void theDesktopsServerGetsPlainText_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("markup") << QStringList {QStringLiteral("body"), QStringLiteral("body-markup")}
                                << QStringLiteral("&lt;b&gt; &amp; c");
        QTest::newRow("none") << QStringList {QStringLiteral("body")} << QStringLiteral("<b> & c");
    }
    void theDesktopsServerGetsPlainText()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, body);
        TwoOnABus bus;
        bus.server.capabilities = capabilities;
        QTRY_VERIFY(bus.isReady);
        FreedesktopChannel channel(bus.client);
        QSignalSpy failed(&channel, &NotificationChannel::failed);
        QSignalSpy activated(&channel, &NotificationChannel::activated);
        channel.show({QStringLiteral("title"), QStringLiteral("<b> & c"), {}, false});
        QTRY_COMPARE(bus.server.notified.size(), 1);
        QCOMPARE(bus.server.notified[0][3].toString(), QStringLiteral("title"));
        QCOMPARE(bus.server.notified[0][4].toString(), body);
        QCOMPARE(bus.server.notified[0][1].toUInt(), 0u);
        QVERIFY(bus.roundTrip());
        channel.show({QStringLiteral("next"), {}, {}, false});
        QVERIFY(bus.roundTrip());
        QCOMPARE(bus.server.notified.last()[1].toUInt(), 41u); // in the place of the first
        emit bus.server.ActionInvoked(7, QStringLiteral("default"));
        emit bus.server.ActionInvoked(41, QStringLiteral("default"));
        QTRY_COMPARE(activated.count(), 1);
        emit bus.server.NotificationClosed(41, 2);
        QVERIFY(bus.roundTrip());
        channel.show({QStringLiteral("after"), {}, {}, false});
        QVERIFY(bus.roundTrip());
        QCOMPARE(bus.server.notified.last()[1].toUInt(), 0u);
        QCOMPARE(failed.count(), 0);
    }

    /// A bus, but nobody who shows notifications.
    void withoutAServerItFails()
    {
        TwoOnABus bus;
        QTRY_VERIFY(bus.isReady);
        bus.accepted->unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        FreedesktopChannel channel(bus.client);
        QSignalSpy failed(&channel, &NotificationChannel::failed);
        channel.show({QStringLiteral("title"), {}, {}, false});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Notification>().title, QStringLiteral("title"));
    }

    void withoutABusItFails()
    {
        FreedesktopChannel channel(QDBusConnection(QStringLiteral("no such connection")));
        QSignalSpy failed(&channel, &NotificationChannel::failed);
        channel.show({QStringLiteral("title"), {}, {}, false});
        QCOMPARE(failed.count(), 1);
    }

    void theBannerShowsAndGoes()
    {
        QWidget window;
        auto* banner = new NotificationBanner(&window);
        window.show();
        QVERIFY(!banner->isVisible());
        banner->showNotification({QStringLiteral("<i>t</i>"), QStringLiteral("b"), {}, false});
        QVERIFY(banner->isVisible());
        for (const QLabel* label : banner->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QSignalSpy activated(banner, &NotificationBanner::activated);
        banner->findChild<QPushButton*>(QStringLiteral("closeButton"))->click();
        QVERIFY(!banner->isVisible());
        QCOMPARE(activated.count(), 0);
        banner->showNotification({QStringLiteral("t"), {}, {}, false});
        banner->findChild<QPushButton*>(QStringLiteral("showButton"))->click();
        QCOMPARE(activated.count(), 1);
        QVERIFY(!banner->isVisible());
    }
};

QTEST_MAIN(TestNotifications)
#include "tst_notifications.moc"
