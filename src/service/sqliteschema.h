// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/sqlitedatabase.h"

namespace tidemark::service {

/// Marks the file as ours ("TDMK" in ASCII, PRAGMA application_id).
constexpr qint64 sqliteApplicationId = 0x54444D4B;

/// Makes the tables in an empty file, or checks that the file is ours and of a version that
/// this program knows. Sets WAL and synchronous=FULL on the connection.
[[nodiscard]] Status prepareSchema(SqliteDatabase& database, const QString& path, int version);

} // namespace tidemark::service
