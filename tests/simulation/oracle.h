// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/grouptypes.h"
#include "engine/delivery.h"
#include "simulation/plan.h"
#include "simulation/recordbook.h"
#include "simulation/simservice.h"
#include "simulation/trace.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tidemark::sim {

/// A promise that was broken.
struct Violation
{
    QString invariant;
    QString what;
    qint64 atMs = 0;
};

/// Watches a run from outside the engine (what is uploaded, what goes over the wire, what the
/// taker gets and accepts) and judges it. It knows nothing of the engine's own state but which
/// partitions a consumer says that it holds.
///
/// Judged where the client acts, not where the network lets it arrive: a commit is judged when it
/// is sent, because nobody can call back one that is under way. Only that an offset was accepted
/// is judged where the commit is applied as well: time does not make it wrong.
class Oracle
{
public:
    using Member = int; ///< one consumer, from its start to its end

    Oracle(const Plan& plan, const SimService& service, const Clock& clock, Trace& trace);

    [[nodiscard]] const std::optional<Violation>& violation() const { return m_violation; }
    void broken(const char* invariant, const QString& what);

    // What the world does.
    void appended(const SimService::Place& place, const QByteArray& logGroup, bool bad);
    void groupDeleted(int group);
    /// From now on a consumer of the group may end without being asked to.
    void mayGiveUp(int group) { m_groups[static_cast<size_t>(group)].mayGiveUp = true; }
    /// An answer with messages of the partition was spoilt on its way.
    void messagesSpoilt(const TopicPartition& source) { m_records.spoilt(source); }

    // The life of a consumer. `process` is one incarnation of one process.
    [[nodiscard]] Member started(int process, int group, const QString& name);
    void askedToStop(Member member) { m_members[index(member)].mayEnd = true; }
    void crashed(Member member) { m_members[index(member)].isAlive = false; }
    void ended(Member member, bool failed);

    // The wire, as the client sees it.
    void heartbeatSent(Member member, const QList<cls::TopicPartitions>& report);
    void heartbeatAnswered(
        Member member, const QList<cls::TopicPartitions>& assigned, qint64 sentMs);
    void commitSent(Member member, const QList<cls::TopicOffsets>& offsets);
    // The wire, as the service sees it.
    void offsetsTold(int process, int group, const QList<cls::TopicOffsets>& offsets);
    /// `isAbandoned`: the client has given the request up meanwhile.
    void commitApplied(Member member, const QList<cls::TopicOffsets>& offsets, bool isAbandoned);

    /// A pull of the process was answered: the partition does not hold its offset.
    void offsetRefused(int process, const TopicPartition& source)
    {
        ++m_refusals[{ process, source }];
    }

    // The taker.
    void delivered(Member member, const engine::Delivery& delivery);
    void accepted(Member member, const engine::Delivery& delivery);

    struct Holding
    {
        Member member = 0;
        TopicPartition source;
        bool isDraining = false;
        qint64 awakeMs = 0; ///< when its machine woke or will wake
    };
    /// Which partitions the consumers say that they hold.
    void held(const std::vector<Holding>& holdings);

    /// What of the group is not yet accepted and committed to the end of the log; empty: all is.
    [[nodiscard]] QStringList unfinished(int group) const;
    [[nodiscard]] QString unfinished(int group, const service::PartitionRow& row) const;
    [[nodiscard]] bool hasLease(Member member) const;
    /// Every member of the group knows whether it was deleted.
    [[nodiscard]] bool isSettled(int group) const;
    /// Heartbeats that were answered so far.
    [[nodiscard]] qint64 answers() const { return m_answers; }
    [[nodiscard]] const RecordBook& records() const { return m_records; }

private:
    struct MemberRecord
    {
        int process = 0;
        int group = 0;
        QString name;
        bool isAlive = true;
        bool mayEnd = false;
        std::optional<qint64> leaseFromMs; ///< when the last answered heartbeat was sent
        std::set<TopicPartition> known; ///< reported, or assigned since the last report
    };
    struct GroupRecord
    {
        bool mayGiveUp = false;
        bool wasDeleted = false;
        qint64 unsettledUntilMs = 0; ///< its members may not know yet that it was deleted
    };
    struct Reading
    {
        qint64 next = 0;
        int outstanding = 0;
    };
    using ReadingKey = std::tuple<Member, qint64, TopicPartition>;

    [[nodiscard]] static size_t index(Member member) { return static_cast<size_t>(member); }
    [[nodiscard]] QString nameOf(Member member) const;
    void readingStarted(Member member, const TopicPartition& source, std::optional<qint64> from,
        qint64 firstOfBatch);
    [[nodiscard]] bool mayStandStill(int group, const service::PartitionRow& row) const;

    const Plan& m_plan;
    const SimService& m_service;
    const Clock& m_clock;
    Trace& m_trace;
    std::optional<Violation> m_violation;
    RecordBook m_records;
    qint64 m_answers = 0;
    std::vector<MemberRecord> m_members;
    std::vector<GroupRecord> m_groups;
    std::map<std::tuple<int, int, TopicPartition>, std::set<qint64>> m_told;
    std::map<ReadingKey, Reading> m_readings;
    std::map<std::pair<Member, TopicPartition>, qint64> m_drainingSinceMs;
    std::map<std::pair<int, TopicPartition>, int> m_refusals; // that nobody has gone on after yet
    std::map<const cls::RecordBatch*, std::vector<qint64>> m_contents; // offsets in a batch
};

[[nodiscard]] QString placeText(const TopicPartition& source);

} // namespace tidemark::sim
