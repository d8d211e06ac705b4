// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/kafkagroupstate.h"

namespace tidemark::cls {

KafkaGroupState kafkaGroupState(const QString& word)
{
    using enum KafkaGroupState;
    if (word.isEmpty())
        return NotTold;
    for (const KafkaGroupState state :
        { Empty, Dead, Stable, PreparingRebalance, CompletingRebalance }) {
        if (word == kafkaGroupStateWord(state))
            return state;
    }
    return Other;
}

QString kafkaGroupStateWord(KafkaGroupState state)
{
    switch (state) {
    case KafkaGroupState::Empty:
        return QStringLiteral("Empty");
    case KafkaGroupState::Dead:
        return QStringLiteral("Dead");
    case KafkaGroupState::Stable:
        return QStringLiteral("Stable");
    case KafkaGroupState::PreparingRebalance:
        return QStringLiteral("PreparingRebalance");
    case KafkaGroupState::CompletingRebalance:
        return QStringLiteral("CompletingRebalance");
    case KafkaGroupState::NotTold:
    case KafkaGroupState::Other:
        break;
    }
    return {};
}

} // namespace tidemark::cls
