// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palettelauncher.h"

#include "gui/commandpalette.h"
#include "gui/groupspage.h"
#include "gui/mainwindow.h"
#include "gui/shortcutsdialog.h"
#include "gui/topicspage.h"

#include <QAbstractItemView>
#include <QMenuBar>

namespace tidemark::gui {

PaletteLauncher::PaletteLauncher(MainWindow& window)
    : QObject(&window)
    , m_window(window)
{
}

void PaletteLauncher::openPalette()
{
    QList<PaletteEntry> entries = PaletteEntries::commands(*m_window.menuBar());
    if (ConnectionPage* page = m_window.currentPage()) {
        entries << PaletteEntries::places(
            page->workspace(), [this](const QString& name) { showGroup(name); },
            [this](const QString& topicId) { showTopic(topicId); });
    }
    auto* palette = new CommandPalette(std::move(entries), m_recent, &m_window);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::chosen, this, [this](const QString& id) {
        m_recent.removeAll(id);
        m_recent.prepend(id);
        m_recent = m_recent.mid(0, maxRecent);
    });
    palette->open();
}

void PaletteLauncher::openShortcuts()
{
    auto* dialog = new ShortcutsDialog(PaletteEntries::commands(*m_window.menuBar()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PaletteLauncher::showGroup(const QString& name)
{
    ConnectionPage* page = m_window.currentPage();
    if (page == nullptr)
        return;
    page->actions()["actionGroupsPane"]->setChecked(true);
    page->groups().selectGroup(name);
    if (auto* list = page->groups().findChild<QAbstractItemView*>())
        list->setFocus(Qt::ShortcutFocusReason);
}

void PaletteLauncher::showTopic(const QString& topicId)
{
    ConnectionPage* page = m_window.currentPage();
    if (page == nullptr)
        return;
    page->showTab(ConnectionPage::Tab::Topics);
    page->topics().searchFor(topicId);
}

} // namespace tidemark::gui
