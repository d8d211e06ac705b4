// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simsink.h"

namespace tidemark::sim {

SimSink::SimSink(
    const ProcessPlan& plan, SimThread& thread, const Clock& clock, quint64 seed, Outlets outlets)
    : m_plan(plan)
    , m_thread(thread)
    , m_clock(clock)
    , m_random(seed)
    , m_outlets(std::move(outlets))
{
}

void SimSink::wake()
{
    m_waiting << m_outlets.take();
    next();
}

void SimSink::beSlow(qint64 ms, qint64 forMs)
{
    m_slowMs = ms;
    m_slowUntilMs = m_clock.monotonicMs() + forMs;
}

void SimSink::stall(qint64 ms)
{
    m_stalledUntilMs = m_clock.monotonicMs() + ms;
}

void SimSink::heal()
{
    m_isHealed = true;
    m_failNext = false;
    m_slowMs = 0;
    m_stalledUntilMs = 0;
    if (m_isBusy) {
        m_thread.cancel(m_timer);
        m_timer = m_thread.after(0, [this] { finish(); });
    }
}

void SimSink::next()
{
    if (m_isBusy || m_waiting.isEmpty())
        return;
    m_isBusy = true;
    qint64 takesMs = m_isHealed ? 0 : m_random.between(0, m_plan.sinkMs);
    const qint64 nowMs = m_clock.monotonicMs();
    if (nowMs < m_slowUntilMs)
        takesMs += m_slowMs;
    if (nowMs < m_stalledUntilMs)
        takesMs += m_stalledUntilMs - nowMs;
    m_timer = m_thread.after(takesMs, [this] { finish(); });
}

void SimSink::finish()
{
    m_isBusy = false;
    if (m_stalledUntilMs > m_clock.monotonicMs()) {
        next();
        return;
    }
    const int chosen = m_plan.sinkShuffles ? m_random.below(static_cast<int>(m_waiting.size())) : 0;
    const engine::Delivery delivery = m_waiting.takeAt(chosen);
    if (std::exchange(m_failNext, false))
        m_failed.insert(delivery.consumer.value);
    if (m_failed.count(delivery.consumer.value) > 0)
        m_outlets.fail(delivery);
    else
        m_outlets.accept(delivery);
    next();
}

} // namespace tidemark::sim
