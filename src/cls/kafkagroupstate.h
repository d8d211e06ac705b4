// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::cls {

/// State of a Kafka-protocol consumer group, by the service's words for it (vendor's pages
/// api/614/123311 and 123312, and ConsumerGroup of the official SDK of 2020-10-16).
enum class KafkaGroupState
{
    NotTold, ///< absent, null or empty
    Empty, ///< no members, but committed offsets
    Dead, ///< neither members nor committed offsets: deleted, or idle for long
    Stable, ///< members consume, the assignment is settled
    PreparingRebalance, ///< a member joined or left
    CompletingRebalance, ///< as above; the pages describe both alike
    Other ///< a word that the pages do not list
};

/// The state that the service's word stands for.
[[nodiscard]] KafkaGroupState kafkaGroupState(const QString& word);
/// The service's word; empty for NotTold and Other.
[[nodiscard]] QString kafkaGroupStateWord(KafkaGroupState state);

} // namespace tidemark::cls
