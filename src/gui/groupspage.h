// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

class QAction;

namespace tidemark::gui {

namespace Ui {
class GroupsPage;
}

/// The consumer groups of the logset. Looking at them asks the service for its lists and joins
/// nothing. Thread: GUI.
class GroupsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupsPage(QWidget* parent = nullptr);
    ~GroupsPage() override;
    Q_DISABLE_COPY_MOVE(GroupsPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);
    void setActions(QAction* refresh, QAction* create, QAction* remove, QAction* start);

    /// Name of the selected group; empty: none.
    [[nodiscard]] QString currentGroup() const;
    /// Selects the group; false where the list does not hold it.
    bool selectGroup(const QString& name);

signals:
    void currentGroupChanged();

private:
    void showStatus();

    std::unique_ptr<Ui::GroupsPage> m_ui;
    Workspace* m_workspace = nullptr;
};

} // namespace tidemark::gui
