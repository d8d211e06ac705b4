// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connection.h"
#include "base/result.h"
#include "gui/workspace.h"
#include "service/localservice.h"

#include <memory>

namespace tidemark::app {

/// The service inside this program, with sample topics and a live load, and how to reach it. Its
/// key pair is made at random for each start and never leaves the memory, nor do the data.
class LocalDemo
{
public:
    /// Listens when it returns. Errors: those of the service, or Config for a broken scenario.
    [[nodiscard]] static Result<std::unique_ptr<LocalDemo>> start();

    [[nodiscard]] const Connection& connection() const { return m_connection; }
    [[nodiscard]] service::LocalService& service() { return *m_service; }

    /// Once the topics are listed: creates the group "demo" and lets two consumers join it, by
    /// the same commands as the dialogs.
    static void joinDemoGroup(gui::Workspace& workspace);

private:
    LocalDemo(std::unique_ptr<service::LocalService> service, Connection connection);

    std::unique_ptr<service::LocalService> m_service;
    Connection m_connection;
};

} // namespace tidemark::app
