// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simservice.h"

#include "cls/endpoints.h"
#include "cls/pulllog.h"
#include "service/keyrange.h"
#include "service/ratelimiter.h"
#include "service/requestjournal.h"
#include "service/requestrouter.h"
#include "service/signatureverifier.h"
#include "simulation/answerbody.h"
#include "simulation/random.h"

#include <algorithm>

namespace tidemark::sim {

namespace {

constexpr double requestsPerSecond = 20; // of one action, as the service's limit is documented

service::TopicStore::Limits limits(const Plan& plan)
{
    service::TopicStore::Limits out;
    if (plan.retentionBytes > 0)
        out.retentionBytes = plan.retentionBytes;
    return out;
}

/// A storage in memory does not fail.
void stored(const Status& status)
{
    if (!status.ok())
        qFatal("%s", qUtf8Printable(status.error().text()));
}

service::HttpRequest received(const cls::HttpRequest& request)
{
    service::HttpRequest out;
    out.method = request.method;
    out.path = request.url.path().toUtf8();
    out.rawQuery = request.url.query(QUrl::FullyEncoded).toLatin1();
    for (const auto& [name, value] : request.headers)
        out.headers.emplaceBack(name.toLower(), value);
    out.headers.emplaceBack("host", cls::hostHeader(request.url));
    out.body = request.body;
    return out;
}

} // namespace

class SimService::ServiceClock final : public Clock
{
public:
    explicit ServiceClock(const SimService& service)
        : m_service(service)
    {
    }
    [[nodiscard]] qint64 monotonicMs() const override { return m_service.m_clock.monotonicMs(); }
    [[nodiscard]] qint64 wallMs() const override
    {
        return m_service.m_clock.wallMs() + m_service.m_wallErrorMs;
    }

private:
    const SimService& m_service;
};

struct SimService::Run
{
    Run(service::Storage& storage, const service::StorageState& state, const Plan& plan,
        const service::CredentialBook& book, const Clock& clock)
        : topics(storage, state, limits(plan))
        , groups(storage, topics, { plan.fenceCommits, true, 50 }, state, clock.monotonicMs())
        , verifier(book)
        , limiter(requestsPerSecond)
        , router({ topics, groups, faults, journal, verifier, limiter, clock })
    {
    }

    service::TopicStore topics;
    service::GroupRegistry groups;
    service::FaultPlan faults;
    service::RequestJournal journal;
    service::SignatureVerifier verifier;
    service::RateLimiter limiter;
    service::RequestRouter router;
};

SimService::SimService(const Plan& plan, const Clock& clock)
    : m_plan(plan)
    , m_clock(clock)
    , m_serviceClock(std::make_unique<ServiceClock>(*this))
{
    stored(m_storage.addLogset({ logsetId(), logsetId(), clock.wallMs() }));
    for (int topic = 0; topic < plan.topics.size(); ++topic) {
        const TopicPlan& wanted = plan.topics[topic];
        const auto ranges
            = service::divide({ service::lowestKey(), service::highestKey() }, wanted.partitions);
        QList<service::PartitionRow> rows;
        for (const service::KeyRange& range : ranges) {
            service::PartitionRow row;
            row.topicId = topicId(topic);
            row.id = PartitionId(rows.size());
            row.beginKey = range.begin;
            row.endKey = range.end;
            row.firstOffset = wanted.firstOffset;
            row.nextOffset = wanted.firstOffset;
            rows << row;
        }
        stored(m_storage.addTopic(
            { topicId(topic), topicId(topic), logsetId(), clock.wallMs() }, rows));
    }
    restart();
}

SimService::~SimService() = default;

QString SimService::topicId(int topic)
{
    return QStringLiteral("topic%1").arg(topic);
}

QString SimService::groupName(int group)
{
    return QStringLiteral("group%1").arg(group);
}

service::GroupKey SimService::groupKey(int group) const
{
    return { logsetId(), groupName(group) };
}

void SimService::setDown()
{
    m_run.reset();
}

void SimService::restart()
{
    m_run.reset();
    m_run = std::make_unique<Run>(
        m_storage, m_storage.load().value(), m_plan, m_book, *m_serviceClock);
}

void SimService::accept(const QList<cls::Credentials>& credentials)
{
    // In place: the verifier keeps its reference.
    m_book = service::CredentialBook(credentials);
}

std::optional<service::HttpReply> SimService::handle(
    const cls::HttpRequest& request, const service::FaultEffect& effect)
{
    if (!m_run)
        return std::nullopt;
    service::FaultRule rule;
    rule.effect = effect;
    const int number = m_run->faults.add(rule);
    const service::HttpRequest wire = received(request);
    service::HttpReply reply = m_run->router.handle(wire);
    m_run->faults.remove(number);
    if (m_plan.filterEvery > 0 && reply.status == 200 && wire.path == cls::PullLog::path)
        filter(wire, reply);
    return reply;
}

void SimService::filter(const service::HttpRequest& request, service::HttpReply& reply) const
{
    const QString topic = QString::fromUtf8(request.param("topic_id"));
    const auto asked = cls::PullLog::Request::fromBody(topic, request.body);
    std::optional<AnswerBody> answer = AnswerBody::read(reply.body);
    if (!asked.ok() || !asked.value().startOffset || !answer)
        return;
    const TopicPartition source{ topic, asked.value().partition };
    qint64 offset = asked.value().startOffset->value;
    const size_t removed = std::erase_if(
        answer->messages, [&](const QByteArray&) { return isFiltered(source, offset++); });
    if (removed > 0)
        reply.body = answer->toBody();
}

bool SimService::isFiltered(const TopicPartition& source, qint64 offset) const
{
    if (m_plan.filterEvery == 0)
        return false;
    const quint64 drawn = mixed({ m_plan.seed, static_cast<quint64>(source.partition.value),
        static_cast<quint64>(offset / 3) });
    return drawn % static_cast<quint64>(m_plan.filterEvery) == 0;
}

std::optional<SimService::Place> SimService::append(int topic, const QByteArray& logGroup)
{
    if (!m_run)
        return std::nullopt;
    const QList<service::PartitionRow> before = partitions(topic);
    if (!m_run->topics.append(topicId(topic), { logGroup }, {}, m_serviceClock->wallMs()).ok())
        return std::nullopt;
    const QList<service::PartitionRow> after = partitions(topic);
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (after[i].nextOffset != before[i].nextOffset)
            return Place{ { topicId(topic), after[i].id }, before[i].nextOffset };
    }
    return std::nullopt;
}

std::vector<PartitionId> SimService::open(int topic) const
{
    std::vector<PartitionId> out;
    const QList<service::PartitionRow> rows = partitions(topic);
    for (const service::PartitionRow& row : rows) {
        if (!row.readOnly)
            out.push_back(row.id);
    }
    return out;
}

bool SimService::split(int topic, int which)
{
    if (!m_run)
        return false;
    const std::vector<PartitionId> ids = open(topic);
    const PartitionId id = ids[static_cast<size_t>(which) % ids.size()];
    return m_run->topics.split({ topicId(topic), id }, {}, 2, m_serviceClock->wallMs()).ok();
}

bool SimService::merge(int topic, int which)
{
    if (!m_run)
        return false;
    const std::vector<PartitionId> ids = open(topic);
    const PartitionId id = ids[static_cast<size_t>(which) % ids.size()];
    return m_run->topics.merge({ topicId(topic), id }, m_serviceClock->wallMs()).ok();
}

void SimService::deleteGroup(int group)
{
    if (m_run)
        stored(m_run->groups.removeByForce(groupKey(group)));
    else
        stored(m_storage.deleteGroup(logsetId(), groupName(group)));
}

QList<service::PartitionRow> SimService::partitions(int topic) const
{
    return m_run ? m_run->topics.partitionRows(topicId(topic)) : QList<service::PartitionRow>();
}

std::optional<service::PartitionRow> SimService::partition(const TopicPartition& source) const
{
    const QList<service::PartitionRow> rows
        = m_run ? m_run->topics.partitionRows(source.topicId) : QList<service::PartitionRow>();
    const auto found = std::find_if(rows.begin(), rows.end(),
        [&](const service::PartitionRow& row) { return row.id == source.partition; });
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> SimService::committed(int group, const TopicPartition& source) const
{
    if (!m_run)
        return std::nullopt;
    const std::optional<Offset> offset = m_run->groups.committed(groupKey(group), source);
    return offset ? std::optional(offset->value) : std::nullopt;
}

QString SimService::owner(int group, const TopicPartition& source) const
{
    return m_run ? m_run->groups.owner(groupKey(group), source, m_clock.monotonicMs()) : QString();
}

} // namespace tidemark::sim
