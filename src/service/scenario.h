// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/credentials.h"
#include "cls/kafkagroupstate.h"
#include "service/faultplan.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace tidemark::service {

/// What a service starts with. The JSON form is described in docs/SERVICE.md.
struct Scenario
{
    /// A group that reads a topic by the Kafka protocol; see KafkaGroupBook.
    struct KafkaGroup
    {
        QString name;
        cls::KafkaGroupState state = cls::KafkaGroupState::Empty;
        QString protocolName; ///< how the partitions are shared; empty where nobody is a member
        QStringList consumers; ///< none where the state is Empty or Dead
        qint64 commitAgeSeconds = 0; ///< how long ago the offsets were committed
    };
    struct Topic
    {
        QString topicId;
        QString name;
        int partitions = 1;
        QList<KafkaGroup> kafkaGroups = {};
    };
    /// A native consumer group that is there from the start, without consumers.
    struct Group
    {
        QString name;
        qint64 timeoutSeconds = 60;
        QStringList topicIds; ///< of the same logset
    };
    struct Logset
    {
        QString logsetId;
        QString name;
        QList<Topic> topics;
        QList<Group> groups = {};
    };
    /// Logs that the service makes by itself.
    struct Load
    {
        QString topicId;
        double recordsPerSecond = 0;
        QString profile; ///< see logCorpusProfiles()
    };

    QList<cls::Credentials> credentials;
    QList<Logset> logsets;
    QList<Load> load;
    QList<FaultRule> faults;

    quint64 seed = 1; ///< of faults and generated logs
    qint64 retentionBytes = qint64(1) << 30; ///< of LogGroups kept per topic
    qint64 cacheBytes = qint64(256) << 20; ///< newest messages kept ready to send, all topics
    int maxGroupsPerTopic = 50; ///< source: protocol notes 1.6
    double rateLimitPerSecond = 0; ///< requests of each control action; 0: no limit
    bool fenceCommits = true; ///< refuse commits of a consumer while another one owns
    /// Delete groups although consumers are alive. The vendor's sample does so right after its
    /// workers stop, before their time-out, so refusing is not the default.
    bool deleteLiveGroups = true;

    /// Errors: Config, with the JSON path of what is wrong. Unknown members are errors too, so
    /// that a misspelt fault does not pass for a service without faults.
    [[nodiscard]] static Result<Scenario> fromJson(QByteArrayView json);
};

} // namespace tidemark::service
