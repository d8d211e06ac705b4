// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/apiclient.h"
#include "cls/httptransport.h"
#include "gui/connectioninfo.h"

namespace tidemark::app {

/// One account at one place, ready for an engine.
struct Connection
{
    cls::Account account;
    cls::HttpOptions http;
    QString logsetId;
    gui::ConnectionInfo info;
};

} // namespace tidemark::app
