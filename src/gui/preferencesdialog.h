// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/preferences.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace tidemark::gui {

namespace Ui {
class PreferencesDialog;
}

/// The preferences of the program. Nothing changes before "Save"; then they are in force at once,
/// but for the language (next start) and the limits (connections opened later). Thread: GUI.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `file` must outlive the dialog.
    explicit PreferencesDialog(config::PreferencesFile& file, QWidget* parent = nullptr);
    ~PreferencesDialog() override;
    Q_DISABLE_COPY_MOVE(PreferencesDialog)

private:
    void fill(const config::Preferences& preferences);
    [[nodiscard]] config::Preferences shown() const;
    void check();
    void save();

    std::unique_ptr<Ui::PreferencesDialog> m_ui;
    config::PreferencesFile& m_file;
    QPushButton* m_saveButton = nullptr;
};

} // namespace tidemark::gui
