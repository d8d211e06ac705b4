// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profilefault.h"

#include <QObject>

class QLabel;
class QWidget;

namespace tidemark::gui {

namespace Ui {
class ProfileDialog;
}

/// The fields of a profile's editor: values in, values out, what is wrong at its place. Knows
/// nothing of keys and of saving. Thread: GUI.
class ProfileFields final : public QObject
{
    Q_OBJECT

public:
    /// `ui` is set up and outlives the fields.
    ProfileFields(Ui::ProfileDialog& ui, QWidget& dialog);

    void fill(const config::Profile& profile);
    /// What the fields say; id and isDemo are those of the profile that was filled in.
    [[nodiscard]] config::Profile profile() const;
    /// All that is wrong now; reads the file of authorities.
    [[nodiscard]] QList<config::ProfileFault> faults() const;
    /// From now on every fault is told beside its field. `goThere`: the first comes into view.
    void showFaults(bool goThere);

signals:
    void changed();

private:
    void setUpColors();
    void setUpChoices();
    void chooseColor(const QString& color);
    void askColor();
    void askAuthorityFile();
    void onEdited();
    void showDependent();
    [[nodiscard]] QString regionCode() const;
    [[nodiscard]] QLabel* labelOf(config::ProfileFault::Field field) const;
    [[nodiscard]] QWidget* inputOf(config::ProfileFault::Field field) const;

    Ui::ProfileDialog& m_ui;
    QWidget& m_dialog;
    config::Profile m_filled;
    bool m_showsFaults = false;
    bool m_filling = false;
};

} // namespace tidemark::gui
