// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/notificationchannel.h"
#include "gui/notificationplan.h"
#include "gui/workspace.h"
#include "store/writejournal.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace tidemark::gui {

/// Tells the user of what needs attention: a consumer that has failed, a member that the service
/// may have given up, a write whose outcome is not known. By the desktop while the window is not
/// looked at, else inside the window, and there as well where the desktop cannot. Never the only
/// place: all of it is in the event list or in the journal. Thread: GUI.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the notifier. `desktop` may be null: all goes to the window.
    Notifier(const Clock& clock, std::unique_ptr<NotificationChannel> desktop,
        std::function<bool()> isWindowLookedAt, QObject* parent = nullptr);

    /// What happens there from now on. It may be destroyed before the notifier.
    void watch(Workspace& workspace);
    void watch(store::WriteJournal& journal);
    void add(const NotificationCause& cause);
    /// Off: what waits and what comes is dropped.
    void setEnabled(bool enabled);
    /// The user has chosen the last one.
    void activate() { emit activated(m_last); }

    /// The words for it.
    [[nodiscard]] static Notification words(const NotificationPlan::Due& due);

signals:
    /// To be shown inside the window.
    void bannerWanted(const tidemark::gui::Notification& notification);
    void activated(const tidemark::gui::Notification& notification);

private:
    void tellDue();
    void startTimer();

    const Clock& m_clock;
    std::unique_ptr<NotificationChannel> m_desktop;
    std::function<bool()> m_isWindowLookedAt;
    NotificationPlan m_plan;
    QTimer m_timer;
    Notification m_last;
    bool m_enabled = true;
};

} // namespace tidemark::gui
