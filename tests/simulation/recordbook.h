// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "cls/recordbatch.h"
#include "simulation/simservice.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tidemark::sim {

/// Every message that was ever stored, and per group which of them were accepted and how far
/// their offsets are committed. What is accepted survives everything, like a file on a disk.
class RecordBook
{
public:
    explicit RecordBook(const SimService& service)
        : m_service(service)
    {
    }

    void appended(
        const TopicPartition& source, qint64 offset, const QByteArray& logGroup, bool bad);
    void spoilt(const TopicPartition& source) { ++m_logs[source].spoilt; }

    /// Compares a batch that is said to begin at `from` and to end before `next` with what was
    /// stored. Without `from` the service has chosen the place, which its end tells. The offsets of
    /// its messages go into `offsets`. Returns what is wrong, or nothing.
    [[nodiscard]] QString compare(const cls::RecordBatch& batch, std::optional<qint64> from,
        qint64 next, std::vector<qint64>& offsets) const;

    /// Returns how many of them had been accepted before.
    int accept(int group, const TopicPartition& source, const std::vector<qint64>& offsets);
    /// Of all groups, each message once.
    [[nodiscard]] qint64 acceptedCount() const { return m_acceptedCount; }

    /// The service told this as start where nothing was committed.
    void resolved(int group, const TopicPartition& source, qint64 offset);
    /// The group goes on here by its own wish: what lies before was given up.
    void givenUp(int group, const TopicPartition& source, qint64 before);
    /// Null: nothing is committed.
    [[nodiscard]] std::optional<qint64> committed(int group, const TopicPartition& source) const;
    /// The committed offset was set by somebody who had no say any more.
    [[nodiscard]] bool isCommittedLate(int group, const TopicPartition& source) const;
    /// It lies behind one that was committed in time. Whoever committed that one has nothing more
    /// to tell, or reads on from where the late one says.
    [[nodiscard]] bool wasFurther(int group, const TopicPartition& source) const;
    /// All below the offset was accepted, from the committed offset or a resolved start on.
    [[nodiscard]] bool mayCommit(int group, const TopicPartition& source, qint64 offset) const;
    void commit(int group, const TopicPartition& source, qint64 offset, bool isLate);
    void forgetCommits(int group);

    /// Which offset of the group's part of the partition is the first that was never accepted;
    /// nothing where all of it was. Below `kept` there is nothing to be read any more.
    [[nodiscard]] std::optional<qint64> firstMissing(
        int group, const TopicPartition& source, bool fromBegin, qint64 kept, qint64 end) const;

private:
    struct Message
    {
        QByteArray logGroup;
        bool bad = false;
    };
    struct Log
    {
        qint64 first = 0;
        std::vector<Message> messages;
        int spoilt = 0; // answers
    };
    struct Progress
    {
        std::optional<qint64> start; // the first offset that was committed in time
        std::optional<qint64> committed;
        std::optional<qint64> furthest; // of those that were committed in time
        bool isLate = false;
        std::set<qint64> starts;
        std::vector<bool> accepted; // by index in the log
    };
    using Key = std::pair<int, TopicPartition>;

    [[nodiscard]] const Message* message(const TopicPartition& source, qint64 offset) const;
    [[nodiscard]] bool isDone(const Key& key, qint64 offset) const;
    [[nodiscard]] std::optional<qint64> firstOpen(const Key& key, qint64 from, qint64 end) const;
    [[nodiscard]] const Progress* progress(const Key& key) const;

    const SimService& m_service;
    std::map<TopicPartition, Log> m_logs;
    std::map<Key, Progress> m_progress;
    qint64 m_acceptedCount = 0;
};

} // namespace tidemark::sim
