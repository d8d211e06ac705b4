// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/scenario.h"

namespace tidemark::service {

/// A logset of any size for trying out how a client does with many topics and groups.
struct GeneratedLogset
{
    QString logsetId;
    QString name;
    int topics = 0;
    int partitions = 1; ///< of each topic
    int groups = 0; ///< native ones of the logset, spread over the topics; each reads one to three
    int kafkaGroups = 0; ///< of each topic, in all states
};

/// The same input gives the same names and ids. Names look like those of an operator
/// ("payment-error-0042"), so that a search has something to find.
[[nodiscard]] Scenario::Logset generated(const GeneratedLogset& wish);

} // namespace tidemark::service
