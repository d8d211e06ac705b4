// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupspage.h"

#include "gui/format.h"
#include "gui/grouppresenter.h"
#include "gui/words.h"
#include "ui_groupspage.h"

#include <QAction>

namespace tidemark::gui {

using models::GroupColumn;

GroupsPage::GroupsPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GroupsPage>())
{
    m_ui->setupUi(this);
    m_ui->view->setSelectionMode(QAbstractItemView::SingleSelection);
}

GroupsPage::~GroupsPage() = default;

void GroupsPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    auto* presenter = new GroupPresenter(workspace.groupModel(), workspace.topics(), theme, this);
    m_ui->view->setModel(presenter);
    m_ui->view->setSortingEnabled(true);
    m_ui->view->sortByColumn(static_cast<int>(GroupColumn::Name), Qt::AscendingOrder);
    m_ui->view->setColumnChars({ 10, 8, 9, 6 });
    connect(&workspace.topics(), &store::TopicDirectory::changed, m_ui->view->viewport(),
        qOverload<>(&QWidget::update));
    connect(m_ui->view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &GroupsPage::currentGroupChanged);
    connect(presenter, &QAbstractItemModel::rowsRemoved, this, &GroupsPage::currentGroupChanged);
    connect(presenter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_ui->view->currentIndex().isValid())
            m_ui->view->selectRow(0);
    });
    connect(&workspace.commands(), &GroupCommands::listed, this, &GroupsPage::showStatus);
    connect(&workspace, &Workspace::refreshed, this, &GroupsPage::showStatus);
    showStatus();
}

void GroupsPage::setActions(QAction* refresh, QAction* create, QAction* remove, QAction* start)
{
    const auto bind = [](QToolButton* button, QAction* action, QChar sign) {
        button->setText(sign);
        button->setAccessibleName(Format::withoutMnemonic(action->text()));
        const auto follow = [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
    };
    bind(m_ui->refreshButton, refresh, QChar(0x21BB));
    bind(m_ui->createButton, create, u'+');
    bind(m_ui->deleteButton, remove, QChar(0x2212));
    m_ui->view->addActions({ start, create, remove, refresh });
}

QString GroupsPage::currentGroup() const
{
    const QModelIndex index = m_ui->view->currentIndex();
    return index.isValid() ? index.siblingAtColumn(static_cast<int>(GroupColumn::Name))
                                 .data(models::RawRole)
                                 .toString()
                           : QString();
}

bool GroupsPage::selectGroup(const QString& name)
{
    const QAbstractItemModel* model = m_ui->view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, static_cast<int>(GroupColumn::Name));
        if (index.data(models::RawRole).toString() == name) {
            m_ui->view->selectRow(row);
            return true;
        }
    }
    return false;
}

void GroupsPage::showStatus()
{
    const GroupCommands& commands = m_workspace->commands();
    const qint64 now = m_workspace->clock().wallMs();
    QString status;
    if (commands.listedMs().isKnown()) {
        status = tr("Listed %1 ago.").arg(Format::seconds(commands.listedMs().ageMs(now)));
        m_ui->view->setPlaceholder(
            tr("No consumer groups yet.\nCreate group… (%1)")
                .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    } else {
        m_ui->view->setPlaceholder(commands.listError() ? tr("The groups could not be listed.")
                                                        : tr("Asking for the groups…"));
    }
    if (commands.listError())
        status = QStringLiteral("▲ ") + Words::errorKind(commands.listError()->kind);
    m_ui->statusLabel->setToolTip(Format::plainTip(commands.listError()
            ? commands.listError()->text()
            : tr("The service tells neither the members of a group nor their state. “Here” counts "
                 "the consumers of this program.")));
    if (m_ui->statusLabel->text() != status)
        m_ui->statusLabel->setText(status);
}

} // namespace tidemark::gui
