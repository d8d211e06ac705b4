// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

class QAction;
class QMenu;

namespace tidemark::gui {

namespace Ui {
class GroupsPage;
}

class GroupPresenter;

/// The consumer groups of the logset, native and Kafka-protocol ones, and what is seen of them by
/// looking only: nothing here joins a group. Tells the workspace which rows are in view, so that
/// they are looked at first. Thread: GUI.
class GroupsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupsPage(QWidget* parent = nullptr);
    ~GroupsPage() override;
    Q_DISABLE_COPY_MOVE(GroupsPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);
    void setActions(
        QAction* refresh, QAction* create, QAction* modify, QAction* remove, QAction* start);

    /// Name of the selected native group; empty: none, or one of the Kafka protocol.
    [[nodiscard]] QString currentGroup() const;
    /// Selects the native group; false where the list does not show it.
    bool selectGroup(const QString& name);
    void focusFilter();

    /// Columns (which, order, width) and sorting, for the session.
    [[nodiscard]] QByteArray saveColumns() const;
    /// False: not such a state, nothing has changed.
    bool restoreColumns(const QByteArray& state);

signals:
    void currentGroupChanged();
    /// The user has changed columns or sorting.
    void columnsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUpView(const Theme& theme);
    void setUpFilter();
    void setUpColumns();
    void setUpCopy();
    void showStatus();
    void tellVisible();
    void noteCurrent();

    std::unique_ptr<Ui::GroupsPage> m_ui;
    Workspace* m_workspace = nullptr;
    GroupPresenter* m_presenter = nullptr;
    QMenu* m_columnsMenu = nullptr;
    QSet<QString> m_visible;
    QString m_current;
    qint64 m_paintedSecond = 0;
    bool m_restoring = false;
};

} // namespace tidemark::gui
