// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/requestlog.h"

#include <QString>

namespace tidemark::store {

/// What a report says beside the exchanges.
struct ReportHead
{
    QString program; ///< name and version
    QString place; ///< region or hosts
    qint64 wallMs = 0; ///< when it was made
    Known<qint64> clockDifferenceMs;
};

/// The exchanges as plain English text for a support ticket: times in UTC with milliseconds,
/// one block of "name: value" lines for each. It holds what the exchanges hold: no key, no
/// signature, no body.
[[nodiscard]] QString requestReport(
    const ReportHead& head, const std::vector<RequestLog::Entry>& entries);

/// One exchange as such a block.
[[nodiscard]] QString exchangeText(const RequestLog::Entry& entry);

} // namespace tidemark::store
