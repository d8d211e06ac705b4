// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QList>

namespace tidemark::gui {

/// The actions of one connection's page: a copy of each action of the window that concerns a
/// connection, with a state of its own and without the shortcut. What a page does and whether it
/// can be done now belongs to its own actions; ActionRouter joins the window's to those of the
/// page in front. Thread: GUI.
class PageActions
{
public:
    /// `fronts`: the actions of the window, each with an object name.
    PageActions(const QList<QAction*>& fronts, QObject* parent);

    /// That of the front action with this object name. Precondition: there is one.
    [[nodiscard]] QAction* operator[](const char* name) const;
    [[nodiscard]] QAction* find(const QString& name) const { return m_actions.value(name); }

    /// Enables an action, or disables it and says why not in its tooltip.
    static void setReason(QAction* action, bool enabled, const QString& reason);

private:
    QHash<QString, QAction*> m_actions;
};

} // namespace tidemark::gui
