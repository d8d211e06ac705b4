// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace tidemark::cli {

/// What is already in an output file that is to be continued. A program killed in the middle of
/// a write leaves an incomplete record at its end; the batch of that record was not accepted and
/// will come again, so the incomplete bytes are to be cut.
/// Both give the size that the file should be cut to. Thread: any.

/// `lineBegin` is how every line of ours begins. Errors: Local, where the file cannot be read, or
/// where its incomplete last line is not one that this program began: then it is somebody else's.
[[nodiscard]] Result<qint64> completeNdjsonSize(int fd, qint64 size, const QByteArray& lineBegin);

/// `header` is the header line with its line end. Errors: Local, where the file cannot be read,
/// or begins with another header.
[[nodiscard]] Result<qint64> completeCsvSize(int fd, qint64 size, const QByteArray& header);

} // namespace tidemark::cli
