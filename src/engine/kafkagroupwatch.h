// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/scheduler.h"
#include "cls/describekafkaconsumergroupdetail.h"
#include "cls/describekafkaconsumergrouplist.h"
#include "engine/kafkagroup.h"

#include <deque>
#include <map>

namespace tidemark::engine {

/// Goes slowly round the topics and asks for the Kafka-protocol groups of each and for their
/// details, one request at a time. Only looks. Thread: that of its scheduler.
class KafkaGroupWatch
{
public:
    using List = cls::DescribeKafkaConsumerGroupList;
    using Detail = cls::DescribeKafkaConsumerGroupDetail;

    /// The two requests, one attempt each. Handlers run in the same thread, never inside the call.
    struct Probe
    {
        std::function<void(const List::Request&, std::function<void(Result<List::Response>)>)> list;
        std::function<void(const Detail::Request&, std::function<void(Result<Detail::Response>)>)>
            detail;
    };

    static constexpr qint64 gapMs = 250; ///< between two requests
    static constexpr qint64 roundMs = 120'000; ///< from the end of a round to the next
    static constexpr qint64 refusedMs = 600'000; ///< after a round in which all topics refused
    /// So many topics that refuse before any is listed end the round: the others would, too.
    static constexpr int refusalsThatTell = 5;

    /// References must outlive the watch. `changed` follows whenever groups() differs.
    KafkaGroupWatch(
        Probe probe, Scheduler& scheduler, const Clock& clock, std::function<void()> changed);
    ~KafkaGroupWatch();
    Q_DISABLE_COPY_MOVE(KafkaGroupWatch)

    /// The topics to go round; what is known of others is forgotten.
    void setTopics(const QStringList& topicIds);
    void setActive(bool active);

    /// By topic and name.
    [[nodiscard]] QList<KafkaGroup> groups() const;
    /// Why the newest round could list no topic at all; none: it could, or there was no round yet.
    [[nodiscard]] const std::optional<Error>& refusal() const { return m_refusal; }

private:
    void wakeAfter(qint64 delayMs);
    void step();
    void beginRound();
    void endRound();
    void askList(const QString& topicId, qint64 offset);
    void onList(const QString& topicId, qint64 offset, const Result<List::Response>& answer);
    void askDetail(const QString& topicId, const QString& name);
    void onDetail(
        const QString& topicId, const QString& name, const Result<Detail::Response>& answer);

    const Probe m_probe;
    Scheduler& m_scheduler;
    const Clock& m_clock;
    const std::function<void()> m_changed;
    QStringList m_topics;
    std::deque<std::function<void()>> m_work; // the rest of the round
    std::map<QString, QMap<QString, KafkaGroup>> m_groups; // by topic, by name
    QHash<QString, QMap<QString, KafkaGroup>> m_pages; // of a list that is not complete yet
    std::optional<Scheduler::TimerId> m_timer;
    std::optional<Error> m_refusal;
    std::optional<Error> m_roundError;
    bool m_anyListed = false; // in this round
    int m_refusals = 0; // in this round
    bool m_inRound = false;
    bool m_isAsking = false;
    bool m_active = false;
    std::shared_ptr<KafkaGroupWatch*> m_self; // late answers find nobody
};

} // namespace tidemark::engine
