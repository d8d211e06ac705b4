// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kafkagroupwatch.h"

#include <algorithm>

namespace tidemark::engine {

namespace {

/// What the detail adds to what the list told.
void fill(KafkaGroup& group, const cls::DescribeKafkaConsumerGroupDetail::Response& detail,
    qint64 wallMs)
{
    if (!detail.state.isEmpty())
        group.state = detail.state;
    group.partitions = detail.partitions.size();
    group.consumers.clear();
    std::optional<qint64> newest;
    for (const auto& partition : detail.partitions) {
        if (!partition.consumer.isEmpty() && !group.consumers.contains(partition.consumer))
            group.consumers << partition.consumer;
        if (partition.commitSeconds)
            newest = std::max(newest.value_or(*partition.commitSeconds), *partition.commitSeconds);
    }
    group.consumers.sort();
    group.newestCommitMs = newest ? Known<qint64>::of(*newest * 1000, Origin::Service, wallMs)
                                  : Known<qint64>::unknown(UnknownReason::NotTold, wallMs);
}

} // namespace

KafkaGroupWatch::KafkaGroupWatch(
    Probe probe, Scheduler& scheduler, const Clock& clock, std::function<void()> changed)
    : m_probe(std::move(probe))
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_changed(std::move(changed))
    , m_self(std::make_shared<KafkaGroupWatch*>(this))
{
}

KafkaGroupWatch::~KafkaGroupWatch()
{
    if (m_timer)
        m_scheduler.cancel(*m_timer);
}

void KafkaGroupWatch::setTopics(const QStringList& topicIds)
{
    if (topicIds == m_topics)
        return;
    m_topics = topicIds;
    const size_t before = m_groups.size();
    std::erase_if(m_groups, [this](const auto& entry) { return !m_topics.contains(entry.first); });
    m_work.clear();
    m_inRound = false;
    if (m_groups.size() != before)
        m_changed();
    wakeAfter(0);
}

void KafkaGroupWatch::setActive(bool active)
{
    m_active = active;
    wakeAfter(0);
}

void KafkaGroupWatch::wakeAfter(qint64 delayMs)
{
    if (m_timer)
        m_scheduler.cancel(*m_timer);
    m_timer.reset();
    if (!m_active || m_isAsking || m_topics.isEmpty())
        return;
    m_timer = m_scheduler.after(delayMs, [this] {
        m_timer.reset();
        step();
    });
}

void KafkaGroupWatch::step()
{
    if (!m_inRound)
        beginRound();
    if (m_work.empty()) {
        endRound();
        return;
    }
    const std::function<void()> next = std::move(m_work.front());
    m_work.pop_front();
    m_isAsking = true;
    next();
}

void KafkaGroupWatch::beginRound()
{
    m_inRound = true;
    m_anyListed = false;
    m_refusals = 0;
    m_roundError.reset();
    m_pages.clear();
    for (const QString& topicId : std::as_const(m_topics))
        m_work.emplace_back([this, topicId] { askList(topicId, 0); });
}

void KafkaGroupWatch::endRound()
{
    m_inRound = false;
    m_refusal = m_anyListed ? std::nullopt : m_roundError;
    wakeAfter(m_refusal ? refusedMs : roundMs);
}

void KafkaGroupWatch::askList(const QString& topicId, qint64 offset)
{
    List::Request request;
    request.topicId = topicId;
    request.offset = offset;
    m_probe.list(request,
        [self = std::weak_ptr(m_self), topicId, offset](const Result<List::Response>& answer) {
            if (const auto alive = self.lock())
                (*alive)->onList(topicId, offset, answer);
        });
}

void KafkaGroupWatch::onList(
    const QString& topicId, qint64 offset, const Result<List::Response>& answer)
{
    m_isAsking = false;
    if (!answer.ok()) {
        m_roundError = answer.error();
        if (++m_refusals >= refusalsThatTell && !m_anyListed)
            m_work.clear();
    } else if (m_topics.contains(topicId)) {
        m_anyListed = true;
        const qint64 wallMs = m_clock.wallMs();
        QMap<QString, KafkaGroup>& page = m_pages[topicId];
        for (const List::Response::Group& told : answer.value().groups) {
            KafkaGroup group = m_groups[topicId].value(told.name);
            group.name = told.name;
            group.topicId = topicId;
            group.state = told.state;
            group.protocol = told.protocolName;
            group.lookedMs = Known<qint64>::of(wallMs, Origin::Service, wallMs);
            page.insert(told.name, group);
            m_work.emplace_back([this, topicId, name = told.name] { askDetail(topicId, name); });
        }
        const qint64 next = offset + answer.value().groups.size();
        if (next > offset && next < answer.value().total.value_or(0)) {
            m_work.emplace_front([this, topicId, next] { askList(topicId, next); });
        } else {
            QMap<QString, KafkaGroup>& known = m_groups[topicId];
            const bool differs = page != known;
            known = m_pages.take(topicId);
            if (differs)
                m_changed();
        }
    }
    wakeAfter(gapMs);
}

void KafkaGroupWatch::askDetail(const QString& topicId, const QString& name)
{
    m_probe.detail({ topicId, name },
        [self = std::weak_ptr(m_self), topicId, name](const Result<Detail::Response>& answer) {
            if (const auto alive = self.lock())
                (*alive)->onDetail(topicId, name, answer);
        });
}

void KafkaGroupWatch::onDetail(
    const QString& topicId, const QString& name, const Result<Detail::Response>& answer)
{
    m_isAsking = false;
    const auto topic = m_groups.find(topicId);
    if (topic != m_groups.end() && topic->second.contains(name)) {
        KafkaGroup& group = topic->second[name];
        const qint64 wallMs = m_clock.wallMs();
        if (answer.ok())
            fill(group, answer.value(), wallMs);
        else
            group.newestCommitMs = Known<qint64>::unknown(UnknownReason::Failed, wallMs);
        m_changed();
    }
    wakeAfter(gapMs);
}

QList<KafkaGroup> KafkaGroupWatch::groups() const
{
    QList<KafkaGroup> out;
    for (const auto& [topicId, groups] : m_groups)
        out << groups.values();
    return out;
}

} // namespace tidemark::engine
