// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/openconnection.h"
#include "gui/mainwindow.h"
#include "gui/theme.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace tidemark::app {

/// The composition of the program: the window and the connections that are open in it. main() and
/// the GUI tests build the same. Thread: GUI.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    /// `theme` must outlive the desktop. The journal of writes is kept in the file `journalPath`;
    /// empty: in memory.
    explicit Desktop(gui::Theme& theme, const QString& journalPath = {});
    /// Stops at once what still runs; closing the window first stops in order.
    ~Desktop() override;
    Q_DISABLE_COPY_MOVE(Desktop)

    /// Opens a connection in a tab of its own. Asks for topics and groups at once; joins nothing.
    /// Connections of one key pair in one region share their request budget, as the service counts,
    /// whichever addresses they use.
    OpenConnection& open(const Connection& connection);
    /// Of connections that are opened from now on.
    void setLimits(store::StoreLimits records, qint64 fetchBytes);
    [[nodiscard]] std::vector<OpenConnection*> connections() const;
    /// The open connection of a profile; null where there is none.
    [[nodiscard]] OpenConnection* find(const QString& profileId) const;

    [[nodiscard]] gui::MainWindow& window() { return m_window; }
    [[nodiscard]] store::ZoneSetting& zone() { return m_zone; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] store::WriteJournal& journal() { return *m_journal; }

    /// Of the connection in front. Precondition: one is open.
    [[nodiscard]] gui::Workspace& workspace() { return m_window.page().workspace(); }
    [[nodiscard]] engine::Engine& engine() { return workspace().engine(); }

signals:
    /// A connection was opened or has been closed.
    void connectionsChanged();

private:
    void remove(const gui::Workspace* workspace);
    [[nodiscard]] std::shared_ptr<engine::RequestPacer> pacerOf(const cls::Account& account);

    SystemClock m_clock;
    store::ZoneSetting m_zone;
    store::StoreLimits m_limits;
    qint64 m_fetchBytes = engine::EngineOptions().fetchBudgetBytes;
    std::unique_ptr<store::WriteJournal> m_journal;
    std::map<QString, std::weak_ptr<engine::RequestPacer>> m_pacers; ///< by account and place
    std::vector<std::unique_ptr<OpenConnection>> m_connections;
    gui::MainWindow m_window;
};

} // namespace tidemark::app
