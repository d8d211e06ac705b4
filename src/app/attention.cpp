// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attention.h"

namespace tidemark::app {

Attention::Attention(Desktop& desktop, std::unique_ptr<gui::NotificationChannel> channel)
    : m_desktop(desktop)
    , m_notifier(desktop.clock(), std::move(channel), [&desktop] {
        return desktop.window().isActiveWindow() && !desktop.window().isMinimized();
    })
{
    gui::MainWindow& window = desktop.window();
    connect(&desktop, &Desktop::connectionsChanged, this, &Attention::watchNew);
    connect(&m_notifier, &gui::Notifier::bannerWanted, &window, &gui::MainWindow::showNotification);
    connect(&window, &gui::MainWindow::bannerActivated, &m_notifier, &gui::Notifier::activate);
    connect(&m_notifier, &gui::Notifier::activated, this, &Attention::show);
    m_notifier.watch(desktop.journal());
    watchNew();
}

void Attention::watchNew()
{
    std::set<const OpenConnection*> open;
    for (OpenConnection* connection : m_desktop.connections()) {
        open.insert(connection);
        if (!m_watched.contains(connection))
            m_notifier.watch(connection->workspace());
    }
    m_watched = std::move(open);
}

void Attention::show(const gui::Notification& notification)
{
    gui::MainWindow& window = m_desktop.window();
    window.comeToFront();
    for (gui::ConnectionPage* page : window.pages()) {
        if (page->workspace().info().name != notification.connection)
            continue;
        window.showConnection(page->workspace());
        page->showTab(notification.isAboutWrites ? gui::ConnectionPage::Tab::Journal
                                                 : gui::ConnectionPage::Tab::Events);
        return;
    }
}

} // namespace tidemark::app
