// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/wiremessage.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <mutex>
#include <optional>
#include <random>
#include <vector>

namespace tidemark::service {

/// What a request is about, as far as it can be seen before it is handled.
struct FaultSubject
{
    QString action; ///< "CreateConsumerGroup", ..., "pull_log", "structuredlog"
    QString path;
    QString topicId;
    std::optional<qint64> partition;
    QString group;
    QString consumer;
};

enum class FaultReset
{
    None,
    BeforeProcessing,
    AfterProcessing
};

/// What is done to a request. The defaults do nothing.
struct FaultEffect
{
    int status = 0; ///< HTTP status of an error answer; 0: as the code says
    QString code; ///< error code; the request is then not processed
    QString message;
    bool throttle = false; ///< answers as a service that is asked too often
    qint64 retryAfterMs = -1; ///< sent as Retry-After, in whole seconds
    qint64 delayMs = 0; ///< the answer is held back; the request is processed at once
    FaultReset reset = FaultReset::None;
    /// Text that stands in the place of the body, such as the page of a gateway. The status stays
    /// as it is, so that without an error status the request has been processed.
    std::optional<QByteArray> body;
    bool truncateBody = false; ///< half of the body, then the connection closes
    bool nullLists = false; ///< every list of the answer is null
    PullSpoil pull; ///< of pull answers only
    qint64 clockShiftSeconds = 0; ///< the service's clock for this request
    bool deleteGroup = false; ///< the group is gone before the request is processed

    /// The request is answered with an error instead of being processed.
    [[nodiscard]] bool refuses() const { return throttle || status != 0 || !code.isEmpty(); }
};

/// Which requests are hit, how often, and what happens to them. Empty members match all.
struct FaultRule
{
    QString action;
    QString path;
    QString topicId;
    std::optional<qint64> partition;
    QString group;
    QString consumer;
    double probability = 1.0; ///< of a matching request
    int skip = 0; ///< matching requests that are let through first
    int times = -1; ///< hits before the rule is used up; -1: no end
    FaultEffect effect;
};

/// The faults in force. Random decisions come from a seed, so that a run can be repeated.
/// Thread: any.
class FaultPlan
{
public:
    explicit FaultPlan(quint64 seed = 1);

    /// Returns the number by which the rule is known here.
    int add(const FaultRule& rule);
    void remove(int id);
    void clear();
    /// Starts the random numbers again.
    void reseed(quint64 seed);

    /// Requests that the rule has hit; 0 for an unknown rule.
    [[nodiscard]] int hits(int id) const;
    [[nodiscard]] bool isEmpty() const;

    /// The effects of all rules that hit, together: clock shifts and delays add up, otherwise
    /// the earlier rule wins. Counts the hits.
    [[nodiscard]] FaultEffect decide(const FaultSubject& subject);

private:
    struct Entry
    {
        int id = 0;
        FaultRule rule;
        int seen = 0;
        int hits = 0;
    };

    mutable std::mutex m_mutex;
    // All below guarded by m_mutex.
    std::mt19937_64 m_random;
    std::vector<Entry> m_entries;
    int m_nextId = 1;
};

} // namespace tidemark::service
