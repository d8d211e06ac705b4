// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pageactions.h"

#include "gui/format.h"

namespace tidemark::gui {

PageActions::PageActions(const QList<QAction*>& fronts, QObject* parent)
{
    for (const QAction* front : fronts) {
        auto* action = new QAction(front->icon(), front->text(), parent);
        action->setIconText(front->iconText());
        action->setToolTip(front->toolTip());
        action->setStatusTip(front->statusTip());
        action->setCheckable(front->isCheckable());
        m_actions.insert(front->objectName(), action);
    }
}

QAction* PageActions::operator[](const char* name) const
{
    QAction* action = m_actions.value(QString::fromLatin1(name));
    Q_ASSERT_X(action != nullptr, "PageActions", name);
    return action;
}

void PageActions::setReason(QAction* action, bool enabled, const QString& reason)
{
    action->setEnabled(enabled);
    const QString tip = enabled ? Format::withoutMnemonic(action->text()) : reason;
    if (action->toolTip() != tip)
        action->setToolTip(tip);
}

} // namespace tidemark::gui
