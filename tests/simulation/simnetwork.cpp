// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simnetwork.h"

#include "cls/commitconsumeroffsets.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/pulllog.h"
#include "cls/sendconsumerheartbeat.h"
#include "simulation/answerbody.h"

#include <QUrlQuery>

namespace tidemark::sim {

namespace {

// What a dead process has sent arrives, unless it is held up for longer.
constexpr qint64 lastWordsMs = 300;

bool isSuccess(const cls::HttpReply& reply)
{
    return !reply.failure && reply.status == 200 && !reply.body.contains("\"Error\"");
}

int groupOf(const QString& name)
{
    return QStringView(name).mid(SimService::groupName(0).size() - 1).toInt();
}

} // namespace

struct SimNetwork::Exchange
{
    cls::HttpRequest request;
    cls::ReplyHandler handler;
    SimTransport* transport = nullptr; // null: nobody waits for the answer
    Client* client = nullptr; // outlives all its exchanges
    cls::Transport::RequestId id = 0;
    Scheduler::TimerId timeout = 0;
    qint64 sentMs = 0;
    qint64 upMs = 0;
    qint64 downMs = 0;
    RequestEffect effect;
    Oracle::Member member = -1; // of heartbeats and commits
    QList<cls::TopicOffsets> commits;
    QList<cls::TopicPartitions> report;
    int number = 0;
    bool isHeldUp = false; // on its way to the service for longer than usual
};

SimNetwork::SimNetwork(const Plan& plan, test::VirtualScheduler& world, const Clock& clock,
    SimService& service, Oracle& oracle, Trace& trace)
    : m_plan(plan)
    , m_world(world)
    , m_clock(clock)
    , m_service(service)
    , m_oracle(oracle)
    , m_trace(trace)
{
}

void SimNetwork::cut(int process, qint64 ms)
{
    m_cutUntilMs[process] = std::max(m_cutUntilMs[process], m_clock.monotonicMs() + ms);
}

bool SimNetwork::isCut(const Exchange& exchange) const
{
    const auto found = m_cutUntilMs.find(exchange.client->process);
    return found != m_cutUntilMs.end() && found->second > m_clock.monotonicMs();
}

void SimNetwork::heal()
{
    m_faults.clear();
    m_cutUntilMs.clear();
    m_isHealed = true;
    for (const std::weak_ptr<Exchange>& entry : std::exchange(m_heldUp, {})) {
        const ExchangePtr exchange = entry.lock();
        if (exchange && std::exchange(exchange->isHeldUp, false)) {
            exchange->effect.loseRequest = true;
            fail(exchange, ErrorKind::Network, 1);
        }
    }
    for (const std::weak_ptr<Exchange>& entry : std::exchange(m_stuck, {})) {
        if (const ExchangePtr exchange = entry.lock())
            fail(exchange, ErrorKind::Network, 1);
    }
}

void SimNetwork::getStuck(const ExchangePtr& exchange)
{
    // What was held up before may be lost only now; the connection breaks all the same.
    if (m_isHealed)
        fail(exchange, ErrorKind::Network, 1);
    else
        m_stuck.push_back(exchange);
}

void SimNetwork::begin(const ExchangePtr& exchange)
{
    const Client& client = *exchange->client;
    const QByteArray& action = exchange->request.action;
    exchange->number = m_faults.requests();
    exchange->effect = m_faults.decide(client.process, action);
    // Numbered per action, so that a schedule with one event less stays much the same.
    Random random(mixed({ m_plan.seed, static_cast<quint64>(client.incarnation),
        static_cast<quint64>(qHash(action, 0)), m_counts[{ client.incarnation, action }]++ }));
    const auto latency = [&] {
        return random.chance(3) ? random.between(50, 400) : random.between(0, m_plan.latencyMs);
    };
    exchange->upMs = latency() + exchange->effect.requestDelayMs;
    exchange->downMs = latency() + exchange->effect.answerDelayMs;
    m_trace.note(
        { 1, static_cast<quint64>(client.incarnation), static_cast<quint64>(qHash(action, 0)) },
        [&] {
            return QStringLiteral("#%1 p%2 -> %3 %4")
                .arg(exchange->number)
                .arg(client.incarnation)
                .arg(QString::fromLatin1(action), QString::fromUtf8(exchange->request.body));
        });
    tellSent(*exchange);
    if (exchange->effect.loseRequest || isCut(*exchange)) {
        getStuck(exchange);
        return;
    }
    if (exchange->effect.requestDelayMs > 0) {
        exchange->isHeldUp = true;
        m_heldUp.push_back(exchange);
    }
    m_world.after(exchange->upMs, [this, exchange] { arrive(exchange); });
}

void SimNetwork::tellSent(const Exchange& exchange)
{
    const QByteArray& action = exchange.request.action;
    if (action != cls::PullLog::action) {
        std::deque<qint64>& sent = exchange.client->sent[action.toStdString()];
        while (!sent.empty() && sent.front() <= exchange.sentMs - 1000)
            sent.pop_front();
        sent.push_back(exchange.sentMs);
        const int most = m_plan.processes[exchange.client->process].requestsPerSecond;
        if (sent.size() > static_cast<size_t>(most)) {
            m_oracle.broken("so many requests of one action in any second and no more",
                QStringLiteral("process %1 sends %2 %3 times")
                    .arg(exchange.client->incarnation)
                    .arg(QString::fromLatin1(action))
                    .arg(sent.size()));
        }
    }
    if (exchange.member < 0)
        return;
    if (action == cls::CommitConsumerOffsets::action) {
        m_oracle.commitSent(exchange.member, exchange.commits);
    } else if (action == cls::SendConsumerHeartbeat::action) {
        m_oracle.heartbeatSent(exchange.member, exchange.report);
    }
}

void SimNetwork::arrive(const ExchangePtr& exchange)
{
    const RequestEffect& effect = exchange->effect;
    exchange->isHeldUp = false;
    if (effect.loseRequest)
        return;
    const bool isWaitedFor = exchange->transport != nullptr;
    const bool arrives = isWaitedFor || effect.outlivesClient
        || (exchange->client->isGone && exchange->upMs <= lastWordsMs);
    if (!arrives)
        return;
    if (isCut(*exchange)) {
        getStuck(exchange);
        return;
    }
    if (effect.resetBefore || m_service.isDown()) {
        fail(exchange, ErrorKind::Network, exchange->downMs);
        return;
    }
    cls::HttpReply reply = process(*exchange);
    tellProcessed(*exchange, reply);
    if (effect.crashAfter && !exchange->client->isGone)
        exchange->client->crash();
    if (effect.loseAnswer) {
        getStuck(exchange);
    } else if (effect.resetAfter || effect.truncate) {
        fail(exchange, ErrorKind::Network, exchange->downMs);
    } else {
        spoil(*exchange, reply);
        answer(exchange, std::move(reply), exchange->downMs);
    }
}

cls::HttpReply SimNetwork::process(const Exchange& exchange)
{
    cls::HttpReply reply;
    if (exchange.effect.gatewayStatus != 0) {
        reply.status = exchange.effect.gatewayStatus;
        reply.headers = { { "Content-Type", "text/html" } };
        reply.body = "<html><body>Sorry</body></html>";
        return reply;
    }
    const auto answered = m_service.handle(exchange.request, exchange.effect.service);
    reply.status = answered->status;
    reply.body = answered->body;
    reply.headers = answered->headers;
    return reply;
}

void SimNetwork::tellProcessed(const Exchange& exchange, const cls::HttpReply& reply)
{
    const QByteArray& action = exchange.request.action;
    m_trace.note(
        { 2, static_cast<quint64>(exchange.number), static_cast<quint64>(reply.status) }, [&] {
            return QStringLiteral("#%1 processed: %2 %3")
                .arg(exchange.number)
                .arg(reply.status)
                .arg(action == cls::PullLog::action && reply.status == 200
                        ? QStringLiteral("%1 bytes").arg(reply.body.size())
                        : QString::fromUtf8(reply.body));
        });
    const bool isRefused = action == cls::PullLog::action && reply.body.contains("InvalidOffset");
    if (exchange.effect.spoilsMessages() || isRefused) {
        const auto pull = cls::PullLog::Request::fromBody(
            QUrlQuery(exchange.request.url).queryItemValue(QStringLiteral("topic_id")),
            exchange.request.body);
        if (pull.ok() && isRefused) {
            m_oracle.offsetRefused(
                exchange.client->incarnation, { pull.value().topicId, pull.value().partition });
        } else if (pull.ok()) {
            m_oracle.messagesSpoilt({ pull.value().topicId, pull.value().partition });
        }
    }
    if (exchange.effect.gatewayStatus != 0 || !isSuccess(reply))
        return;
    if (action == cls::CommitConsumerOffsets::action && exchange.member >= 0) {
        m_oracle.commitApplied(exchange.member, exchange.commits, exchange.transport == nullptr);
    } else if (action == cls::DescribeConsumerOffsets::action) {
        const auto response = cls::DescribeConsumerOffsets::Response::fromBody(reply.body);
        const auto request = cls::DescribeConsumerOffsets::Request::fromBody(exchange.request.body);
        if (response.ok() && request.ok()) {
            m_oracle.offsetsTold(exchange.client->incarnation,
                groupOf(request.value().consumerGroup), response.value().topics);
        }
    }
}

void SimNetwork::spoil(const Exchange& exchange, cls::HttpReply& reply) const
{
    if (exchange.effect.garble)
        reply.body.truncate(reply.body.size() / 2);
    if (!exchange.effect.stepBack || exchange.request.action != cls::PullLog::action)
        return;
    const auto asked = cls::PullLog::Request::fromBody({}, exchange.request.body);
    if (std::optional<AnswerBody> body = AnswerBody::read(reply.body);
        body && asked.ok() && asked.value().startOffset && asked.value().startOffset->value > 1) {
        body->nextOffset = asked.value().startOffset->value - 1;
        reply.body = body->toBody();
    }
}

void SimNetwork::answer(const ExchangePtr& exchange, cls::HttpReply reply, qint64 delayMs)
{
    // The client may have crashed within the request; then there is no thread to arrive in.
    if (!exchange->transport || exchange->client->isGone)
        return;
    exchange->transport->m_thread.after(delayMs, [this, exchange, reply = std::move(reply)] {
        if (!exchange->transport)
            return;
        if (isCut(*exchange)) {
            getStuck(exchange);
            return;
        }
        m_trace.note({ 3, static_cast<quint64>(exchange->number) }, [&] {
            return QStringLiteral("#%1 p%2 <- %3")
                .arg(exchange->number)
                .arg(exchange->client->incarnation)
                .arg(reply.failure ? reply.failure->text() : QString::number(reply.status));
        });
        if (exchange->member >= 0 && isSuccess(reply)
            && exchange->request.action == cls::SendConsumerHeartbeat::action) {
            const auto response = cls::SendConsumerHeartbeat::Response::fromBody(reply.body);
            if (response.ok()) {
                m_oracle.heartbeatAnswered(
                    exchange->member, response.value().assigned, exchange->sentMs);
            }
        }
        exchange->transport->finish(exchange->id, reply);
    });
}

void SimNetwork::fail(const ExchangePtr& exchange, ErrorKind kind, qint64 delayMs)
{
    cls::HttpReply reply;
    reply.failure = Error::make(kind,
        kind == ErrorKind::Timeout ? QStringLiteral("Timeout") : QStringLiteral("NetworkError"),
        QStringLiteral("simulated"));
    answer(exchange, std::move(reply), delayMs);
}

SimTransport::SimTransport(SimNetwork& network, SimNetwork::Client& client, SimThread& thread)
    : m_network(network)
    , m_client(client)
    , m_thread(thread)
{
}

SimTransport::~SimTransport()
{
    for (const auto& [id, exchange] : m_open)
        exchange->transport = nullptr;
}

cls::Transport::RequestId SimTransport::send(
    const cls::HttpRequest& request, cls::ReplyHandler handler)
{
    const auto exchange = std::make_shared<SimNetwork::Exchange>();
    exchange->request = request;
    exchange->handler = std::move(handler);
    exchange->transport = this;
    exchange->client = &m_client;
    exchange->id = m_nextId++;
    exchange->sentMs = m_client.machine.monotonicMs();
    if (request.action == cls::SendConsumerHeartbeat::action) {
        const auto read = cls::SendConsumerHeartbeat::Request::fromBody(request.body);
        exchange->member = m_client.memberOf(read.value().consumer);
        exchange->report = read.value().holding;
    } else if (request.action == cls::CommitConsumerOffsets::action) {
        const auto read = cls::CommitConsumerOffsets::Request::fromBody(request.body);
        exchange->member = m_client.memberOf(read.value().consumer);
        exchange->commits = read.value().offsets;
    }
    m_open.emplace(exchange->id, exchange);
    exchange->timeout = m_thread.after(request.timeoutMs, [this, exchange] {
        cls::HttpReply reply;
        reply.failure = Error::make(ErrorKind::Timeout, QStringLiteral("Timeout"),
            QStringLiteral("no complete answer within %1 ms").arg(exchange->request.timeoutMs));
        finish(exchange->id, std::move(reply));
    });
    m_network.begin(exchange);
    return exchange->id;
}

void SimTransport::abort(RequestId id)
{
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    found->second->transport = nullptr;
    m_thread.cancel(found->second->timeout);
    m_open.erase(found);
}

void SimTransport::finish(RequestId id, cls::HttpReply reply)
{
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return;
    const std::shared_ptr<SimNetwork::Exchange> exchange = found->second;
    m_open.erase(found);
    exchange->transport = nullptr;
    m_thread.cancel(exchange->timeout);
    reply.roundTripMs = m_client.machine.monotonicMs() - exchange->sentMs;
    exchange->handler(std::move(reply));
}

} // namespace tidemark::sim
