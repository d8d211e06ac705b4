// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/topicspage.h"

#include "gui/format.h"
#include "gui/topicpresenter.h"
#include "gui/topicreader.h"
#include "gui/topictext.h"
#include "gui/words.h"
#include "ui_topicspage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>

#include <algorithm>

namespace tidemark::gui {

using models::TopicColumn;
using models::TopicNode;
using models::TopicTreeRow;

namespace {

// So that a wheel turn asks for what it ends at.
constexpr int sightPauseMs = 80;
// So that a fast typist waits for one search, not for each letter.
constexpr int searchPauseMs = 60;
// Topics come and go seldom; seven requests for 500 of them.
constexpr int listIntervalMs = 60'000;

} // namespace

TopicsPage::TopicsPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TopicsPage>())
{
    m_ui->setupUi(this);
    m_sightTimer.setSingleShot(true);
    m_sightTimer.setInterval(sightPauseMs);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(searchPauseMs);
    m_listTimer.setInterval(listIntervalMs);
}

TopicsPage::~TopicsPage()
{
    // The view outlives its model here; what it says meanwhile concerns nobody.
    m_ui->view->disconnect(this);
    if (const QItemSelectionModel* selection = m_ui->view->selectionModel())
        selection->disconnect(this);
}

void TopicsPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    m_catalogue = std::make_unique<store::TopicCatalogue>(workspace.commands().logsetId());
    m_model = std::make_unique<models::TopicTreeModel>(*m_catalogue);
    m_reader = std::make_unique<TopicReader>(workspace.engine(), workspace.clock(),
        workspace.commands(), workspace.topics(), *m_catalogue);
    m_presenter = std::make_unique<TopicPresenter>(*m_model, workspace.clock(), theme);
    TopicView& view = *m_ui->view;
    view.setModel(m_presenter.get());
    view.setSortingEnabled(true);
    view.sortByColumn(static_cast<int>(TopicColumn::Name), Qt::AscendingOrder);
    view.setColumnChars({ 27, 10, 9, 13, 22, 20, 7, 14 });
    connect(m_model.get(), &models::TopicTreeModel::topicsWanted, m_reader.get(),
        &TopicReader::wantTopics);
    connect(m_model.get(), &models::TopicTreeModel::layoutWanted, m_reader.get(),
        &TopicReader::wantLayout);
    connect(&view, &QTreeView::expanded, this,
        [this](const QModelIndex& index) { noteOpened(index, true); });
    connect(&view, &QTreeView::collapsed, this,
        [this](const QModelIndex& index) { noteOpened(index, false); });
    connect(&view, &TopicView::sightChanged, &m_sightTimer, qOverload<>(&QTimer::start));
    connect(&m_sightTimer, &QTimer::timeout, this, &TopicsPage::showSight);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, &m_searchTimer,
        qOverload<>(&QTimer::start));
    connect(&m_searchTimer, &QTimer::timeout, this, &TopicsPage::search);
    connect(&m_listTimer, &QTimer::timeout, m_reader.get(), &TopicReader::refreshLists);
    connect(m_ui->refreshButton, &QToolButton::clicked, this, &TopicsPage::refresh);
    addActions();
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &TopicsPage::updateActions);
    connect(&workspace, &Workspace::refreshed, this, [this] {
        m_model->setConsumers(m_workspace->consumers());
        showStatus();
    });
    view.expand(m_presenter->index(0, 0));
    m_reader->start();
    updateActions();
    showStatus();
}

void TopicsPage::addActions()
{
    const auto add = [this](const QString& text) {
        auto* action = new QAction(text, this);
        m_ui->view->addAction(action);
        return action;
    };
    m_tail = add(tr("&Tail this topic…"));
    m_tail->setObjectName(QStringLiteral("actionTailTopic"));
    m_copyName = add(tr("Copy &name"));
    m_copyName->setObjectName(QStringLiteral("actionCopyName"));
    m_copyId = add(tr("Copy &id"));
    m_copyId->setObjectName(QStringLiteral("actionCopyId"));
    connect(m_tail, &QAction::triggered, this, &TopicsPage::requestTail);
    const auto copy = [this](QString (*textOf)(const TopicTreeRow&)) {
        QStringList lines;
        const QModelIndexList rows = chosenRows();
        for (const QModelIndex& row : rows) {
            const QString text = textOf(m_presenter->rowAt(row));
            if (!text.isEmpty())
                lines << text;
        }
        if (!lines.isEmpty())
            QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    };
    connect(m_copyName, &QAction::triggered, this, [copy] { copy(&TopicText::name); });
    connect(m_copyId, &QAction::triggered, this, [copy] { copy(&TopicText::id); });
    connect(m_ui->view, &TopicView::copyRequested, this, &TopicsPage::copySelection);
    connect(m_ui->tailButton, &QPushButton::clicked, m_tail, &QAction::trigger);
}

QModelIndexList TopicsPage::chosenRows() const
{
    QModelIndexList rows = m_ui->view->selectionModel()->selectedRows();
    if (rows.isEmpty() && m_ui->view->currentIndex().isValid())
        rows << m_ui->view->currentIndex().siblingAtColumn(0);
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex& left, const QModelIndex& right) {
        return m_ui->view->visualRect(left).top() < m_ui->view->visualRect(right).top();
    });
    return rows;
}

void TopicsPage::copySelection() const
{
    QStringList lines;
    const QModelIndexList rows = chosenRows();
    for (const QModelIndex& index : rows) {
        const TopicTreeRow& row = m_presenter->rowAt(index);
        const QString id = TopicText::id(row);
        lines << (id.isEmpty() ? TopicText::name(row) : QString(TopicText::name(row) % u'\t' % id));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void TopicsPage::updateActions()
{
    QString topicId;
    bool hasId = false;
    bool isOneTopic = true;
    bool isOwn = true;
    const QModelIndexList rows = chosenRows();
    for (const QModelIndex& index : rows) {
        const TopicTreeRow& row = m_presenter->rowAt(index);
        hasId = hasId || !TopicText::id(row).isEmpty();
        isOneTopic = isOneTopic && !row.topicId.isEmpty()
            && (topicId.isEmpty() || topicId == row.topicId);
        topicId = row.topicId;
        isOwn = isOwn && row.logsetId == m_catalogue->ownLogset();
    }
    m_copyName->setEnabled(!rows.isEmpty());
    m_copyId->setEnabled(hasId);
    const bool canTail = !rows.isEmpty() && isOneTopic && isOwn;
    m_tail->setEnabled(canTail);
    m_ui->tailButton->setEnabled(canTail);
    const QString why = canTail
        ? tr("Reads the topic, or the selected partitions, without joining a group.")
        : isOwn ? tr("Select one topic, or partitions of one topic, first.")
                : tr("This connection reads topics of its own logset only. Open a connection for "
                     "the other one.");
    m_ui->tailButton->setToolTip(Format::plainTip(why));
    m_tail->setToolTip(Format::plainTip(why));
}

void TopicsPage::requestTail()
{
    QString topicId;
    QList<PartitionId> partitions;
    bool isWhole = false;
    const QModelIndexList rows = chosenRows();
    for (const QModelIndex& index : rows) {
        const TopicTreeRow& row = m_presenter->rowAt(index);
        topicId = row.topicId;
        isWhole = isWhole || row.kind != TopicNode::Partition;
        if (row.kind == TopicNode::Partition)
            partitions << row.partition;
    }
    if (topicId.isEmpty())
        return;
    emit tailRequested(topicId, isWhole ? QList<PartitionId>() : partitions);
}

void TopicsPage::refresh()
{
    m_reader->refresh();
    showStatus();
}

void TopicsPage::focusSearch()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

void TopicsPage::searchFor(const QString& text)
{
    m_ui->searchEdit->setText(text);
    focusSearch();
}

void TopicsPage::search()
{
    m_presenter->setSearch(m_ui->searchEdit->text());
    QModelIndexList closed;
    for (const QString& topicId : std::as_const(m_openTopics)) {
        const QModelIndex index = m_presenter->mapFromSource(m_model->indexOfTopic(topicId));
        if (index.isValid() && !m_ui->view->isExpanded(index))
            closed << index;
    }
    if (!closed.isEmpty())
        m_ui->view->open(closed);
    showStatus();
}

void TopicsPage::noteOpened(const QModelIndex& index, bool isOpen)
{
    const TopicTreeRow& row = m_presenter->rowAt(index);
    if (row.kind != TopicNode::Topic)
        return;
    if (isOpen)
        m_openTopics.insert(row.topicId);
    else
        m_openTopics.remove(row.topicId);
}

void TopicsPage::showSight()
{
    QStringList topics;
    if (isVisible()) {
        const QModelIndexList rows = m_ui->view->visibleRows();
        for (const QModelIndex& index : rows) {
            const QString& topicId = m_presenter->rowAt(index).topicId;
            if (!topicId.isEmpty() && (topics.isEmpty() || topics.last() != topicId))
                topics << topicId;
        }
        topics.removeDuplicates();
    }
    m_reader->setVisible(topics);
}

void TopicsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_sightTimer.start();
    m_listTimer.start();
}

void TopicsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_sightTimer.start();
    m_listTimer.stop();
}

QString TopicsPage::statusText(qint64 nowWallMs) const
{
    const auto own = m_catalogue->topics(m_catalogue->ownLogset());
    QStringList parts;
    if (own.error)
        parts << QStringLiteral("▲ ") + Words::errorKind(own.error->kind);
    else if (m_catalogue->logsetsAnswer().error)
        parts << QStringLiteral("▲ ") + tr("The logsets could not be listed.");
    if (own.value.isKnown() && own.value.wallMs() > 0) {
        const int shown = m_presenter->rowCount(m_presenter->index(0, 0));
        const int all = static_cast<int>(own.value.value().size());
        parts << (shown == all ? tr("%n topic(s)", nullptr, all)
                               : tr("%1 of %n topic(s)", nullptr, all).arg(Format::count(shown)));
        parts << tr("listed %1 ago").arg(Format::seconds(own.value.ageMs(nowWallMs)));
    } else if (!own.error) {
        parts << tr("Asking for the topics…");
    }
    parts << tr("partitions known of %n topic(s)", nullptr, m_catalogue->knownLayouts());
    if (const int waiting = m_reader->waiting(); waiting > 0)
        parts << tr("%n waiting for the request budget", nullptr, waiting);
    return parts.join(QStringLiteral(" · "));
}

void TopicsPage::showStatus()
{
    const QString status = statusText(m_workspace->clock().wallMs());
    if (m_ui->statusLabel->text() == status)
        return;
    m_ui->statusLabel->setText(status);
    const auto own = m_catalogue->topics(m_catalogue->ownLogset());
    const std::optional<Error>& error
        = own.error ? own.error : m_catalogue->logsetsAnswer().error;
    m_ui->statusLabel->setToolTip(error ? Format::plainTip(error->text()) : QString());
    m_ui->view->setPlaceholder(
        error ? tr("The topics could not be listed.") : tr("Asking for the topics…"));
}

} // namespace tidemark::gui
