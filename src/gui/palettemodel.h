// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fuzzymatch.h"
#include "gui/paletteentry.h"

#include <QAbstractListModel>

#include <vector>

namespace tidemark::gui {

/// The entries that fit what is typed, the best first: what was used last comes first among equals,
/// and what cannot be done now comes last. Thread: GUI.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// More are never shown; nobody scrolls through them.
    static constexpr int maxShown = 100;

    enum Role
    {
        PlaceRole = Qt::UserRole,
        ShortcutRole,
        ReasonRole,
    };

    /// `recent`: ids, the last used first.
    PaletteModel(QList<PaletteEntry> entries, const QStringList& recent, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PaletteModel)

    void setTyped(const QString& typed);
    /// Precondition: 0 <= row < rowCount().
    [[nodiscard]] const PaletteEntry& entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Candidate
    {
        PaletteEntry entry;
        QString folded; ///< what is searched
        int recency = 0; ///< larger: used later; 0: never
    };

    std::vector<Candidate> m_all;
    std::vector<size_t> m_shown;
};

} // namespace tidemark::gui
