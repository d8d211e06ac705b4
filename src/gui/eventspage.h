// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class EventsPage;
}

/// What happened, newest at the end. Thread: GUI.
class EventsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPage(QWidget* parent = nullptr);
    ~EventsPage() override;
    Q_DISABLE_COPY_MOVE(EventsPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

private:
    std::unique_ptr<Ui::EventsPage> m_ui;
};

} // namespace tidemark::gui
