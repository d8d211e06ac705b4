// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/modifygroupdialog.h"

#include "gui/dialogfit.h"
#include "gui/groupeffect.h"
#include "gui/grouprules.h"
#include "gui/readingfields.h"
#include "gui/writewords.h"
#include "store/writeverdict.h"
#include "ui_modifygroupdialog.h"

#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace tidemark::gui {

ModifyGroupDialog::ModifyGroupDialog(
    Workspace& workspace, cls::ConsumerGroupInfo shown, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ModifyGroupDialog>())
    , m_workspace(workspace)
    , m_shown(std::move(shown))
{
    m_ui->setupUi(this);
    m_ui->introLabel->setText(tr("Changes the consumer group “%1” for all its members, production "
                                 "consumers included. Time-out and topics are replaced together.")
                                  .arg(m_shown.name));
    m_ui->timeoutBox->setRange(static_cast<int>(GroupRules::minTimeoutSeconds),
        static_cast<int>(GroupRules::maxTimeoutSeconds));
    m_ui->timeoutBox->setValue(static_cast<int>(m_shown.timeoutSeconds));
    m_modifyButton = m_ui->buttons->addButton(tr("C&hange group"), QDialogButtonBox::ActionRole);
    m_modifyButton->setObjectName(QStringLiteral("modifyButton"));
    m_modifyButton->setDefault(true);
    m_ui->typeLabel->setText(tr("Type the name of the group to change it:"));
    m_ui->typeLabel->setVisible(workspace.info().asksForName());
    m_ui->typeEdit->setVisible(workspace.info().asksForName());
    setTopics();
    m_ui->topicsList->setChecked(m_shown.topics);
    connect(
        &workspace.topics(), &store::TopicDirectory::changed, this, &ModifyGroupDialog::setTopics);
    connect(m_modifyButton, &QPushButton::clicked, this, &ModifyGroupDialog::modify);
    connect(m_ui->timeoutBox, &QSpinBox::valueChanged, this, &ModifyGroupDialog::onEdited);
    connect(m_ui->typeEdit, &QLineEdit::textChanged, this, &ModifyGroupDialog::onEdited);
    connect(m_ui->topicsList, &QListWidget::itemChanged, this, &ModifyGroupDialog::onEdited);
    connect(&workspace, &Workspace::refreshed, this, &ModifyGroupDialog::check);
    check();
    ReadingFields::makeHelp({ m_ui->timeoutHelp, m_ui->topicsHelp });
    resize(540, 420);
    fitHeight(*this);
}

ModifyGroupDialog::~ModifyGroupDialog() = default;

void ModifyGroupDialog::setTopics()
{
    QList<store::TopicDirectory::Topic> topics = m_workspace.topics().topics();
    for (const QString& topicId : std::as_const(m_shown.topics)) {
        const bool listed = std::any_of(topics.cbegin(), topics.cend(),
            [&topicId](const auto& topic) { return topic.topicId == topicId; });
        if (listed)
            continue;
        // A topic that the logset does not list any more must not get lost by itself.
        store::TopicDirectory::Topic unlisted;
        unlisted.topicId = topicId;
        topics << unlisted;
    }
    m_ui->topicsList->setTopics(topics);
}

cls::ConsumerGroupInfo ModifyGroupDialog::wanted() const
{
    cls::ConsumerGroupInfo info = m_shown;
    info.timeoutSeconds = m_ui->timeoutBox->value();
    info.topics = m_ui->topicsList->checked();
    return info;
}

void ModifyGroupDialog::onEdited()
{
    m_result.clear();
    check();
}

void ModifyGroupDialog::check()
{
    const cls::ConsumerGroupInfo next = wanted();
    const WriteRefusal refusal = m_busy
        ? WriteRefusal::None
        : m_workspace.commands().refusal(store::WriteAction::ModifyGroup, m_shown.name);
    const QString& typedName = m_ui->typeEdit->text();
    const bool asks = !m_ui->typeEdit->isHidden();
    QString wrong = WriteWords::refusal(refusal);
    if (wrong.isEmpty() && next.topics.isEmpty())
        wrong = tr("Choose at least one topic.");
    if (wrong.isEmpty() && asks && !typedName.isEmpty() && typedName != m_shown.name)
        wrong = tr("This is not the name of the group.");
    const QString shown = m_busy ? tr("Changing the group and reading it again…")
        : wrong.isEmpty()        ? m_result
                                 : wrong;
    m_ui->problemLabel->setVisible(!shown.isEmpty());
    const bool isNew = m_ui->problemLabel->text() != shown;
    if (isNew)
        m_ui->problemLabel->setText(shown);
    const QString effect = GroupEffect::modify(m_shown, next, m_workspace.topics());
    if (m_ui->effectLabel->text() != effect || isNew) {
        m_ui->effectLabel->setText(effect);
        fitHeight(*this);
    }
    const bool editable = !m_busy && refusal == WriteRefusal::None;
    for (QWidget* field : { static_cast<QWidget*>(m_ui->timeoutBox),
             static_cast<QWidget*>(m_ui->topicsList), static_cast<QWidget*>(m_ui->typeEdit) })
        field->setEnabled(editable);
    const bool typed = !asks || typedName == m_shown.name;
    const bool differs = !store::isSameGroup(next, m_shown);
    m_modifyButton->setEnabled(editable && wrong.isEmpty() && typed && differs);
    m_modifyButton->setToolTip(!wrong.isEmpty() ? wrong
            : !differs                          ? tr("Nothing is changed yet.")
            : !typed                            ? tr("Type the name of the group.")
                                                : QString());
}

void ModifyGroupDialog::modify()
{
    m_busy = true;
    check();
    m_workspace.commands().modify(
        m_shown, wanted(), [self = QPointer(this)](const store::WriteEntry& entry) {
            if (!self)
                return;
            self->m_busy = false;
            self->m_result = WriteWords::result(entry);
            if (entry.outcome == store::WriteOutcome::Confirmed) {
                self->accept();
                return;
            }
            // The next try is compared with what the service shows now.
            if (entry.after.isKnown && entry.after.group)
                self->m_shown = *entry.after.group;
            self->check();
        });
}

} // namespace tidemark::gui
