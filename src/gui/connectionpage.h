// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logspage.h"
#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

class QAction;

namespace tidemark::gui {

namespace Ui {
class ConnectionPage;
}

class GroupsPage;

/// What the window knows of one connection besides its workspace.
struct ConnectionInfo
{
    QString name; ///< of the endpoint, for the title and the status bar
    bool isDemo = false; ///< the service runs inside this program: joining harms nobody
};

/// Everything of one connection on one page: groups beside the monitoring pages, logs below.
/// Thread: GUI.
class ConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab
    {
        Partitions,
        Consumers,
        Lag,
        Events
    };

    explicit ConnectionPage(QWidget* parent = nullptr);
    ~ConnectionPage() override;
    Q_DISABLE_COPY_MOVE(ConnectionPage)

    /// Call once. All must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme, const ConnectionInfo& info,
        const LogsPage::Actions& logActions);

    void showTab(Tab tab);
    [[nodiscard]] GroupsPage& groups();
    [[nodiscard]] LogsPage& logs();

    void openCreateGroup();
    void openDeleteGroup();
    void openStartConsumers();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::unique_ptr<Ui::ConnectionPage> m_ui;
    Workspace* m_workspace = nullptr;
    ConnectionInfo m_info;
    bool m_sized = false;
};

} // namespace tidemark::gui
