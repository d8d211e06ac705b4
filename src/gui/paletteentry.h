// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <functional>

class QMenu;
class QMenuBar;

namespace tidemark::gui {

class Workspace;

/// Something that the command palette can do or go to.
struct PaletteEntry
{
    QString id; ///< stays the same from one opening to the next
    QString text;
    QString place; ///< the menu it is in, or what kind of thing it is
    QString shortcut; ///< in the form of the platform; empty: none
    QString reason; ///< why it cannot be done now; empty: it can
    std::function<void()> run;
};

/// Makes the entries of the palette. Thread: GUI.
class PaletteEntries
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::PaletteEntries)

public:
    using GoTo = std::function<void(const QString&)>;

    /// Every command of the menus, in their order and once each, with its state as it is now.
    [[nodiscard]] static QList<PaletteEntry> commands(const QMenuBar& menuBar);
    /// The groups and topics of a connection. The functions are given the group's name and the
    /// topic's id; without one its kind is left out.
    [[nodiscard]] static QList<PaletteEntry> places(
        Workspace& workspace, const GoTo& showGroup, const GoTo& showTopic);

private:
    static void addMenu(QMenu& menu, const QString& place, QList<PaletteEntry>& out);
};

} // namespace tidemark::gui
