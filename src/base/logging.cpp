// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

Q_LOGGING_CATEGORY(lcCls, "tidemark.cls", QtWarningMsg)
Q_LOGGING_CATEGORY(lcEngine, "tidemark.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(lcService, "tidemark.service", QtWarningMsg)
Q_LOGGING_CATEGORY(lcGui, "tidemark.gui", QtWarningMsg)
