// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class ModifyGroupDialog;
}

/// Changes time-out and topics of a consumer group, and says what that does to its consumers. Closes
/// when the list shows it; otherwise stays open with what became of it. Open with open().
/// Thread: GUI.
class ModifyGroupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog. `shown`: the group as the list shows it now.
    ModifyGroupDialog(
        Workspace& workspace, cls::ConsumerGroupInfo shown, QWidget* parent = nullptr);
    ~ModifyGroupDialog() override;
    Q_DISABLE_COPY_MOVE(ModifyGroupDialog)

private:
    void setTopics();
    [[nodiscard]] cls::ConsumerGroupInfo wanted() const;
    void onEdited();
    void check();
    void modify();

    std::unique_ptr<Ui::ModifyGroupDialog> m_ui;
    Workspace& m_workspace;
    cls::ConsumerGroupInfo m_shown;
    QPushButton* m_modifyButton = nullptr;
    bool m_busy = false;
    QString m_result; ///< of the last try
};

} // namespace tidemark::gui
