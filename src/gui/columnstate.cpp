// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/columnstate.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::gui {

namespace {
constexpr int narrowest = 20;
constexpr int widest = 2000;
}

QByteArray ColumnState::save(const QHeaderView& header, const QStringList& ids)
{
    QJsonArray columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        if (logical >= ids.size())
            continue;
        // The size of a hidden section is told as 0; the width it had comes back with it.
        QJsonObject column { { QStringLiteral("id"), ids.at(logical) } };
        if (header.isSectionHidden(logical))
            column.insert(QStringLiteral("hidden"), true);
        else
            column.insert(QStringLiteral("width"), header.sectionSize(logical));
        columns.append(column);
    }
    QJsonObject state { { QStringLiteral("columns"), columns } };
    const int sorted = header.sortIndicatorSection();
    if (header.isSortIndicatorShown() && sorted >= 0 && sorted < ids.size()) {
        state.insert(QStringLiteral("sort"), ids.at(sorted));
        state.insert(QStringLiteral("descending"),
            header.sortIndicatorOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool ColumnState::restore(QHeaderView& header, const QStringList& ids, const QByteArray& state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const QJsonArray columns = object.value(QStringLiteral("columns")).toArray();
    if (columns.isEmpty())
        return false;
    int visual = 0;
    for (const QJsonValue& value : columns) {
        const QJsonObject column = value.toObject();
        const auto logical
            = static_cast<int>(ids.indexOf(column.value(QStringLiteral("id")).toString()));
        if (logical < 0 || logical >= header.count() || header.visualIndex(logical) < visual)
            continue; // unknown, or named twice
        header.moveSection(header.visualIndex(logical), visual++);
        const bool hidden = logical != 0 && column.value(QStringLiteral("hidden")).toBool();
        header.setSectionHidden(logical, hidden);
        const int width = column.value(QStringLiteral("width")).toInt();
        if (!hidden && width >= narrowest)
            header.resizeSection(logical, std::min(width, widest));
    }
    const auto sorted
        = static_cast<int>(ids.indexOf(object.value(QStringLiteral("sort")).toString()));
    if (sorted >= 0 && sorted < header.count()) {
        const bool down = object.value(QStringLiteral("descending")).toBool();
        header.setSortIndicator(sorted, down ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return true;
}

} // namespace tidemark::gui
