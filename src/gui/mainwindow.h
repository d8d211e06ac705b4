// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/connectionpage.h"
#include "gui/theme.h"
#include "gui/workspace.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QPushButton;

namespace tidemark::gui {

namespace Ui {
class MainWindow;
}

/// The window: menus, toolbar, status bar and the page of the connection. Closing it stops all
/// consumers in order first (pull no more, commit, leave) without blocking. Thread: GUI.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(
        Workspace& workspace, Theme& theme, const ConnectionInfo& info, QWidget* parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    [[nodiscard]] ConnectionPage& page() { return *m_page; }

signals:
    /// The window has closed and nothing runs any more, or the user did not want to wait.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void setUpActions();
    void setUpPages();
    void setUpTheme();
    void setUpStatusBar();
    void updateActions();
    void updateStatusBar();
    void setReason(QAction* action, bool enabled, const QString& reason);
    void finishClosing();
    void showAbout();

    std::unique_ptr<Ui::MainWindow> m_ui;
    Workspace& m_workspace;
    Theme& m_theme;
    ConnectionInfo m_info;
    ConnectionPage* m_page = nullptr;
    QLabel* m_connectionLabel = nullptr;
    QLabel* m_errorsLabel = nullptr;
    QLabel* m_memoryLabel = nullptr;
    QLabel* m_zoneLabel = nullptr;
    QLabel* m_stoppingLabel = nullptr;
    QPushButton* m_quitNow = nullptr;
    bool m_closing = false;
    bool m_mayClose = false;
};

} // namespace tidemark::gui
