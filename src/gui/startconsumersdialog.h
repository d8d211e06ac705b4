// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/readingfields.h"
#include "gui/workspace.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class StartConsumersDialog;
}

/// Joins a group: asks for every parameter of a consumer and starts one or more of them. Says in
/// plain words that production consumers lose partitions, and asks for the group's name again where
/// the profile is dangerous. Open with open(). Thread: GUI.
class StartConsumersDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    StartConsumersDialog(
        Workspace& workspace, const QString& group, QWidget* parent = nullptr);
    ~StartConsumersDialog() override;
    Q_DISABLE_COPY_MOVE(StartConsumersDialog)

    /// What the fields say now.
    [[nodiscard]] engine::ConsumerConfig config() const;
    [[nodiscard]] int count() const;
    /// Fills the fields.
    void setConfig(const engine::ConsumerConfig& config);

signals:
    /// The consumers have been started.
    void started();

private:
    void setUpFields();
    void onGroupChanged();
    [[nodiscard]] QStringList problems(const engine::ConsumerConfig& now);
    void check();
    void start();

    std::unique_ptr<Ui::StartConsumersDialog> m_ui;
    Workspace& m_workspace;
    ReadingFields m_reading;
    QPushButton* m_startButton = nullptr;
};

} // namespace tidemark::gui
