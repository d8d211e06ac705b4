// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "gui/workspace.h"

#include <QWidget>

#include <memory>

class QAction;

namespace tidemark::gui {

namespace Ui {
class ConsumersPage;
}

class ConsumerPresenter;

/// The consumers and tails that this program runs, with their heartbeats, and what can be done with
/// the selected ones. Thread: GUI.
class ConsumersPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsumersPage(QWidget* parent = nullptr);
    ~ConsumersPage() override;
    Q_DISABLE_COPY_MOVE(ConsumersPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

signals:
    /// A restored consumer is to be resumed where the profile asks for the name of the group: the
    /// join dialog is the place for it.
    void askedToJoin(const tidemark::engine::ConsumerConfig& config, tidemark::ConsumerId restored);

private:
    /// What the selected rows have in common.
    struct Selection
    {
        QList<models::ConsumerRow> rows;
        int running = 0; ///< neither over nor stopping
        int paused = 0; ///< of the running ones
        int restored = 0;
        int restoredMembers = 0; ///< of the restored ones, those that would join a group
        int resumable = 0; ///< of the restored ones, those that can start now
        int over = 0;
    };
    void setUpView(const Theme& theme);
    void setUpActions();
    [[nodiscard]] Selection selection() const;
    /// The row joins only by the dialog that asks for the group's name.
    [[nodiscard]] bool asks(const models::ConsumerRow& row) const;
    /// The row is restored and can start now.
    [[nodiscard]] bool canResume(const models::ConsumerRow& row) const;
    void updateActions();
    void showSummary();
    void showError(const Selection& selected);
    void pause();
    void resume();
    void stop();
    void forget();
    void copyErrors();

    Workspace* m_workspace = nullptr;
    std::unique_ptr<Ui::ConsumersPage> m_ui;
    ConsumerPresenter* m_presenter = nullptr;
    QAction* m_resume = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_forget = nullptr;
    QAction* m_copyError = nullptr;
};

} // namespace tidemark::gui
