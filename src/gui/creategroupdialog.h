// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class CreateGroupDialog;
}

/// Creates a consumer group. Closes when the list shows it; otherwise stays open with what became
/// of it. Asks for the name again where the profile is dangerous. Open with open(). Thread: GUI.
class CreateGroupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    explicit CreateGroupDialog(Workspace& workspace, QWidget* parent = nullptr);
    ~CreateGroupDialog() override;
    Q_DISABLE_COPY_MOVE(CreateGroupDialog)

signals:
    void created(const QString& name);

private:
    [[nodiscard]] cls::ConsumerGroupInfo wanted() const;
    [[nodiscard]] QString problem() const;
    void onEdited();
    void check();
    void create();

    std::unique_ptr<Ui::CreateGroupDialog> m_ui;
    Workspace& m_workspace;
    QPushButton* m_createButton = nullptr;
    bool m_busy = false;
    QString m_result; ///< of the last try
};

} // namespace tidemark::gui
