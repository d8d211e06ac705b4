// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"
#include "service/localservice.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace tidemark::test {

/// A local service with two topics and nothing in them, and the real window connected to it over
/// a socket.
class LocalBench
{
public:
    explicit LocalBench(gui::Theme& theme);
    /// As a profile with these properties would.
    LocalBench(gui::Theme& theme, gui::ConnectionInfo info);
    /// With other logsets, of which the first is the connection's; its credentials are replaced.
    LocalBench(gui::Theme& theme, service::Scenario scenario, gui::ConnectionInfo info = {});
    ~LocalBench();
    Q_DISABLE_COPY_MOVE(LocalBench)

    static const QString logsetId;
    static const QString topicA; ///< 4 partitions
    static const QString topicB; ///< 2 partitions

    /// Stores one log of each line in topic A, in batches that go round the partitions.
    void upload(const QByteArrayList& lines);
    /// Whether the group has committed everything that was uploaded to topic A.
    [[nodiscard]] bool allCommitted(const QString& group) const;
    /// Requests of this action that the service has seen.
    [[nodiscard]] int requests(const QString& action) const;

    [[nodiscard]] service::LocalService& service() { return *m_service; }
    [[nodiscard]] app::Desktop& desktop() { return *m_desktop; }
    [[nodiscard]] gui::MainWindow& window() { return m_desktop->window(); }
    [[nodiscard]] gui::Workspace& workspace() { return m_desktop->workspace(); }

private:
    std::unique_ptr<service::LocalService> m_service;
    std::unique_ptr<app::Desktop> m_desktop;
};

} // namespace tidemark::test
