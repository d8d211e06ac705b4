// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectiontest.h"

#include "cls/httpdate.h"
#include "cls/httptransport.h"
#include "cls/proxyoptions.h"
#include "engine/testcause.h"

#include <QHostAddress>

#include <utility>

namespace tidemark::engine {

namespace {

constexpr qint64 probeAnswerBytes = 1 << 20;
constexpr int proxyWantsPassword = 407;

cls::Account withOwnClock(cls::Account account)
{
    account.clockOffset = std::make_shared<cls::ClockOffset>();
    return account;
}

} // namespace

ConnectionTest::ConnectionTest(cls::Transport& transport, Scheduler& scheduler,
    const Clock& clock, Resolver resolver, TestTarget target, Listener listener)
    : m_transport(transport)
    , m_scheduler(scheduler)
    , m_clock(clock)
    , m_resolver(std::move(resolver))
    , m_target(std::move(target))
    , m_listener(std::move(listener))
    , m_client(transport, clock, withOwnClock(m_target.account))
{
    const cls::Endpoints& endpoints = m_target.account.endpoints;
    m_planes = { Plane { endpoints.controlPlane }, Plane { endpoints.dataPlane } };
    m_samePlace = endpoints.controlPlane == endpoints.dataPlane;
}

ConnectionTest::~ConnectionTest()
{
    ++*m_turn;
    if (m_timer)
        m_scheduler.cancel(*m_timer);
    if (m_request)
        m_client.abort(*m_request);
}

void ConnectionTest::start()
{
    next();
}

void ConnectionTest::cancel()
{
    if (m_over)
        return;
    m_pointless = TestCause::Cancelled;
    if (m_request)
        m_client.abort(*m_request);
    if (m_step)
        end(result(TestOutcome::NotTried, TestCause::Cancelled));
    else
        next();
}

void ConnectionTest::next()
{
    while (m_nextStep < allTestSteps.size()) {
        const TestStep step = allTestSteps[m_nextStep++];
        if (const std::optional<TestCause> reason = reasonAgainst(step)) {
            TestResult skipped;
            skipped.step = step;
            skipped.cause = *reason;
            m_listener.ended(skipped);
            continue;
        }
        begin(step);
        return;
    }
    if (!std::exchange(m_over, true))
        m_listener.over();
}

std::optional<TestCause> ConnectionTest::reasonAgainst(TestStep step) const
{
    if (m_pointless)
        return m_pointless;
    const bool controlIsUp = m_planes[0].isUp;
    const bool dataIsUp = m_planes[1].isUp;
    bool possible = true;
    switch (step) {
    case TestStep::Host:
    case TestStep::Connect:
    case TestStep::Clock:
        possible = controlIsUp || dataIsUp;
        break;
    case TestStep::Signature:
    case TestStep::Groups:
    case TestStep::Topics:
        possible = controlIsUp;
        break;
    case TestStep::Partitions:
        possible = controlIsUp && !m_topicId.isEmpty();
        break;
    case TestStep::Pull:
        possible = dataIsUp && m_partition.has_value();
        break;
    }
    return possible ? std::nullopt : std::optional(TestCause::EarlierStep);
}

void ConnectionTest::begin(TestStep step)
{
    m_step = step;
    m_beganMs = m_clock.monotonicMs();
    m_gathered = result(TestOutcome::Passed);
    m_listener.began(step);
    if (m_step == step) // the listener may have cancelled
        run(step);
}

void ConnectionTest::run(TestStep step)
{
    switch (step) {
    case TestStep::Host:
        findHosts();
        break;
    case TestStep::Connect:
        connectPlanes();
        break;
    case TestStep::Clock:
        compareClocks();
        break;
    case TestStep::Signature:
        checkSignature();
        break;
    case TestStep::Groups:
        listGroups();
        break;
    case TestStep::Topics:
        listTopics();
        break;
    case TestStep::Partitions:
        listPartitions();
        break;
    case TestStep::Pull:
        pull();
        break;
    }
}

void ConnectionTest::end(TestResult result)
{
    ++*m_turn;
    m_step.reset();
    m_request.reset();
    if (m_timer)
        m_scheduler.cancel(*m_timer);
    m_timer.reset();
    const bool isAboutAPlane = result.step == TestStep::Host || result.step == TestStep::Connect
        || result.step == TestStep::Pull;
    if (result.outcome == TestOutcome::Failed && !isAboutAPlane
        && makesLaterPointless(result.cause) && !m_pointless)
        m_pointless = TestCause::EarlierStep;
    m_listener.ended(std::move(result));
    next();
}

TestResult ConnectionTest::result(TestOutcome outcome, TestCause cause) const
{
    TestResult out;
    out.step = m_step.value_or(TestStep::Host);
    out.outcome = outcome;
    out.cause = cause;
    return out;
}

TestResult ConnectionTest::failure(const Error& error, const QString& action) const
{
    TestResult out = result(TestOutcome::Failed, causeOf(error, *m_step));
    out.error = error;
    if (out.cause == TestCause::MissingPermission) {
        out.permission = permissionOf(error, action);
        // Who is told that he may not do it has been recognised.
        if (out.step == TestStep::Signature)
            out.outcome = TestOutcome::Warning;
    }
    return out;
}

void ConnectionTest::findHosts()
{
    m_timer = m_scheduler.after(stepTimeoutMs, [this] {
        m_timer.reset();
        m_planes[0].isUp = m_planes[1].isUp = false;
        end(failure(Error::make(ErrorKind::Timeout, QStringLiteral("Timeout"),
            QStringLiteral("the name was not found within %1 ms").arg(stepTimeoutMs))));
    });
    findHost(0);
}

void ConnectionTest::findHost(qsizetype plane)
{
    if (plane == 2 || (plane == 1 && m_planes[0].url.host() == m_planes[1].url.host())) {
        if (plane == 1)
            m_planes[1].isUp = m_planes[0].isUp;
        m_gathered.number = m_clock.monotonicMs() - m_beganMs;
        end(m_gathered);
        return;
    }
    const QString host = m_planes[size_t(plane)].url.host();
    if (m_target.proxyFindsHosts || !QHostAddress(host).isNull()) {
        m_gathered.subjects << host;
        findHost(plane + 1);
        return;
    }
    m_resolver(host,
        [this, turn = m_turn, asked = *m_turn, host, plane](const Result<QStringList>& found) {
            if (*turn != asked)
                return;
            if (found.ok()) {
                m_gathered.subjects << QStringLiteral("%1 (%2)").arg(
                    host, found.value().join(QLatin1StringView(", ")));
            } else {
                m_planes[size_t(plane)].isUp = false;
                const QStringList subjects = m_gathered.subjects;
                m_gathered = failure(found.error());
                m_gathered.cause = TestCause::HostNotFound;
                m_gathered.subjects = subjects + QStringList { host };
            }
            findHost(plane + 1);
        });
}

void ConnectionTest::connectPlanes()
{
    connectPlane(0);
}

/// An unsigned question that the service may well refuse: any answer shows the way to it.
void ConnectionTest::connectPlane(qsizetype plane)
{
    if (plane == 2 || (plane == 1 && m_samePlace)) {
        if (m_samePlace)
            m_planes[1].isUp = m_planes[0].isUp;
        end(m_gathered);
        return;
    }
    Plane& place = m_planes[size_t(plane)];
    if (!place.isUp) {
        connectPlane(plane + 1);
        return;
    }
    cls::HttpRequest request;
    request.action = "test";
    request.method = "GET";
    request.url = place.url;
    request.url.setPath(QStringLiteral("/"));
    request.timeoutMs = stepTimeoutMs;
    request.maxBodyBytes = probeAnswerBytes;
    m_request = m_transport.send(request, [this, plane, &place](cls::HttpReply&& reply) {
        m_request.reset();
        m_gathered.subjects << place.url.authority();
        if (!reply.failure && reply.status == proxyWantsPassword) {
            reply.failure = Error::make(ErrorKind::Network,
                QString::fromLatin1(cls::HttpTransport::proxyFailed),
                QStringLiteral("the proxy asks for a password"));
        }
        if (reply.failure && reply.failure->kind != ErrorKind::TooLarge) {
            place.isUp = false;
            const QStringList subjects = m_gathered.subjects;
            m_gathered = failure(*reply.failure);
            m_gathered.subjects = subjects;
        } else {
            noteDate(reply);
            m_gathered.number = std::max(m_gathered.number.value_or(0), reply.roundTripMs);
            const bool isOpen = place.url.scheme() == QLatin1StringView("http")
                && !cls::isThisMachine(place.url);
            if (isOpen && m_gathered.outcome == TestOutcome::Passed) {
                m_gathered.outcome = TestOutcome::Warning;
                m_gathered.cause = TestCause::NotEncrypted;
            }
        }
        connectPlane(plane + 1);
    });
}

void ConnectionTest::noteDate(const cls::HttpReply& reply)
{
    const std::optional<qint64> date = cls::httpDate(reply.header("Date"));
    if (!date)
        return;
    // The date is cut to whole seconds and half a way old.
    constexpr qint64 halfASecond = 500;
    const qint64 behind
        = *date + halfASecond - (m_clock.wallMs() - reply.roundTripMs / 2);
    if (!m_behindMs || std::abs(behind) > std::abs(*m_behindMs))
        m_behindMs = behind;
}

void ConnectionTest::compareClocks()
{
    TestResult out = result(TestOutcome::Passed);
    out.number = m_behindMs;
    if (!m_behindMs || std::abs(*m_behindMs) > clockToleranceMs) {
        out.outcome = TestOutcome::Warning;
        out.cause = m_behindMs ? TestCause::ClockDiffers : TestCause::ClockUnknown;
    }
    end(out);
}

} // namespace tidemark::engine
