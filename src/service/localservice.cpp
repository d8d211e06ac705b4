// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/localservice.h"

#include "service/credentialbook.h"
#include "service/groupregistry.h"
#include "service/httpserver.h"
#include "service/kafkagroupbook.h"
#include "service/loadgenerator.h"
#include "service/memorystorage.h"
#include "service/ratelimiter.h"
#include "service/requestrouter.h"
#include "service/signatureverifier.h"
#include "service/sqlitestorage.h"
#include "service/topicstore.h"

#include <QFile>

namespace tidemark::service {

namespace {

Error configError(const QString& message)
{
    return Error::make(ErrorKind::Config, QStringLiteral("BadOptions"), message);
}

Result<QByteArray> fileContents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::make(ErrorKind::Local, QStringLiteral("CannotRead"),
            QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    }
    return file.readAll();
}

Result<std::unique_ptr<Storage>> openStorage(const QString& dataDir)
{
    if (dataDir.isEmpty())
        return Result<std::unique_ptr<Storage>>(std::make_unique<MemoryStorage>());
    auto opened = SqliteStorage::open(dataDir);
    if (!opened.ok())
        return opened.error();
    return Result<std::unique_ptr<Storage>>(std::move(opened).value());
}

Status checkOptions(const LocalService::Options& options)
{
    if (options.scenario.credentials.isEmpty()) {
        return configError(QStringLiteral(
            "the scenario has no credentials; at least one secretId with its secretKey is needed"));
    }
    if (options.tlsCertFile.isEmpty() != options.tlsKeyFile.isEmpty())
        return configError(QStringLiteral("TLS needs both a certificate and its key"));
    if (!isLoopback(options.listenAddress)
        && (options.tlsCertFile.isEmpty() || !options.allowBeyondLoopback)) {
        return configError(
            QStringLiteral("%1 can be reached from other machines: that needs TLS and an explicit "
                           "permission")
                .arg(options.listenAddress));
    }
    return okStatus();
}

/// Adds the logsets, topics and groups that the store does not have yet.
Status addMissing(
    TopicStore& topics, GroupRegistry& groups, const Scenario& scenario, qint64 nowMs)
{
    for (const Scenario::Logset& logset : scenario.logsets) {
        if (!topics.logset(logset.logsetId)) {
            const Status added = topics.addLogset({ logset.logsetId, logset.name, nowMs });
            if (!added.ok())
                return added;
        }
        for (const Scenario::Topic& topic : logset.topics) {
            const std::optional<TopicRow> known = topics.topic(topic.topicId);
            if (known && known->logsetId != logset.logsetId) {
                return configError(QStringLiteral("the store has the topic %1 in logset %2, the "
                                                  "scenario in logset %3")
                                       .arg(topic.topicId, known->logsetId, logset.logsetId));
            }
            if (known)
                continue;
            const Status added = topics.addTopic(
                { topic.topicId, topic.name, logset.logsetId, nowMs }, topic.partitions);
            if (!added.ok())
                return added;
        }
        QList<std::pair<GroupKey, GroupSettings>> missing;
        for (const Scenario::Group& group : logset.groups) {
            missing.append(
                { { logset.logsetId, group.name }, { group.timeoutSeconds, group.topicIds } });
        }
        if (const Status created = groups.createMissing(missing); !created.ok())
            return created;
    }
    return okStatus();
}

} // namespace

/// Members in the order of their dependence: each uses only those above it.
struct LocalService::Private
{
    Private(std::unique_ptr<Storage> opened, const StorageState& state, const Options& options)
        : clock(options.clock ? options.clock : std::make_shared<SystemClock>())
        , storage(std::move(opened))
        , topics(
              *storage, state, { options.scenario.retentionBytes, options.scenario.cacheBytes, 50 })
        , groups(*storage, topics,
              { options.scenario.fenceCommits, options.scenario.deleteLiveGroups,
                  options.scenario.maxGroupsPerTopic },
              state, clock->monotonicMs())
        , kafkaGroups(options.scenario.logsets, clock->wallMs())
        , faults(options.scenario.seed)
        , credentials(options.scenario.credentials)
        , limiter(options.scenario.rateLimitPerSecond)
        , address(options.listenAddress)
    {
        for (const FaultRule& rule : options.scenario.faults)
            faults.add(rule);
    }

    Status listen(const Options& options);
    std::optional<PartitionRow> row(const TopicPartition& partition) const;

    std::shared_ptr<const Clock> clock;
    std::unique_ptr<Storage> storage;
    TopicStore topics;
    mutable GroupRegistry groups; // looking at a group drops consumers that have timed out
    KafkaGroupBook kafkaGroups;
    FaultPlan faults;
    RequestJournal journal;
    CredentialBook credentials;
    RateLimiter limiter;
    QString address;
    bool tls = false;
    std::unique_ptr<SignatureVerifier> verifier;
    std::unique_ptr<RequestRouter> router;
    std::unique_ptr<LoadGenerator> load;
    std::unique_ptr<HttpServer> server;
};

Status LocalService::Private::listen(const Options& options)
{
    HttpServer::Options http;
    http.address = options.listenAddress;
    http.port = options.port;
    if (!options.tlsCertFile.isEmpty()) {
        const Result<QByteArray> certificate = fileContents(options.tlsCertFile);
        if (!certificate.ok())
            return certificate.error();
        const Result<QByteArray> key = fileContents(options.tlsKeyFile);
        if (!key.ok())
            return key.error();
        http.tlsCertificate = certificate.value();
        http.tlsKey = key.value();
        tls = true;
    }
    verifier = std::make_unique<SignatureVerifier>(credentials);
    router = std::make_unique<RequestRouter>(
        RequestRouter::Parts{ topics, groups, faults, journal, *verifier, limiter, *clock, &kafkaGroups });
    auto started = HttpServer::start(
        http, [this](const HttpRequest& request) { return router->handle(request); });
    if (!started.ok())
        return started.error();
    server = std::move(started).value();
    load = std::make_unique<LoadGenerator>(
        options.scenario.load, options.scenario.seed, topics, *clock);
    return okStatus();
}

std::optional<PartitionRow> LocalService::Private::row(const TopicPartition& partition) const
{
    const QList<PartitionRow> rows = topics.partitionRows(partition.topicId);
    for (const PartitionRow& entry : rows) {
        if (entry.id == partition.partition)
            return entry;
    }
    return std::nullopt;
}

LocalService::LocalService(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

LocalService::~LocalService() = default;

Result<std::unique_ptr<LocalService>> LocalService::start(Options options)
{
    if (const Status usable = checkOptions(options); !usable.ok())
        return usable.error();
    auto opened = openStorage(options.dataDir);
    if (!opened.ok())
        return opened.error();
    const Result<StorageState> state = opened.value()->load();
    if (!state.ok())
        return state.error();
    auto data = std::make_unique<Private>(std::move(opened).value(), state.value(), options);
    const Status added = addMissing(
        data->topics, data->groups, options.scenario, data->clock->wallMs());
    if (!added.ok())
        return added.error();
    if (const Status listening = data->listen(options); !listening.ok())
        return listening.error();
    return Result<std::unique_ptr<LocalService>>(
        std::unique_ptr<LocalService>(new LocalService(std::move(data))));
}

QUrl LocalService::url() const
{
    QUrl url;
    url.setScheme(d->tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(d->address);
    url.setPort(d->server->port());
    return url;
}

FaultPlan& LocalService::faults()
{
    return d->faults;
}

RequestJournal& LocalService::journal()
{
    return d->journal;
}

Status LocalService::append(
    const QString& topicId, const QList<QByteArray>& logGroups, const QByteArray& hashKey)
{
    return d->topics.append(topicId, logGroups, hashKey, d->clock->wallMs());
}

Status LocalService::splitPartition(const TopicPartition& partition)
{
    return d->topics.split(partition, {}, 2, d->clock->wallMs());
}

Status LocalService::mergePartition(const TopicPartition& partition)
{
    return d->topics.merge(partition, d->clock->wallMs());
}

Status LocalService::deleteGroup(const QString& logsetId, const QString& group)
{
    return d->groups.removeByForce({ logsetId, group });
}

QList<PartitionId> LocalService::partitions(const QString& topicId) const
{
    QList<PartitionId> out;
    const QList<PartitionState> states = d->topics.partitions(topicId);
    for (const PartitionState& state : states)
        out << state.id;
    return out;
}

std::optional<Offset> LocalService::logStart(const TopicPartition& partition) const
{
    const auto row = d->row(partition);
    return row ? std::optional(Offset(row->firstOffset)) : std::nullopt;
}

std::optional<Offset> LocalService::logEnd(const TopicPartition& partition) const
{
    const auto row = d->row(partition);
    return row ? std::optional(Offset(row->nextOffset)) : std::nullopt;
}

std::optional<bool> LocalService::isReadOnly(const TopicPartition& partition) const
{
    const auto row = d->row(partition);
    return row ? std::optional(row->readOnly) : std::nullopt;
}

std::optional<Offset> LocalService::committed(
    const QString& logsetId, const QString& group, const TopicPartition& partition) const
{
    return d->groups.committed({ logsetId, group }, partition);
}

QString LocalService::owner(
    const QString& logsetId, const QString& group, const TopicPartition& partition) const
{
    return d->groups.owner({ logsetId, group }, partition, d->clock->monotonicMs());
}

QStringList LocalService::liveConsumers(const QString& logsetId, const QString& group) const
{
    return d->groups.consumers({ logsetId, group }, d->clock->monotonicMs());
}

} // namespace tidemark::service
