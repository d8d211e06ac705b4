// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/faultplan.h"
#include "service/httpmessage.h"

namespace tidemark::service {

/// What a request is about, read without judging it: what cannot be read stays empty.
/// `logsetId` receives the logset of control requests.
[[nodiscard]] FaultSubject subjectOf(const HttpRequest& request, QString& logsetId);

/// The JSON answer with null in place of every list.
[[nodiscard]] QByteArray withNullLists(const QByteArray& body);

} // namespace tidemark::service
