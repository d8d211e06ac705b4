// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/localbench.h"

#include <QAction>
#include <QDialog>
#include <QWidget>

namespace tidemark::test {

/// Finds the parts of the real window by their names, as a user would by sight.
class WindowDriver
{
public:
    explicit WindowDriver(LocalBench& bench)
        : m_bench(bench)
    {
    }

    QAction* action(const char* name) const
    {
        auto* found = m_bench.window().findChild<QAction*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no action %s", name);
        return found;
    }
    /// The dialog that the action opens; null where it opens none.
    QDialog* open(const char* name) const
    {
        action(name)->trigger();
        return dialog();
    }
    QDialog* dialog() const { return m_bench.window().findChild<QDialog*>(); }
    template<class Widget>
    static Widget* child(QWidget* parent, const char* name)
    {
        auto* found = parent->findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    /// A widget inside the page of the connection's monitoring tab.
    template<class Widget>
    Widget* onPage(const char* page, const char* name) const
    {
        return child<Widget>(child<QWidget>(&m_bench.window(), page), name);
    }

private:
    LocalBench& m_bench;
};

} // namespace tidemark::test
