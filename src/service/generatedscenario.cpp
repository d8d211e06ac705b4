// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/generatedscenario.h"

#include <QUuid>

#include <array>

namespace tidemark::service {

using cls::KafkaGroupState;

namespace {

constexpr std::array services{ "checkout", "payment", "search", "inventory", "gateway", "auth",
    "billing", "shipping", "session", "metrics" };
constexpr std::array kinds{ "access", "error", "audit", "app", "slow", "trace", "batch" };
constexpr std::array readers{ "indexer", "archive", "alerting", "warehouse", "fraud", "report" };
constexpr int mostTopicsOfAGroup = 3;

template <size_t count> QString pick(const std::array<const char*, count>& words, int number)
{
    return QString::fromLatin1(words.at(static_cast<size_t>(number) % count));
}

QString idOf(const QString& logsetId, int number)
{
    static const QUuid space(QStringLiteral("{c5a7a7b4-2f4e-4d3c-9a55-6f0f6f8e7a11}"));
    return QUuid::createUuidV5(space, logsetId % u'/' % QString::number(number))
        .toString(QUuid::WithoutBraces);
}

QString numbered(const QString& words, int number)
{
    return QStringLiteral("%1-%2").arg(words).arg(number, 4, 10, QLatin1Char('0'));
}

Scenario::KafkaGroup kafkaGroup(int number)
{
    static const std::array states{ KafkaGroupState::Stable, KafkaGroupState::Empty,
        KafkaGroupState::Dead, KafkaGroupState::PreparingRebalance,
        KafkaGroupState::CompletingRebalance };
    Scenario::KafkaGroup group;
    group.name = numbered(QStringLiteral("kafka-") + pick(readers, number), number);
    group.state = states.at(static_cast<size_t>(number) % states.size());
    group.commitAgeSeconds = number % 120;
    if (group.state != KafkaGroupState::Empty && group.state != KafkaGroupState::Dead) {
        group.protocolName = QStringLiteral("range");
        for (int consumer = 1; consumer <= 1 + number % 4; ++consumer)
            group.consumers << QStringLiteral("%1-consumer-%2").arg(group.name).arg(consumer);
    }
    return group;
}

} // namespace

Scenario::Logset generated(const GeneratedLogset& wish)
{
    Scenario::Logset logset;
    logset.logsetId = wish.logsetId;
    logset.name = wish.name;
    for (int number = 0; number < wish.topics; ++number) {
        Scenario::Topic topic;
        topic.topicId = idOf(wish.logsetId, number);
        topic.name = numbered(
            pick(services, number) % u'-' % pick(kinds, number / int(services.size())), number);
        topic.partitions = wish.partitions;
        for (int group = 0; group < wish.kafkaGroups; ++group)
            topic.kafkaGroups << kafkaGroup(number + group);
        logset.topics << topic;
    }
    for (int number = 0; number < wish.groups && wish.topics > 0; ++number) {
        Scenario::Group group;
        group.name = numbered(pick(services, number) % u'_' % pick(readers, number / 7), number)
                         .replace(QLatin1Char('-'), QLatin1Char('_'));
        group.timeoutSeconds = 30 + number % 4 * 30;
        const int wanted = qMin(1 + number % mostTopicsOfAGroup, wish.topics);
        for (int i = 0; i < wanted; ++i)
            group.topicIds << logset.topics.at((number + i) % wish.topics).topicId;
        logset.groups << group;
    }
    return logset;
}

} // namespace tidemark::service
