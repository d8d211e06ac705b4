// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/groupinspector.h"

namespace tidemark::engine {

GroupInspector::GroupInspector(GroupProbe& probe, Scheduler& scheduler, const Clock& clock,
    QString logsetId, Jitter jitter, Outlets outlets, InspectionLimits limits)
    : m_probe(probe)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_logsetId(std::move(logsetId))
    , m_outlets(std::move(outlets))
    , m_plan(limits, std::move(jitter))
    , m_self(std::make_shared<GroupInspector*>(this))
{
}

GroupInspector::~GroupInspector()
{
    if (m_timer)
        m_scheduler.cancel(*m_timer);
}

void GroupInspector::setGroups(const QList<cls::ConsumerGroupInfo>& groups)
{
    m_plan.setGroups(groups);
    wakeAfter(0);
}

void GroupInspector::setVisible(const QSet<QString>& groups)
{
    m_plan.setVisible(groups);
    wakeAfter(0);
}

void GroupInspector::hurry()
{
    m_plan.hurry();
    wakeAfter(0);
}

void GroupInspector::setActive(bool active)
{
    m_active = active;
    wakeAfter(0);
}

void GroupInspector::wakeAfter(qint64 delayMs)
{
    if (m_timer)
        m_scheduler.cancel(*m_timer);
    m_timer.reset();
    if (!m_active)
        return;
    m_timer = m_scheduler.after(delayMs, [this] {
        m_timer.reset();
        look();
    });
}

void GroupInspector::look()
{
    for (;;) {
        const InspectionStep step
            = m_plan.next(m_clock.monotonicMs(), m_probe.offsetRequestsUsed());
        switch (step.kind) {
        case InspectionStep::Kind::Wait:
            wakeAfter(step.waitMs);
            return;
        case InspectionStep::Kind::Offsets:
            askOffsets(step);
            break;
        case InspectionStep::Kind::Peek:
            askPeek(step);
            break;
        }
    }
}

void GroupInspector::askOffsets(const InspectionStep& step)
{
    cls::DescribeConsumerOffsets::Request request;
    request.consumerGroup = step.group;
    request.from = step.from;
    request.logsetId = m_logsetId;
    m_probe.offsets(request,
        [self = std::weak_ptr(m_self), step](
            const Result<cls::DescribeConsumerOffsets::Response>& answer) {
            if (const auto alive = self.lock())
                (*alive)->onOffsets(step, answer);
        });
}

void GroupInspector::askPeek(const InspectionStep& step)
{
    m_probe.peek(step.source, step.offset,
        [self = std::weak_ptr(m_self), step](const Result<Peeked>& found) {
            if (const auto alive = self.lock())
                (*alive)->onPeek(step, found);
        });
}

void GroupInspector::onOffsets(
    const InspectionStep& step, const Result<cls::DescribeConsumerOffsets::Response>& answer)
{
    const auto finished
        = m_plan.offsetsAnswered(step, answer, m_clock.monotonicMs(), m_clock.wallMs());
    if (finished) {
        onLook(*finished);
    } else if (!answer.ok() && m_plan.contains(step.group)) {
        m_outlets.reading({ step.group, moment(), {}, answer.error() });
    }
    wakeAfter(0);
}

void GroupInspector::onLook(const InspectionPlan::Finished& finished)
{
    const Moment now = moment();
    m_outlets.reading({ finished.group, now, finished.partitions, std::nullopt });
    QList<std::pair<TopicPartition, Offset>> unknown;
    for (const PartitionReading& partition : finished.partitions) {
        if (!partition.committed.isKnown())
            continue;
        const Offset offset = partition.committed.value();
        const SpotReading* known = m_cache.find(partition.source, offset, now.monotonicMs);
        if (!known) {
            unknown.append({ partition.source, offset });
            continue;
        }
        SpotReading spot = *known;
        spot.group = finished.group;
        // A message that waits goes on waiting; that nothing waits was true when it was seen.
        if (spot.outcome == SpotReading::Outcome::Message)
            spot.seen = now;
        m_outlets.spot(spot);
    }
    m_plan.wantPeeks(finished.group, unknown);
}

void GroupInspector::onPeek(const InspectionStep& step, const Result<Peeked>& found)
{
    using Outcome = SpotReading::Outcome;
    SpotReading spot;
    spot.group = step.group;
    spot.source = step.source;
    spot.offset = step.offset;
    spot.seen = moment();
    std::optional<Error> error;
    if (found.ok()) {
        spot.outcome = found.value().hasMessages ? Outcome::Message : Outcome::Nothing;
        spot.messageMs = found.value().messageMs;
    } else if (found.error().kind == ErrorKind::InvalidOffset) {
        spot.outcome = Outcome::Expired;
    } else {
        error = found.error();
        spot.error = error;
    }
    m_plan.peekAnswered(error, m_clock.monotonicMs());
    m_cache.put(spot);
    if (m_plan.contains(step.group))
        m_outlets.spot(spot);
    wakeAfter(0);
}

Moment GroupInspector::moment() const
{
    const qint64 wallMs = m_clock.wallMs();
    return { wallMs, wallMs + m_probe.clockOffsetMs(), m_clock.monotonicMs() };
}

} // namespace tidemark::engine
