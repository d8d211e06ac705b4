// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/fuzztarget.h"
#include "service/groupregistry.h"
#include "service/memorystorage.h"
#include "service/topicstore.h"

namespace tidemark::test {

/// The service's state without sockets and clock: logset L with topic T (2 partitions) and
/// topic U (1 partition).
struct ServiceBench
{
    ServiceBench()
        : topics(storage, {}, { 1 << 20, 1 << 18, 8 })
        , groups(storage, topics, { true, false, 3 }, {}, 0)
    {
        const QString logset = QStringLiteral("L");
        const bool ready = topics.addLogset({ logset, logset, 1 }).ok()
            && topics.addTopic({ QStringLiteral("T"), QStringLiteral("T"), logset, 1 }, 2).ok()
            && topics.addTopic({ QStringLiteral("U"), QStringLiteral("U"), logset, 1 }, 1).ok();
        require(ready, "the bench stands");
    }

    service::MemoryStorage storage;
    service::TopicStore topics;
    service::GroupRegistry groups;
};

} // namespace tidemark::test
