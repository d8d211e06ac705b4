// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pullhandler.h"

#include "cls/pulllog.h"
#include "service/refusal.h"

#include <algorithm>

namespace tidemark::service {

namespace {

/// Unix seconds to ms, without overflow for absurd values.
qint64 toMs(qint64 seconds)
{
    constexpr qint64 largest = 100'000'000'000;
    return std::clamp<qint64>(seconds, 0, largest) * 1000;
}

} // namespace

Result<TopicStore::ReadAnswer> pullMessages(
    const ActionContext& context, const HttpRequest& request)
{
    const QString topicId = QString::fromUtf8(request.param("topic_id"));
    if (topicId.isEmpty())
        return refusal("InvalidParam", QStringLiteral("the parameter topic_id is missing"));
    const auto parsed = cls::PullLog::Request::fromBody(topicId, request.body);
    if (!parsed.ok())
        return refusal("InvalidParam", parsed.error().message);
    const cls::PullLog::Request& in = parsed.value();

    TopicStore::ReadRequest read;
    read.partition = { topicId, in.partition };
    read.start = in.startOffset;
    read.startMs = toMs(in.startTime);
    read.maxBytes = std::clamp<qint64>(in.sizeBytes, 1, maxPullBytes);
    if (in.endTime)
        read.endMs = toMs(*in.endTime);
    read.nowMs = context.wallMs;
    return context.topics.read(read);
}

} // namespace tidemark::service
