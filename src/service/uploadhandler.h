// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/actioncontext.h"
#include "service/httpmessage.h"

namespace tidemark::service {

/// Limits of an upload. Source: protocol notes 2.3.
struct UploadLimits
{
    static constexpr qsizetype bodyBytes = 6 * 1024 * 1024; ///< after decompression
    static constexpr int groups = 10;
    static constexpr int logsPerGroup = 10'000;
    static constexpr qsizetype valueBytes = 1024 * 1024;
    static constexpr qsizetype groupBytes = 5 * 1024 * 1024; ///< sum of a group's values
};

/// POST /structuredlog: checks and stores a LogGroupList. Each LogGroup is kept byte for byte as
/// it came. Errors: InvalidParam, TopicNotExist, MissingContentType, InvalidContentType,
/// MissingContent, InvalidCompressType, InvalidContent, LogSizeExceed, InternalError.
[[nodiscard]] Status uploadLogs(const ActionContext& context, const HttpRequest& request);

} // namespace tidemark::service
