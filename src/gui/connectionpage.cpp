// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connectionpage.h"

#include "gui/creategroupdialog.h"
#include "gui/deletegroupdialog.h"
#include "gui/groupspage.h"
#include "gui/modifygroupdialog.h"
#include "gui/startconsumersdialog.h"
#include "gui/tableview.h"
#include "gui/taildialog.h"
#include "gui/topicspage.h"
#include "ui_connectionpage.h"

#include <QApplication>
#include <QJsonDocument>

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

void ConnectionPage::setUp(
    Workspace& workspace, const Theme& theme, const QList<QAction*>& fronts)
{
    m_workspace = &workspace;
    m_actions = std::make_unique<PageActions>(fronts, this);
    const PageActions& actions = *m_actions;
    m_ui->groupsPage->setUp(workspace, theme);
    m_ui->partitionsPage->setUp(workspace, theme);
    m_ui->consumersPage->setUp(workspace, theme);
    m_ui->lagPage->setUp(workspace, theme);
    m_ui->eventsPage->setUp(workspace, theme);
    m_ui->topicsPage->setUp(workspace, theme);
    m_ui->journalPage->setUp(workspace, theme);
    m_ui->requestsPage->setUp(workspace, theme);
    connect(
        m_ui->consumersPage, &ConsumersPage::askedToJoin, this, &ConnectionPage::openRestored);
    LogsPage::Actions logActions;
    logActions.follow = actions["actionFollow"];
    logActions.freeze = actions["actionFreeze"];
    logActions.pause = actions["actionPause"];
    logActions.detail = actions["actionDetail"];
    logActions.exportSelected = actions["actionExport"];
    logActions.copy = actions["actionCopy"];
    m_ui->logsPage->setUp(workspace, logActions);
    setUpBanner();
    setUpActions();
    connect(&workspace, &Workspace::infoChanged, this, [this] {
        setUpBanner();
        updateActions();
    });
    connect(&workspace, &Workspace::refreshed, this, [this] {
        const qint64 problems = m_workspace->events().problems();
        m_ui->tabs->setTabText(static_cast<int>(Tab::Events),
            problems > 0 ? tr("Events (▲ %1)").arg(problems) : tr("Events"));
        updateActions();
    });
    connect(&groups(), &GroupsPage::currentGroupChanged, this, &ConnectionPage::updateActions);
    connect(&logs(), &LogsPage::selectionChanged, this, &ConnectionPage::updateActions);
    updateActions();
}

void ConnectionPage::setUpBanner()
{
    const ConnectionInfo& info = m_workspace->info();
    const QColor color = info.color.isEmpty() ? QColor() : QColor::fromString(info.color);
    m_ui->colorBar->setVisible(color.isValid());
    if (color.isValid()) {
        QPalette palette = m_ui->colorBar->palette();
        palette.setColor(QPalette::Window, color);
        m_ui->colorBar->setPalette(palette);
    }
    QStringList parts;
    if (info.isDemo) {
        parts << QStringLiteral("◆ ")
                + tr("Local demo: a service inside this program makes sample logs. Nothing leaves "
                     "this machine, and joining groups here harms nobody.");
    } else {
        parts << info.name;
        if (!info.place.isEmpty())
            parts << info.place;
    }
    if (info.danger == config::Danger::Careful)
        parts << QStringLiteral("▲ ") + tr("careful: writes ask for a name");
    if (info.danger == config::Danger::Production)
        parts << QStringLiteral("▲ ") + tr("PRODUCTION: writes ask for a name");
    if (info.readOnly)
        parts << QStringLiteral("⊘ ") + tr("read-only: looks only, neither writes nor joins");
    m_ui->bannerLabel->setText(parts.join(QStringLiteral(" · ")));
}

void ConnectionPage::setUpActions()
{
    const PageActions& actions = *m_actions;
    groups().setActions(actions["actionRefresh"], actions["actionCreateGroup"],
        actions["actionModifyGroup"], actions["actionDeleteGroup"], actions["actionStart"]);
    actions["actionGroupsPane"]->setChecked(true);
    connect(actions["actionGroupsPane"], &QAction::toggled, &groups(), &QWidget::setVisible);
    connect(actions["actionRefresh"], &QAction::triggered, this, [this] {
        if (topics().isVisible())
            topics().refresh();
        else
            m_workspace->commands().refresh();
    });
    connect(&topics(), &TopicsPage::tailRequested, this, &ConnectionPage::openTailOf);
    connect(actions["actionStop"], &QAction::triggered, this,
        [this] {
            // An empty name would mean all groups.
            if (const QString group = groups().currentGroup(); !group.isEmpty())
                m_workspace->stopConsumers(group);
        });
    connect(actions["actionCreateGroup"], &QAction::triggered, this,
        &ConnectionPage::openCreateGroup);
    connect(actions["actionDeleteGroup"], &QAction::triggered, this,
        &ConnectionPage::openDeleteGroup);
    connect(actions["actionModifyGroup"], &QAction::triggered, this,
        &ConnectionPage::openModifyGroup);
    connect(actions["actionStart"], &QAction::triggered, this, &ConnectionPage::openStartConsumers);
    connect(actions["actionTail"], &QAction::triggered, this, &ConnectionPage::openTail);

    LogsPage& table = logs();
    connect(actions["actionExport"], &QAction::triggered, &table, &LogsPage::askExport);
    connect(actions["actionFilter"], &QAction::triggered, &table, &LogsPage::focusFilter);
    connect(actions["actionClearFilter"], &QAction::triggered, &table, &LogsPage::clearFilter);
    connect(actions["actionLogs"], &QAction::triggered, &table, &LogsPage::focusTable);
    connect(actions["actionSelectAll"], &QAction::triggered, &table, &LogsPage::selectAll);
    connect(actions["actionCopy"], &QAction::triggered, this, [this] {
        const QWidget* focus = QApplication::focusWidget();
        const auto* focused = qobject_cast<const TableView*>(focus);
        if (focused != nullptr && isAncestorOf(focused))
            focused->copySelection();
        else if (focus != nullptr && topics().isAncestorOf(focus))
            topics().copySelection();
        else
            logs().copySelection();
    });
    const auto tab = [this](const char* name, Tab which) {
        connect((*m_actions)[name], &QAction::triggered, this, [this, which] { showTab(which); });
    };
    tab("actionPartitions", Tab::Partitions);
    tab("actionConsumers", Tab::Consumers);
    tab("actionLag", Tab::Lag);
    tab("actionEvents", Tab::Events);
    tab("actionTopics", Tab::Topics);
    tab("actionJournal", Tab::Journal);
    tab("actionRequests", Tab::Requests);
}

void ConnectionPage::updateActions()
{
    const PageActions& actions = *m_actions;
    const ConnectionInfo& info = m_workspace->info();
    const QString group = groups().currentGroup();
    const QString noWrites = m_closing ? tr("The connection is being closed.")
        : info.readOnly                ? tr("The profile of this connection is read-only.")
                                       : QString();
    const auto write = [&](const char* name, const QString& reason) {
        const QString& why = noWrites.isEmpty() ? reason : noWrites;
        PageActions::setReason(actions[name], why.isEmpty(), why);
    };
    const QString noGroup
        = group.isEmpty() ? tr("Select a group in the list first.") : QString();
    write("actionCreateGroup", {});
    write("actionStart", {});
    const QString inUse = noGroup.isEmpty() && m_workspace->runningConsumers(group) > 0
        ? tr("Consumers of this program are members of the group. Stop them first.")
        : noGroup;
    write("actionModifyGroup", inUse);
    write("actionDeleteGroup", inUse);
    PageActions::setReason(
        actions["actionTail"], !m_closing, tr("The connection is being closed."));
    PageActions::setReason(actions["actionStop"],
        !m_closing && noGroup.isEmpty() && m_workspace->runningConsumers(group) > 0,
        m_closing                ? tr("The connection is being closed.")
            : !noGroup.isEmpty() ? noGroup
                                 : tr("No consumer of this program runs in the selected group."));
    PageActions::setReason(actions["actionExport"], logs().hasSelection(),
        tr("Select records in the log table first."));
}

void ConnectionPage::setClosing()
{
    m_closing = true;
    m_workspace->runs().close();
    updateActions();
    m_workspace->engine().stopAll();
    m_workspace->refreshNow();
}

void ConnectionPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_sized || !isVisible())
        return;
    m_sized = true;
    const int side = qBound(240, width() * 3 / 10, 460);
    m_ui->sideSplitter->setSizes({ side, width() - side });
    m_ui->mainSplitter->setSizes({ height() * 2 / 5, height() * 3 / 5 });
}

QJsonObject ConnectionPage::saveView() const
{
    const auto state = [](const QSplitter* splitter) {
        return QString::fromLatin1(splitter->saveState().toBase64());
    };
    return { { QStringLiteral("page"), m_ui->tabs->currentWidget()->objectName() },
        { QStringLiteral("side"), state(m_ui->sideSplitter) },
        { QStringLiteral("main"), state(m_ui->mainSplitter) },
        { QStringLiteral("groupColumns"),
            QJsonDocument::fromJson(m_ui->groupsPage->saveColumns()).object() },
        { QStringLiteral("groupsPane"), (*m_actions)["actionGroupsPane"]->isChecked() } };
}

void ConnectionPage::restoreView(const QJsonObject& view)
{
    const auto restore = [&view](QSplitter* splitter, const char* name) {
        const QByteArray state = QByteArray::fromBase64(
            view.value(QLatin1StringView(name)).toString().toLatin1());
        return !state.isEmpty() && splitter->restoreState(state);
    };
    const bool side = restore(m_ui->sideSplitter, "side");
    const bool main = restore(m_ui->mainSplitter, "main");
    m_sized = m_sized || (side && main);
    m_ui->groupsPage->restoreColumns(
        QJsonDocument(view.value(QLatin1StringView("groupColumns")).toObject()).toJson());
    const QString page = view.value(QLatin1StringView("page")).toString();
    for (int i = 0; i < m_ui->tabs->count(); ++i) {
        if (m_ui->tabs->widget(i)->objectName() == page)
            m_ui->tabs->setCurrentIndex(i);
    }
    (*m_actions)["actionGroupsPane"]->setChecked(
        view.value(QLatin1StringView("groupsPane")).toBool(true));
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

TopicsPage& ConnectionPage::topics()
{
    return *m_ui->topicsPage;
}

void ConnectionPage::openCreateGroup()
{
    auto* dialog = new CreateGroupDialog(*m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConnectionPage::openModifyGroup()
{
    const auto shown = m_workspace->groupModel().find(m_ui->groupsPage->currentGroup());
    if (!shown)
        return;
    auto* dialog = new ModifyGroupDialog(*m_workspace, *shown, this);
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
    auto* dialog
        = new StartConsumersDialog(*m_workspace, m_ui->groupsPage->currentGroup(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConnectionPage::openRestored(const engine::ConsumerConfig& config, ConsumerId restored)
{
    if (m_closing)
        return;
    auto* dialog = new StartConsumersDialog(*m_workspace, config.group, this);
    dialog->setConfig(config);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StartConsumersDialog::started, this,
        [this, restored] { m_workspace->runs().stop(restored); });
    dialog->open();
}

void ConnectionPage::openTailOf(const QString& topicId, const QList<PartitionId>& partitions)
{
    if (m_closing)
        return;
    auto* dialog = new TailDialog(*m_workspace, { topicId }, this);
    dialog->setPartitions(partitions);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConnectionPage::openTail()
{
    const auto group = m_workspace->groupModel().find(m_ui->groupsPage->currentGroup());
    auto* dialog = new TailDialog(*m_workspace, group ? group->topics : QStringList(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace tidemark::gui
