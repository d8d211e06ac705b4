// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deletegroupdialog.h"

#include "gui/words.h"
#include "ui_deletegroupdialog.h"

#include <QLayout>
#include <QPointer>
#include <QPushButton>

namespace tidemark::gui {

DeleteGroupDialog::DeleteGroupDialog(Workspace& workspace, const QString& group, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteGroupDialog>())
    , m_workspace(workspace)
    , m_group(group)
{
    m_ui->setupUi(this);
    m_ui->effectLabel->setText(
        tr("Deletes the consumer group “%1” with all its committed offsets. Consumers that use it "
           "anywhere lose their place and stop. This cannot be undone.")
            .arg(group));
    m_ui->typeLabel->setText(tr("Type the name of the group to delete it:"));
    m_deleteButton = m_ui->buttons->addButton(tr("&Delete group"), QDialogButtonBox::ActionRole);
    m_deleteButton->setObjectName(QStringLiteral("deleteButton"));
    m_deleteButton->setAutoDefault(false);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_deleteButton, &QPushButton::clicked, this, &DeleteGroupDialog::remove);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &DeleteGroupDialog::check);
    connect(&workspace, &Workspace::refreshed, this, &DeleteGroupDialog::check);
    check();
    const int width = 460;
    resize(width, layout()->totalHeightForWidth(width));
}

DeleteGroupDialog::~DeleteGroupDialog() = default;

void DeleteGroupDialog::check()
{
    const int members = m_workspace.runningConsumers(m_group);
    QString problem = m_failure;
    if (members > 0) {
        problem = tr("%n consumer(s) of this program are members of the group. Stop them first.",
            nullptr, members);
    } else if (!m_ui->nameEdit->text().isEmpty() && m_ui->nameEdit->text() != m_group) {
        problem = tr("This is not the name of the group.");
    }
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_ui->nameEdit->setEnabled(members == 0 && !m_busy);
    m_deleteButton->setEnabled(!m_busy && members == 0 && m_ui->nameEdit->text() == m_group);
}

void DeleteGroupDialog::remove()
{
    m_busy = true;
    m_failure.clear();
    check();
    m_workspace.commands().remove(m_group, [self = QPointer(this)](const Status& status) {
        if (!self)
            return;
        self->m_busy = false;
        if (status.ok()) {
            self->accept();
            return;
        }
        self->m_failure = QStringLiteral("▲ ") + Words::error(status.error());
        self->check();
    });
}

} // namespace tidemark::gui
