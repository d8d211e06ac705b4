// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupspage.h"

#include "gui/columnstate.h"
#include "gui/format.h"
#include "gui/grouppresenter.h"
#include "gui/sparklinedelegate.h"
#include "gui/words.h"
#include "ui_groupspage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

namespace tidemark::gui {

using models::GroupColumn;

namespace {

/// Words for the columns in saved states, by GroupColumn.
const QStringList& columnIds()
{
    static const QStringList ids { QStringLiteral("name"), QStringLiteral("state"),
        QStringLiteral("lag"), QStringLiteral("trend"), QStringLiteral("protocol"),
        QStringLiteral("committed"), QStringLiteral("here"), QStringLiteral("elsewhere"),
        QStringLiteral("topics"), QStringLiteral("timeout"), QStringLiteral("looked") };
    return ids;
}

} // namespace

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
    m_presenter = new GroupPresenter(
        workspace.groupModel(), workspace.topics(), workspace.clock(), theme, this);
    setUpView(theme);
    setUpFilter();
    setUpColumns();
    setUpCopy();
    connect(&workspace.commands(), &GroupCommands::listed, this, &GroupsPage::showStatus);
    connect(&workspace, &Workspace::refreshed, this, [this] {
        showStatus();
        tellVisible();
        // The ages move on without any change of the model.
        const qint64 second = m_workspace->clock().wallMs() / 1000;
        if (std::exchange(m_paintedSecond, second) != second)
            m_ui->view->viewport()->update();
    });
    showStatus();
}

void GroupsPage::setUpView(const Theme& theme)
{
    TableView* view = m_ui->view;
    view->setModel(m_presenter);
    view->setSortingEnabled(true);
    view->sortByColumn(static_cast<int>(GroupColumn::Name), Qt::AscendingOrder);
    view->setColumnChars({ 16, 20, 10, 11, 8, 16, 6, 18, 14, 10, 14 });
    view->setItemDelegateForColumn(static_cast<int>(GroupColumn::Trend),
        new SparklineDelegate(
            theme,
            [this](const QModelIndex& index) {
                const auto& seen = m_presenter->groupAt(index).seen;
                return seen ? seen->samples : QList<store::GroupSample>();
            },
            this));
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &GroupsPage::noteCurrent);
    connect(m_presenter, &GroupPresenter::arranged, this, [this] {
        if (!m_ui->view->currentIndex().isValid() && m_presenter->rowCount() > 0)
            m_ui->view->selectRow(0);
        noteCurrent();
        showStatus();
        tellVisible();
    });
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &GroupsPage::tellVisible);
}

void GroupsPage::setUpFilter()
{
    QComboBox* box = m_ui->groupStateBox;
    const auto add = [box](const QString& text, GroupFilter filter) {
        box->addItem(text, static_cast<int>(filter));
    };
    add(tr("All groups"), GroupFilter::All);
    add(tr("Need attention"), GroupFilter::Attention);
    add(tr("Standing still"), GroupFilter::StandingStill);
    add(tr("Expired"), GroupFilter::Expired);
    add(tr("Moving"), GroupFilter::Moving);
    add(tr("Up to date"), GroupFilter::UpToDate);
    add(tr("Never committed"), GroupFilter::NeverCommitted);
    add(tr("Unknown"), GroupFilter::Unknown);
    add(tr("With members here"), GroupFilter::MembersHere);
    add(tr("Active elsewhere"), GroupFilter::ActiveElsewhere);
    add(tr("CLS only"), GroupFilter::Native);
    add(tr("Kafka only"), GroupFilter::Kafka);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        m_presenter->setFilter(static_cast<GroupFilter>(box->currentData().toInt()));
    });
    connect(m_ui->groupFilterEdit, &QLineEdit::textChanged, m_presenter,
        &GroupPresenter::setTextFilter);
}

void GroupsPage::setUpColumns()
{
    QHeaderView* header = m_ui->view->horizontalHeader();
    m_columnsMenu = new QMenu(this);
    for (int column = 1; column < static_cast<int>(GroupColumn::Count); ++column) {
        const QString title
            = m_presenter->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction* action = m_columnsMenu->addAction(title);
        action->setCheckable(true);
        action->setChecked(true);
        action->setData(column);
        connect(action, &QAction::triggered, this, [this, column](bool on) {
            m_ui->view->setColumnHidden(column, !on);
            emit columnsChanged();
        });
    }
    connect(m_columnsMenu, &QMenu::aboutToShow, this, [this] {
        for (QAction* action : m_columnsMenu->actions())
            action->setChecked(!m_ui->view->isColumnHidden(action->data().toInt()));
    });
    m_ui->columnsButton->setMenu(m_columnsMenu);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint at) {
        m_columnsMenu->popup(header->mapToGlobal(at));
    });
    const auto changed = [this] {
        if (!m_restoring && isVisible())
            emit columnsChanged();
    };
    connect(header, &QHeaderView::sectionMoved, this, changed);
    connect(header, &QHeaderView::sectionResized, this, changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, changed);
}

void GroupsPage::setUpCopy()
{
    auto* copy = new QAction(tr("Copy group name"), this);
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        const QModelIndex index = m_ui->view->currentIndex();
        if (index.isValid())
            QGuiApplication::clipboard()->setText(m_presenter->groupAt(index).info.name);
    });
    m_ui->view->addAction(copy);
}

void GroupsPage::setActions(
    QAction* refresh, QAction* create, QAction* modify, QAction* remove, QAction* start)
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
    m_ui->view->addActions({ start, create, modify, remove, refresh });
    connect(refresh, &QAction::triggered, this, [this] { m_workspace->watch().hurry(); });
}

QString GroupsPage::currentGroup() const
{
    const QModelIndex index = m_ui->view->currentIndex();
    if (!index.isValid())
        return {};
    const models::GroupRow& row = m_presenter->groupAt(index);
    return row.kind == models::GroupRow::Kind::Native ? row.info.name : QString();
}

bool GroupsPage::selectGroup(const QString& name)
{
    for (int row = 0; row < m_presenter->rowCount(); ++row) {
        const models::GroupRow& group = m_presenter->groupAt(m_presenter->index(row, 0));
        if (group.kind == models::GroupRow::Kind::Native && group.info.name == name) {
            m_ui->view->selectRow(row);
            return true;
        }
    }
    return false;
}

void GroupsPage::focusFilter()
{
    m_ui->groupFilterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->groupFilterEdit->selectAll();
}

QByteArray GroupsPage::saveColumns() const
{
    return ColumnState::save(*m_ui->view->horizontalHeader(), columnIds());
}

bool GroupsPage::restoreColumns(const QByteArray& state)
{
    m_restoring = true;
    const bool done = ColumnState::restore(*m_ui->view->horizontalHeader(), columnIds(), state);
    m_restoring = false;
    return done;
}

void GroupsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellVisible();
}

void GroupsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    tellVisible();
}

void GroupsPage::noteCurrent()
{
    const QString current = currentGroup();
    if (current == m_current)
        return;
    m_current = current;
    emit currentGroupChanged();
}

/// The rows in view, and the selected one.
void GroupsPage::tellVisible()
{
    if (m_workspace == nullptr)
        return;
    QSet<QString> names;
    if (isVisible() && m_presenter->rowCount() > 0) {
        const TableView* view = m_ui->view;
        const int first = std::max(0, view->rowAt(0));
        const int bottom = view->rowAt(view->viewport()->height() - 1);
        const int last = bottom < 0 ? m_presenter->rowCount() - 1 : bottom;
        for (int row = first; row <= last; ++row) {
            const models::GroupRow& group = m_presenter->groupAt(m_presenter->index(row, 0));
            if (group.kind == models::GroupRow::Kind::Native)
                names.insert(group.info.name);
        }
        if (!m_current.isEmpty())
            names.insert(m_current);
    }
    if (names == m_visible)
        return;
    m_visible = names;
    m_workspace->watch().setVisible(names);
}

void GroupsPage::showStatus()
{
    const GroupCommands& commands = m_workspace->commands();
    const qint64 now = m_workspace->clock().wallMs();
    const int all = m_workspace->groupModel().rowCount();
    const int shown = m_presenter->rowCount();
    QString status;
    if (commands.listedMs().isKnown()) {
        status = shown == all ? tr("%n group(s)", nullptr, all)
                              : tr("%1 of %n group(s)", nullptr, all).arg(Format::count(shown));
        status += QStringLiteral(" · ")
            + tr("Listed %1 ago.").arg(Format::seconds(commands.listedMs().ageMs(now)));
        m_ui->view->setPlaceholder(all > 0
                ? tr("No group matches the filter.")
                : tr("No consumer groups yet.\nCreate group… (%1)")
                      .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    } else {
        m_ui->view->setPlaceholder(commands.listError() ? tr("The groups could not be listed.")
                                                        : tr("Asking for the groups…"));
    }
    if (commands.listError())
        status = QStringLiteral("▲ ") + Words::errorKind(commands.listError()->kind);
    QString tip = commands.listError()
        ? commands.listError()->text()
        : tr("The service tells neither the members of a group nor their state. “Here” counts the "
             "consumers of this program; the state is derived from committed offsets, which are "
             "asked for without joining.");
    if (const auto& refusal = m_workspace->watch().kafka().refusal())
        tip += u'\n' + tr("Groups of the Kafka protocol: %1").arg(Words::error(*refusal));
    m_ui->statusLabel->setToolTip(Format::plainTip(tip));
    if (m_ui->statusLabel->text() != status)
        m_ui->statusLabel->setText(status);
}

} // namespace tidemark::gui
