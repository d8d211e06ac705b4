// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journalpage.h"

#include "gui/format.h"
#include "gui/journalpresenter.h"
#include "gui/pageactions.h"
#include "gui/words.h"
#include "gui/writewords.h"
#include "ui_journalpage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace tidemark::gui {

using models::JournalColumn;

JournalPage::JournalPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::JournalPage>())
{
    m_ui->setupUi(this);
}

JournalPage::~JournalPage() = default;

void JournalPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    m_presenter = new JournalPresenter(
        workspace.journalModel(), workspace.topics(), workspace.zone(), theme, this);
    TableView& view = *m_ui->view;
    view.setModel(m_presenter);
    view.setSortingEnabled(true);
    view.sortByColumn(static_cast<int>(JournalColumn::Time), Qt::DescendingOrder);
    view.setColumnChars({ 28, 14, 14, 14, 14, 24, 24, 16, 30, 14 });
    view.setPlaceholder(tr("No writes yet.\nCreating, changing and deleting groups, joining and "
                           "leaving are noted here."));
    m_ui->scopeBox->addItem(tr("This one"));
    m_ui->scopeBox->addItem(tr("All"));
    m_presenter->setProfile(workspace.info().profileId);
    connect(m_ui->scopeBox, &QComboBox::currentIndexChanged, this, [this](int which) {
        m_presenter->setProfile(which == 0
                ? std::optional<QString>(m_workspace->info().profileId)
                : std::nullopt);
        m_ui->view->setColumnHidden(static_cast<int>(JournalColumn::Profile), which == 0);
        showStatus();
    });
    view.setColumnHidden(static_cast<int>(JournalColumn::Profile), true);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_presenter->setFilterText(text);
        showStatus();
    });
    setUpActions();
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &JournalPage::updateActions);
    for (const auto signal :
        { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved }) {
        connect(m_presenter, signal, this, [this] {
            updateActions();
            showStatus();
        });
    }
    connect(m_presenter, &QAbstractItemModel::dataChanged, this, &JournalPage::showStatus);
    updateActions();
    showStatus();
}

void JournalPage::setUpActions()
{
    m_copy = new QAction(tr("&Copy Entries"), this);
    m_copyId = new QAction(tr("Copy &Request Ids"), this);
    for (QAction* action : { m_copy, m_copyId })
        action->setIconText(Format::withoutMnemonic(action->text())); // on the button
    connect(m_copy, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(selectedText()); });
    connect(m_copyId, &QAction::triggered, this, &JournalPage::copyRequestIds);
    m_ui->copyButton->setDefaultAction(m_copy);
    m_ui->copyIdButton->setDefaultAction(m_copyId);
    m_ui->view->addActions({ m_copy, m_copyId });
}

QModelIndexList JournalPage::selection() const
{
    QModelIndexList rows = m_ui->view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void JournalPage::updateActions()
{
    const QModelIndexList rows = selection();
    const bool anyId = std::any_of(rows.cbegin(), rows.cend(), [this](const QModelIndex& index) {
        return !m_presenter->entryAt(index).requestId.isEmpty();
    });
    const QString select = tr("Select entries in the journal first.");
    PageActions::setReason(m_copy, !rows.isEmpty(), select);
    PageActions::setReason(m_copyId, anyId,
        rows.isEmpty() ? select : tr("The service told no request id for these entries."));
}

QString JournalPage::selectedText() const
{
    QStringList blocks;
    for (const QModelIndex& row : selection()) {
        QStringList lines;
        for (int column = 0; column < static_cast<int>(JournalColumn::Count); ++column) {
            const QString value = row.siblingAtColumn(column).data().toString();
            // The error follows in full.
            if (!value.isEmpty() && column != static_cast<int>(JournalColumn::Error)) {
                lines << m_presenter->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                        % u": " % value;
            }
        }
        const store::WriteEntry& entry = m_presenter->entryAt(row);
        lines << WriteWords::reason(entry.reason);
        if (entry.error)
            lines << Words::error(*entry.error);
        if (!entry.detail.isEmpty())
            lines << entry.detail;
        blocks << lines.join(u'\n');
    }
    return blocks.join(QStringLiteral("\n\n"));
}

void JournalPage::copyRequestIds()
{
    QStringList ids;
    for (const QModelIndex& row : selection()) {
        const QString& id = m_presenter->entryAt(row).requestId;
        if (!id.isEmpty())
            ids << id;
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void JournalPage::showStatus()
{
    const store::WriteJournal& journal = m_workspace->journal();
    QStringList parts{ tr("%n write(s) shown", nullptr, m_presenter->rowCount()) };
    if (journal.path().isEmpty())
        parts << tr("kept until the program ends");
    else
        parts << tr("kept in %1").arg(journal.path());
    if (journal.brokenLines() > 0)
        parts << QStringLiteral("▲ ")
                + tr("%n line(s) of the file could not be read", nullptr, journal.brokenLines());
    if (journal.problem()) {
        parts << QStringLiteral("▲ ")
                + tr("the file cannot be written, entries are kept in memory: %1")
                      .arg(journal.problem()->message);
    }
    m_ui->statusLabel->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace tidemark::gui
