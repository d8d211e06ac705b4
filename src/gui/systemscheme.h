// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

namespace tidemark::gui {

/// Whether the desktop wants dark windows, by the settings portal (org.freedesktop.portal.Settings,
/// "color-scheme" of org.freedesktop.appearance), now and whenever that changes. Says nothing where
/// there is no portal or it has no opinion from the start; one that is taken back leaves light
/// windows. Does not wait. Thread: GUI.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QDBusConnection bus, QObject* parent = nullptr);

signals:
    void changed(bool dark);

private slots:
    void onSettingChanged(const QDBusMessage& message);

private:
    void take(QVariant value, bool isChange);

    QDBusConnection m_bus;
};

} // namespace tidemark::gui
