// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/oracle.h"

#include <QStringList>

namespace tidemark::sim {

QString placeText(const TopicPartition& source)
{
    return QStringLiteral("%1/%2").arg(source.topicId).arg(source.partition.value);
}

Oracle::Oracle(const Plan& plan, const SimService& service, const Clock& clock, Trace& trace)
    : m_plan(plan)
    , m_service(service)
    , m_clock(clock)
    , m_trace(trace)
    , m_records(service)
    , m_groups(static_cast<size_t>(plan.groups.size()))
{
}

void Oracle::broken(const char* invariant, const QString& what)
{
    if (m_violation)
        return;
    m_violation = Violation{ QString::fromLatin1(invariant), what, m_trace.nowMs() };
    m_trace.note({ 99 },
        [&] { return QStringLiteral("VIOLATION %1: %2").arg(m_violation->invariant, what); });
}

void Oracle::appended(const SimService::Place& place, const QByteArray& logGroup, bool bad)
{
    m_records.appended(place.partition, place.offset, logGroup, bad);
}

void Oracle::groupDeleted(int group)
{
    GroupRecord& record = m_groups[static_cast<size_t>(group)];
    record.mayGiveUp = true;
    record.wasDeleted = true;
    // A member learns of it with its next heartbeat, others may have the partitions before; a
    // commit may be on its way for as long as the client waits for it.
    record.unsettledUntilMs = m_clock.monotonicMs() + 3 * m_plan.groups[group].timeoutMs() + 12'000;
    m_records.forgetCommits(group);
}

bool Oracle::isSettled(int group) const
{
    return m_clock.monotonicMs() >= m_groups[static_cast<size_t>(group)].unsettledUntilMs;
}

Oracle::Member Oracle::started(int process, int group, const QString& name)
{
    MemberRecord record;
    record.process = process;
    record.group = group;
    record.name = name;
    m_members.push_back(record);
    return static_cast<Member>(m_members.size()) - 1;
}

void Oracle::ended(Member member, bool failed)
{
    MemberRecord& record = m_members[index(member)];
    record.isAlive = false;
    if (!record.mayEnd && !m_groups[static_cast<size_t>(record.group)].mayGiveUp) {
        broken("no consumer gives up by itself",
            QStringLiteral("%1 ended%2")
                .arg(nameOf(member), failed ? QStringLiteral(" with an error") : QString()));
    }
}

QString Oracle::nameOf(Member member) const
{
    const MemberRecord& record = m_members[index(member)];
    return QStringLiteral("%1 of process %2").arg(record.name).arg(record.process);
}

bool Oracle::hasLease(Member member) const
{
    const MemberRecord& record = m_members[index(member)];
    return record.leaseFromMs
        && m_clock.monotonicMs() - *record.leaseFromMs < m_plan.groups[record.group].timeoutMs();
}

void Oracle::heartbeatSent(Member member, const QList<cls::TopicPartitions>& report)
{
    std::set<TopicPartition>& known = m_members[index(member)].known;
    known.clear();
    for (const cls::TopicPartitions& topic : report) {
        for (const PartitionId partition : topic.partitions)
            known.insert({ topic.topicId, partition });
    }
}

void Oracle::heartbeatAnswered(
    Member member, const QList<cls::TopicPartitions>& assigned, qint64 sentMs)
{
    MemberRecord& record = m_members[index(member)];
    record.leaseFromMs = sentMs;
    ++m_answers;
    for (const cls::TopicPartitions& topic : assigned) {
        for (const PartitionId partition : topic.partitions)
            record.known.insert({ topic.topicId, partition });
    }
}

void Oracle::commitSent(Member member, const QList<cls::TopicOffsets>& offsets)
{
    const MemberRecord& record = m_members[index(member)];
    if (!hasLease(member)) {
        broken("no commit without a lease",
            QStringLiteral("%1 commits %2 ms after its last answered heartbeat was sent")
                .arg(nameOf(member))
                .arg(record.leaseFromMs ? m_clock.monotonicMs() - *record.leaseFromMs : -1));
        return;
    }
    for (const cls::TopicOffsets& topic : offsets) {
        for (const cls::PartitionOffset& entry : topic.offsets) {
            const TopicPartition source{ topic.topicId, entry.partition };
            if (!entry.offset) {
                broken("no commit of what is no offset",
                    QStringLiteral("%1 commits -1 of %2").arg(nameOf(member), placeText(source)));
                return;
            }
            if (record.known.count(source) == 0) {
                broken("no commit by a non-owner",
                    QStringLiteral("%1 commits %2, which it neither reports nor was given")
                        .arg(nameOf(member), placeText(source)));
                return;
            }
            if (!isSettled(record.group))
                continue;
            const QString owner = m_service.owner(record.group, source);
            if (!owner.isEmpty() && owner != record.name) {
                broken("no commit by a non-owner",
                    QStringLiteral("%1 commits %2 while %3 owns it")
                        .arg(nameOf(member), placeText(source), owner));
                return;
            }
            const std::optional<qint64> before = m_records.committed(record.group, source);
            if (before && entry.offset->value < *before
                && !m_records.isCommittedLate(record.group, source)) {
                broken("commits never go back",
                    QStringLiteral("%1 commits %2 of %3, which is committed to %4")
                        .arg(nameOf(member))
                        .arg(entry.offset->value)
                        .arg(placeText(source))
                        .arg(*before));
                return;
            }
        }
    }
}

void Oracle::offsetsTold(int process, int group, const QList<cls::TopicOffsets>& offsets)
{
    for (const cls::TopicOffsets& topic : offsets) {
        for (const cls::PartitionOffset& entry : topic.offsets) {
            const TopicPartition source{ topic.topicId, entry.partition };
            if (!entry.offset)
                continue;
            m_told[{ process, group, source }].insert(entry.offset->value);
            if (!m_records.committed(group, source))
                m_records.resolved(group, source, entry.offset->value);
        }
    }
}

void Oracle::commitApplied(Member member, const QList<cls::TopicOffsets>& offsets, bool isAbandoned)
{
    const MemberRecord& record = m_members[index(member)];
    for (const cls::TopicOffsets& topic : offsets) {
        for (const cls::PartitionOffset& entry : topic.offsets) {
            const TopicPartition source{ topic.topicId, entry.partition };
            if (!entry.offset)
                continue;
            const qint64 offset = entry.offset->value;
            if (!m_records.mayCommit(record.group, source, offset)) {
                broken("commits never run ahead of acceptance",
                    QStringLiteral("%1 commits %2 of %3")
                        .arg(nameOf(member))
                        .arg(offset)
                        .arg(placeText(source)));
                return;
            }
            const bool isLate = isAbandoned || !record.isAlive || !isSettled(record.group)
                || m_service.owner(record.group, source) != record.name;
            m_records.commit(record.group, source, offset, isLate);
        }
    }
}

/// A reading begins at an offset that the service told. Without one it chooses by time, and that is
/// right only where the offset has expired and the policy is to go on, or where the service has
/// told nothing, because it knew of no such group when it was asked.
void Oracle::readingStarted(
    Member member, const TopicPartition& source, std::optional<qint64> from, qint64 firstOfBatch)
{
    const MemberRecord& record = m_members[index(member)];
    const GroupPlan& plan = m_plan.groups[record.group];
    const auto refusals = m_refusals.find({ record.process, source });
    const bool goesOn = !from && plan.invalidOffsets != engine::InvalidOffsetPolicy::Stop
        && refusals != m_refusals.end() && refusals->second > 0;
    const bool isForgotten = !from && !isSettled(record.group);
    const auto told = m_told.find({ record.process, record.group, source });
    const bool isTold = from && told != m_told.end() && told->second.count(*from) > 0;
    if (!isTold && !goesOn && !isForgotten) {
        broken("reading starts where the service said",
            QStringLiteral("%1 starts %2 at %3")
                .arg(nameOf(member), placeText(source),
                    from ? QString::number(*from) : QStringLiteral("no offset")));
        return;
    }
    if (isTold)
        return;
    const bool skips = goesOn && plan.invalidOffsets == engine::InvalidOffsetPolicy::Latest;
    const bool fromFirst
        = !skips && (!isForgotten || plan.start.kind == engine::StartPosition::Kind::Begin);
    const std::optional<service::PartitionRow> row = m_service.partition(source);
    if (row && fromFirst && firstOfBatch > row->firstOffset) {
        broken("reading starts where the service said",
            QStringLiteral("%1 starts %2 at %3, but all from %4 on is kept")
                .arg(nameOf(member), placeText(source))
                .arg(firstOfBatch)
                .arg(row->firstOffset));
    }
    if (goesOn) {
        --refusals->second;
        m_records.givenUp(record.group, source, firstOfBatch);
    }
    if (isForgotten)
        m_records.resolved(record.group, source, firstOfBatch);
}

void Oracle::delivered(Member member, const engine::Delivery& delivery)
{
    const TopicPartition& source = delivery.source();
    if (!delivery.next) {
        broken("every batch says where it ends",
            QStringLiteral("%1 has one of %2").arg(nameOf(member), placeText(source)));
        return;
    }
    const auto from = delivery.from ? std::optional(delivery.from->value) : std::nullopt;
    const qint64 next = delivery.next->value;
    const auto count = static_cast<qint64>(delivery.batch->messages().size())
        + delivery.batch->badMessages().size();
    const ReadingKey key{ member, delivery.generation.value, source };
    const bool isFirst = m_readings.find(key) == m_readings.end();
    Reading& reading = m_readings[key];
    if (isFirst) {
        readingStarted(member, source, from, next - count);
    } else if (from != reading.next) {
        broken("batches of a generation are contiguous",
            QStringLiteral("%1 has a batch of %2 from %3 after one that ended at %4")
                .arg(nameOf(member), placeText(source))
                .arg(from.value_or(-1))
                .arg(reading.next));
    }
    reading.next = next;
    if (++reading.outstanding > 2) {
        broken("two batches of a partition wait at most",
            QStringLiteral("%1 has handed over a third one of %2")
                .arg(nameOf(member), placeText(source)));
    }
    std::vector<qint64> offsets;
    const QString wrong = m_records.compare(*delivery.batch, from, next, offsets);
    if (!wrong.isEmpty())
        broken("records come in order and as they were stored",
            placeText(source) + QStringLiteral(": ") + wrong);
    else
        m_contents.insert_or_assign(delivery.batch.get(), std::move(offsets));
}

void Oracle::accepted(Member member, const engine::Delivery& delivery)
{
    const TopicPartition& source = delivery.source();
    const auto reading = m_readings.find({ member, delivery.generation.value, source });
    if (reading != m_readings.end())
        --reading->second.outstanding;
    const auto contents = m_contents.find(delivery.batch.get());
    if (contents == m_contents.end())
        return;
    const int again = m_records.accept(m_members[index(member)].group, source, contents->second);
    if (again > 0 && m_plan.isCalm) {
        broken("without a fault no record comes twice",
            QStringLiteral("%1 has accepted %2 messages of %3 that were accepted before")
                .arg(nameOf(member))
                .arg(again)
                .arg(placeText(source)));
    }
    m_contents.erase(contents);
}

void Oracle::held(const std::vector<Holding>& holdings)
{
    std::map<std::pair<int, TopicPartition>, Member> holders;
    std::map<std::pair<Member, TopicPartition>, qint64> draining;
    const qint64 nowMs = m_clock.monotonicMs();
    for (const Holding& holding : holdings) {
        if (holding.isDraining) {
            const std::pair key(holding.member, holding.source);
            const auto since = m_drainingSinceMs.find(key);
            draining[key] = since == m_drainingSinceMs.end() ? nowMs : since->second;
            const GroupPlan& plan = m_plan.groups[m_members[index(holding.member)].group];
            // A machine that slept gets its time when it is awake.
            const qint64 sinceMs = std::max(draining[key], holding.awakeMs);
            if (nowMs - sinceMs > std::max(plan.timeoutMs(), plan.stopTimeoutMs) + 1000) {
                broken("what is taken away is given away in time",
                    QStringLiteral("%1 still keeps %2 after %3 ms")
                        .arg(nameOf(holding.member), placeText(holding.source))
                        .arg(nowMs - sinceMs));
            }
        }
        const int group = m_members[index(holding.member)].group;
        if (!hasLease(holding.member) || !isSettled(group))
            continue;
        const auto [first, isOnly]
            = holders.emplace(std::pair(group, holding.source), holding.member);
        if (!isOnly) {
            broken("one holder of a partition",
                QStringLiteral("%1 is held by %2 and by %3")
                    .arg(placeText(holding.source), nameOf(first->second), nameOf(holding.member)));
        }
    }
    m_drainingSinceMs = std::move(draining);
}

/// The offset of the group has expired, and its policy is to wait for somebody who decides.
bool Oracle::mayStandStill(int group, const service::PartitionRow& row) const
{
    if (m_plan.retentionBytes == 0
        || m_plan.groups[group].invalidOffsets != engine::InvalidOffsetPolicy::Stop)
        return false;
    const auto committed = m_service.committed(group, { row.topicId, row.id });
    // Who reads since before the group was deleted may stand at an offset that is forgotten.
    return committed ? *committed < row.firstOffset
                     : m_groups[static_cast<size_t>(group)].wasDeleted;
}

QString Oracle::unfinished(int group, const service::PartitionRow& row) const
{
    const TopicPartition source{ row.topicId, row.id };
    const bool fromBegin = m_plan.groups[group].start.kind == engine::StartPosition::Kind::Begin;
    if (mayStandStill(group, row))
        return {};
    const auto missing
        = m_records.firstMissing(group, source, fromBegin, row.firstOffset, row.nextOffset);
    if (missing)
        return QStringLiteral("%1 of %2 was not accepted").arg(*missing).arg(placeText(source));
    // An empty readonly partition is given to nobody.
    const bool isNeeded = !row.readOnly || row.firstOffset < row.nextOffset;
    const auto committed = m_service.committed(group, source);
    // Who held the partition before the group was deleted and holds it in the new one has nothing
    // to tell until new records come, and no answer says that what it told is forgotten.
    const bool isForgotten = !committed && m_groups[static_cast<size_t>(group)].wasDeleted;
    // Nor does anybody tell its holder that another one has come behind what it committed.
    const bool isOverwritten
        = m_records.isCommittedLate(group, source) || m_records.wasFurther(group, source);
    if (!isNeeded || isForgotten || isOverwritten || committed == row.nextOffset)
        return {};
    return QStringLiteral("%1 ends at %2 and is committed to %3")
        .arg(placeText(source))
        .arg(row.nextOffset)
        .arg(committed.value_or(-1));
}

QStringList Oracle::unfinished(int group) const
{
    QStringList out;
    for (const int topic : m_plan.groups[group].topics) {
        const QList<service::PartitionRow> rows = m_service.partitions(topic);
        for (const service::PartitionRow& row : rows) {
            if (const QString line = unfinished(group, row); !line.isEmpty())
                out << line;
        }
    }
    return out;
}

} // namespace tidemark::sim
