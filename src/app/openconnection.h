// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connection.h"
#include "base/clock.h"
#include "engine/engine.h"
#include "gui/workspace.h"
#include "store/zonesetting.h"

namespace tidemark::app {

/// One open connection: its engine and what the window shows of it, made and destroyed in the
/// right order. Thread: GUI.
class OpenConnection
{
public:
    /// `clock`, `zone` and `journal` must outlive it. Asks for topics and groups at once; joins nothing.
    OpenConnection(const Connection& connection, const Clock& clock, store::ZoneSetting& zone,
        store::StoreLimits limits, engine::EngineOptions options, store::WriteJournal& journal)
        : m_requests(std::make_shared<store::RequestLog>())
        , m_engine(observed(connection.account), clock, std::move(options))
        , m_workspace(
              m_engine, m_requests, clock, zone, connection.info, connection.logsetId, limits,
              &journal)
    {
        m_workspace.commands().refresh();
    }
    Q_DISABLE_COPY_MOVE(OpenConnection)

    [[nodiscard]] gui::Workspace& workspace() { return m_workspace; }
    [[nodiscard]] engine::Engine& engine() { return m_engine; }

private:
    [[nodiscard]] cls::Account observed(cls::Account account) const
    {
        account.exchanges = m_requests;
        return account;
    }

    std::shared_ptr<store::RequestLog> m_requests;
    engine::Engine m_engine;
    gui::Workspace m_workspace;
};

} // namespace tidemark::app
