// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLayout>
#include <QScreen>

namespace tidemark::gui {

/// Makes the dialog at least as high as its wrapped texts need at its width, never higher than the
/// screen. Call after a text has become longer.
inline void fitHeight(QDialog& dialog)
{
    constexpr int frame = 60; // title bar and panels
    dialog.layout()->activate();
    const int needed = dialog.layout()->totalHeightForWidth(dialog.width());
    const int most = dialog.screen()->availableGeometry().height() - frame;
    const int height = qMin(qMax(dialog.height(), needed), most);
    if (height != dialog.height())
        dialog.resize(dialog.width(), height);
}

} // namespace tidemark::gui
