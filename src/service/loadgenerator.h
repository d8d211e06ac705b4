// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "service/logcorpus.h"
#include "service/scenario.h"
#include "service/topicstore.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace tidemark::service {

/// How many logs are due, so that the rate is right over every second and no fraction is lost.
/// A plain decider: time comes in.
class LoadPacer
{
public:
    LoadPacer(double perSecond, qint64 nowMs);

    /// Logs due since the last call. After a pause of more than a second the rest is dropped:
    /// a service that could not keep up must not be flooded when it can again.
    [[nodiscard]] int due(qint64 nowMs);

private:
    double m_perSecond;
    double m_owed = 0;
    qint64 m_lastMs;
};

/// Writes generated logs into the topics of a scenario, in a thread of its own.
class LoadGenerator
{
public:
    /// Logs of one LogGroup; more become several.
    static constexpr int logsPerGroup = 40;

    /// `topics` and `clock` must outlive this object.
    LoadGenerator(
        const QList<Scenario::Load>& loads, quint64 seed, TopicStore& topics, const Clock& clock);
    ~LoadGenerator();
    LoadGenerator(const LoadGenerator&) = delete;
    LoadGenerator& operator=(const LoadGenerator&) = delete;

private:
    struct Source
    {
        QString topicId;
        LogCorpus corpus;
        LoadPacer pacer;
        bool failed = false; // said once, not at every tick
    };

    void run();
    void write(Source& source, int logs);

    TopicStore& m_topics;
    const Clock& m_clock;
    std::vector<Source> m_sources; // used by the thread only
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace tidemark::service
