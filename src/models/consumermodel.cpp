// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/consumermodel.h"

#include <algorithm>

namespace tidemark::models {

std::optional<qint64> ConsumerRow::timeoutLeftMs() const
{
    const engine::HeartbeatStatus& heartbeat = status.heartbeat;
    if (!isRunning() || status.isTail || !heartbeat.lastAnsweredMs.isKnown())
        return std::nullopt;
    const qint64 left = heartbeat.lastAnsweredMs.value() + heartbeat.timeoutMs - nowWallMs;
    return std::clamp<qint64>(left, 0, std::max<qint64>(0, heartbeat.timeoutMs));
}

qint64 ConsumerRow::records() const
{
    qint64 total = 0;
    for (const engine::PartitionStatus& partition : status.partitions)
        total += partition.records;
    return total;
}

bool ConsumerRow::isRunning() const
{
    return !isRestored && status.state != engine::MemberState::Stopped
        && status.state != engine::MemberState::Failed;
}

bool ConsumerRow::sameKey(const ConsumerRow& other) const
{
    return status.id == other.status.id;
}

bool ConsumerRow::operator<(const ConsumerRow& other) const
{
    return status.id < other.status.id;
}

bool ConsumerRow::operator==(const ConsumerRow& /*other*/) const
{
    return false;
}

ConsumerModel::ConsumerModel(QObject* parent)
    : TableModel(parent)
{
}

void ConsumerModel::setConsumers(const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs,
    const store::ConsumerRates& rates, const QList<engine::ConsumerStatus>& restored)
{
    std::vector<ConsumerRow> next;
    next.reserve(static_cast<size_t>(consumers.size() + restored.size()));
    for (const engine::ConsumerStatus& status : consumers)
        next.push_back({ status, nowWallMs, rates.of(status.id), false });
    for (const engine::ConsumerStatus& status : restored)
        next.push_back({ status, nowWallMs, {}, true });
    std::sort(next.begin(), next.end());
    setRows(next);
}

QVariant ConsumerModel::raw(const ConsumerRow& row, ConsumerColumn column) const
{
    const auto known = [](const auto& value) {
        return value.isKnown() ? QVariant(value.value()) : QVariant();
    };
    const engine::HeartbeatStatus& heartbeat = row.status.heartbeat;
    switch (column) {
    case ConsumerColumn::Name:
        return row.status.consumer;
    case ConsumerColumn::Group:
        return row.status.group;
    case ConsumerColumn::State:
        return row.isRestored ? -1 : static_cast<int>(row.status.state);
    case ConsumerColumn::Heartbeats:
        return row.status.isTail ? QVariant() : QVariant(heartbeat.answered);
    case ConsumerColumn::LastHeartbeat:
        return known(heartbeat.lastAnsweredMs);
    case ConsumerColumn::TimeoutLeft: {
        const std::optional<qint64> left = row.timeoutLeftMs();
        return left ? QVariant(*left) : QVariant();
    }
    case ConsumerColumn::Interval:
        return row.status.isTail ? QVariant() : QVariant(heartbeat.intervalMs);
    case ConsumerColumn::RoundTrip:
        return known(heartbeat.roundTripMs);
    case ConsumerColumn::Missed:
        return row.isRestored || row.status.isTail ? QVariant() : QVariant(heartbeat.missed);
    case ConsumerColumn::Partitions:
        return row.isRestored ? QVariant() : QVariant(row.status.partitions.size());
    case ConsumerColumn::RecordRate:
        return known(row.rate.recordsPerSecond);
    case ConsumerColumn::ByteRate:
        return known(row.rate.bytesPerSecond);
    case ConsumerColumn::Records:
        return row.isRestored ? QVariant() : QVariant(row.records());
    case ConsumerColumn::LastError:
        return row.status.lastError ? QVariant(row.status.lastError->text()) : QVariant();
    case ConsumerColumn::RequestId:
        return row.status.lastError && !row.status.lastError->requestId.isEmpty()
            ? QVariant(row.status.lastError->requestId)
            : QVariant();
    case ConsumerColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::models
