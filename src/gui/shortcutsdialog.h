// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paletteentry.h"

#include <QDialog>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class ShortcutsDialog;
}

/// The keyboard shortcuts, made from the commands themselves, and the keys that tables know.
/// Thread: GUI.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of `commands` those with a shortcut are shown.
    explicit ShortcutsDialog(const QList<PaletteEntry>& commands, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

private:
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace tidemark::gui
