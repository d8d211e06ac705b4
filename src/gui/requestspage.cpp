// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/requestspage.h"

#include "gui/format.h"
#include "gui/pageactions.h"
#include "store/requestreport.h"
#include "ui_requestspage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>

namespace tidemark::gui {

RequestsPage::RequestsPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::RequestsPage>())
{
    m_ui->setupUi(this);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->detail->setFont(Theme::logFont(font().pointSize()));
}

RequestsPage::~RequestsPage() = default;

void RequestsPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    m_presenter = new RequestPresenter(workspace.requestModel(), workspace.zone(), theme, this);
    TableView& view = *m_ui->view;
    view.setModel(m_presenter);
    view.setSortingEnabled(true);
    view.sortByColumn(-1, Qt::AscendingOrder);
    view.setColumnChars({ 29, 26, 8, 9, 11, 11, 9, 24, 40, 40 });
    view.setPlaceholder(tr("No request, or none that the filter lets through."));
    setUpActions();
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &RequestsPage::applyFilter);
    connect(m_ui->failuresBox, &QCheckBox::toggled, this, &RequestsPage::applyFilter);
    connect(m_ui->actionBox, &QComboBox::currentIndexChanged, this, &RequestsPage::applyFilter);
    connect(m_ui->pauseButton, &QAbstractButton::toggled, this, &RequestsPage::update);
    connect(m_ui->clearButton, &QAbstractButton::clicked, this, &RequestsPage::clear);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RequestsPage::onSelectionChanged);
    connect(&workspace, &Workspace::refreshed, this, &RequestsPage::update);
    updateActionBox();
    onSelectionChanged();
    showSummary();
}

void RequestsPage::setUpActions()
{
    m_copyReport = new QAction(m_ui->copyButton->text(), this);
    m_copyReport->setObjectName(QStringLiteral("copyReportAction"));
    connect(m_copyReport, &QAction::triggered, this, &RequestsPage::copyReport);
    m_ui->view->addAction(m_copyReport);
    m_ui->copyButton->setDefaultAction(m_copyReport);
}

void RequestsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_workspace != nullptr)
        update();
}

void RequestsPage::update()
{
    if (!isVisible())
        return;
    if (!m_ui->pauseButton->isChecked()) {
        const QScrollBar* bar = m_ui->view->verticalScrollBar();
        const bool atEnd = bar->value() == bar->maximum();
        const int before = m_workspace->requestModel().rowCount();
        m_workspace->requestModel().update();
        updateActionBox();
        if (atEnd && m_workspace->requestModel().rowCount() != before)
            m_ui->view->scrollToBottom();
    }
    showSummary();
}

void RequestsPage::updateActionBox()
{
    QComboBox& box = *m_ui->actionBox;
    const QStringList actions = m_workspace->requestModel().actions();
    if (box.count() == actions.size() + 1) {
        bool same = true;
        for (int i = 0; same && i < actions.size(); ++i)
            same = box.itemText(i + 1) == actions.at(i);
        if (same)
            return;
    }
    const QString current = box.currentData().toString();
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(tr("All actions"), QString());
    for (const QString& action : actions)
        box.addItem(action, action);
    // One that has left the log stays chosen, so that the filter does not open by itself.
    if (!current.isEmpty() && box.findData(current) < 0)
        box.addItem(current, current);
    box.setCurrentIndex(std::max(0, box.findData(current)));
}

void RequestsPage::applyFilter()
{
    RequestPresenter::Filter filter;
    filter.text = m_ui->filterEdit->text().trimmed();
    filter.action = m_ui->actionBox->currentData().toString();
    filter.failuresOnly = m_ui->failuresBox->isChecked();
    m_presenter->setFilter(filter);
    showSummary();
}

void RequestsPage::onSelectionChanged()
{
    const QItemSelectionModel* selection = m_ui->view->selectionModel();
    PageActions::setReason(
        m_copyReport, selection->hasSelection(), tr("Select requests in the table first."));
    const QModelIndexList rows = selection->selectedRows();
    m_ui->detail->setPlainText(
        rows.size() == 1 ? store::exchangeText(m_presenter->entryAt(rows.first())) : QString());
}

void RequestsPage::showSummary()
{
    const store::RequestLog::Totals totals = m_workspace->requests().totals();
    QStringList parts;
    if (m_ui->pauseButton->isChecked()) {
        const auto& rows = m_workspace->requestModel().rows();
        const qint64 shown = rows.empty() ? 0 : rows.back().number + 1;
        parts << tr("Paused, %n newer request(s)", nullptr,
            static_cast<int>(std::max<qint64>(0, totals.requests - shown)));
    }
    parts << tr("%1 of %2 shown")
                 .arg(Format::count(m_presenter->rowCount()),
                     Format::count(m_workspace->requestModel().rowCount()))
          << tr("%n request(s) since the start", nullptr, static_cast<int>(totals.requests))
          << tr("%n failed", nullptr, static_cast<int>(totals.failures))
          << tr("%1 up, %2 down").arg(Format::bytes(totals.bytesUp), Format::bytes(totals.bytesDown));
    m_ui->summaryLabel->setText(parts.join(QStringLiteral(" · ")));
}

QString RequestsPage::report() const
{
    std::vector<store::RequestLog::Entry> entries;
    for (const QModelIndex& row : m_ui->view->selectionModel()->selectedRows())
        entries.push_back(m_presenter->entryAt(row));
    if (entries.empty())
        return {};
    std::sort(entries.begin(), entries.end());
    store::ReportHead head;
    head.program = QCoreApplication::applicationName() % u' ' % QCoreApplication::applicationVersion();
    head.place = m_workspace->info().place;
    head.wallMs = m_workspace->clock().wallMs();
    head.clockDifferenceMs = m_workspace->requests().clockDifferenceMs();
    return store::requestReport(head, entries);
}

void RequestsPage::copyReport()
{
    const QString text = report();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RequestsPage::clear()
{
    m_workspace->requests().clear();
    m_workspace->requestModel().update();
    updateActionBox();
    onSelectionChanged();
    showSummary();
}

} // namespace tidemark::gui
