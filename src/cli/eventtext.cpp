// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/eventtext.h"

#include <QMap>
#include <QStringList>

namespace tidemark::cli {

namespace {

/// "topic-a 0,1,2; topic-b 5"
QString partitionsText(const QList<TopicPartition>& partitions)
{
    QMap<QString, QStringList> byTopic;
    for (const TopicPartition& source : partitions)
        byTopic[source.topicId] << QString::number(source.partition.value);
    QStringList topics;
    for (auto it = byTopic.cbegin(); it != byTopic.cend(); ++it)
        topics << it.key() + u' ' + it.value().join(u',');
    return topics.join(QLatin1StringView("; "));
}

QString errorText(const engine::Event& event)
{
    return event.error ? event.error->text() : QStringLiteral("no reason told");
}

QString whatHappened(const engine::Event& event)
{
    const QString partitions = partitionsText(event.partitions);
    switch (event.kind) {
    case engine::Event::Kind::GroupCreated:
        return QStringLiteral("the consumer group was created");
    case engine::Event::Kind::GroupUpdated:
        return QStringLiteral("the consumer group was changed for all its members");
    case engine::Event::Kind::GroupKept:
        return QStringLiteral("the consumer group exists already and is left as it is");
    case engine::Event::Kind::PartitionsAssigned:
        return QStringLiteral("assigned: %1").arg(partitions);
    case engine::Event::Kind::PartitionsRevoked:
        return QStringLiteral("given up: %1").arg(partitions);
    case engine::Event::Kind::PartitionsReleased:
        return QStringLiteral("released: %1").arg(partitions);
    case engine::Event::Kind::OffsetReset:
        return event.offset.isKnown()
            ? QStringLiteral("%1: offset %2 is not valid any more; reading goes on elsewhere, as the "
                             "policy says")
                  .arg(partitions)
                  .arg(event.offset.value().value)
            : QStringLiteral("%1: the offset is not valid any more; reading goes on elsewhere, as "
                             "the policy says")
                  .arg(partitions);
    case engine::Event::Kind::CommitRefused:
        return QStringLiteral("the commit of %1 is refused, the others go on: %2")
            .arg(partitions, errorText(event));
    case engine::Event::Kind::Fenced:
        return QStringLiteral("another consumer owns %1, dropped here: %2")
            .arg(partitions, errorText(event));
    case engine::Event::Kind::ClockCorrected:
        return QStringLiteral("this machine's clock differs from the service's by %1 s; signatures "
                              "are corrected by that")
            .arg(static_cast<double>(event.count) / 1000.0);
    case engine::Event::Kind::StartResolved:
        return event.offset.isKnown() ? QStringLiteral("starts at %1: %2")
                                            .arg(event.offset.value().value)
                                            .arg(partitions)
                                      : QStringLiteral("start not told: %1").arg(partitions);
    case engine::Event::Kind::MemberLost:
        return QStringLiteral("no heartbeat was answered for the group's time-out: all partitions "
                              "are given up without a commit until one is");
    case engine::Event::Kind::MemberRegained:
        return QStringLiteral("heartbeats are answered again");
    case engine::Event::Kind::Failed:
        return partitions.isEmpty() ? errorText(event)
                                    : QStringLiteral("%1: %2").arg(partitions, errorText(event));
    case engine::Event::Kind::BadMessages:
        return QStringLiteral("%1 messages of %2 cannot be decoded; the first: %3")
            .arg(event.count)
            .arg(partitions, errorText(event));
    case engine::Event::Kind::EndReached:
        return QStringLiteral("end time reached: %1").arg(partitions);
    case engine::Event::Kind::Stopped:
        return QStringLiteral("stopped");
    }
    return {};
}

} // namespace

QString eventText(const engine::Event& event)
{
    const QString text = whatHappened(event);
    return event.consumerName.isEmpty() ? text
                                        : QStringLiteral("%1: %2").arg(event.consumerName, text);
}

bool isWarning(const engine::Event& event)
{
    switch (event.kind) {
    case engine::Event::Kind::MemberLost:
    case engine::Event::Kind::Failed:
    case engine::Event::Kind::BadMessages:
    case engine::Event::Kind::OffsetReset:
    case engine::Event::Kind::CommitRefused:
    case engine::Event::Kind::Fenced:
    case engine::Event::Kind::ClockCorrected:
        return true;
    case engine::Event::Kind::GroupCreated:
    case engine::Event::Kind::GroupUpdated:
    case engine::Event::Kind::GroupKept:
    case engine::Event::Kind::PartitionsAssigned:
    case engine::Event::Kind::PartitionsRevoked:
    case engine::Event::Kind::PartitionsReleased:
    case engine::Event::Kind::StartResolved:
    case engine::Event::Kind::MemberRegained:
    case engine::Event::Kind::EndReached:
    case engine::Event::Kind::Stopped:
        return false;
    }
    return false;
}

} // namespace tidemark::cli
