// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionrouter.h"

namespace tidemark::gui {

ActionRouter::ActionRouter(QList<QAction*> fronts, QObject* parent)
    : QObject(parent)
    , m_fronts(std::move(fronts))
{
    for (QAction* front : std::as_const(m_fronts)) {
        if (front->isCheckable()) {
            connect(front, &QAction::toggled, this, [this, front](bool on) {
                if (QAction* back = m_backs.value(front))
                    back->setChecked(on);
            });
        } else {
            connect(front, &QAction::triggered, this, [this, front] {
                if (QAction* back = m_backs.value(front))
                    back->trigger();
            });
        }
    }
    setTarget(nullptr);
}

void ActionRouter::setTarget(const PageActions* actions)
{
    for (const QPointer<QAction>& back : std::as_const(m_backs)) {
        if (back)
            back->disconnect(this);
    }
    m_backs.clear();
    for (QAction* front : std::as_const(m_fronts)) {
        QAction* back = actions != nullptr ? actions->find(front->objectName()) : nullptr;
        if (back == nullptr) {
            front->setChecked(false);
            PageActions::setReason(front, false, tr("Open a connection first."));
            continue;
        }
        mirror(front, back);
        m_backs.insert(front, back);
        connect(back, &QAction::changed, this, [this, front, back] { mirror(front, back); });
    }
}

void ActionRouter::mirror(QAction* front, const QAction* back)
{
    front->setEnabled(back->isEnabled());
    front->setChecked(back->isChecked());
    front->setToolTip(back->toolTip());
}

} // namespace tidemark::gui
