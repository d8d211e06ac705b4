// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consumerspage.h"

#include "gui/consumerpresenter.h"
#include "gui/format.h"
#include "gui/heartbeatdelegate.h"
#include "gui/heartbeatstripdelegate.h"
#include "gui/pageactions.h"
#include "gui/words.h"
#include "ui_consumerspage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace tidemark::gui {

using models::ConsumerColumn;
using models::ConsumerRow;

namespace {

bool isStopping(const ConsumerRow& row)
{
    return row.status.state == engine::MemberState::Stopping;
}

QString errorText(const ConsumerRow& row)
{
    return row.status.consumer % u": " % Words::error(*row.status.lastError);
}

} // namespace

ConsumersPage::ConsumersPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConsumersPage>())
{
    m_ui->setupUi(this);
}

ConsumersPage::~ConsumersPage() = default;

void ConsumersPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    m_presenter = new ConsumerPresenter(workspace.consumerModel(), workspace.zone(), theme, this);
    setUpView(theme);
    setUpActions();
    connect(&workspace, &Workspace::refreshed, this, [this] {
        showSummary();
        updateActions();
    });
    connect(m_ui->view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ConsumersPage::updateActions);
    showSummary();
    updateActions();
}

void ConsumersPage::setUpView(const Theme& theme)
{
    TableView& view = *m_ui->view;
    view.setModel(m_presenter);
    view.setSortingEnabled(true);
    view.sortByColumn(static_cast<int>(ConsumerColumn::Name), Qt::AscendingOrder);
    view.setColumnChars({ 14, 11, 18, 22, 8, 10, 10, 10, 11, 20, 14, 9, 10, 24, 16 });
    models::ConsumerModel& model = m_workspace->consumerModel();
    const auto rowOf = [this, &model](const QModelIndex& index) -> const ConsumerRow& {
        return model.rowAt(m_presenter->mapToSource(index).row());
    };
    view.setItemDelegateForColumn(static_cast<int>(ConsumerColumn::TimeoutLeft),
        new HeartbeatDelegate(
            theme,
            [rowOf](const QModelIndex& index) { return rowOf(index).status.heartbeat.timeoutMs; },
            this));
    view.setItemDelegateForColumn(static_cast<int>(ConsumerColumn::Heartbeats),
        new HeartbeatStripDelegate(
            theme,
            [rowOf](const QModelIndex& index) { return rowOf(index).status.heartbeat.history; },
            this));
    view.setPlaceholder(tr("No consumers yet.\nJoin a group as consumer (%1), or tail topics "
                           "without joining.")
                            .arg(QKeySequence(Qt::CTRL | Qt::Key_J)
                                     .toString(QKeySequence::NativeText)));
}

void ConsumersPage::setUpActions()
{
    const auto make = [this](const QString& text, QToolButton* button, auto slot) {
        auto* action = new QAction(text, this);
        action->setIconText(Format::withoutMnemonic(text)); // on the button
        connect(action, &QAction::triggered, this, slot);
        button->setDefaultAction(action);
        m_ui->view->addAction(action);
        return action;
    };
    m_resume = make(tr("&Resume"), m_ui->resumeButton, &ConsumersPage::resume);
    m_pause = make(tr("&Pause"), m_ui->pauseButton, &ConsumersPage::pause);
    m_stop = make(tr("S&top"), m_ui->stopButton, &ConsumersPage::stop);
    m_forget = make(tr("Remove from &List"), m_ui->forgetButton, &ConsumersPage::forget);
    m_copyError = make(tr("Copy &Error"), m_ui->copyErrorButton, &ConsumersPage::copyErrors);
}

ConsumersPage::Selection ConsumersPage::selection() const
{
    Selection selected;
    const models::ConsumerModel& model = m_workspace->consumerModel();
    for (const QModelIndex& index : m_ui->view->selectionModel()->selectedRows()) {
        const ConsumerRow& row = model.rowAt(m_presenter->mapToSource(index).row());
        selected.rows << row;
        if (row.isRestored) {
            ++selected.restored;
            selected.restoredMembers += row.status.isTail ? 0 : 1;
            selected.resumable += canResume(row) ? 1 : 0;
        } else if (!row.isRunning()) {
            ++selected.over;
        } else if (!isStopping(row)) {
            ++selected.running;
            selected.paused += row.status.paused ? 1 : 0;
        }
    }
    return selected;
}

void ConsumersPage::updateActions()
{
    const Selection selected = selection();
    const ConsumerCommands& runs = m_workspace->runs();
    const QString none = runs.isClosed() ? tr("The connection is being closed.")
        : selected.rows.isEmpty()        ? tr("Select consumers in the table first.")
                                         : QString();
    const auto set = [&none](QAction* action, bool enabled, const QString& reason) {
        PageActions::setReason(
            action, enabled && none.isEmpty(), none.isEmpty() ? reason : none);
    };
    set(m_resume, selected.paused + selected.resumable > 0,
        selected.restoredMembers == 0 ? tr("None of the selected consumers is paused.")
            : runs.mayJoin()
            ? tr("A consumer of this name runs in this group already.")
            : tr("The profile of this connection is read-only: it does not join groups."));
    set(m_pause, selected.running > selected.paused,
        tr("None of the selected consumers is running."));
    set(m_stop, selected.running + selected.restored > 0,
        tr("The selected consumers are stopped or stop already."));
    set(m_forget, selected.over > 0,
        tr("Only consumers that have stopped can be removed from the list."));
    const bool anyError = std::any_of(selected.rows.cbegin(), selected.rows.cend(),
        [](const ConsumerRow& row) { return row.status.lastError.has_value(); });
    PageActions::setReason(m_copyError, anyError,
        selected.rows.isEmpty() ? tr("Select consumers in the table first.")
                                : tr("The selected consumers have no error."));
    showError(selected);
}

void ConsumersPage::showError(const Selection& selected)
{
    QString text;
    if (selected.rows.size() == 1 && selected.rows.first().status.lastError)
        text = QStringLiteral("▲ ") + errorText(selected.rows.first());
    // A text that is being selected must not be replaced by itself.
    if (m_ui->errorLabel->text() != text)
        m_ui->errorLabel->setText(text);
    m_ui->errorLabel->setVisible(!text.isEmpty());
}

void ConsumersPage::pause()
{
    for (const ConsumerRow& row : selection().rows) {
        if (row.isRunning() && !isStopping(row))
            m_workspace->runs().setPaused(row.status.id, true);
    }
    m_workspace->refreshNow();
}

bool ConsumersPage::asks(const ConsumerRow& row) const
{
    return row.isRestored && !row.status.isTail && m_workspace->runs().mayJoin()
        && m_workspace->info().asksForName();
}

bool ConsumersPage::canResume(const ConsumerRow& row) const
{
    const std::optional<store::RunConfig> run = m_workspace->runs().configOf(row.status.id);
    // Where the dialog asks for the group, another name can be given as well.
    return run && (asks(row) || m_workspace->runs().mayResume(*run));
}

void ConsumersPage::resume()
{
    ConsumerCommands& runs = m_workspace->runs();
    std::optional<ConsumerId> asked;
    for (const ConsumerRow& row : selection().rows) {
        if (asks(row))
            asked = asked.value_or(row.status.id); // one dialog at a time
        else if (row.isRestored || (row.isRunning() && row.status.paused))
            runs.setPaused(row.status.id, false);
    }
    const auto run = asked ? runs.configOf(*asked) : std::nullopt;
    if (run && !runs.isClosed())
        emit askedToJoin(std::get<engine::ConsumerConfig>(run->config), *asked);
    m_workspace->refreshNow();
}

void ConsumersPage::stop()
{
    for (const ConsumerRow& row : selection().rows) {
        if (row.isRestored || row.isRunning())
            m_workspace->runs().stop(row.status.id);
    }
    m_workspace->refreshNow();
}

void ConsumersPage::forget()
{
    for (const ConsumerRow& row : selection().rows) {
        if (!row.isRestored && !row.isRunning())
            m_workspace->runs().forget(row.status.id);
    }
    m_workspace->refreshNow();
}

void ConsumersPage::copyErrors()
{
    QStringList texts;
    for (const ConsumerRow& row : selection().rows) {
        if (row.status.lastError)
            texts << errorText(row);
    }
    QGuiApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
}

void ConsumersPage::showSummary()
{
    qint64 missed = 0;
    int unanswered = 0;
    for (const engine::ConsumerStatus& consumer : m_workspace->consumers()) {
        missed += consumer.heartbeat.missed;
        unanswered += !consumer.isTail && !consumer.heartbeat.lastAnsweredMs.isKnown() ? 1 : 0;
    }
    const int running = m_workspace->runningConsumers({});
    QString text = tr("%n consumer(s) running", nullptr, running) % u" · "
        % tr("%n heartbeat(s) missed", nullptr, static_cast<int>(missed));
    if (unanswered > 0)
        text += u" · " % tr("%n never answered", nullptr, unanswered);
    const auto restored = static_cast<int>(m_workspace->runs().restored().size());
    if (restored > 0)
        text += u" · " % tr("%n restored", nullptr, restored);
    m_ui->summaryLabel->setText(text);
}

} // namespace tidemark::gui
