// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "engine/policies.h"
#include "engine/startposition.h"

#include <QStringList>

#include <optional>

namespace tidemark::engine {

/// Every parameter of a consumer. Names, defaults and ranges are those of the vendor's page on
/// consumer groups (seed: heartbeat_interval, data_fetch_interval, ...).
struct ConsumerConfig
{
    static constexpr qint64 maxHeartbeatSeconds = 30 * 60;
    static constexpr qint64 minFetchIntervalMs = 1000;
    static constexpr qint64 maxFetchBytesLimit = 10 * 1024 * 1024;
    static constexpr qint64 minStopTimeoutMs = 100;
    static constexpr qint64 maxStopTimeoutMs = 10 * 60 * 1000;

    QString logsetId;
    QStringList topicIds;
    QString group;
    QString consumer; ///< unique in its group
    /// 0 to 30 min. 0 is taken as the shortest that makes sense, one second.
    qint64 heartbeatIntervalSeconds = 20;
    qint64 fetchIntervalMs = 2000; ///< pause after an empty answer; at least 1 s
    qint64 maxFetchBytes = 2 * 1024 * 1024; ///< 1 byte to 10 MiB; the vendor's page says 2 to 10
    StartPosition start;
    std::optional<qint64> endTimeSeconds; ///< none: read for ever
    GroupPolicy groupPolicy = GroupPolicy::KeepExisting;
    InvalidOffsetPolicy invalidOffsetPolicy = InvalidOffsetPolicy::Stop;
    BadMessagePolicy badMessagePolicy = BadMessagePolicy::Quarantine;
    /// A partition made by a split or merge is read only after those it was made of are read to
    /// their ends, as far as the key ranges tell.
    bool inOrder = true;
    qint64 stopTimeoutMs = 5000; ///< how long an orderly stop may take; 100 ms to 10 min

    /// Of the group, where it exists with another one than two intervals; above the interval.
    std::optional<qint64> timeoutSeconds;

    [[nodiscard]] qint64 heartbeatIntervalMs() const;
    /// Two missed intervals mean offline, so the group is created with this time-out.
    [[nodiscard]] qint64 groupTimeoutSeconds() const;

    /// All that is wrong, each naming the parameter, the value and the range. Empty: usable.
    [[nodiscard]] QList<Error> problems() const;
    /// What is usable but outside the API's stricter rule for names.
    [[nodiscard]] QStringList warnings() const;
};

/// A reader that joins no group: sends no heartbeat and no commit. Defaults and ranges as above.
struct TailConfig
{
    QString name; ///< shown only; may be empty
    QStringList topicIds;
    QList<PartitionId> partitions; ///< of each topic; empty: all, also those made later
    qint64 fetchIntervalMs = 2000;
    qint64 maxFetchBytes = 2 * 1024 * 1024;
    StartPosition start;
    std::optional<qint64> endTimeSeconds;
    InvalidOffsetPolicy invalidOffsetPolicy = InvalidOffsetPolicy::Stop;
    BadMessagePolicy badMessagePolicy = BadMessagePolicy::Quarantine;

    /// As ConsumerConfig::problems().
    [[nodiscard]] QList<Error> problems() const;
};

} // namespace tidemark::engine
