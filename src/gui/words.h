// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/known.h"
#include "config/settingsfile.h"
#include "engine/status.h"
#include "store/eventlog.h"

#include <QCoreApplication>
#include <QString>

namespace tidemark::gui {

/// The words for what engine and store tell, in the language of the program. Thread: GUI.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::Words)

public:
    [[nodiscard]] static QString memberState(engine::MemberState state);
    [[nodiscard]] static QString partitionState(engine::PartitionState state);
    /// Why a partition is not pulled now; empty: nothing stands in the way.
    [[nodiscard]] static QString fetchBlock(engine::FetchBlock block);
    [[nodiscard]] static QString event(const store::EventEntry& entry);
    [[nodiscard]] static QString engineEvent(engine::Event::Kind kind);
    [[nodiscard]] static QString unknownReason(UnknownReason reason);
    [[nodiscard]] static QString origin(Origin origin);
    /// What was wrong with a file of settings and what was done about it.
    [[nodiscard]] static QString settingsNotice(const config::SettingsNotice& notice);
    /// One sentence of what went wrong and what to do.
    [[nodiscard]] static QString errorKind(ErrorKind kind);
    /// The sentence, and below it what the service said.
    [[nodiscard]] static QString error(const Error& error);
    /// "unknown"
    [[nodiscard]] static QString unknown();
};

} // namespace tidemark::gui
