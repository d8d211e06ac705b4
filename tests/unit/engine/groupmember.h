// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/groupcontroller.h"
#include "support/enginefixture.h"
#include "support/pullbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A GroupController on a scripted transport, for the tests of this folder.
namespace tidemark::test {

using namespace tidemark::engine;

inline constexpr ConsumerId memberId { 1 };
inline const QByteArray done = R"({"Response":{"RequestId":"r"}})";

inline QByteArray assigned(const QByteArray& partitions)
{
    return R"({"Response":{"TopicPartitionsInfo":[{"TopicID":"t","Partitions":[)" + partitions
        + R"(]}],"RequestId":"r"}})";
}

inline QByteArray offsets(const QByteArray& pairs)
{
    return R"({"Response":{"TopicPartitionOffsetsInfo":[{"TopicID":"t","PartitionOffsets":[)"
        + pairs + R"(]}],"RequestId":"r"}})";
}

inline QByteArray errorBody(const char* code, const char* message)
{
    return QByteArray("{\"Response\":{\"Error\":{\"Code\":\"") + code + "\",\"Message\":\"" + message
        + "\"},\"RequestId\":\"r9\"}}";
}

/// One consumer with a heartbeat of 1 s (time-out 2 s) on topic "t".
struct Member
{
    test::EngineFixture fixture;
    test::DirectFetchPool pool { fixture };
    ControlContext context { fixture.api, fixture.api, fixture.scheduler, fixture.clock,
        [] { return 0.5; }, fixture.board, pool, [this](Event event) { fixture.events << event; },
        [this](ConsumerId over) { fixture.over << over.value; } };
    std::shared_ptr<GroupController> controller;

    explicit Member(GroupPolicy policy = GroupPolicy::KeepExisting, bool inOrder = false)
        : Member([policy, inOrder](ConsumerConfig& config) {
            config.groupPolicy = policy;
            config.inOrder = inOrder;
        })
    {
    }
    explicit Member(const std::function<void(ConsumerConfig&)>& change)
    {
        ConsumerConfig config;
        config.logsetId = QStringLiteral("l");
        config.topicIds = { QStringLiteral("t") };
        config.group = QStringLiteral("g");
        config.consumer = QStringLiteral("c");
        config.heartbeatIntervalSeconds = 1;
        config.inOrder = false; // its tests ask for it
        change(config);
        ConsumerStatus status;
        status.id = memberId;
        fixture.board.add(status);
        controller = std::make_shared<GroupController>(memberId, config, context);
        controller->start();
    }

    void answer(const char* action, const QByteArray& body)
    {
        fixture.transport.answer(fixture.transport.oldest(action), body);
        fixture.scheduler.run(0);
    }
    void join(const QByteArray& partitions, const QByteArray& pairs)
    {
        answer("CreateConsumerGroup", done);
        answer("SendConsumerHeartbeat", assigned(partitions));
        answer("DescribeConsumerOffsets", offsets(pairs));
    }
    void accept(qsizetype index)
    {
        const Delivery delivery = fixture.deliveries[index];
        fixture.budget.release(delivery.reservedBytes);
        pool.worker().accepted(memberId, delivery.source(), delivery.generation);
        controller->accepted(delivery.source(), delivery.generation, delivery.next);
        fixture.scheduler.run(0);
    }
    [[nodiscard]] QJsonObject last(const char* action) const
    {
        for (auto it = fixture.transport.sent.rbegin(); it != fixture.transport.sent.rend(); ++it) {
            if (it->action == action)
                return QJsonDocument::fromJson(it->body).object();
        }
        qFatal("no request of %s", action);
    }
    [[nodiscard]] QJsonArray lastReport() const
    {
        return last("SendConsumerHeartbeat")[QStringLiteral("TopicPartitionsInfo")]
            .toArray()[0][QStringLiteral("Partitions")]
            .toArray();
    }
    [[nodiscard]] qint64 lastCommitted() const
    {
        return last("CommitConsumerOffsets")[QStringLiteral("TopicPartitionOffsetsInfo")]
            .toArray()[0][QStringLiteral("PartitionOffsets")]
            .toArray()[0][QStringLiteral("Offset")]
            .toInteger();
    }
    [[nodiscard]] ConsumerStatus status() const { return fixture.board.snapshot().first(); }
    [[nodiscard]] qsizetype sent(const char* action) const
    {
        return fixture.transport.sentCount(action);
    }
    /// Answers every heartbeat for `ms`, with the same assignment.
    void live(qint64 ms, const QByteArray& partitions)
    {
        for (qint64 passed = 0; passed < ms; passed += 100) {
            fixture.scheduler.run(100);
            for (const auto open : fixture.transport.open("SendConsumerHeartbeat"))
                fixture.transport.answer(open, assigned(partitions));
        }
        fixture.scheduler.run(0);
    }
};

} // namespace tidemark::test
