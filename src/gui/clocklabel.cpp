// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clocklabel.h"

#include "gui/format.h"
#include "gui/knowntext.h"

namespace tidemark::gui {

ClockLabel::ClockLabel(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("clockLabel"));
    setTextFormat(Qt::PlainText);
    setAccessibleName(tr("Clock difference"));
    setContentsMargins(8, 0, 8, 0);
    setMinimumWidth(30); // cut in a narrow window
}

void ClockLabel::showDifference(
    const Known<qint64>& difference, qint64 correctionMs, qint64 nowWallMs)
{
    QStringList lines;
    if (!difference.isKnown()) {
        setText(tr("Clock %1").arg(unknownSign()));
        lines << tr("How this machine's clock stands to the service's is not known until the "
                    "service has answered.");
    } else if (qAbs(difference.value()) < resolutionMs) {
        setText(tr("Clock agrees"));
        lines << tr("This machine's clock and the service's agree to about a second.");
    } else {
        const QString span = Format::seconds(qAbs(difference.value()));
        const bool isBehind = difference.value() > 0;
        const QString sign
            = qAbs(difference.value()) >= warningMs ? QStringLiteral("▲ ") : QString();
        setText(sign + (isBehind ? tr("Clock %1 behind").arg(span) : tr("Clock %1 ahead").arg(span)));
        lines << (isBehind
                ? tr("This machine's clock is %1 behind the service's.").arg(span)
                : tr("This machine's clock is %1 ahead of the service's.").arg(span))
              << tr("Ages and time lags are wrong by that much. Set the clock of this machine.");
    }
    if (correctionMs != 0)
        lines << tr("Requests are signed with the service's time, because it refused this machine's.");
    if (difference.isKnown())
        lines << knownTip(difference, nowWallMs);
    const QString text = lines.join(u'\n');
    if (accessibleDescription() == text)
        return;
    setAccessibleDescription(text);
    setToolTip(Format::plainTip(text));
}

} // namespace tidemark::gui
