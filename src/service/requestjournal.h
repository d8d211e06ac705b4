// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <deque>
#include <mutex>

namespace tidemark::service {

/// One request that the service has received. Holds no signature and no log text.
struct JournalEntry
{
    qint64 wallMs = 0; ///< unix time in ms when it was answered
    QString action; ///< "SendConsumerHeartbeat", "pull_log", ...; empty: not recognized
    QString path;
    QString topicId;
    QString group;
    QString consumer;
    qint64 partition = -1; ///< -1: the request names none
    int status = 0; ///< of the answer; 0: the connection was reset
    QString requestId;
};

/// The last requests, oldest first. Bounded: the oldest are forgotten. Thread: any.
class RequestJournal
{
public:
    static constexpr size_t capacity = 20'000;

    void add(JournalEntry entry);
    [[nodiscard]] QList<JournalEntry> entries() const;
    /// How many requests there were in all, the forgotten ones included.
    [[nodiscard]] qint64 total() const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::deque<JournalEntry> m_entries; // guarded by m_mutex
    qint64 m_total = 0; // guarded by m_mutex
};

} // namespace tidemark::service
