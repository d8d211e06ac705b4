// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/actioncontext.h"
#include "service/httpmessage.h"

namespace tidemark::service {

/// Largest answer in bytes of LogGroups; source: vendor's manual, max_fetch_log_group_size.
constexpr qint64 maxPullBytes = 10 * 1024 * 1024;

/// POST /pull_log: the messages and the next offset, before they become a body.
/// Errors: InvalidParam, TopicNotExist, PartitionNotExist, InvalidOffset, InternalError.
[[nodiscard]] Result<TopicStore::ReadAnswer> pullMessages(
    const ActionContext& context, const HttpRequest& request);

} // namespace tidemark::service
