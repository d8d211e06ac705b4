// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/readingfields.h"
#include "gui/workspace.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class TailDialog;
}

/// Reads topics without joining a group, which takes nothing from anybody and is therefore also
/// possible with a read-only profile. Open with open(). Thread: GUI.
class TailDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog. `topicIds`: chosen at first.
    TailDialog(Workspace& workspace, const QStringList& topicIds, QWidget* parent = nullptr);
    ~TailDialog() override;
    Q_DISABLE_COPY_MOVE(TailDialog)

    /// Chosen at first; empty: all.
    void setPartitions(const QList<PartitionId>& partitions);
    /// What the fields say now; none where the partitions cannot be read.
    [[nodiscard]] std::optional<engine::TailConfig> config() const;

private:
    void check();
    void start();

    std::unique_ptr<Ui::TailDialog> m_ui;
    Workspace& m_workspace;
    ReadingFields m_reading;
    QPushButton* m_startButton = nullptr;
};

} // namespace tidemark::gui
