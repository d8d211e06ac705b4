// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace tidemark::models {

/// Roles shared by all models. Models carry raw values: words, formats and colours are put on in
/// src/gui. An invalid variant means unknown.
enum Role
{
    RawRole = Qt::UserRole, ///< the value as it is compared when sorting
    RowNumberRole, ///< log table: row number in the store (qint64)
    FullTextRole, ///< log table: the cell uncut
};

} // namespace tidemark::models
