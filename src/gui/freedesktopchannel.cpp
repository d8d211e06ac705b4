// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/freedesktopchannel.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace tidemark::gui {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString defaultAction = QStringLiteral("default");

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

FreedesktopChannel::FreedesktopChannel(QDBusConnection bus, QObject* parent)
    : NotificationChannel(parent)
    , m_bus(std::move(bus))
{
    // From any sender: asking for the owner of the name would wait for the bus. Ids are compared.
    m_bus.connect({}, path, service, QStringLiteral("ActionInvoked"), this,
        SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(
        {}, path, service, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
}

void FreedesktopChannel::show(const Notification& notification)
{
    if (!m_bus.isConnected())
        emit failed(notification);
    else if (!m_hasMarkup)
        askCapabilities(notification);
    else
        send(notification);
}

void FreedesktopChannel::askCapabilities(const Notification& notification)
{
    auto* watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(call(QStringLiteral("GetCapabilities")), answerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError()) {
            emit failed(notification);
            return;
        }
        m_hasMarkup = reply.value().contains(QStringLiteral("body-markup"));
        send(notification);
    });
}

void FreedesktopChannel::send(const Notification& notification)
{
    QDBusMessage message = call(QStringLiteral("Notify"));
    const QString body
        = m_hasMarkup.value_or(true) ? notification.body.toHtmlEscaped() : notification.body;
    const QVariantMap hints { { QStringLiteral("desktop-entry"),
        QCoreApplication::applicationName() } };
    message.setArguments({ QCoreApplication::applicationName(), m_shownId,
        QCoreApplication::applicationName(), notification.title, body,
        QStringList { defaultAction, tr("Show") }, hints, -1 });
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, answerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            emit failed(notification);
        else
            m_shownId = reply.value();
    });
}

void FreedesktopChannel::onActionInvoked(uint id, const QString& action)
{
    if (id != 0 && id == m_shownId && action == defaultAction)
        emit activated();
}

void FreedesktopChannel::onClosed(uint id, uint /*reason*/)
{
    if (id == m_shownId)
        m_shownId = 0;
}

} // namespace tidemark::gui
