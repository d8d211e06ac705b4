// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notificationchannel.h"

#include <QDBusConnection>

#include <optional>

class QDBusMessage;

namespace tidemark::gui {

/// Notifications of the desktop by org.freedesktop.Notifications (Desktop Notifications
/// Specification 1.2). What the server may take for markup is escaped. Thread: GUI.
class FreedesktopChannel final : public NotificationChannel
{
    Q_OBJECT

public:
    /// A server that does not answer within this time counts as none.
    static constexpr int answerMs = 5000;

    explicit FreedesktopChannel(QDBusConnection bus, QObject* parent = nullptr);

    void show(const Notification& notification) override;

private slots:
    void onActionInvoked(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    void askCapabilities(const Notification& notification);
    void send(const Notification& notification);

    QDBusConnection m_bus;
    std::optional<bool> m_hasMarkup; ///< none: not asked yet
    uint m_shownId = 0; ///< 0: none of ours is shown
};

} // namespace tidemark::gui
