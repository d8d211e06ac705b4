// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palettemodel.h"

#include "gui/format.h"

#include <algorithm>
#include <tuple>

namespace tidemark::gui {

PaletteModel::PaletteModel(
    QList<PaletteEntry> entries, const QStringList& recent, QObject* parent)
    : QAbstractListModel(parent)
{
    m_all.reserve(static_cast<size_t>(entries.size()));
    for (PaletteEntry& entry : entries) {
        Candidate candidate;
        candidate.folded = QString(entry.text % u' ' % entry.place).toCaseFolded();
        const qsizetype at = recent.indexOf(entry.id);
        candidate.recency = at < 0 ? 0 : static_cast<int>(recent.size() - at);
        candidate.entry = std::move(entry);
        m_all.push_back(std::move(candidate));
    }
    setTyped({});
}

void PaletteModel::setTyped(const QString& typed)
{
    struct Hit
    {
        size_t at;
        int score;
    };
    const FuzzyPattern pattern(typed);
    std::vector<Hit> hits;
    for (size_t at = 0; at < m_all.size(); ++at) {
        if (const std::optional<int> score = pattern.score(m_all[at].folded))
            hits.push_back({ at, *score });
    }
    const auto better = [this](const Hit& a, const Hit& b) {
        const auto key = [this](const Hit& hit) {
            const Candidate& one = m_all[hit.at];
            return std::tuple(!one.entry.reason.isEmpty(), -hit.score, -one.recency, hit.at);
        };
        return key(a) < key(b);
    };
    const auto shown = std::min<size_t>(hits.size(), maxShown);
    std::partial_sort(
        hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(shown), hits.end(), better);
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < shown; ++i)
        m_shown.push_back(hits[i].at);
    endResetModel();
}

const PaletteEntry& PaletteModel::entryAt(int row) const
{
    return m_all[m_shown[static_cast<size_t>(row)]].entry;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole: {
        QStringList parts { entry.text, entry.place };
        if (!entry.shortcut.isEmpty())
            parts << entry.shortcut;
        if (!entry.reason.isEmpty())
            parts << tr("not possible: %1").arg(entry.reason);
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return entry.reason.isEmpty() ? QVariant() : QVariant(Format::plainTip(entry.reason));
    case PlaceRole:
        return entry.place;
    case ShortcutRole:
        return entry.shortcut;
    case ReasonRole:
        return entry.reason;
    default:
        return {};
    }
}

} // namespace tidemark::gui
