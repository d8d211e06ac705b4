// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/creategroupdialog.h"

#include "gui/words.h"
#include "ui_creategroupdialog.h"

#include <QLayout>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

namespace tidemark::gui {

CreateGroupDialog::CreateGroupDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CreateGroupDialog>())
    , m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_createButton = m_ui->buttons->addButton(tr("C&reate group"), QDialogButtonBox::ActionRole);
    m_createButton->setObjectName(QStringLiteral("createButton"));
    m_createButton->setDefault(true);
    m_ui->topicsList->setTopics(workspace.topics().topics());
    connect(&workspace.topics(), &store::TopicDirectory::changed, this,
        [this] { m_ui->topicsList->setTopics(m_workspace.topics().topics()); });
    connect(m_createButton, &QPushButton::clicked, this, &CreateGroupDialog::create);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &CreateGroupDialog::check);
    connect(m_ui->topicsList, &QListWidget::itemChanged, this, &CreateGroupDialog::check);
    check();
    const int width = 520;
    resize(width, layout()->totalHeightForWidth(width));
}

CreateGroupDialog::~CreateGroupDialog() = default;

bool CreateGroupDialog::isValidName(const QString& name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]{0,255}\\z"));
    return rule.match(name).hasMatch();
}

void CreateGroupDialog::check()
{
    const QString name = m_ui->nameEdit->text();
    QString problem;
    if (!name.isEmpty() && !isValidName(name))
        problem = tr("This name breaks the rule above.");
    else if (m_workspace.groupModel().find(name))
        problem = tr("A group of this name exists already.");
    m_ui->problemLabel->setText(problem);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    m_createButton->setEnabled(
        !m_busy && problem.isEmpty() && !name.isEmpty() && !m_ui->topicsList->checked().isEmpty());
    m_createButton->setToolTip(
        m_ui->topicsList->checked().isEmpty() ? tr("Choose at least one topic.") : QString());
}

void CreateGroupDialog::create()
{
    m_busy = true;
    check();
    const QString name = m_ui->nameEdit->text();
    m_workspace.commands().create(name, m_ui->timeoutBox->value(), m_ui->topicsList->checked(),
        [self = QPointer(this), name](const Status& status) {
            if (!self)
                return;
            self->m_busy = false;
            if (status.ok()) {
                emit self->created(name);
                self->accept();
                return;
            }
            self->check();
            self->m_ui->problemLabel->setText(QStringLiteral("▲ ") + Words::error(status.error()));
            self->m_ui->problemLabel->show();
        });
}

} // namespace tidemark::gui
