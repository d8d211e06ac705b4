// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

namespace tidemark::app {

Desktop::Desktop(const Connection& connection, gui::Theme& theme, store::StoreLimits limits)
    : m_engine(connection.account, m_clock)
    , m_workspace(m_engine, m_clock, m_zone, connection.logsetId, limits)
    , m_window(m_workspace, theme, connection.info)
{
    m_workspace.commands().refresh();
}

Desktop::~Desktop() = default;

} // namespace tidemark::app
