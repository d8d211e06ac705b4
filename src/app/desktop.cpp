// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include <algorithm>

namespace tidemark::app {

Desktop::Desktop(gui::Theme& theme, const QString& journalPath)
    : m_journal(journalPath.isEmpty() ? std::make_unique<store::WriteJournal>()
                                      : std::make_unique<store::WriteJournal>(journalPath))
    , m_window(theme, m_zone, m_clock)
{
    // Later, because the one who tells is itself part of what is destroyed.
    connect(
        &m_window, &gui::MainWindow::connectionClosed, this,
        [this](const gui::Workspace* workspace) { remove(workspace); }, Qt::QueuedConnection);
}

Desktop::~Desktop()
{
    m_window.disconnect(this);
    for (const auto& connection : m_connections)
        m_window.removeConnection(connection->workspace());
}

OpenConnection& Desktop::open(const Connection& connection)
{
    engine::EngineOptions options;
    options.http = connection.http;
    options.fetchBudgetBytes = m_fetchBytes;
    options.pacer = pacerOf(connection.account);
    m_connections.push_back(std::make_unique<OpenConnection>(
        connection, m_clock, m_zone, m_limits, options, *m_journal));
    OpenConnection& opened = *m_connections.back();
    m_window.addConnection(opened.workspace());
    emit connectionsChanged();
    return opened;
}

void Desktop::setLimits(store::StoreLimits records, qint64 fetchBytes)
{
    m_limits = records;
    m_fetchBytes = fetchBytes;
}

std::vector<OpenConnection*> Desktop::connections() const
{
    std::vector<OpenConnection*> out;
    for (const auto& connection : m_connections)
        out.push_back(connection.get());
    return out;
}

OpenConnection* Desktop::find(const QString& profileId) const
{
    const auto found = std::find_if(m_connections.begin(), m_connections.end(),
        [&](const auto& each) { return each->workspace().info().profileId == profileId; });
    return found == m_connections.end() ? nullptr : found->get();
}

void Desktop::remove(const gui::Workspace* workspace)
{
    const auto found = std::find_if(m_connections.begin(), m_connections.end(),
        [&](const auto& each) { return &each->workspace() == workspace; });
    if (found == m_connections.end())
        return;
    m_window.removeConnection(*workspace);
    m_connections.erase(found);
    emit connectionsChanged();
}

std::shared_ptr<engine::RequestPacer> Desktop::pacerOf(const cls::Account& account)
{
    const cls::Endpoints& endpoints = account.endpoints;
    const QList<cls::Region>& regions = cls::regions();
    const bool isKnown = std::any_of(regions.cbegin(), regions.cend(),
        [&](const cls::Region& each) { return endpoints.region == QLatin1StringView(each.code); });
    // A region has several addresses and one count. What is no region of the service is some other
    // service, told from others by its address.
    const QString place = isKnown
        ? endpoints.region
        : QString(endpoints.controlPlane.toString() % u'#' % endpoints.region);
    const QString key = account.credentials->current().secretId % u'@' % place;
    std::weak_ptr<engine::RequestPacer>& kept = m_pacers[key];
    std::shared_ptr<engine::RequestPacer> pacer = kept.lock();
    if (!pacer) {
        pacer = std::make_shared<engine::RequestPacer>();
        kept = pacer;
    }
    return pacer;
}

} // namespace tidemark::app
