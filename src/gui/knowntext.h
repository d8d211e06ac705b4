// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format.h"
#include "gui/words.h"

namespace tidemark::gui {

/// "—" where a value is not known; its tooltip says why.
[[nodiscard]] inline QString unknownSign()
{
    return QString(QChar(0x2014));
}

/// Where a value comes from and how old it is, or why there is none.
template <class T> [[nodiscard]] QString knownTip(const Known<T>& known, qint64 nowWallMs)
{
    QString tip
        = known.isKnown() ? Words::origin(known.origin()) : Words::unknownReason(known.reason());
    if (known.wallMs() > 0) {
        tip += u' '
            + Format::tr("(%1 ago)").arg(Format::seconds(qMax<qint64>(0, known.ageMs(nowWallMs))));
    }
    return tip;
}

} // namespace tidemark::gui
