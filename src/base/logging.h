// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// Categories of the whole product; warnings and above are shown unless the rules say otherwise.
// Secrets, signatures and log text never go into any of them.
Q_DECLARE_LOGGING_CATEGORY(lcCls)
Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcService)
Q_DECLARE_LOGGING_CATEGORY(lcGui)
