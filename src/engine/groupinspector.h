// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/scheduler.h"
#include "engine/groupprobe.h"
#include "engine/inspectionplan.h"
#include "engine/peekcache.h"

namespace tidemark::engine {

/// Watches groups without taking part in them: asks for their offsets and peeks at the messages
/// that wait there, by the order of InspectionPlan and within its limits. It cannot send a heartbeat
/// or a commit (see GroupProbe). Thread: that of its scheduler and probe.
class GroupInspector
{
public:
    struct Outlets
    {
        std::function<void(const GroupReading&)> reading;
        std::function<void(const SpotReading&)> spot;
    };

    /// References must outlive the inspector. It asks nothing before setActive(true).
    GroupInspector(GroupProbe& probe, Scheduler& scheduler, const Clock& clock, QString logsetId,
        Jitter jitter, Outlets outlets, InspectionLimits limits = {});
    ~GroupInspector();
    Q_DISABLE_COPY_MOVE(GroupInspector)

    void setGroups(const QList<cls::ConsumerGroupInfo>& groups);
    /// The groups that somebody looks at now; they come first.
    void setVisible(const QSet<QString>& groups);
    /// Looks at the visible groups as soon as the limits allow.
    void hurry();
    void setActive(bool active);

private:
    void look();
    void wakeAfter(qint64 delayMs);
    void askOffsets(const InspectionStep& step);
    void askPeek(const InspectionStep& step);
    void onOffsets(const InspectionStep& step,
        const Result<cls::DescribeConsumerOffsets::Response>& answer);
    void onPeek(const InspectionStep& step, const Result<Peeked>& found);
    void onLook(const InspectionPlan::Finished& finished);
    [[nodiscard]] Moment moment() const;

    GroupProbe& m_probe;
    Scheduler& m_scheduler;
    const Clock& m_clock;
    const QString m_logsetId;
    const Outlets m_outlets;
    InspectionPlan m_plan;
    PeekCache m_cache;
    std::optional<Scheduler::TimerId> m_timer;
    bool m_active = false;
    std::shared_ptr<GroupInspector*> m_self; // answers that come later than the end find nobody
};

} // namespace tidemark::engine
