// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profilelistmodel.h"

#include "gui/format.h"
#include "gui/profilewords.h"

#include <QColor>

namespace tidemark::gui {

ProfileListModel::ProfileListModel(const config::ProfileBook& book, QObject* parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_profiles(book.profiles())
{
    connect(&book, &config::ProfileBook::changed, this, [this] {
        beginResetModel();
        m_profiles = m_book.profiles();
        endResetModel();
    });
}

int ProfileListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_profiles.size());
}

int ProfileListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ProfileListModel::text(const config::Profile& profile, int column)
{
    switch (column) {
    case Name:
        return ProfileWords::name(profile);
    case Place:
        return ProfileWords::place(profile);
    case Logset:
        return profile.logsetId;
    case Keys:
        return profile.isDemo ? tr("made at the start") : ProfileWords::origin(profile.credentials);
    case Safety:
        break;
    default:
        return {};
    }
    QStringList parts;
    if (profile.danger != config::Danger::Normal)
        parts << QStringLiteral("▲ ") + ProfileWords::danger(profile.danger);
    if (profile.readOnly)
        parts << QStringLiteral("⊘ ") + tr("read-only");
    return parts.isEmpty() ? tr("may write") : parts.join(QStringLiteral(" · "));
}

QVariant ProfileListModel::data(const QModelIndex& index, int role) const
{
    const std::optional<config::Profile> profile = profileAt(index);
    if (!profile)
        return {};
    if (role == Qt::DisplayRole)
        return text(*profile, index.column());
    if (role == Qt::ToolTipRole)
        return Format::plainTip(text(*profile, index.column()));
    if (role == Qt::DecorationRole && index.column() == Name)
        return QColor(profile->color);
    return {};
}

QVariant ProfileListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Name");
    case Place:
        return tr("Place");
    case Logset:
        return tr("Logset");
    case Keys:
        return tr("Keys");
    case Safety:
        return tr("Safety");
    default:
        return {};
    }
}

std::optional<config::Profile> ProfileListModel::profileAt(const QModelIndex& index) const
{
    const bool isOurs = index.isValid() && index.model() == this && index.row() < rowCount();
    return isOurs ? std::optional(m_profiles.at(index.row())) : std::nullopt;
}

QModelIndex ProfileListModel::indexOf(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_profiles.at(row).id == id)
            return index(row, Name);
    }
    return {};
}

} // namespace tidemark::gui
