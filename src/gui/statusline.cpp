// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statusline.h"

#include "gui/budgetlabel.h"
#include "gui/clocklabel.h"
#include "gui/format.h"
#include "gui/words.h"

#include <QLabel>
#include <QPushButton>
#include <QStatusBar>

namespace tidemark::gui {

StatusLine::StatusLine(
    QStatusBar& bar, store::ZoneSetting& zone, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_zone(zone)
    , m_clock(clock)
{
    m_stopping = addLabel(tr("Progress of stopping"), false);
    m_stopping->hide();
    m_quitNow = new QPushButton(tr("Quit &now"), &bar);
    m_quitNow->setToolTip(tr("Quit without waiting: what is not committed yet is read again."));
    bar.addWidget(m_quitNow);
    m_quitNow->hide();
    connect(m_quitNow, &QPushButton::clicked, this, &StatusLine::quitNow);
    m_connection = addLabel(tr("Connection"), true);
    m_errors = addLabel(tr("Errors"), true);
    m_budget = new BudgetLabel(&bar);
    bar.addPermanentWidget(m_budget);
    m_memory = addLabel(tr("Memory"), true);
    m_clockLabel = new ClockLabel(&bar);
    bar.addPermanentWidget(m_clockLabel);
    m_zoneLabel = addLabel(tr("Time zone"), true);
}

QLabel* StatusLine::addLabel(const QString& name, bool permanent)
{
    auto* made = new QLabel(&m_bar);
    made->setTextFormat(Qt::PlainText);
    made->setAccessibleName(name);
    made->setContentsMargins(8, 0, 8, 0);
    // Cut in a narrow window rather than making it wider; the tooltips say all.
    made->setMinimumWidth(30);
    if (permanent)
        m_bar.addPermanentWidget(made);
    else
        m_bar.addWidget(made);
    return made;
}

void StatusLine::offerQuitNow()
{
    m_quitNow->show();
}

void StatusLine::showStopping(bool stopping, int consumersLeft)
{
    m_stopping->setVisible(stopping);
    if (stopping) {
        m_stopping->setText(
            tr("Stopping… committing (%n consumer(s) left)", nullptr, consumersLeft));
    }
}

void StatusLine::showConnection(Workspace* workspace)
{
    m_zoneLabel->setText(m_zone.label(m_clock.wallMs()));
    for (QWidget* label : std::initializer_list<QWidget*> {
             m_connection, m_errors, m_budget, m_memory, m_clockLabel })
        label->setVisible(workspace != nullptr);
    if (workspace == nullptr)
        return;
    const GroupCommands& commands = workspace->commands();
    QString state = tr("connecting");
    QString sign = QStringLiteral("◌ ");
    if (commands.listError()) {
        state = tr("not answering");
        sign = QStringLiteral("▲ ");
    } else if (commands.listedMs().isKnown()) {
        state = tr("connected");
        sign = QStringLiteral("● ");
    }
    m_connection->setText(sign % workspace->info().name % u" · " % state);
    m_connection->setToolTip(
        commands.listError() ? Format::plainTip(Words::error(*commands.listError())) : QString());
    const auto problems = static_cast<int>(workspace->events().problems());
    m_errors->setText(tr("%n error(s)", nullptr, problems));
    m_errors->setToolTip(
        Format::plainTip(tr("Failures since the start; see the event list.")));
    m_budget->showUse(workspace->engine().pacer(), m_clock.monotonicMs());
    const store::RecordStore& records = workspace->records();
    m_memory->setText(
        tr("Records %1 of %2 · fetching %3")
            .arg(Format::bytes(records.bytes()), Format::bytes(records.limits().bytes),
                Format::bytes(workspace->engine().budgetUsed())));
    m_memory->setToolTip(Format::plainTip(
        tr("Memory of the records held, its limit, and of the batches that are being fetched.")));
    m_clockLabel->showDifference(workspace->requests().clockDifferenceMs(),
        workspace->engine().clockOffsetMs(), m_clock.wallMs());
}

} // namespace tidemark::gui
