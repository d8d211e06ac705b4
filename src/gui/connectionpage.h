// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/logspage.h"
#include "gui/pageactions.h"
#include "gui/theme.h"
#include "gui/workspace.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;

namespace tidemark::gui {

namespace Ui {
class ConnectionPage;
}

class GroupsPage;
class TopicsPage;

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
        Events,
        Topics,
        Journal,
        Requests
    };

    explicit ConnectionPage(QWidget* parent = nullptr);
    ~ConnectionPage() override;
    Q_DISABLE_COPY_MOVE(ConnectionPage)

    /// Call once. Both must outlive the page. `fronts`: the window's actions that concern a
    /// connection, of which the page makes its own.
    void setUp(Workspace& workspace, const Theme& theme, const QList<QAction*>& fronts);

    [[nodiscard]] const PageActions& actions() const { return *m_actions; }
    [[nodiscard]] Workspace& workspace() const { return *m_workspace; }
    /// The connection ends: nothing new can be started, what runs stops in order.
    void setClosing();
    [[nodiscard]] bool isClosing() const { return m_closing; }

    /// What is to be remembered of how the page looks: tab, sizes, group list.
    [[nodiscard]] QJsonObject saveView() const;
    /// Takes what it understands of a saved view.
    void restoreView(const QJsonObject& view);

    void showTab(Tab tab);
    [[nodiscard]] GroupsPage& groups();
    [[nodiscard]] LogsPage& logs();
    [[nodiscard]] TopicsPage& topics();

    void openCreateGroup();
    void openModifyGroup();
    void openDeleteGroup();
    void openStartConsumers();
    void openTail();
    /// `partitions` of the topic; empty: all.
    void openTailOf(const QString& topicId, const QList<PartitionId>& partitions);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A restored consumer of a dangerous profile: joins where the user types the group's name.
    void openRestored(const engine::ConsumerConfig& config, ConsumerId restored);
    void setUpActions();
    void setUpBanner();
    void updateActions();

    std::unique_ptr<Ui::ConnectionPage> m_ui;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<PageActions> m_actions;
    bool m_closing = false;
    bool m_sized = false;
};

} // namespace tidemark::gui
