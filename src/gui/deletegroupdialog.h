// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class DeleteGroupDialog;
}

/// Deletes a consumer group after its name was typed again. Tells how many offsets are forgotten.
/// Refuses, with the reason, while consumers of this program are members. Closes when the list does
/// not hold the group any more; otherwise stays open with what became of it. Open with open().
/// Thread: GUI.
class DeleteGroupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    DeleteGroupDialog(Workspace& workspace, const QString& group, QWidget* parent = nullptr);
    ~DeleteGroupDialog() override;
    Q_DISABLE_COPY_MOVE(DeleteGroupDialog)

private:
    void countPartitions();
    void showEffect();
    void check();
    void remove();

    std::unique_ptr<Ui::DeleteGroupDialog> m_ui;
    Workspace& m_workspace;
    QString m_group;
    std::optional<cls::ConsumerGroupInfo> m_shown; ///< none: the list does not hold it
    Known<qint64> m_partitions; ///< with an offset of the group
    QPushButton* m_deleteButton = nullptr;
    bool m_busy = false;
    QString m_result; ///< of the last try
};

} // namespace tidemark::gui
