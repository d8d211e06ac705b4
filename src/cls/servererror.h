// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>

namespace tidemark::cls {

/// The error table: what a code of either plane means to us. Sources: the vendor's error code
/// pages and the code list of the cloud API SDK (protocol notes 2.5, appendices A and B). The
/// message decides where no code is documented (a group that exists already).
[[nodiscard]] ErrorKind errorKind(const QString& code, const QString& message, int httpStatus);

/// Error of an answer that is not a success. Accepts both shapes
/// (`{"errorcode","errormessage"}` and `{"Response":{"Error":{"Code","Message"}}}`) on both
/// planes, and bodies that are empty, HTML or anything else; those give the HTTP status as code.
/// `requestIdHeader` is used where the body has no request id.
[[nodiscard]] Error parseErrorBody(int httpStatus, QByteArrayView body,
    const QString& requestIdHeader);

} // namespace tidemark::cls
