// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actionrouter.h"
#include "gui/connectionpage.h"
#include "gui/notificationchannel.h"
#include "gui/theme.h"
#include "gui/workspace.h"

#include <QMainWindow>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class MainWindow;
}

class NotificationBanner;
class StatusLine;

/// The window: menus, toolbar, status bar and a tab for each open connection. Its actions are
/// those of the tab in front. Closing it stops all consumers in order first (pull no more, commit,
/// leave) without blocking. Thread: GUI.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    static constexpr int maxNotices = 5;

    /// All must outlive the window.
    MainWindow(
        Theme& theme, store::ZoneSetting& zone, const Clock& clock, QWidget* parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// Shows the connection in a tab of its own, in front. `workspace` must stay until
    /// removeConnection().
    ConnectionPage& addConnection(Workspace& workspace);
    /// Takes the connection's tab away at once; consumers that run are not asked.
    void removeConnection(const Workspace& workspace);
    void showConnection(const Workspace& workspace);

    /// Precondition: a connection is open.
    [[nodiscard]] ConnectionPage& page();
    /// Null where no connection is open.
    [[nodiscard]] ConnectionPage* currentPage() const;
    [[nodiscard]] QList<ConnectionPage*> pages() const;
    /// The user wants it closed; consumers are stopping.
    [[nodiscard]] bool isClosing() const { return m_closing; }
    [[nodiscard]] ConnectionPage* pageOf(const Workspace& workspace) const;

    /// Tells something about the program itself above the tabs, until the user closes it; a
    /// further text goes below the first. One that is shown already is not repeated, and of more
    /// than maxNotices the oldest give way. Plain text.
    void showNotice(const QString& text);
    /// Something that needs attention, for when the desktop does not show it.
    void showNotification(const Notification& notification);
    /// Also where it is minimized or behind others, as far as the desktop lets it.
    void comeToFront();

signals:
    /// The user asks for the list of profiles.
    void connectionsRequested();
    void preferencesRequested();
    /// The user wants to see what the notification in the window is about.
    void bannerActivated();
    /// The connection is to be closed and nothing of it runs any more.
    void connectionClosed(tidemark::gui::Workspace* workspace);
    /// Another connection is in front, or none.
    void currentChanged();
    /// The window is about to close: what is open now is what was open.
    void closing();
    /// The window has closed and nothing runs any more, or the user did not want to wait.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void setUpActions();
    void setUpRoutes();
    void setUpTabs();
    void setUpTheme();
    void onCurrentChanged();
    void closeTab(ConnectionPage& page);
    void updateTab(const ConnectionPage& page);
    void updateStatusBar();
    [[nodiscard]] int runningConsumers() const;
    void finishClosing();
    void showAbout();

    std::unique_ptr<Ui::MainWindow> m_ui;
    Theme& m_theme;
    store::ZoneSetting& m_zone;
    const Clock& m_clock;
    ActionRouter* m_router = nullptr;
    StatusLine* m_status = nullptr;
    QStringList m_notices; ///< shown, oldest first
    NotificationBanner* m_banner = nullptr; ///< null: nothing to tell so far
    bool m_closing = false;
    bool m_mayClose = false;
};

} // namespace tidemark::gui
