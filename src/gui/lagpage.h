// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/lagtablemodel.h"
#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class LagPage;
}

/// The time lag over time as a chart and as a table. Redrawn at most once a second, and only
/// while it is visible. Thread: GUI.
class LagPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LagPage(QWidget* parent = nullptr);
    ~LagPage() override;
    Q_DISABLE_COPY_MOVE(LagPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    std::unique_ptr<Ui::LagPage> m_ui;
    Workspace* m_workspace = nullptr;
    LagTableModel* m_table = nullptr;
};

} // namespace tidemark::gui
