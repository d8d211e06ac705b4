// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "gui/format.h"
#include "gui/notificationbanner.h"
#include "gui/palettelauncher.h"
#include "gui/statusline.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

namespace tidemark::gui {

namespace {

/// A square in the colour of the profile, for its tab.
QIcon colorIcon(const QString& name)
{
    const QColor color = QColor::fromString(name);
    if (!color.isValid())
        return {};
    QPixmap pixmap(12, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(pixmap.rect(), 3, 3);
    return QIcon(pixmap);
}

/// The name, with a sign for what must not be overlooked.
QString tabText(const ConnectionInfo& info)
{
    QString text = info.name;
    if (info.danger != config::Danger::Normal)
        text.prepend(QStringLiteral("▲ "));
    if (info.readOnly)
        text.append(QStringLiteral(" ⊘"));
    // "&" would become a mnemonic.
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

MainWindow::MainWindow(
    Theme& theme, store::ZoneSetting& zone, const Clock& clock, QWidget* parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_theme(theme)
    , m_zone(zone)
    , m_clock(clock)
{
    m_ui->setupUi(this);
    setUpActions();
    setUpRoutes();
    setUpTabs();
    setUpTheme();
    m_status = new StatusLine(*m_ui->statusBar, m_zone, m_clock, this);
    connect(m_status, &StatusLine::quitNow, this, &MainWindow::finishClosing);
    onCurrentChanged();
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
    m_ui->actionConnections->setShortcut(QKeySequence::Open);
    m_ui->actionCloseConnection->setShortcut(QKeySequence::Close);
    m_ui->actionNextConnection->setShortcut(QKeySequence::NextChild);
    m_ui->actionPreviousConnection->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab));
    m_ui->actionCopy->setShortcut(QKeySequence::Copy);
    m_ui->actionSelectAll->setShortcut(QKeySequence::SelectAll);
    m_ui->actionRefresh->setShortcut(QKeySequence::Refresh);
    m_ui->actionRefresh->setAutoRepeat(false);
    m_ui->actionCreateGroup->setShortcut(QKeySequence::New);
    m_ui->actionFullScreen->setShortcut(QKeySequence(Qt::Key_F11));
    m_ui->actionPreferences->setShortcut(QKeySequence::Preferences);
    if (m_ui->actionPreferences->shortcut().isEmpty())
        m_ui->actionPreferences->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_ui->actionPreferences->setMenuRole(QAction::PreferencesRole);
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
    connect(m_ui->actionUtc, &QAction::toggled, this, [this](bool on) { m_zone.setUtc(on); });
    connect(&m_zone, &store::ZoneSetting::changed, this,
        [this] { m_ui->actionUtc->setChecked(m_zone.isUtc()); });
    m_ui->actionUtc->setChecked(m_zone.isUtc());
    connect(m_ui->actionConnections, &QAction::triggered, this, &MainWindow::connectionsRequested);
    connect(m_ui->actionPreferences, &QAction::triggered, this, &MainWindow::preferencesRequested);
    auto* palette = new PaletteLauncher(*this);
    connect(m_ui->actionPalette, &QAction::triggered, palette, &PaletteLauncher::openPalette);
    connect(m_ui->actionShortcuts, &QAction::triggered, palette, &PaletteLauncher::openShortcuts);
    connect(m_ui->actionCloseConnection, &QAction::triggered, this, [this] {
        if (ConnectionPage* page = currentPage())
            closeTab(*page);
    });
    const auto turn = [this](int step) {
        if (const int count = m_ui->tabs->count(); count > 0)
            m_ui->tabs->setCurrentIndex((m_ui->tabs->currentIndex() + step + count) % count);
    };
    connect(m_ui->actionNextConnection, &QAction::triggered, this, [turn] { turn(1); });
    connect(m_ui->actionPreviousConnection, &QAction::triggered, this, [turn] { turn(-1); });
}

void MainWindow::setUpRoutes()
{
    m_router = new ActionRouter(
        { m_ui->actionExport, m_ui->actionCopy, m_ui->actionSelectAll, m_ui->actionFilter,
            m_ui->actionClearFilter, m_ui->actionPartitions, m_ui->actionConsumers,
            m_ui->actionLag, m_ui->actionEvents, m_ui->actionTopics, m_ui->actionJournal, m_ui->actionRequests, m_ui->actionLogs, m_ui->actionGroupsPane,
            m_ui->actionRefresh, m_ui->actionCreateGroup, m_ui->actionModifyGroup,
            m_ui->actionDeleteGroup, m_ui->actionStart, m_ui->actionTail, m_ui->actionStop, m_ui->actionFollow, m_ui->actionFreeze,
            m_ui->actionPause, m_ui->actionDetail },
        this);
    connect(m_ui->menuColumns, &QMenu::aboutToShow, this, [this] {
        m_ui->menuColumns->clear();
        if (ConnectionPage* page = currentPage())
            page->logs().fillColumnsMenu(m_ui->menuColumns);
    });
}

void MainWindow::setUpTabs()
{
    QTabWidget* tabs = m_ui->tabs;
    connect(tabs, &QTabWidget::currentChanged, this, &MainWindow::onCurrentChanged);
    connect(m_ui->openButton, &QPushButton::clicked, m_ui->actionConnections, &QAction::trigger);
    m_ui->noticeBar->hide();
    connect(m_ui->noticeButton, &QToolButton::clicked, m_ui->noticeBar, &QWidget::hide);
}

void MainWindow::setUpTheme()
{
    auto* group = new QActionGroup(this);
    const auto mode = [this, group](QAction* action, Theme::Mode which) {
        group->addAction(action);
        action->setChecked(m_theme.mode() == which);
        connect(action, &QAction::triggered, &m_theme, [this, which] { m_theme.setMode(which); });
        connect(&m_theme, &Theme::changed, action,
            [this, action, which] { action->setChecked(m_theme.mode() == which); });
    };
    mode(m_ui->actionThemeSystem, Theme::Mode::System);
    mode(m_ui->actionThemeLight, Theme::Mode::Light);
    mode(m_ui->actionThemeDark, Theme::Mode::Dark);
}

ConnectionPage& MainWindow::addConnection(Workspace& workspace)
{
    auto* page = new ConnectionPage;
    page->setUp(workspace, m_theme, m_router->fronts());
    const ConnectionInfo& info = workspace.info();
    const int index = m_ui->tabs->addTab(page, colorIcon(info.color), tabText(info));
    updateTab(*page);
    connect(&workspace, &Workspace::infoChanged, page, [this, page] { updateTab(*page); });
    auto* close = new QToolButton;
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setAccessibleName(tr("Close the connection %1").arg(info.name));
    close->setToolTip(Format::plainTip(m_ui->actionCloseConnection->statusTip()));
    connect(close, &QToolButton::clicked, page, [this, page] { closeTab(*page); });
    m_ui->tabs->tabBar()->setTabButton(index, QTabBar::RightSide, close);
    connect(&workspace, &Workspace::refreshed, page, [this, page] {
        if (page == currentPage() || m_closing)
            updateStatusBar();
    });
    connect(&workspace.engine(), &engine::Engine::allStopped, page, [this, page] {
        if (m_closing && runningConsumers() == 0)
            finishClosing();
        else if (page->isClosing())
            emit connectionClosed(&page->workspace());
    });
    m_ui->tabs->setCurrentIndex(index);
    onCurrentChanged();
    return *page;
}

void MainWindow::removeConnection(const Workspace& workspace)
{
    if (ConnectionPage* page = pageOf(workspace)) {
        if (page == currentPage())
            m_router->setTarget(nullptr);
        m_ui->tabs->removeTab(m_ui->tabs->indexOf(page));
        delete page;
    }
    onCurrentChanged();
}

void MainWindow::showConnection(const Workspace& workspace)
{
    if (ConnectionPage* page = pageOf(workspace))
        m_ui->tabs->setCurrentWidget(page);
}

ConnectionPage* MainWindow::pageOf(const Workspace& workspace) const
{
    for (ConnectionPage* page : pages()) {
        if (&page->workspace() == &workspace)
            return page;
    }
    return nullptr;
}

void MainWindow::showNotice(const QString& text)
{
    if (!m_ui->noticeBar->isVisibleTo(this))
        m_notices.clear();
    if (m_notices.contains(text))
        return;
    m_notices << text;
    if (m_notices.size() > maxNotices)
        m_notices.removeFirst();
    m_ui->noticeLabel->setText(m_notices.join(u'\n'));
    m_ui->noticeBar->show();
}

void MainWindow::showNotification(const Notification& notification)
{
    if (m_banner == nullptr) {
        m_banner = new NotificationBanner(m_ui->central);
        m_banner->setObjectName(QStringLiteral("notificationBanner"));
        m_ui->centralLayout->insertWidget(0, m_banner);
        connect(m_banner, &NotificationBanner::activated, this, &MainWindow::bannerActivated);
    }
    m_banner->showNotification(notification);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

ConnectionPage& MainWindow::page()
{
    Q_ASSERT(currentPage() != nullptr);
    return *currentPage();
}

ConnectionPage* MainWindow::currentPage() const
{
    return static_cast<ConnectionPage*>(m_ui->tabs->currentWidget());
}

QList<ConnectionPage*> MainWindow::pages() const
{
    QList<ConnectionPage*> out;
    for (int i = 0; i < m_ui->tabs->count(); ++i)
        out << static_cast<ConnectionPage*>(m_ui->tabs->widget(i));
    return out;
}

void MainWindow::updateTab(const ConnectionPage& page)
{
    const ConnectionInfo& info = page.workspace().info();
    QStringList tip{ info.name };
    if (!info.place.isEmpty())
        tip << info.place;
    if (info.danger == config::Danger::Production)
        tip << tr("Production");
    if (info.readOnly)
        tip << tr("Read-only");
    const int index = m_ui->tabs->indexOf(const_cast<ConnectionPage*>(&page));
    m_ui->tabs->setTabText(index, tabText(info));
    m_ui->tabs->setTabToolTip(index,
        Format::plainTip(tip.join(u'\n')));
}

void MainWindow::onCurrentChanged()
{
    ConnectionPage* page = currentPage();
    m_router->setTarget(page != nullptr ? &page->actions() : nullptr);
    m_ui->stack->setCurrentWidget(page != nullptr ? m_ui->connectionsPage : m_ui->emptyPage);
    setWindowTitle(page != nullptr ? tr("%1 – Tidemark").arg(page->workspace().info().name)
                                   : QStringLiteral("Tidemark"));
    const QString noConnection = tr("No connection is open.");
    PageActions::setReason(m_ui->actionCloseConnection, page != nullptr, noConnection);
    const bool several = m_ui->tabs->count() > 1;
    PageActions::setReason(
        m_ui->actionNextConnection, several, tr("No other connection is open."));
    PageActions::setReason(
        m_ui->actionPreviousConnection, several, tr("No other connection is open."));
    updateStatusBar();
    emit currentChanged();
}

void MainWindow::closeTab(ConnectionPage& page)
{
    if (page.isClosing() || m_closing)
        return;
    page.setClosing();
    updateStatusBar();
}

int MainWindow::runningConsumers() const
{
    int running = 0;
    for (ConnectionPage* page : pages())
        running += page->workspace().runningConsumers({});
    return running;
}

void MainWindow::updateStatusBar()
{
    ConnectionPage* page = currentPage();
    const bool stopping = m_closing || (page != nullptr && page->isClosing());
    m_status->showStopping(stopping, m_closing || page == nullptr
            ? runningConsumers()
            : page->workspace().runningConsumers({}));
    m_status->showConnection(page != nullptr ? &page->workspace() : nullptr);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose || (!m_closing && runningConsumers() == 0)) {
        if (!m_closing)
            emit closing();
        event->accept();
        emit closed();
        return;
    }
    event->ignore();
    if (m_closing)
        return;
    emit closing();
    m_closing = true;
    m_status->offerQuitNow();
    for (ConnectionPage* page : pages())
        page->setClosing();
    updateStatusBar();
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
