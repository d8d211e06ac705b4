// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paletteentry.h"

#include "gui/format.h"
#include "gui/workspace.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace tidemark::gui {

void PaletteEntries::addMenu(QMenu& menu, const QString& place, QList<PaletteEntry>& out)
{
    // Menus that are filled when they open are filled now.
    emit menu.aboutToShow();
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = Format::withoutMnemonic(action->text());
        if (QMenu* below = action->menu()) {
            addMenu(*below, place % u" ▸ " % text, out);
            continue;
        }
        PaletteEntry entry;
        entry.id = QStringLiteral("command/")
            + (action->objectName().isEmpty() ? action->text() : action->objectName());
        entry.text = (action->isCheckable() && action->isChecked() ? QStringLiteral("✓ ") : QString())
            + text;
        entry.place = place;
        entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        // The tooltip of a disabled action says why it is.
        if (!action->isEnabled())
            entry.reason = action->toolTip() == text ? tr("Not possible now.") : action->toolTip();
        entry.run = [target = QPointer<QAction>(action)] {
            if (target)
                target->trigger();
        };
        out << entry;
    }
}

QList<PaletteEntry> PaletteEntries::commands(const QMenuBar& menuBar)
{
    QList<PaletteEntry> all;
    for (const QAction* top : menuBar.actions()) {
        if (QMenu* menu = top->menu())
            addMenu(*menu, Format::withoutMnemonic(menu->title()), all);
    }
    QList<PaletteEntry> out;
    QSet<QString> seen;
    for (const PaletteEntry& entry : std::as_const(all)) {
        if (!seen.contains(entry.id))
            out << entry;
        seen.insert(entry.id);
    }
    return out;
}

QList<PaletteEntry> PaletteEntries::places(
    Workspace& workspace, const GoTo& showGroup, const GoTo& showTopic)
{
    QList<PaletteEntry> out;
    const auto add = [&out](const QString& kind, const QString& id, const QString& text,
                         const QString& place, const GoTo& show) {
        PaletteEntry entry;
        entry.id = kind + id;
        entry.text = text;
        entry.place = place;
        entry.run = [show, id] { show(id); };
        out << entry;
    };
    if (showGroup) {
        const QString place = tr("Consumer group");
        for (const cls::ConsumerGroupInfo& group : workspace.groupModel().groups())
            add(QStringLiteral("group/"), group.name, group.name, place, showGroup);
    }
    if (showTopic) {
        const QString place = tr("Topic");
        for (const store::TopicDirectory::Topic& topic : workspace.topics().topics()) {
            add(QStringLiteral("topic/"), topic.topicId, topic.name % u"  " % topic.topicId, place,
                showTopic);
        }
    }
    return out;
}

} // namespace tidemark::gui
