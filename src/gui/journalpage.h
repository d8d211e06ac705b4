// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

class QAction;

namespace tidemark::gui {

namespace Ui {
class JournalPage;
}

class JournalPresenter;

/// All writes of this program, newest first: what was asked, what it was before, what became of it.
/// Thread: GUI.
class JournalPage final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalPage(QWidget* parent = nullptr);
    ~JournalPage() override;
    Q_DISABLE_COPY_MOVE(JournalPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

    /// The selected entries as plain text, a block of lines for each.
    [[nodiscard]] QString selectedText() const;

private:
    void setUpActions();
    void updateActions();
    void showStatus();
    void copyRequestIds();
    [[nodiscard]] QModelIndexList selection() const;

    std::unique_ptr<Ui::JournalPage> m_ui;
    Workspace* m_workspace = nullptr;
    JournalPresenter* m_presenter = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_copyId = nullptr;
};

} // namespace tidemark::gui
