// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class StartConsumersDialog;
}

/// Asks for every parameter of a consumer and starts one or more of them. Says in plain words
/// that joining takes partitions from other members. Open with open(). Thread: GUI.
class StartConsumersDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog. `isDemo`: joining harms nobody.
    StartConsumersDialog(
        Workspace& workspace, const QString& group, bool isDemo, QWidget* parent = nullptr);
    ~StartConsumersDialog() override;
    Q_DISABLE_COPY_MOVE(StartConsumersDialog)

    /// What the fields say now.
    [[nodiscard]] engine::ConsumerConfig config() const;
    [[nodiscard]] int count() const;

private:
    void setUpFields();
    void onGroupChanged();
    void check();
    void start();

    std::unique_ptr<Ui::StartConsumersDialog> m_ui;
    Workspace& m_workspace;
    QPushButton* m_startButton = nullptr;
};

} // namespace tidemark::gui
