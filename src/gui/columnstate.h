// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

class QHeaderView;

namespace tidemark::gui {

/// Which columns a table shows, their order and widths, and by which it is sorted, as JSON under
/// words of our own, so that it survives columns that come and go. Thread: GUI.
namespace ColumnState {

/// `ids`: a word for each logical column, never changed once it was released.
[[nodiscard]] QByteArray save(const QHeaderView& header, const QStringList& ids);
/// What `state` says of known columns; others stay as they are, and behind those it names. False:
/// not such a state, nothing has changed. The first column is always shown.
bool restore(QHeaderView& header, const QStringList& ids, const QByteArray& state);

} // namespace ColumnState

} // namespace tidemark::gui
