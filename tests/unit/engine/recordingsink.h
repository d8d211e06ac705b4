// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sink.h"

#include <QStringList>

#include <functional>

namespace tidemark::test {

/// A batch without records of partition `partition` of topic "t".
inline engine::Delivery emptyDelivery(qint64 consumer, qint64 partition, qint64 generation,
    qint64 next)
{
    cls::RecordBatch::Parts parts;
    parts.source = { QStringLiteral("t"), PartitionId(partition) };
    engine::Delivery delivery;
    delivery.consumer = ConsumerId(consumer);
    delivery.generation = Generation(generation);
    delivery.next = Offset(next);
    delivery.batch = std::make_shared<const cls::RecordBatch>(std::move(parts));
    return delivery;
}

/// Writes down what it is called with, "open c1 p0 g1", "take c1 p0 g1 >10", "close c1 p0 g1
/// Revoked", and keeps the receipts unless told what to do at once.
class RecordingSink final : public engine::Sink
{
public:
    QStringList log;
    std::vector<engine::Receipt> receipts;
    std::function<void()> onOpen = [] {};
    std::function<void(const engine::Delivery&, const engine::Receipt&)> onTake;
    std::function<void()> onClose = [] {};

    void open(const engine::PartitionStart& start) override
    {
        log << QStringLiteral("open ") + name(start.consumer, start.source, start.generation);
        onOpen();
    }
    void take(const engine::Delivery& delivery, engine::Receipt receipt) override
    {
        log << QStringLiteral("take %1 >%2")
                   .arg(name(delivery.consumer, delivery.source(), delivery.generation))
                   .arg(delivery.next->value);
        if (onTake)
            onTake(delivery, receipt);
        else
            receipts.push_back(std::move(receipt));
    }
    void close(const engine::PartitionEnd& end) override
    {
        static const char* const reasons[] = { "Revoked", "Lost", "Stopped", "Failed" };
        log << QStringLiteral("close %1 %2%3")
                   .arg(name(end.consumer, end.source, end.generation),
                       QString::fromLatin1(reasons[static_cast<int>(end.reason)]),
                       end.error ? QString(u' ' + end.error->code) : QString());
        onClose();
    }

    [[nodiscard]] QStringList takeLog() { return std::exchange(log, {}); }

private:
    static QString name(ConsumerId consumer, const TopicPartition& source, Generation generation)
    {
        return QStringLiteral("c%1 p%2 g%3")
            .arg(consumer.value)
            .arg(source.partition.value)
            .arg(generation.value);
    }
};

} // namespace tidemark::test
