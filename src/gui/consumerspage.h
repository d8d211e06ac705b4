// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class ConsumersPage;
}

/// The consumers that this program runs, with their heartbeats. Thread: GUI.
class ConsumersPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsumersPage(QWidget* parent = nullptr);
    ~ConsumersPage() override;
    Q_DISABLE_COPY_MOVE(ConsumersPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

private:
    void showSummary();

    Workspace* m_workspace = nullptr;
    std::unique_ptr<Ui::ConsumersPage> m_ui;
};

} // namespace tidemark::gui
