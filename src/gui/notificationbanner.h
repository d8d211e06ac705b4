// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notificationchannel.h"

#include <QFrame>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class NotificationBanner;
}

/// A notification inside the window, for when the window is looked at or the desktop has no other
/// way. Takes room only while it is there and never the focus; a screen reader is told.
/// Thread: GUI.
class NotificationBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit NotificationBanner(QWidget* parent = nullptr);
    ~NotificationBanner() override;
    Q_DISABLE_COPY_MOVE(NotificationBanner)

    /// Replaces the one before.
    void showNotification(const Notification& notification);

signals:
    /// The user wants to see what it is about.
    void activated();

private:
    std::unique_ptr<Ui::NotificationBanner> m_ui;
};

} // namespace tidemark::gui
