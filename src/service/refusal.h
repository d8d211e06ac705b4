// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "service/httpmessage.h"

namespace tidemark::service {

/// What the service says no with: a code of protocol notes 2.5 and a sentence for the reader.
[[nodiscard]] Error refusal(const char* code, const QString& message);

/// HTTP status that the data plane sends with a code (vendor's table, protocol notes, appendix B).
/// `error.httpStatus` wins where it is set; a code outside the table gives 400.
[[nodiscard]] int dataPlaneStatus(const Error& error);

/// The control plane's name for an error of the data plane's vocabulary.
[[nodiscard]] Error inControlWords(Error error);

/// `{"Response":{"Error":{"Code","Message"},"RequestId"}}`, HTTP 200 unless the error has a status.
[[nodiscard]] HttpReply controlRefusal(const Error& error, const QByteArray& requestId);

/// `{"errorcode","errormessage"}` with a real status.
[[nodiscard]] HttpReply dataRefusal(const Error& error);

} // namespace tidemark::service
