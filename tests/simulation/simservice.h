// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cls/transport.h"
#include "service/credentialbook.h"
#include "service/faultplan.h"
#include "service/groupregistry.h"
#include "service/httpmessage.h"
#include "service/memorystorage.h"
#include "service/topicstore.h"
#include "simulation/plan.h"

#include <memory>
#include <optional>

namespace tidemark::sim {

/// tidemark-service without its socket: router, coordinator, store and fault plan over a storage
/// that outlives restarts.
class SimService
{
public:
    SimService(const Plan& plan, const Clock& clock);
    ~SimService();
    Q_DISABLE_COPY_MOVE(SimService)

    [[nodiscard]] static QString topicId(int topic);
    [[nodiscard]] static QString groupName(int group);
    [[nodiscard]] static QString logsetId() { return QStringLiteral("logset"); }
    [[nodiscard]] service::GroupKey groupKey(int group) const;

    /// Nothing where it is down.
    [[nodiscard]] std::optional<service::HttpReply> handle(
        const cls::HttpRequest& request, const service::FaultEffect& effect);

    void setDown();
    /// From the storage; the consumers are those that owned something.
    void restart();
    [[nodiscard]] bool isDown() const { return m_run == nullptr; }
    void jumpWall(qint64 ms) { m_wallErrorMs += ms; }
    /// Which keys it accepts.
    void accept(const QList<cls::Credentials>& credentials);

    struct Place
    {
        TopicPartition partition;
        qint64 offset = 0;
    };
    /// Stores one message; nothing where it is down.
    std::optional<Place> append(int topic, const QByteArray& logGroup);
    /// Of the open partitions the one with this number, counted around. False: not possible.
    bool split(int topic, int which);
    bool merge(int topic, int which);
    void deleteGroup(int group);

    // What it knows; while it is down, what it last knew.
    [[nodiscard]] QList<service::PartitionRow> partitions(int topic) const;
    [[nodiscard]] std::optional<service::PartitionRow> partition(
        const TopicPartition& source) const;
    [[nodiscard]] std::optional<qint64> committed(int group, const TopicPartition& source) const;
    /// The live consumer that owns the partition; empty: none, or the service is down.
    [[nodiscard]] QString owner(int group, const TopicPartition& source) const;
    [[nodiscard]] bool isFiltered(const TopicPartition& source, qint64 offset) const;

private:
    struct Run;
    class ServiceClock;

    [[nodiscard]] std::vector<PartitionId> open(int topic) const;
    void filter(const service::HttpRequest& request, service::HttpReply& reply) const;

    const Plan& m_plan;
    const Clock& m_clock;
    qint64 m_wallErrorMs = 0;
    std::unique_ptr<ServiceClock> m_serviceClock;
    service::MemoryStorage m_storage;
    service::CredentialBook m_book;
    std::unique_ptr<Run> m_run;
};

} // namespace tidemark::sim
