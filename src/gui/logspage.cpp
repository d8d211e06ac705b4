// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logspage.h"

#include "cls/timeunit.h"
#include "gui/format.h"
#include "gui/theme.h"
#include "gui/words.h"
#include "models/recordtext.h"
#include "ui_logspage.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QStandardPaths>

#include <algorithm>

namespace tidemark::gui {

using models::LogColumn;
using models::LogModel;

LogsPage::LogsPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LogsPage>())
{
    m_ui->setupUi(this);
    m_ui->exportBar->hide();
    m_ui->detail->hide();
    m_ui->detail->setFont(Theme::logFont(9));
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 1);
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(120);
}

LogsPage::~LogsPage() = default;

void LogsPage::setUp(Workspace& workspace, const Actions& actions)
{
    m_workspace = &workspace;
    setUpView();
    setUpActions(actions);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_ui->filterEdit, &QLineEdit::returnPressed, this, &LogsPage::focusTable);
    connect(&m_filterDelay, &QTimer::timeout, this,
        [this] { m_workspace->filter().setText(m_ui->filterEdit->text()); });
    connect(&workspace, &Workspace::logsChanged, this, &LogsPage::onLogsChanged);
    connect(&workspace, &Workspace::refreshed, this, &LogsPage::showStatus);
    connect(&workspace.zone(), &store::ZoneSetting::changed, this, &LogsPage::showDetail);
    connect(m_ui->exportCancel, &QPushButton::clicked, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    showStatus();
}

void LogsPage::setUpView()
{
    LogModel& model = m_workspace->logModel();
    model.setTitles({ tr("Time"), tr("Topic"), tr("Partition"), tr("Offset"), tr("Source"),
        tr("File"), tr("Content") });
    LogView& view = *m_ui->view;
    view.setModel(&model);
    view.setColumnChars({ 30, 16, 10, 12, 16, 24, 80 });
    view.setColumnHidden(static_cast<int>(LogColumn::Offset), true);
    view.setColumnHidden(static_cast<int>(LogColumn::File), true);
    view.horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &LogsPage::selectionChanged);
    connect(view.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) {
            // Reading a row and being carried away from it do not go together.
            if (current.isValid() && current.row() + 1 < m_workspace->logModel().rowCount())
                m_ui->view->setFollow(false);
            showDetail();
        });
    connect(&model, &QAbstractItemModel::columnsInserted, this, [this] {
        for (int column = int(LogColumn::Count); column < m_workspace->logModel().columnCount();
             ++column) {
            m_ui->view->setColumnWidth(column, m_ui->view->fontMetrics().averageCharWidth() * 18);
            // New keys stand before the content, which takes the rest of the width.
            QHeaderView* header = m_ui->view->horizontalHeader();
            header->moveSection(header->visualIndex(column),
                header->visualIndex(static_cast<int>(LogColumn::Content)));
        }
    });
}

void LogsPage::setUpActions(const Actions& actions)
{
    LogView& view = *m_ui->view;
    m_ui->followButton->setDefaultAction(actions.follow);
    m_ui->freezeButton->setDefaultAction(actions.freeze);
    m_ui->pauseButton->setDefaultAction(actions.pause);
    m_ui->detailButton->setDefaultAction(actions.detail);
    m_ui->exportButton->setDefaultAction(actions.exportSelected);
    auto* columns = new QMenu(this);
    m_ui->columnsButton->setMenu(columns);
    m_ui->columnsButton->setText(tr("Columns"));
    m_ui->columnsButton->setAccessibleName(tr("Columns of the log table"));
    actions.follow->setChecked(view.follow());
    connect(actions.follow, &QAction::toggled, &view, &LogView::setFollow);
    connect(&view, &LogView::followChanged, actions.follow, &QAction::setChecked);
    connect(actions.freeze, &QAction::toggled, this, [this](bool on) {
        m_workspace->logModel().setFrozen(on);
        onLogsChanged();
    });
    connect(
        actions.pause, &QAction::toggled, this, [this](bool on) { m_workspace->setPaused(on); });
    connect(actions.detail, &QAction::toggled, this, [this](bool on) {
        m_ui->detail->setVisible(on);
        showDetail();
    });
    view.addActions({ actions.copy, actions.exportSelected, actions.detail });
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { fillColumnsMenu(columns); });
    connect(view.horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this, columns](const QPoint& at) {
            columns->popup(m_ui->view->horizontalHeader()->mapToGlobal(at));
        });
}

void LogsPage::fillColumnsMenu(QMenu* menu)
{
    menu->clear();
    LogModel& model = m_workspace->logModel();
    for (int column = 0; column < static_cast<int>(LogColumn::Count); ++column) {
        QAction* entry
            = menu->addAction(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        entry->setCheckable(true);
        entry->setChecked(!m_ui->view->isColumnHidden(column));
        connect(entry, &QAction::toggled, this,
            [this, column](bool on) { m_ui->view->setColumnHidden(column, !on); });
    }
    menu->addSection(tr("Keys of the current record"));
    QStringList keys = model.keys();
    for (const QString& key : keysOfCurrentRecord()) {
        if (!keys.contains(key))
            keys << key;
    }
    if (keys.isEmpty())
        menu->addAction(tr("No record yet"))->setEnabled(false);
    for (const QString& key : std::as_const(keys)) {
        // "&" would become a mnemonic, "\t" a shortcut.
        QAction* entry = menu->addAction(
            QString(key).left(60).replace(u'&', QStringLiteral("&&")).replace(u'\t', u' '));
        entry->setCheckable(true);
        entry->setChecked(model.keys().contains(key));
        connect(entry, &QAction::toggled, this, [this, key](bool on) {
            QStringList chosen = m_workspace->logModel().keys();
            if (on)
                chosen << key;
            else
                chosen.removeAll(key);
            m_workspace->logModel().setKeys(chosen);
        });
    }
}

qint64 LogsPage::currentStoreRow() const
{
    const QModelIndex current = m_ui->view->currentIndex();
    const store::RecordStore& records = m_workspace->records();
    if (current.isValid()) {
        const qint64 row = m_workspace->logModel().storeRow(current.row());
        if (records.contains(row))
            return row;
    }
    return -1;
}

QStringList LogsPage::keysOfCurrentRecord() const
{
    const store::RecordStore& records = m_workspace->records();
    qint64 row = currentStoreRow();
    if (row < 0)
        row = records.endRow() - 1;
    QStringList keys;
    if (!records.contains(row))
        return keys;
    records.record(row).forEachContent([&keys](const cls::KeyValue& content) {
        if (keys.size() < 60)
            keys << QString::fromUtf8(content.key.data(), qsizetype(content.key.size()));
    });
    keys.removeDuplicates();
    return keys;
}

void LogsPage::showDetail()
{
    if (!m_ui->detail->isVisibleTo(this))
        return;
    const qint64 row = currentStoreRow();
    if (row < 0) {
        m_ui->detail->setPlainText(tr("Select a record to see all its fields."));
        return;
    }
    const cls::RecordView record = m_workspace->records().record(row);
    const qint64 ms = cls::toUnixMs(record.time());
    const store::ZoneSetting& zone = m_workspace->zone();
    m_ui->detail->setPlainText(
        models::detailText(record, zone.dateTimeText(ms) % u' ' % zone.label(ms)));
}

void LogsPage::onLogsChanged()
{
    showStatus();
}

void LogsPage::showStatus()
{
    const LogModel& model = m_workspace->logModel();
    const store::RowFilter& filter = m_workspace->filter();
    const store::RecordStore& records = m_workspace->records();
    QString hits;
    if (filter.isActive()) {
        hits = tr("%1 of %2")
                   .arg(Format::count(static_cast<qint64>(filter.rows().size())),
                       Format::count(records.rowCount()));
        if (filter.isBusy() && filter.searchedEnd() < records.endRow())
            hits += QStringLiteral(" …");
    }
    m_ui->filterLabel->setText(hits);
    m_ui->filterLabel->setVisible(!hits.isEmpty());

    QStringList parts{ tr("%1 records held").arg(Format::count(records.rowCount())) };
    if (records.evicted() > 0)
        parts << tr("%1 older ones left the memory").arg(Format::count(records.evicted()));
    if (model.isFrozen()) {
        parts << QStringLiteral("❄ ")
                + tr("view frozen, %1 unseen").arg(Format::count(model.unseen()));
    }
    if (m_workspace->isPaused())
        parts << QStringLiteral("⏸ ") + tr("consumption paused, heartbeats go on");
    m_ui->statusLabel->setText(parts.join(QStringLiteral(" · ")));
    m_ui->view->setPlaceholder(filter.isActive() && records.rowCount() > 0
            ? tr("No record contains this text.")
            : m_workspace->hasRunningConsumers()
            ? tr("Waiting for records…")
            : tr("No records yet.\nStart consumers… (%1)")
                  .arg(QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText)));
}

void LogsPage::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

void LogsPage::focusTable()
{
    m_ui->view->setFocus(Qt::ShortcutFocusReason);
}

void LogsPage::clearFilter()
{
    m_ui->filterEdit->clear();
}

void LogsPage::selectAll()
{
    m_ui->view->selectAll();
}

void LogsPage::copySelection() const
{
    m_ui->view->copySelection();
}

bool LogsPage::hasSelection() const
{
    return m_ui->view->selectionModel()->hasSelection();
}

store::RecordSelection LogsPage::selectedRecords() const
{
    const LogModel& model = m_workspace->logModel();
    std::vector<store::RowRange> rows;
    for (const QItemSelectionRange& range : m_ui->view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const qint64 number = model.storeRow(row);
            if (!rows.empty() && rows.back().end == number)
                ++rows.back().end;
            else
                rows.push_back({ number, number + 1 });
        }
    }
    std::sort(rows.begin(), rows.end(),
        [](const store::RowRange& a, const store::RowRange& b) { return a.begin < b.begin; });
    return m_workspace->records().select(rows);
}

void LogsPage::askExport()
{
    auto* dialog = new QFileDialog(this, tr("Export selected records to CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QStringLiteral("tidemark-logs.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &LogsPage::exportSelected);
    dialog->open();
}

void LogsPage::exportSelected(const QString& path)
{
    if (m_exporting) {
        m_ui->exportLabel->setText(
            tr("An export is running. Cancel it or wait until it has finished."));
        return;
    }
    m_exporting = true;
    store::RecordSelection selection = selectedRecords();
    m_export = std::make_unique<store::CsvExport>();
    connect(m_export.get(), &store::CsvExport::progressed, this, [this](qint64 written) {
        m_ui->exportLabel->setText(
            tr("Exporting: %1 of %2 records")
                .arg(Format::count(written), Format::count(m_export->total())));
        m_ui->exportProgress->setValue(
            static_cast<int>(written * 1000 / qMax<qint64>(1, m_export->total())));
    });
    connect(m_export.get(), &store::CsvExport::finished, this, &LogsPage::onExported);
    m_ui->exportLabel->setText(tr("Exporting: %1 of %2 records")
                                   .arg(Format::count(0), Format::count(selection.recordCount)));
    m_ui->exportProgress->setValue(0);
    m_ui->exportCancel->show();
    m_ui->exportProgress->show();
    m_ui->exportBar->show();
    m_export->start(path, std::move(selection), {});
}

void LogsPage::onExported(const Result<qint64>& written)
{
    m_exporting = false;
    store::EventEntry entry;
    entry.wallMs = m_workspace->clock().wallMs();
    entry.subject = m_export->path();
    if (written.ok()) {
        entry.kind = store::EventEntry::Kind::Exported;
        entry.count = written.value();
        m_ui->exportLabel->setText(
            tr("%1 records exported to %2").arg(Format::count(written.value()), m_export->path()));
        m_ui->exportProgress->hide();
        m_ui->exportCancel->hide();
        QTimer::singleShot(8000, m_export.get(), [this] { m_ui->exportBar->hide(); });
    } else {
        entry.kind = store::EventEntry::Kind::ExportFailed;
        entry.error = written.error();
        m_ui->exportLabel->setText(
            QStringLiteral("▲ ") + tr("Not exported: %1").arg(written.error().text()));
        m_ui->exportProgress->hide();
        m_ui->exportCancel->hide();
    }
    m_workspace->noteEvent(std::move(entry));
}

} // namespace tidemark::gui
