// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/scheduler.h"
#include "cls/apiclient.h"
#include "cls/pulldecoder.h"
#include "engine/teststep.h"

#include <array>
#include <functional>
#include <memory>

namespace tidemark::engine {

/// What is tested.
struct TestTarget
{
    cls::Account account; ///< signs with its keys; the test uses a clock offset of its own
    QString logsetId;
    std::optional<Error> noKeys; ///< why there are no keys; the steps before them run all the same
    bool proxyFindsHosts = false; ///< names are looked up by a proxy: not tested here
};

/// Tests a connection step by step and tells each result as it comes. Reads only: sends no
/// heartbeat and no commit, makes nothing. Every step is bounded by `stepTimeoutMs` and is tried
/// once; where the clock was wrong it is signed again, as the engine would. A later step that an
/// earlier one makes pointless is not tried.
/// Thread: that of its scheduler and transport.
class ConnectionTest
{
public:
    static constexpr int stepTimeoutMs = 10'000;
    /// A signature is refused when this machine is further ahead (signatures begin to be valid a
    /// minute before they are made) or five minutes behind.
    static constexpr qint64 clockToleranceMs = 60'000;

    struct Listener
    {
        std::function<void(TestStep)> began;
        std::function<void(TestResult)> ended; ///< once for each of the eight steps
        std::function<void()> over; ///< once, last
    };
    /// Finds the addresses of a host and tells them once, later, in this thread.
    using Resolver
        = std::function<void(const QString&, std::function<void(Result<QStringList>)>)>;

    /// All references must outlive the test.
    ConnectionTest(cls::Transport& transport, Scheduler& scheduler, const Clock& clock,
        Resolver resolver, TestTarget target, Listener listener);
    ~ConnectionTest();
    Q_DISABLE_COPY_MOVE(ConnectionTest)

    /// Call once.
    void start();
    /// The steps that have not ended yet are told as cancelled, from inside this call.
    void cancel();

private:
    struct Plane
    {
        QUrl url;
        bool isUp = true; // as far as the steps have found
    };

    void begin(TestStep step);
    void end(TestResult result);
    void next();
    void run(TestStep step);
    [[nodiscard]] TestResult result(TestOutcome outcome, TestCause cause = TestCause::None) const;
    [[nodiscard]] TestResult failure(const Error& error, const QString& action = {}) const;
    [[nodiscard]] std::optional<TestCause> reasonAgainst(TestStep step) const;

    void findHosts();
    void findHost(qsizetype plane);
    void connectPlanes();
    void connectPlane(qsizetype plane);
    void noteDate(const cls::HttpReply& reply);
    void compareClocks();
    void checkSignature();
    void listGroups();
    void listTopics();
    void listPartitions();
    void pull();

    /// One signed request; once more where the clock was to blame.
    template<class Action>
    void call(const typename Action::Request& request,
        std::function<void(const typename Action::Response&)> handler);
    void sendPull(bool mayRepeat);

    cls::Transport& m_transport;
    Scheduler& m_scheduler;
    const Clock& m_clock;
    Resolver m_resolver;
    TestTarget m_target;
    Listener m_listener;
    cls::ApiClient m_client;
    cls::PullDecoder m_decoder;
    std::array<Plane, 2> m_planes; // control, data
    bool m_samePlace = false; // both planes at one address: asked once

    std::optional<TestStep> m_step;
    size_t m_nextStep = 0;
    bool m_over = false;
    qint64 m_beganMs = 0;
    TestResult m_gathered; // of a step that asks more than once
    std::optional<Scheduler::TimerId> m_timer;
    std::optional<cls::Transport::RequestId> m_request;
    std::shared_ptr<int> m_turn = std::make_shared<int>(0); // raised when a step ends
    std::optional<TestCause> m_pointless;
    std::optional<qint64> m_behindMs;
    bool m_logsetListed = true;
    QString m_topicId;
    QString m_topicName;
    std::optional<PartitionId> m_partition;
};

} // namespace tidemark::engine
