// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/scenario.h"

#include "fuzz/fuzztarget.h"
#include "service/logcorpus.h"

#include <QSet>

using namespace tidemark;
using namespace tidemark::service;
using namespace tidemark::test;

namespace {

bool isWithin(qint64 value, qint64 least, qint64 most)
{
    return value >= least && value <= most;
}

QSet<QString> checkedTopics(const Scenario& scenario)
{
    QSet<QString> logsetIds;
    QSet<QString> topicIds;
    for (const Scenario::Logset& logset : scenario.logsets) {
        require(!logset.logsetId.isEmpty() && !logsetIds.contains(logset.logsetId),
            "logsets have ids of their own");
        logsetIds.insert(logset.logsetId);
        for (const Scenario::Topic& topic : logset.topics) {
            require(!topic.topicId.isEmpty() && !topicIds.contains(topic.topicId),
                "topics have ids of their own");
            require(isWithin(topic.partitions, 1, 50), "a topic has 1 to 50 partitions");
            topicIds.insert(topic.topicId);
        }
    }
    return topicIds;
}

void checkFault(const FaultRule& rule)
{
    const FaultEffect& effect = rule.effect;
    require(rule.probability >= 0 && rule.probability <= 1, "a probability is one");
    require(rule.skip >= 0 && rule.times >= -1 && rule.times != 0, "counts are counts");
    require(!rule.partition || *rule.partition >= 0, "partitions are not negative");
    require(effect.status == 0 || isWithin(effect.status, 400, 599), "a status is an error's");
    require(isWithin(effect.delayMs, 0, 86'400'000), "a delay is at most a day");
    require(isWithin(effect.retryAfterMs, -1, 3'600'000), "Retry-After is at most an hour");

    FaultPlan plan(7);
    const int id = plan.add(rule);
    const FaultSubject subject{ rule.action, rule.path, rule.topicId, rule.partition, rule.group,
        rule.consumer };
    for (int i = 0; i < 3; ++i)
        static_cast<void>(plan.decide(subject));
    require(plan.hits(id) <= (rule.times < 0 ? 3 : rule.times), "a rule hits as often as it may");
    if (rule.probability == 1.0 && rule.skip == 0)
        require(plan.hits(id) > 0, "a rule hits what it names");
}

} // namespace

/// A scenario file as a user writes it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Result<Scenario> read = Scenario::fromJson(viewOf(data, size));
    if (!read.ok()) {
        require(read.error().kind == ErrorKind::Config
                && read.error().code == QLatin1StringView("BadScenario")
                && read.error().message.startsWith(QLatin1StringView("scenario: ")),
            "a fault of the file is told as one");
        return 0;
    }
    const Scenario& scenario = read.value();
    const QSet<QString> topicIds = checkedTopics(scenario);
    for (const Scenario::Load& load : scenario.load) {
        require(topicIds.contains(load.topicId), "load is for a topic that is there");
        require(load.recordsPerSecond >= 0 && load.recordsPerSecond <= 1e6, "load is bounded");
        require(logCorpusProfiles().contains(load.profile), "profiles are known");
    }
    for (const FaultRule& rule : scenario.faults)
        checkFault(rule);
    require(scenario.retentionBytes >= 1 && scenario.cacheBytes >= 0
            && scenario.maxGroupsPerTopic >= 1 && scenario.rateLimitPerSecond >= 0,
        "limits are limits");
    return 0;
}
