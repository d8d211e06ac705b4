// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/requestpacer.h"

#include <QLabel>

namespace tidemark::gui {

/// How much of the service's request limit is used now, for the status bar: the busiest action in
/// the text, all of them in the tooltip. Thread: GUI.
class BudgetLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit BudgetLabel(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(BudgetLabel)

    void showUse(const engine::RequestPacer& pacer, qint64 monotonicMs);
};

} // namespace tidemark::gui
