// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace tidemark::gui {

class MainWindow;

/// Opens the command palette and the shortcut overview of a window, and remembers what was chosen
/// last. Belongs to the window. Thread: GUI.
class PaletteLauncher final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxRecent = 10;

    explicit PaletteLauncher(MainWindow& window);

    void openPalette();
    void openShortcuts();

private:
    void showGroup(const QString& name);
    void showTopic(const QString& topicId);

    MainWindow& m_window;
    QStringList m_recent; ///< ids, the last used first
};

} // namespace tidemark::gui
