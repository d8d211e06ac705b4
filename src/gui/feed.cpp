// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/feed.h"

#include <algorithm>

namespace tidemark::gui {

Feed::Feed(engine::Engine& engine, store::RecordStore& records, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_records(records)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Feed::take);
    connect(&engine, &engine::Engine::deliveriesReady, this, &Feed::schedule);
    schedule();
}

void Feed::schedule()
{
    if (m_timer.isActive())
        return;
    const qint64 since = m_sinceTaken.isValid() ? m_sinceTaken.elapsed() : tickMs;
    m_timer.start(static_cast<int>(std::clamp<qint64>(tickMs - since, 0, tickMs)));
}

void Feed::take()
{
    m_sinceTaken.restart();
    const QList<engine::Delivery> deliveries = m_engine.takeDeliveries();
    for (const engine::Delivery& delivery : deliveries) {
        m_records.append(delivery.batch);
        m_engine.accept(delivery);
    }
    if (!deliveries.isEmpty())
        emit stored();
}

} // namespace tidemark::gui
