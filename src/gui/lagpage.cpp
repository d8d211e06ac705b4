// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lagpage.h"

#include "gui/format.h"
#include "ui_lagpage.h"

namespace tidemark::gui {

LagPage::LagPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LagPage>())
{
    m_ui->setupUi(this);
    for (const int minutes : { 2, 5, 15, 60 })
        m_ui->spanBox->addItem(tr("%n minute(s)", nullptr, minutes), minutes * 60'000);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
}

LagPage::~LagPage() = default;

void LagPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    m_ui->chart->setUp(theme, workspace.zone());
    m_table = new LagTableModel(workspace.topics(), theme, this);
    m_ui->table->setModel(m_table);
    m_ui->table->setColumnChars({ 24, 10, 10, 10 });
    connect(&workspace, &Workspace::lagSampled, this, &LagPage::refresh);
    connect(&workspace.zone(), &store::ZoneSetting::changed, this, &LagPage::refresh);
    connect(&theme, &Theme::changed, this, &LagPage::refresh);
    connect(m_ui->spanBox, &QComboBox::currentIndexChanged, this, &LagPage::refresh);
}

void LagPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void LagPage::refresh()
{
    if (!isVisible())
        return;
    const qint64 now = m_workspace->clock().wallMs();
    const qint64 span = m_ui->spanBox->currentData().toLongLong();
    m_table->update(m_workspace->lag(), now - span);
    QList<LagLine> lines;
    for (const LagTableModel::Row& row : m_table->rows()) {
        if (row.colour != LagTableModel::notDrawn)
            lines.append({ row.samples, row.colour });
    }
    m_ui->chart->show(lines, now, span);
    const qsizetype partitions = m_table->rows().size() - 1;
    m_ui->summaryLabel->setText(partitions == 0
            ? tr("No partitions yet: nothing to measure.")
            : tr("Time lag in seconds (%1). Gaps: not known then.")
                  .arg(m_workspace->zone().label(now)));
}

} // namespace tidemark::gui
