// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/budgetlabel.h"

#include "gui/format.h"

namespace tidemark::gui {

using engine::RequestPacer;

BudgetLabel::BudgetLabel(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("budgetLabel"));
    setTextFormat(Qt::PlainText);
    setAccessibleName(tr("Request budget"));
    setContentsMargins(8, 0, 8, 0);
    setMinimumWidth(30); // cut in a narrow window
}

void BudgetLabel::showUse(const RequestPacer& pacer, qint64 monotonicMs)
{
    const QList<std::pair<QByteArray, int>> used = pacer.usedByAction(monotonicMs);
    const int busiest = used.isEmpty() ? 0 : used.first().second;
    const bool isFull = busiest >= RequestPacer::defaultPerSecond;
    setText((isFull ? QStringLiteral("▲ ") : QString())
        + tr("Requests %1 of %2/s").arg(busiest).arg(RequestPacer::servicePerSecond));
    QStringList lines { tr("The service allows %1 requests a second for each action of an account. "
                           "This program sends at most %2; more wait for their turn.")
                            .arg(RequestPacer::servicePerSecond)
                            .arg(RequestPacer::defaultPerSecond) };
    for (const auto& [action, count] : used)
        lines << tr("%1: %2 in the last second").arg(QString::fromLatin1(action)).arg(count);
    if (used.isEmpty())
        lines << tr("None in the last second.");
    const QString text = lines.join(u'\n');
    if (accessibleDescription() == text)
        return;
    setAccessibleDescription(text);
    setToolTip(Format::plainTip(text));
}

} // namespace tidemark::gui
