// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/loadgenerator.h"

#include "base/logging.h"

#include <algorithm>

namespace tidemark::service {

namespace {

// Often enough for a live window to look alive, seldom enough for the disk.
constexpr std::chrono::milliseconds tick{ 500 };

} // namespace

LoadPacer::LoadPacer(double perSecond, qint64 nowMs)
    : m_perSecond(perSecond)
    , m_lastMs(nowMs)
{
}

int LoadPacer::due(qint64 nowMs)
{
    const qint64 elapsedMs = std::min<qint64>(nowMs - m_lastMs, 1000);
    m_owed += m_perSecond * static_cast<double>(elapsedMs) / 1000;
    m_lastMs = nowMs;
    const auto whole = static_cast<int>(m_owed);
    m_owed -= whole;
    return whole;
}

LoadGenerator::LoadGenerator(
    const QList<Scenario::Load>& loads, quint64 seed, TopicStore& topics, const Clock& clock)
    : m_topics(topics)
    , m_clock(clock)
{
    for (const Scenario::Load& load : loads) {
        m_sources.push_back({ load.topicId, LogCorpus(load.profile, seed++),
            LoadPacer(load.recordsPerSecond, clock.monotonicMs()) });
    }
    if (!m_sources.empty())
        m_thread = std::thread([this] { run(); });
}

LoadGenerator::~LoadGenerator()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void LoadGenerator::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, tick, [this] { return m_stopping; })) {
        lock.unlock();
        for (Source& source : m_sources)
            write(source, source.pacer.due(m_clock.monotonicMs()));
        lock.lock();
    }
}

void LoadGenerator::write(Source& source, int logs)
{
    const qint64 nowMs = m_clock.wallMs();
    QList<QByteArray> groups;
    while (logs > 0) {
        const int size = std::min(logs, logsPerGroup);
        groups << source.corpus.logGroup(size, nowMs * 1000);
        logs -= size;
    }
    if (groups.isEmpty())
        return;
    const Status stored = m_topics.append(source.topicId, groups, {}, nowMs);
    if (!stored.ok() && !source.failed)
        qCWarning(lcService) << "generated load:" << stored.error().message;
    source.failed = !stored.ok();
}

} // namespace tidemark::service
