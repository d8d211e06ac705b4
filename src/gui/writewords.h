// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/groupcommands.h"
#include "store/writeentry.h"

#include <QCoreApplication>

namespace tidemark::gui {

/// The words for writes, their outcomes and why they are refused, in the language of the program.
/// Thread: GUI.
class WriteWords
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::WriteWords)

public:
    [[nodiscard]] static QString action(store::WriteAction action);
    /// With a sign, so that colour is never the only difference.
    [[nodiscard]] static QString outcome(store::WriteOutcome outcome);
    /// One sentence: why the outcome is what it is.
    [[nodiscard]] static QString reason(store::WriteReason reason);
    /// Outcome, reason, what the service said and the request id: for a dialog.
    [[nodiscard]] static QString result(const store::WriteEntry& entry);
    /// "time-out 40 s; topics A, B", "no such group", or the sign of unknown.
    [[nodiscard]] static QString group(
        const store::GroupSeen& seen, const store::TopicDirectory& topics);
    /// Why a write cannot be made now; empty: it can.
    [[nodiscard]] static QString refusal(WriteRefusal refusal);
};

} // namespace tidemark::gui
