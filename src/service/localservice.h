// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "service/faultplan.h"
#include "service/requestjournal.h"
#include "service/scenario.h"

#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace tidemark::service {

/// A CLS-compatible service inside this process: real sockets, signatures and encodings. It
/// runs in threads of its own; every call may come from any thread.
class LocalService
{
public:
    struct Options
    {
        QString listenAddress = QStringLiteral("127.0.0.1"); ///< on it, [::1] is served as well
        quint16 port = 0; ///< 0: any free one
        QString dataDir; ///< made where missing; empty: everything in memory
        Scenario scenario; ///< needs at least one credential
        QString tlsCertFile; ///< PEM; empty: plain HTTP
        QString tlsKeyFile; ///< PEM
        bool allowBeyondLoopback = false; ///< with TLS only
        std::shared_ptr<const Clock> clock; ///< null: the machine's
    };

    /// Listens when it returns. Errors: Config (no credential, scenario does not fit, an address
    /// beyond loopback without TLS and permission), Local (store, certificate, port).
    [[nodiscard]] static Result<std::unique_ptr<LocalService>> start(Options options);
    /// Stops within moments: delayed answers are sent at once, connections are closed.
    ~LocalService();
    LocalService(const LocalService&) = delete;
    LocalService& operator=(const LocalService&) = delete;

    /// "http://127.0.0.1:PORT", serves both planes.
    [[nodiscard]] QUrl url() const;

    [[nodiscard]] FaultPlan& faults();
    [[nodiscard]] RequestJournal& journal();

    /// Stores LogGroups as an upload does; round robin without a hash key.
    Status append(
        const QString& topicId, const QList<QByteArray>& logGroups, const QByteArray& hashKey = {});
    /// The partition becomes readonly, two new ones share its key range.
    Status splitPartition(const TopicPartition& partition);
    /// Joins the partition with its right neighbour.
    Status mergePartition(const TopicPartition& partition);
    /// Also with live consumers, as if somebody else had deleted it.
    Status deleteGroup(const QString& logsetId, const QString& group);

    // The truth, for tests and the desktop. None: unknown topic or partition, nothing committed.
    [[nodiscard]] QList<PartitionId> partitions(const QString& topicId) const;
    [[nodiscard]] std::optional<Offset> logStart(const TopicPartition& partition) const;
    [[nodiscard]] std::optional<Offset> logEnd(const TopicPartition& partition) const;
    [[nodiscard]] std::optional<bool> isReadOnly(const TopicPartition& partition) const;
    [[nodiscard]] std::optional<Offset> committed(
        const QString& logsetId, const QString& group, const TopicPartition& partition) const;
    /// The live consumer that was last told to hold the partition; empty: nobody.
    [[nodiscard]] QString owner(
        const QString& logsetId, const QString& group, const TopicPartition& partition) const;
    [[nodiscard]] QStringList liveConsumers(const QString& logsetId, const QString& group) const;

private:
    struct Private;
    explicit LocalService(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace tidemark::service
