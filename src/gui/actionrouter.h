// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pageactions.h"

#include <QObject>
#include <QPointer>

namespace tidemark::gui {

/// Joins the window's actions, which have the texts, shortcuts and places in menus, to those of
/// the page in front: a front shows what its page's action shows and does what that does. Without
/// a page all fronts are disabled and say why. Thread: GUI.
class ActionRouter final : public QObject
{
    Q_OBJECT

public:
    ActionRouter(QList<QAction*> fronts, QObject* parent);

    [[nodiscard]] const QList<QAction*>& fronts() const { return m_fronts; }
    /// Null: no page is in front. `actions` must outlive its time as the target.
    void setTarget(const PageActions* actions);

private:
    void mirror(QAction* front, const QAction* back);

    QList<QAction*> m_fronts;
    QHash<QAction*, QPointer<QAction>> m_backs;
};

} // namespace tidemark::gui
