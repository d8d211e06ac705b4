// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupwatch.h"

namespace tidemark::gui {

namespace {

engine::KafkaGroupWatch::Probe kafkaProbe(engine::Engine& engine)
{
    using Watch = engine::KafkaGroupWatch;
    return {
        [&engine](const Watch::List::Request& request,
            std::function<void(Result<Watch::List::Response>)> handler) {
            engine.call<Watch::List>(request, std::move(handler), false);
        },
        [&engine](const Watch::Detail::Request& request,
            std::function<void(Result<Watch::Detail::Response>)> handler) {
            engine.call<Watch::Detail>(request, std::move(handler), false);
        },
    };
}

} // namespace

GroupWatch::GroupWatch(engine::Engine& engine, const Clock& clock, const QString& logsetId,
    models::GroupModel& groups, const store::TopicDirectory& topics, QObject* parent)
    : QObject(parent)
    , m_groups(groups)
    , m_probe(engine, clock)
    , m_inspector(m_probe, m_scheduler, clock, logsetId, systemJitter(),
          { [this](const engine::GroupReading& reading) { m_observations.take(reading); },
              [this](const engine::SpotReading& spot) { m_observations.take(spot); } })
    , m_kafka(kafkaProbe(engine), m_scheduler, clock, [this] { m_kafkaChanged = true; })
{
    connect(&topics, &store::TopicDirectory::changed, this, [this, &topics] {
        QStringList ids;
        for (const store::TopicDirectory::Topic& topic : topics.topics())
            ids << topic.topicId;
        m_kafka.setTopics(ids);
    });
    m_inspector.setActive(true);
    m_kafka.setActive(true);
}

void GroupWatch::onListed()
{
    QSet<QString> names;
    for (const cls::ConsumerGroupInfo& info : m_groups.groups())
        names.insert(info.name);
    m_observations.setGroups(names);
    m_inspector.setGroups(m_groups.groups());
}

void GroupWatch::refresh(const QList<engine::ConsumerStatus>& consumers, qint64 nowMs)
{
    m_observations.noteOwn(consumers, nowMs);
    for (const QString& name : m_observations.takeChanged()) {
        if (const store::GroupSummary* seen = m_observations.summary(name))
            m_groups.setSummary(name, *seen);
    }
    if (std::exchange(m_kafkaChanged, false))
        m_groups.setKafkaGroups(m_kafka.groups());
}

} // namespace tidemark::gui
