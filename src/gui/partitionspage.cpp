// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/partitionspage.h"

#include "gui/format.h"
#include "gui/partitionpresenter.h"
#include "ui_partitionspage.h"

#include <algorithm>

namespace tidemark::gui {

using models::PartitionColumn;

PartitionsPage::PartitionsPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PartitionsPage>())
{
    m_ui->setupUi(this);
}

PartitionsPage::~PartitionsPage() = default;

void PartitionsPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    auto* presenter = new PartitionPresenter(
        workspace.partitionModel(), workspace.topics(), workspace.clock(), theme, this);
    TableView& view = *m_ui->view;
    view.setModel(presenter);
    view.setSortingEnabled(true);
    view.sortByColumn(static_cast<int>(PartitionColumn::Topic), Qt::AscendingOrder);
    view.setColumnChars({ 16, 10, 13, 13, 11, 12, 11, 10, 10, 11, 10, 20 });
    view.setPlaceholder(
        tr("No partitions yet: no consumer of this program holds one.\n"
           "Start consumers… (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText)));
    connect(&workspace.topics(), &store::TopicDirectory::changed, view.viewport(),
        qOverload<>(&QWidget::update));
    connect(&workspace, &Workspace::refreshed, this, &PartitionsPage::showSummary);
    showSummary();
}

void PartitionsPage::showSummary()
{
    qint64 records = 0;
    qint64 worst = -1;
    int unknown = 0;
    int failed = 0;
    const std::vector<store::PartitionRow>& rows = m_workspace->partitionModel().rows();
    for (const store::PartitionRow& row : rows) {
        records += row.status.records;
        failed += row.status.state == engine::PartitionState::Failed ? 1 : 0;
        if (row.timeLagMs.isKnown())
            worst = std::max(worst, row.timeLagMs.value());
        else
            ++unknown;
    }
    QString text = tr("%n partition(s)", nullptr, static_cast<int>(rows.size()));
    if (!rows.empty()) {
        const QString lag = worst < 0 ? tr("worst time lag unknown")
            : unknown > 0 ? tr("worst time lag at least %1, %n unknown", nullptr, unknown)
                                .arg(Format::seconds(worst))
                          : tr("worst time lag %1").arg(Format::seconds(worst));
        text += u" · " % lag % u" · " % tr("%1 records").arg(Format::count(records));
    }
    if (failed > 0)
        text += u" · ▲ " % tr("%n failed", nullptr, failed);
    m_ui->summaryLabel->setText(text);
}

} // namespace tidemark::gui
