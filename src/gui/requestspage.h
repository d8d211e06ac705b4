// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/requestpresenter.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

class QAction;

namespace tidemark::gui {

namespace Ui {
class RequestsPage;
}

/// The newest requests of a connection and how they ended: filtered, held still, cleared, and
/// copied as a report for a support ticket. Takes over what is new only while it can be seen.
/// Thread: GUI.
class RequestsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsPage(QWidget* parent = nullptr);
    ~RequestsPage() override;
    Q_DISABLE_COPY_MOVE(RequestsPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

    /// The selected requests as they are copied; empty where none is selected.
    [[nodiscard]] QString report() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpActions();
    void update();
    void updateActionBox();
    void applyFilter();
    void onSelectionChanged();
    void showSummary();
    void copyReport();
    void clear();

    std::unique_ptr<Ui::RequestsPage> m_ui;
    Workspace* m_workspace = nullptr;
    RequestPresenter* m_presenter = nullptr;
    QAction* m_copyReport = nullptr;
};

} // namespace tidemark::gui
