// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cls/httptransport.h"
#include "engine/connectiontest.h"

#include <QObject>

#include <memory>

namespace tidemark::engine {

/// A test of a connection in a thread of its own, because a handshake takes longer than a window
/// may stand still. Destroying it ends the test at once. Thread: the owner's.
class ConnectionTestRun final : public QObject
{
    Q_OBJECT

public:
    /// Begins at once. `clock` must outlive the run.
    ConnectionTestRun(TestTarget target, const cls::HttpOptions& http, const Clock& clock,
        QObject* parent = nullptr);
    ~ConnectionTestRun() override;
    Q_DISABLE_COPY_MOVE(ConnectionTestRun)

    /// What has not ended is told as cancelled; finished() follows soon.
    void cancel();

signals:
    void stepBegan(tidemark::engine::TestStep step);
    /// Once for each step.
    void stepEnded(const tidemark::engine::TestResult& result);
    /// Once, after the last stepEnded().
    void finished();

private:
    struct Room;
    std::unique_ptr<Room> m_room;
};

} // namespace tidemark::engine
