// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/known.h"

#include <QLabel>

namespace tidemark::gui {

/// How this machine's clock stands to the service's, for the status bar, with words for what that
/// means. Thread: GUI.
class ClockLabel final : public QLabel
{
    Q_OBJECT

public:
    /// A smaller difference cannot be told from none: the service's Date has whole seconds, and
    /// the way of the answer is not known.
    static constexpr qint64 resolutionMs = 1500;
    /// From here on a sign asks for attention. The service refuses signatures that are more than
    /// five minutes off (vendor's API pages); they are corrected, but ages and lags are not.
    static constexpr qint64 warningMs = 60'000;

    explicit ClockLabel(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ClockLabel)

    /// `difference`: the service's time minus this machine's, in ms. `correctionMs`: what
    /// signatures are corrected by; 0: they are not.
    void showDifference(const Known<qint64>& difference, qint64 correctionMs, qint64 nowWallMs);
};

} // namespace tidemark::gui
