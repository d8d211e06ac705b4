// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

namespace tidemark::config {

/// The certificates of a PEM file, which a user trusts beside the system's authorities.
/// Errors: Local "AuthorityNotReadable"; Config "AuthorityEmpty" where no certificate is in it.
[[nodiscard]] Result<QList<QSslCertificate>> readAuthorities(const QString& path);

} // namespace tidemark::config
