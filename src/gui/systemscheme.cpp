// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/systemscheme.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace tidemark::gui {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
constexpr int answerMs = 5000;

} // namespace

SystemScheme::SystemScheme(QDBusConnection bus, QObject* parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    // From any sender: asking for the owner of the name would wait for the bus.
    m_bus.connect({}, path, interface, QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QDBusMessage)));
    QDBusMessage read
        = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    read.setArguments({ appearance, colorScheme });
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(read, answerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            take(reply.value().variant(), false);
    });
}

/// Its arguments: group, key, value.
void SystemScheme::onSettingChanged(const QDBusMessage& message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.value(0) == appearance && arguments.value(1) == colorScheme)
        take(arguments.value(2), true);
}

void SystemScheme::take(QVariant value, bool isChange)
{
    // Read wraps it once more than the signal does.
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    // 0: no preference, 1: dark, 2: light
    bool isNumber = false;
    const uint scheme = value.toUInt(&isNumber);
    // A preference that was taken back leaves the usual, light windows.
    if (scheme == 1 || scheme == 2 || (isNumber && scheme == 0 && isChange))
        emit changed(scheme == 1);
}

} // namespace tidemark::gui
