// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class PartitionsPage;
}

/// The partitions that consumers of this program hold. Thread: GUI.
class PartitionsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PartitionsPage(QWidget* parent = nullptr);
    ~PartitionsPage() override;
    Q_DISABLE_COPY_MOVE(PartitionsPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

private:
    void showSummary();

    Workspace* m_workspace = nullptr;
    std::unique_ptr<Ui::PartitionsPage> m_ui;
};

} // namespace tidemark::gui
