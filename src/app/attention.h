// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"
#include "gui/notifier.h"

#include <set>

namespace tidemark::app {

/// Joins what happens in the open connections to notifications, and a chosen notification to the
/// page that tells more. Thread: GUI.
class Attention final : public QObject
{
    Q_OBJECT

public:
    /// `desktop` must outlive it. `channel`: of the desktop; null: all is told in the window.
    Attention(Desktop& desktop, std::unique_ptr<gui::NotificationChannel> channel);
    Q_DISABLE_COPY_MOVE(Attention)

    void setEnabled(bool enabled) { m_notifier.setEnabled(enabled); }

private:
    void watchNew();
    void show(const gui::Notification& notification);

    Desktop& m_desktop;
    gui::Notifier m_notifier;
    std::set<const OpenConnection*> m_watched;
};

} // namespace tidemark::app
