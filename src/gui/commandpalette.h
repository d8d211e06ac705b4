// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paletteentry.h"

#include <QDialog>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class CommandPalette;
}

class PaletteModel;

/// All commands and places in one list that is searched by typing. The keyboard is enough: letters
/// search, the arrows choose, Enter does it, Escape closes. What is chosen runs after the dialog
/// has closed, so that it may open another one. Thread: GUI.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    /// `recent`: ids of what was used last, the newest first.
    CommandPalette(
        QList<PaletteEntry> entries, const QStringList& recent, QWidget* parent = nullptr);
    ~CommandPalette() override;
    Q_DISABLE_COPY_MOVE(CommandPalette)

signals:
    /// An entry was chosen; it runs by itself.
    void chosen(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void showReason();
    void choose();

    std::unique_ptr<Ui::CommandPalette> m_ui;
    PaletteModel* m_model = nullptr;
};

} // namespace tidemark::gui
