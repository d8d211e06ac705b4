// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "store/recordstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace tidemark::gui {

/// Carries batches from the engine's inbox into the record store, at most every 33 ms, and tells
/// the engine that they are accepted: what is in the store may be committed. Thread: GUI.
class Feed final : public QObject
{
    Q_OBJECT

public:
    static constexpr int tickMs = 33;

    /// Both must outlive the feed.
    Feed(engine::Engine& engine, store::RecordStore& records, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Feed)

signals:
    /// The store has new rows and may have lost old ones; once a tick.
    void stored();

private:
    void schedule();
    void take();

    engine::Engine& m_engine;
    store::RecordStore& m_records;
    QTimer m_timer;
    QElapsedTimer m_sinceTaken;
};

} // namespace tidemark::gui
