// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "models/groupmodel.h"

#include <QCoreApplication>

namespace tidemark::gui {

/// The words for what was seen of a group. Thread: GUI.
class GroupWords
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::GroupWords)

public:
    /// Short, for a cell: "Standing still".
    [[nodiscard]] static QString state(const models::GroupRow& row);
    /// A sign for each state, so that colour is never the only difference.
    [[nodiscard]] static QString stateSign(const models::GroupRow& row);
    [[nodiscard]] static Severity stateSeverity(const models::GroupRow& row);
    /// What the state means here, by which numbers, and how old they are.
    [[nodiscard]] static QString stateTip(const models::GroupRow& row, qint64 nowWallMs);

    [[nodiscard]] static QString verdict(store::GroupVerdict::Kind kind);
    [[nodiscard]] static QString kafkaState(const QString& word);
    /// "3 of 16 partitions unknown", with the reasons that are there.
    [[nodiscard]] static QString lagTip(const models::GroupRow& row, qint64 nowWallMs);
    [[nodiscard]] static QString committedTip(const models::GroupRow& row, qint64 nowWallMs);
    [[nodiscard]] static QString elsewhereTip(const models::GroupRow& row, qint64 nowWallMs);
    /// What the sparkline draws, for copies and screen readers: "0 s – 40 s".
    [[nodiscard]] static QString trend(const QList<store::GroupSample>& samples);
    /// In words what the sparkline draws.
    [[nodiscard]] static QString trendTip(const QList<store::GroupSample>& samples);

private:
    [[nodiscard]] static QString verdictTip(const store::GroupSummary& seen);
    [[nodiscard]] static QString unknownTip(const store::GroupSummary& seen);
    [[nodiscard]] static QString kafkaTip(const engine::KafkaGroup& group);
};

} // namespace tidemark::gui
