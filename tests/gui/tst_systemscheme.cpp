// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/systemscheme.h"
#include "gui/theme.h"

#include <QApplication>
#include <QDBusServer>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace tidemark::gui;

namespace {

/// The settings portal, as far as we use it.
class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    int reads = 0;

public slots:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        ++reads;
        const bool known = group == QStringLiteral("org.freedesktop.appearance") && key == QStringLiteral("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 0u)));
    }

signals:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace

class TestSystemScheme : public QObject
{
    Q_OBJECT

private slots:
    void theThemeFollowsTheDesktopWhileItIsToldTo()
    {
        QDBusServer listener;
        FakePortal portal;
        portal.scheme = 1;
        std::optional<QDBusConnection> accepted;
        connect(&listener, &QDBusServer::newConnection, &listener, [&](const QDBusConnection& to) {
            accepted = to;
            accepted->registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        });
        const QDBusConnection client = QDBusConnection::connectToPeer(listener.address(), QStringLiteral("scheme-test"));
        QTRY_VERIFY(accepted);
        Theme theme(*qApp);
        SystemScheme scheme(client);
        connect(&scheme, &SystemScheme::changed, &theme, &Theme::setSystemDark);
        QTRY_VERIFY(theme.isDark());
        const QString group = QStringLiteral("org.freedesktop.appearance");
        const QString key = QStringLiteral("color-scheme");
        emit portal.SettingChanged(group, key, QDBusVariant(2u));
        QTRY_VERIFY(!theme.isDark());
        // Somebody has chosen: the desktop is asked again only when told to follow it.
        theme.setMode(Theme::Mode::Light);
        QSignalSpy changed(&scheme, &SystemScheme::changed);
        emit portal.SettingChanged(group, key, QDBusVariant(1u));
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!theme.isDark());
        theme.setMode(Theme::Mode::System);
        QVERIFY(theme.isDark());
        // The preference for dark was taken back. Other settings change nothing.
        emit portal.SettingChanged(group, key, QDBusVariant(0u));
        QTRY_VERIFY(!theme.isDark());
        emit portal.SettingChanged(group, QStringLiteral("contrast"), QDBusVariant(1u));
        emit portal.SettingChanged(group, key, QDBusVariant(2u));
        QTRY_COMPARE(changed.count(), 3);
        QVERIFY(!theme.isDark());
        QDBusConnection::disconnectFromPeer(QStringLiteral("scheme-test"));
    }

    void noOpinionFromTheStartIsNone()
    {
        QDBusServer listener;
        FakePortal portal;
        std::optional<QDBusConnection> accepted;
        connect(&listener, &QDBusServer::newConnection, &listener, [&](const QDBusConnection& to) {
            accepted = to;
            accepted->registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        });
        const QDBusConnection client = QDBusConnection::connectToPeer(listener.address(), QStringLiteral("no-opinion"));
        QTRY_VERIFY(accepted);
        SystemScheme scheme(client);
        QSignalSpy changed(&scheme, &SystemScheme::changed);
        QTRY_COMPARE(portal.reads, 1);
        // What is told next shows that the answer was nothing to tell.
        emit portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"),
            QStringLiteral("color-scheme"), QDBusVariant(1u));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toBool(), true);
        QDBusConnection::disconnectFromPeer(QStringLiteral("no-opinion"));
    }

    void withoutAPortalNothingHappens()
    {
        SystemScheme scheme(QDBusConnection(QStringLiteral("no such connection")));
        QSignalSpy changed(&scheme, &SystemScheme::changed);
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 0);
    }
};

QTEST_MAIN(TestSystemScheme)
#include "tst_systemscheme.moc"
