// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "store/laghistory.h"
#include "store/topicdirectory.h"

#include <QAbstractTableModel>

namespace tidemark::gui {

/// The lines of the lag chart as a table: highest lag now first, unknown last. The lines drawn
/// are marked with the colour of theirs; the others take part in the worst of all only.
/// Thread: GUI.
class LagTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Partition,
        Now,
        Highest,
        Unknown,
        Count
    };

    struct Row
    {
        store::LagKey key; ///< of the worst of all: empty
        const store::LagHistory::Series* samples = nullptr;
        std::optional<qint64> nowMs;
        std::optional<qint64> highestMs; ///< in the span
        int unknownSamples = 0; ///< in the span
        int colour = -1; ///< -1: drawn as the worst of all, -2: not drawn
        bool isWorst = false;
    };

    static constexpr int notDrawn = -2;
    static constexpr int maxLines = Theme::seriesCount;

    LagTableModel(
        const store::TopicDirectory& topics, const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LagTableModel)

    /// Reads [sinceMs, now] of the history, whose series must stay until the next update.
    void update(const store::LagHistory& history, qint64 sinceMs);
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Row& row, Column column) const;

    const store::TopicDirectory& m_topics;
    const Theme& m_theme;
    QList<Row> m_rows;
};

} // namespace tidemark::gui
