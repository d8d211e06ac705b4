// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/creategroupdialog.h"

#include "gui/dialogfit.h"
#include "gui/format.h"
#include "gui/grouprules.h"
#include "gui/readingfields.h"
#include "gui/writewords.h"
#include "ui_creategroupdialog.h"

#include <QPointer>
#include <QPushButton>

namespace tidemark::gui {

CreateGroupDialog::CreateGroupDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CreateGroupDialog>())
    , m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->timeoutBox->setRange(static_cast<int>(GroupRules::minTimeoutSeconds),
        static_cast<int>(GroupRules::maxTimeoutSeconds));
    m_createButton = m_ui->buttons->addButton(tr("C&reate group"), QDialogButtonBox::ActionRole);
    m_createButton->setObjectName(QStringLiteral("createButton"));
    m_createButton->setDefault(true);
    m_ui->typeLabel->setText(tr("Type the name again to create the group:"));
    m_ui->typeLabel->setVisible(workspace.info().asksForName());
    m_ui->typeEdit->setVisible(workspace.info().asksForName());
    m_ui->topicsList->setTopics(workspace.topics().topics());
    connect(&workspace.topics(), &store::TopicDirectory::changed, this,
        [this] { m_ui->topicsList->setTopics(m_workspace.topics().topics()); });
    connect(m_createButton, &QPushButton::clicked, this, &CreateGroupDialog::create);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &CreateGroupDialog::onEdited);
    connect(m_ui->typeEdit, &QLineEdit::textChanged, this, &CreateGroupDialog::onEdited);
    connect(m_ui->topicsList, &QListWidget::itemChanged, this, &CreateGroupDialog::onEdited);
    check();
    ReadingFields::makeHelp({ m_ui->nameHelp, m_ui->timeoutHelp, m_ui->topicsHelp });
    resize(520, 360);
    fitHeight(*this);
}

CreateGroupDialog::~CreateGroupDialog() = default;

cls::ConsumerGroupInfo CreateGroupDialog::wanted() const
{
    cls::ConsumerGroupInfo info;
    info.name = m_ui->nameEdit->text();
    info.timeoutSeconds = m_ui->timeoutBox->value();
    info.topics = m_ui->topicsList->checked();
    return info;
}

QString CreateGroupDialog::problem() const
{
    const QString name = m_ui->nameEdit->text();
    const WriteRefusal refusal
        = m_workspace.commands().refusal(store::WriteAction::CreateGroup, name);
    if (refusal != WriteRefusal::None)
        return WriteWords::refusal(refusal);
    if (const QString bad = GroupRules::nameProblem(name); !bad.isEmpty())
        return bad;
    if (m_workspace.groupModel().find(name))
        return tr("A group of this name exists already.");
    if (!m_ui->typeEdit->isHidden() && !m_ui->typeEdit->text().isEmpty()
        && m_ui->typeEdit->text() != name)
        return tr("The two names differ.");
    return {};
}

void CreateGroupDialog::onEdited()
{
    m_result.clear();
    check();
}

void CreateGroupDialog::check()
{
    const QString name = m_ui->nameEdit->text();
    const QString wrong = m_busy ? QString() : problem();
    const QString shown = m_busy ? tr("Creating the group and reading it again…")
        : wrong.isEmpty()        ? m_result
                                 : wrong;
    m_ui->problemLabel->setText(shown);
    m_ui->problemLabel->setVisible(!shown.isEmpty());
    const QString warning = GroupRules::groupNameWarning(name);
    m_ui->warningLabel->setText(warning.isEmpty() ? QString() : QStringLiteral("▲ ") + warning);
    m_ui->warningLabel->setVisible(!warning.isEmpty());
    fitHeight(*this);
    const bool typed = m_ui->typeEdit->isHidden() || m_ui->typeEdit->text() == name;
    const bool hasTopics = !m_ui->topicsList->checked().isEmpty();
    for (QWidget* field : { static_cast<QWidget*>(m_ui->nameEdit),
             static_cast<QWidget*>(m_ui->timeoutBox), static_cast<QWidget*>(m_ui->topicsList),
             static_cast<QWidget*>(m_ui->typeEdit) })
        field->setEnabled(!m_busy);
    m_createButton->setEnabled(!m_busy && wrong.isEmpty() && !name.isEmpty() && typed && hasTopics);
    m_createButton->setToolTip(Format::plainTip(!wrong.isEmpty() ? wrong
            : name.isEmpty()                                     ? tr("Give the group a name.")
            : !hasTopics ? tr("Choose at least one topic.")
            : !typed     ? tr("Type the name again.")
                         : QString()));
}

void CreateGroupDialog::create()
{
    m_busy = true;
    check();
    m_workspace.commands().create(
        wanted(), [self = QPointer(this)](const store::WriteEntry& entry) {
            if (!self)
                return;
            self->m_busy = false;
            self->m_result = WriteWords::result(entry);
            if (entry.outcome == store::WriteOutcome::Confirmed) {
                emit self->created(entry.group);
                self->accept();
                return;
            }
            self->check();
        });
}

} // namespace tidemark::gui
