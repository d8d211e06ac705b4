// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connectionpage.h"

#include "gui/creategroupdialog.h"
#include "gui/deletegroupdialog.h"
#include "gui/startconsumersdialog.h"
#include "ui_connectionpage.h"

namespace tidemark::gui {

ConnectionPage::ConnectionPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConnectionPage>())
{
    m_ui->setupUi(this);
    m_ui->sideSplitter->setStretchFactor(0, 0);
    m_ui->sideSplitter->setStretchFactor(1, 1);
    m_ui->mainSplitter->setStretchFactor(0, 2);
    m_ui->mainSplitter->setStretchFactor(1, 3);
    m_ui->groupsPage->setMinimumWidth(240);
}

ConnectionPage::~ConnectionPage() = default;

void ConnectionPage::setUp(Workspace& workspace, const Theme& theme, const ConnectionInfo& info,
    const LogsPage::Actions& logActions)
{
    m_workspace = &workspace;
    m_info = info;
    m_ui->groupsPage->setUp(workspace, theme);
    m_ui->partitionsPage->setUp(workspace, theme);
    m_ui->consumersPage->setUp(workspace, theme);
    m_ui->lagPage->setUp(workspace, theme);
    m_ui->eventsPage->setUp(workspace, theme);
    m_ui->logsPage->setUp(workspace, logActions);
    m_ui->banner->setVisible(info.isDemo);
    m_ui->bannerLabel->setText(QStringLiteral("◆ ")
        + tr("Local demo: a service inside this program makes sample logs. Nothing leaves this "
             "machine, and joining groups here harms nobody."));
    connect(&workspace, &Workspace::refreshed, this, [this] {
        const qint64 problems = m_workspace->events().problems();
        m_ui->tabs->setTabText(static_cast<int>(Tab::Events),
            problems > 0 ? tr("Events (▲ %1)").arg(problems) : tr("Events"));
    });
}

void ConnectionPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_sized || !isVisible())
        return;
    m_sized = true;
    const int side = qBound(240, width() / 4, 290);
    m_ui->sideSplitter->setSizes({ side, width() - side });
    m_ui->mainSplitter->setSizes({ height() * 2 / 5, height() * 3 / 5 });
}

void ConnectionPage::showTab(Tab tab)
{
    m_ui->tabs->setCurrentIndex(static_cast<int>(tab));
    QWidget* page = m_ui->tabs->currentWidget();
    for (QWidget* child = page->nextInFocusChain(); child != page;
         child = child->nextInFocusChain()) {
        if (page->isAncestorOf(child) && child->focusPolicy() != Qt::NoFocus
            && child->isVisible()) {
            child->setFocus(Qt::ShortcutFocusReason);
            break;
        }
    }
}

GroupsPage& ConnectionPage::groups()
{
    return *m_ui->groupsPage;
}

LogsPage& ConnectionPage::logs()
{
    return *m_ui->logsPage;
}

void ConnectionPage::openCreateGroup()
{
    auto* dialog = new CreateGroupDialog(*m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConnectionPage::openDeleteGroup()
{
    const QString group = m_ui->groupsPage->currentGroup();
    if (group.isEmpty())
        return;
    auto* dialog = new DeleteGroupDialog(*m_workspace, group, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConnectionPage::openStartConsumers()
{
    auto* dialog = new StartConsumersDialog(
        *m_workspace, m_ui->groupsPage->currentGroup(), m_info.isDemo, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace tidemark::gui
