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

/// Creates a consumer group. Stays open with the reason where the service refuses. Open with
/// open(). Thread: GUI.
class CreateGroupDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    explicit CreateGroupDialog(Workspace& workspace, QWidget* parent = nullptr);
    ~CreateGroupDialog() override;
    Q_DISABLE_COPY_MOVE(CreateGroupDialog)

    /// The API's rule: letters, digits and underscore, no digit first, at most 256.
    [[nodiscard]] static bool isValidName(const QString& name);

signals:
    void created(const QString& name);

private:
    void check();
    void create();

    std::unique_ptr<Ui::CreateGroupDialog> m_ui;
    Workspace& m_workspace;
    QPushButton* m_createButton = nullptr;
    bool m_busy = false;
};

} // namespace tidemark::gui
