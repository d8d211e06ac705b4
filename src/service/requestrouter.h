// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "service/actioncontext.h"
#include "service/faultplan.h"
#include "service/httpmessage.h"
#include "service/ratelimiter.h"
#include "service/requestjournal.h"
#include "service/signatureverifier.h"

#include <atomic>

namespace tidemark::service {

/// From a request to its answer: which plane, faults, signature, rate limit, handler, shape of
/// the answer, journal. Thread: any number at once.
class RequestRouter
{
public:
    struct Parts
    {
        TopicStore& topics;
        GroupRegistry& groups;
        FaultPlan& faults;
        RequestJournal& journal;
        const SignatureVerifier& verifier;
        RateLimiter& limiter;
        const Clock& clock;
        const KafkaGroupBook* kafkaGroups = nullptr; ///< null: there are none
    };

    /// The parts must outlive this object.
    explicit RequestRouter(const Parts& parts);

    [[nodiscard]] HttpReply handle(const HttpRequest& request);

private:
    struct Task
    {
        const HttpRequest& request;
        const FaultSubject& subject;
        const FaultEffect& effect;
        qint64 wallMs;
        QByteArray requestId;
    };

    [[nodiscard]] QByteArray nextRequestId();
    [[nodiscard]] HttpReply answer(const Task& task);
    [[nodiscard]] HttpReply control(const Task& task);
    [[nodiscard]] Result<QByteArray> controlBody(const Task& task);
    [[nodiscard]] HttpReply data(const Task& task);
    [[nodiscard]] Result<QByteArray> dataBody(const Task& task);
    [[nodiscard]] ActionContext contextOf(const Task& task) const;

    Parts m_parts;
    const QByteArray m_runId;
    std::atomic<quint64> m_requests = 0;
};

} // namespace tidemark::service
