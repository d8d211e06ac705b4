// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "gui/format.h"
#include "gui/groupspage.h"
#include "gui/tableview.h"
#include "gui/words.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace tidemark::gui {

MainWindow::MainWindow(
    Workspace& workspace, Theme& theme, const ConnectionInfo& info, QWidget* parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_workspace(workspace)
    , m_theme(theme)
    , m_info(info)
    , m_page(new ConnectionPage)
{
    m_ui->setupUi(this);
    m_ui->centralLayout->addWidget(m_page);
    if (m_info.isDemo)
        m_info.name = tr("Local demo");
    setWindowTitle(tr("%1 – Tidemark").arg(m_info.name));
    setUpActions();
    setUpPages();
    setUpTheme();
    setUpStatusBar();
    connect(&workspace, &Workspace::refreshed, this, &MainWindow::updateActions);
    connect(&workspace, &Workspace::refreshed, this, &MainWindow::updateStatusBar);
    connect(&m_page->groups(), &GroupsPage::currentGroupChanged, this, &MainWindow::updateActions);
    connect(&m_page->logs(), &LogsPage::selectionChanged, this, &MainWindow::updateActions);
    connect(&workspace.engine(), &engine::Engine::allStopped, this, [this] {
        if (m_closing)
            finishClosing();
    });
    updateActions();
    updateStatusBar();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpActions()
{
    m_ui->actionQuit->setShortcut(QKeySequence::Quit);
    if (m_ui->actionQuit->shortcut().isEmpty())
        m_ui->actionQuit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_ui->actionQuit->setMenuRole(QAction::QuitRole);
    m_ui->actionAbout->setMenuRole(QAction::AboutRole);
    m_ui->actionAboutQt->setMenuRole(QAction::AboutQtRole);
    m_ui->actionExport->setShortcut(QKeySequence::SaveAs);
    if (m_ui->actionExport->shortcut().isEmpty())
        m_ui->actionExport->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_ui->actionCopy->setShortcut(QKeySequence::Copy);
    m_ui->actionSelectAll->setShortcut(QKeySequence::SelectAll);
    m_ui->actionRefresh->setShortcut(QKeySequence::Refresh);
    m_ui->actionCreateGroup->setShortcut(QKeySequence::New);
    m_ui->actionFullScreen->setShortcut(QKeySequence(Qt::Key_F11));
    // Tool buttons show no mnemonics; Qt would keep the "(S)" of a Chinese menu text.
    for (QAction* action : findChildren<QAction*>()) {
        if (action->menu() == nullptr && !action->isSeparator()
            && action->iconText().contains(u'('))
            action->setIconText(Format::withoutMnemonic(action->text()));
    }
    // Copy and select all of a text field come first while it has the focus.
    m_ui->actionCopy->setShortcutContext(Qt::WindowShortcut);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionAbout, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_ui->actionAboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(m_ui->actionFullScreen, &QAction::toggled, this,
        [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_ui->actionUtc, &QAction::toggled, this,
        [this](bool on) { m_workspace.zone().setUtc(on); });
    m_ui->actionUtc->setChecked(m_workspace.zone().isUtc());
    connect(m_ui->actionRefresh, &QAction::triggered, this,
        [this] { m_workspace.commands().refresh(); });
    connect(m_ui->actionStop, &QAction::triggered, this,
        [this] { m_workspace.stopConsumers(m_page->groups().currentGroup()); });
}

void MainWindow::setUpPages()
{
    LogsPage::Actions actions;
    actions.follow = m_ui->actionFollow;
    actions.freeze = m_ui->actionFreeze;
    actions.pause = m_ui->actionPause;
    actions.detail = m_ui->actionDetail;
    actions.exportSelected = m_ui->actionExport;
    actions.copy = m_ui->actionCopy;
    actions.columns = m_ui->menuColumns;
    m_page->setUp(m_workspace, m_theme, m_info, actions);
    GroupsPage& groups = m_page->groups();
    groups.setActions(
        m_ui->actionRefresh, m_ui->actionCreateGroup, m_ui->actionDeleteGroup, m_ui->actionStart);
    m_ui->actionGroupsPane->setChecked(true);
    connect(m_ui->actionGroupsPane, &QAction::toggled, &groups, &QWidget::setVisible);

    LogsPage& logs = m_page->logs();
    connect(m_ui->actionExport, &QAction::triggered, &logs, &LogsPage::askExport);
    connect(m_ui->actionFilter, &QAction::triggered, &logs, &LogsPage::focusFilter);
    connect(m_ui->actionClearFilter, &QAction::triggered, &logs, &LogsPage::clearFilter);
    connect(m_ui->actionLogs, &QAction::triggered, &logs, &LogsPage::focusTable);
    connect(m_ui->actionSelectAll, &QAction::triggered, &logs, &LogsPage::selectAll);
    connect(m_ui->actionCopy, &QAction::triggered, this, [this] {
        const auto* table = qobject_cast<TableView*>(QApplication::focusWidget());
        if (table != nullptr)
            table->copySelection();
        else
            m_page->logs().copySelection();
    });
    connect(m_ui->actionCreateGroup, &QAction::triggered, m_page, &ConnectionPage::openCreateGroup);
    connect(m_ui->actionDeleteGroup, &QAction::triggered, m_page, &ConnectionPage::openDeleteGroup);
    connect(m_ui->actionStart, &QAction::triggered, m_page, &ConnectionPage::openStartConsumers);
    using Tab = ConnectionPage::Tab;
    const auto tab = [this](QAction* action, Tab which) {
        connect(action, &QAction::triggered, m_page, [this, which] { m_page->showTab(which); });
    };
    tab(m_ui->actionPartitions, Tab::Partitions);
    tab(m_ui->actionConsumers, Tab::Consumers);
    tab(m_ui->actionLag, Tab::Lag);
    tab(m_ui->actionEvents, Tab::Events);
}

void MainWindow::setUpTheme()
{
    auto* group = new QActionGroup(this);
    const auto mode = [this, group](QAction* action, Theme::Mode which) {
        group->addAction(action);
        action->setChecked(m_theme.mode() == which);
        connect(action, &QAction::triggered, &m_theme, [this, which] { m_theme.setMode(which); });
    };
    mode(m_ui->actionThemeSystem, Theme::Mode::System);
    mode(m_ui->actionThemeLight, Theme::Mode::Light);
    mode(m_ui->actionThemeDark, Theme::Mode::Dark);
}

void MainWindow::setUpStatusBar()
{
    const auto label = [this](const QString& name, bool permanent) {
        auto* made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setAccessibleName(name);
        made->setContentsMargins(8, 0, 8, 0);
        if (permanent)
            m_ui->statusBar->addPermanentWidget(made);
        else
            m_ui->statusBar->addWidget(made);
        return made;
    };
    m_stoppingLabel = label(tr("Progress of quitting"), false);
    m_stoppingLabel->hide();
    m_quitNow = new QPushButton(tr("Quit &now"), this);
    m_quitNow->setToolTip(tr("Quit without waiting: what is not committed yet is read again."));
    m_ui->statusBar->addWidget(m_quitNow);
    m_quitNow->hide();
    connect(m_quitNow, &QPushButton::clicked, this, &MainWindow::finishClosing);
    m_connectionLabel = label(tr("Connection"), true);
    m_errorsLabel = label(tr("Errors"), true);
    m_memoryLabel = label(tr("Memory"), true);
    m_zoneLabel = label(tr("Time zone"), true);
}

void MainWindow::setReason(QAction* action, bool enabled, const QString& reason)
{
    action->setEnabled(enabled);
    const QString tip = enabled ? Format::withoutMnemonic(action->text()) : reason;
    if (action->toolTip() != tip)
        action->setToolTip(tip);
}

void MainWindow::updateActions()
{
    const QString group = m_page->groups().currentGroup();
    const int members = m_workspace.runningConsumers(group);
    setReason(m_ui->actionDeleteGroup, !m_closing && !group.isEmpty(),
        tr("Select a group in the list first."));
    setReason(m_ui->actionStop, !m_closing && members > 0,
        tr("No consumer of this program runs in the selected group."));
    setReason(m_ui->actionStart, !m_closing, tr("The program is quitting."));
    setReason(m_ui->actionCreateGroup, !m_closing, tr("The program is quitting."));
    const auto* selection = m_page->logs().findChild<TableView*>(QStringLiteral("view"));
    setReason(m_ui->actionExport, selection->selectionModel()->hasSelection(),
        tr("Select records in the log table first."));
}

void MainWindow::updateStatusBar()
{
    const GroupCommands& commands = m_workspace.commands();
    QString state = tr("connecting");
    QString sign = QStringLiteral("◌ ");
    if (commands.listError()) {
        state = tr("not answering");
        sign = QStringLiteral("▲ ");
    } else if (commands.listedMs().isKnown()) {
        state = tr("connected");
        sign = QStringLiteral("● ");
    }
    m_connectionLabel->setText(sign % m_info.name % u" · " % state);
    m_connectionLabel->setToolTip(
        commands.listError() ? Format::plainTip(Words::error(*commands.listError())) : QString());
    const auto problems = static_cast<int>(m_workspace.events().problems());
    m_errorsLabel->setText(tr("%n error(s)", nullptr, problems));
    m_errorsLabel->setToolTip(
        Format::plainTip(tr("Failures since the start; see the event list.")));
    const store::RecordStore& records = m_workspace.records();
    m_memoryLabel->setText(
        tr("Records %1 of %2 · fetching %3")
            .arg(Format::bytes(records.bytes()), Format::bytes(records.limits().bytes),
                Format::bytes(m_workspace.engine().budgetUsed())));
    m_memoryLabel->setToolTip(Format::plainTip(
        tr("Memory of the records held, its limit, and of the batches that are being fetched.")));
    m_zoneLabel->setText(m_workspace.zone().label(m_workspace.clock().wallMs()));
    if (m_closing) {
        m_stoppingLabel->setText(tr("Stopping… committing (%n consumer(s) left)", nullptr,
            m_workspace.runningConsumers({})));
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose || (!m_closing && !m_workspace.hasRunningConsumers())) {
        event->accept();
        emit closed();
        return;
    }
    event->ignore();
    if (m_closing)
        return;
    m_closing = true;
    m_stoppingLabel->show();
    m_quitNow->show();
    updateActions();
    updateStatusBar();
    m_workspace.engine().stopAll();
}

void MainWindow::finishClosing()
{
    m_mayClose = true;
    close();
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Tidemark"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Tidemark %1\nMonitor and consumer for the consumer groups of Tencent Cloud "
                    "CLS.")
                     .arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Free software under the GNU General Public License, version 3 or "
                               "later. Not a product of Tencent."));
    box->open();
}

} // namespace tidemark::gui
