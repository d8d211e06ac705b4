// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connection.h"
#include "base/clock.h"
#include "engine/engine.h"
#include "gui/mainwindow.h"
#include "gui/theme.h"
#include "gui/workspace.h"
#include "store/zonesetting.h"

namespace tidemark::app {

/// The composition of one connection: engine, workspace and window, made and destroyed in the
/// right order. main() and the GUI tests build the same. Thread: GUI.
class Desktop
{
public:
    /// `theme` must outlive the desktop. Asks for topics and groups at once; joins nothing.
    Desktop(const Connection& connection, gui::Theme& theme, store::StoreLimits limits = {});
    /// Stops at once what still runs; closing the window first stops in order.
    ~Desktop();
    Q_DISABLE_COPY_MOVE(Desktop)

    [[nodiscard]] gui::MainWindow& window() { return m_window; }
    [[nodiscard]] gui::Workspace& workspace() { return m_workspace; }
    [[nodiscard]] engine::Engine& engine() { return m_engine; }

private:
    SystemClock m_clock;
    store::ZoneSetting m_zone;
    engine::Engine m_engine;
    gui::Workspace m_workspace;
    gui::MainWindow m_window;
};

} // namespace tidemark::app
