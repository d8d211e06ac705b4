// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "base/scheduler.h"
#include "cls/apiclient.h"
#include "engine/requestpacer.h"
#include "engine/servicecircuit.h"
#include "engine/signedtime.h"

#include <QHash>

namespace tidemark::engine {

/// How long and how often a call is tried.
struct CallPolicy
{
    int timeoutMs = 10'000; ///< of one attempt
    qint64 giveUpAfterMs = 30'000; ///< since the call was made; -1: never while it is wanted
    bool retry = true;
};

/// Calls of the control plane with pacing and retries: exponential backoff with full jitter,
/// Retry-After, a new signature for each attempt, also where the service refused the time of one
/// and the clock has been corrected since (the first time at once). While the service is down, only
/// one of the calls that would be repeated asks.
/// Each call ends exactly once, unless it is cancelled.
/// Thread: that of its scheduler and transport.
class ApiCaller
{
public:
    using CallId = quint64;
    /// An attempt failed and another one follows after `delayMs`; may make no calls.
    using RetryNotice = std::function<void(const Error&, qint64 delayMs)>;
    /// Asked right before an attempt that had to wait: false ends the call with Cancelled.
    using StillWanted = std::function<bool()>;

    /// All references must outlive the caller.
    ApiCaller(cls::ApiClient& client, RequestPacer& pacer, Scheduler& scheduler,
        const Clock& clock, Jitter jitter);
    ~ApiCaller();
    Q_DISABLE_COPY_MOVE(ApiCaller)

    template<class Action>
    CallId call(const typename Action::Request& request, CallPolicy policy,
        std::function<void(Result<typename Action::Response>)> handler, RetryNotice onRetry = {},
        StillWanted stillWanted = {})
    {
        using Response = typename Action::Response;
        Call made;
        made.action = Action::action;
        made.policy = policy;
        made.onRetry = std::move(onRetry);
        made.stillWanted = std::move(stillWanted);
        made.givenUp = [handler](const Error& error) { handler(error); };
        made.attempt = [this, request, policy, handler](CallId id, int attempt) {
            return m_client.call<Action>(request, policy.timeoutMs,
                [this, id, handler](Result<Response> result) {
                    if (settled(id, result.ok() ? nullptr : &result.error()))
                        handler(std::move(result));
                },
                attempt);
        };
        return begin(std::move(made));
    }

    /// The handler will not be called any more.
    void cancel(CallId id);

    /// What this machine's clock lacks, as far as an answer has told; 0: nothing known.
    [[nodiscard]] qint64 clockOffsetMs() const { return m_client.account().clockOffset->ms(); }

private:
    struct Call
    {
        QByteArray action;
        CallPolicy policy;
        RetryNotice onRetry;
        StillWanted stillWanted;
        std::function<void(const Error&)> givenUp;
        std::function<cls::Transport::RequestId(CallId, int attempt)> attempt;
        std::shared_ptr<Backoff> backoff;
        int attempts = 0;
        qint64 begunMs = 0;
        qint64 sentMs = 0; // of the attempt under way
        SignedTime signedTime; // of that attempt
        bool clockCorrected = false;
        bool isRepeated = false;
        bool isProbe = false;
        std::optional<Scheduler::TimerId> timer;
        std::optional<cls::Transport::RequestId> request;
    };

    CallId begin(Call call);
    void noteAttemptEnded(Call& call);
    void attempt(CallId id);
    /// True: the call is over and its handler must be told.
    bool settled(CallId id, const Error* error);
    void waitThenAttempt(CallId id, qint64 delayMs);
    void attemptIfWanted(CallId id);
    [[nodiscard]] SignedTime serviceTime() const;
    [[nodiscard]] qint64 waitForService(Call& call);
    void noteOutcome(Call& call, const Error* error);

    cls::ApiClient& m_client;
    RequestPacer& m_pacer;
    Scheduler& m_scheduler;
    const Clock& m_clock;
    Jitter m_jitter;
    ServiceCircuit m_circuit;
    QHash<CallId, Call> m_calls;
    CallId m_nextId = 1;
};

} // namespace tidemark::engine
