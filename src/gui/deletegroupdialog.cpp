// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deletegroupdialog.h"

#include "cls/describeconsumeroffsets.h"
#include "gui/dialogfit.h"
#include "gui/groupeffect.h"
#include "gui/writewords.h"
#include "ui_deletegroupdialog.h"

#include <QPointer>
#include <QPushButton>

namespace tidemark::gui {

DeleteGroupDialog::DeleteGroupDialog(Workspace& workspace, const QString& group, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteGroupDialog>())
    , m_workspace(workspace)
    , m_group(group)
    , m_shown(workspace.groupModel().find(group))
{
    m_ui->setupUi(this);
    m_ui->typeLabel->setText(tr("Type the name of the group to delete it:"));
    m_deleteButton = m_ui->buttons->addButton(tr("&Delete group"), QDialogButtonBox::ActionRole);
    m_deleteButton->setObjectName(QStringLiteral("deleteButton"));
    m_deleteButton->setAutoDefault(false);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_deleteButton, &QPushButton::clicked, this, &DeleteGroupDialog::remove);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, [this] {
        m_result.clear();
        check();
    });
    connect(&workspace, &Workspace::refreshed, this, &DeleteGroupDialog::check);
    showEffect();
    check();
    countPartitions();
    resize(480, 10);
    fitHeight(*this);
}

DeleteGroupDialog::~DeleteGroupDialog() = default;

void DeleteGroupDialog::countPartitions()
{
    if (!m_shown)
        return;
    using Action = cls::DescribeConsumerOffsets;
    Action::Request request;
    request.consumerGroup = m_group;
    request.from = QStringLiteral("begin");
    request.logsetId = m_workspace.commands().logsetId();
    m_workspace.engine().call<Action>(
        request, [self = QPointer(this)](Result<Action::Response> result) {
            if (!self)
                return;
            const qint64 now = self->m_workspace.clock().wallMs();
            self->m_partitions = Known<qint64>::unknown(UnknownReason::Failed, now);
            if (result.ok()) {
                qint64 count = 0;
                for (const cls::TopicOffsets& topic : result.value().topics)
                    count += topic.offsets.size();
                self->m_partitions = Known<qint64>::of(count, Origin::Service, now);
            }
            self->showEffect();
        });
}

void DeleteGroupDialog::showEffect()
{
    m_ui->effectLabel->setText(
        GroupEffect::remove(m_group, m_partitions, m_shown ? m_shown->topics.size() : 0));
    fitHeight(*this);
}

void DeleteGroupDialog::check()
{
    const int members = m_workspace.runningConsumers(m_group);
    const WriteRefusal refusal = m_busy
        ? WriteRefusal::None
        : m_workspace.commands().refusal(store::WriteAction::DeleteGroup, m_group);
    QString wrong;
    if (members > 0) {
        wrong = tr("%n consumer(s) of this program are members of the group. Stop them first.",
            nullptr, members);
    } else if (refusal != WriteRefusal::None) {
        wrong = WriteWords::refusal(refusal);
    } else if (!m_shown) {
        wrong = tr("The list does not hold this group.");
    }
    const bool blocked = !wrong.isEmpty();
    const QString& typed = m_ui->nameEdit->text();
    if (!blocked && !typed.isEmpty() && typed != m_group)
        wrong = tr("This is not the name of the group.");
    const QString shown = m_busy ? tr("Deleting the group and reading the list again…")
        : wrong.isEmpty()        ? m_result
                                 : wrong;
    m_ui->problemLabel->setVisible(!shown.isEmpty());
    if (m_ui->problemLabel->text() != shown) {
        m_ui->problemLabel->setText(shown);
        fitHeight(*this);
    }
    m_ui->nameEdit->setEnabled(!blocked && !m_busy);
    m_deleteButton->setEnabled(!blocked && !m_busy && typed == m_group);
    m_deleteButton->setToolTip(blocked ? wrong
            : typed == m_group         ? QString()
                                       : tr("Type the name of the group."));
}

void DeleteGroupDialog::remove()
{
    m_busy = true;
    check();
    m_workspace.commands().remove(
        *m_shown, [self = QPointer(this)](const store::WriteEntry& entry) {
            if (!self)
                return;
            self->m_busy = false;
            self->m_result = WriteWords::result(entry);
            if (entry.outcome == store::WriteOutcome::Confirmed) {
                self->accept();
                return;
            }
            // The next try is compared with what the service shows now.
            if (entry.after.isKnown)
                self->m_shown = entry.after.group;
            self->check();
        });
}

} // namespace tidemark::gui
