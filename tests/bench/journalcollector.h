// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requestjournal.h"

#include <QJsonObject>

namespace tidemark::test {

/// Of each action: "count" and "peak", the most requests that came within any second; of pulls
/// also "busiest", the most pulls that one partition got within any second. "lost": requests that
/// the journal had no room for. Times are those at which requests came in.
[[nodiscard]] QJsonObject journalSummary(const service::RequestJournal& journal);

} // namespace tidemark::test
