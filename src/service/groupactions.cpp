// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/actioncontext.h"

#include "cls/createconsumergroup.h"
#include "cls/deleteconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "cls/modifyconsumergroup.h"
#include "cls/sendconsumerheartbeat.h"
#include "service/refusal.h"

#include <QRegularExpression>

#include <algorithm>

namespace tidemark::service {

namespace {

// Twice the longest heartbeat interval that the vendor's manual allows (30 minutes).
constexpr qint64 maxTimeoutSeconds = 3600;

/// Vendor's pages contradict each other; this accepts the names of all their examples
/// (protocol notes 1.6).
Status checkName(const char* member, const QString& name)
{
    static const QRegularExpression rule(QStringLiteral("\\A[A-Za-z0-9_.-]{1,255}\\z"));
    if (rule.match(name).hasMatch())
        return okStatus();
    return refusal("InvalidParameter",
        QStringLiteral("%1 must be 1 to 255 of the characters A-Z a-z 0-9 _ . -")
            .arg(QLatin1StringView(member)));
}

Status checkLogset(const ActionContext& context, const QString& logsetId)
{
    if (context.topics.logset(logsetId))
        return okStatus();
    return refusal("ResourceNotFound.LogsetNotExist",
        QStringLiteral("the logset %1 does not exist").arg(logsetId));
}

Status checkSettings(
    const ActionContext& context, const QString& logsetId, const GroupSettings& settings)
{
    if (const Status known = checkLogset(context, logsetId); !known.ok())
        return known;
    if (settings.timeoutSeconds < 1 || settings.timeoutSeconds > maxTimeoutSeconds) {
        return refusal("InvalidParameter",
            QStringLiteral("Timeout must be 1 to %1 seconds").arg(maxTimeoutSeconds));
    }
    if (settings.topics.isEmpty())
        return refusal("InvalidParameter", QStringLiteral("Topics must name at least one topic"));
    for (const QString& topicId : settings.topics) {
        const std::optional<TopicRow> topic = context.topics.topic(topicId);
        if (!topic || topic->logsetId != logsetId) {
            return refusal("ResourceNotFound.TopicNotExist",
                QStringLiteral("the logset %1 has no topic %2").arg(logsetId, topicId));
        }
        if (settings.topics.count(topicId) > 1) {
            return refusal(
                "InvalidParameter", QStringLiteral("Topics names %1 more than once").arg(topicId));
        }
    }
    return okStatus();
}

} // namespace

Result<QByteArray> createConsumerGroup(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::CreateConsumerGroup::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    if (const Status named = checkName("ConsumerGroup", in.consumerGroup); !named.ok())
        return named.error();
    const GroupSettings settings{ in.timeoutSeconds, in.topics };
    if (const Status valid = checkSettings(context, in.logsetId, settings); !valid.ok())
        return valid.error();
    const Status created = context.groups.create({ in.logsetId, in.consumerGroup }, settings);
    if (!created.ok())
        return created.error();
    return cls::CreateConsumerGroup::Response{ in.consumerGroup, context.requestId }.toBody();
}

Result<QByteArray> modifyConsumerGroup(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::ModifyConsumerGroup::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    const GroupSettings settings{ in.timeoutSeconds, in.topics };
    if (const Status valid = checkSettings(context, in.logsetId, settings); !valid.ok())
        return valid.error();
    const Status modified = context.groups.modify({ in.logsetId, in.consumerGroup }, settings);
    if (!modified.ok())
        return modified.error();
    return cls::ModifyConsumerGroup::Response{ context.requestId }.toBody();
}

Result<QByteArray> deleteConsumerGroup(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::DeleteConsumerGroup::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    const Status removed
        = context.groups.remove({ in.logsetId, in.consumerGroup }, context.monotonicMs);
    if (!removed.ok())
        return removed.error();
    return cls::DeleteConsumerGroup::Response{ context.requestId }.toBody();
}

Result<QByteArray> describeConsumerGroups(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::DescribeConsumerGroups::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    if (const Status known = checkLogset(context, in.logsetId); !known.ok())
        return known.error();
    cls::DescribeConsumerGroups::Response response;
    response.requestId = context.requestId;
    const auto groups = context.groups.groups(in.logsetId);
    for (const auto& [key, settings] : groups) {
        const QStringList& own = settings.topics;
        const bool wanted = in.topics.isEmpty()
            || std::any_of(in.topics.cbegin(), in.topics.cend(),
                [&](const QString& topic) { return own.contains(topic); });
        if (wanted)
            response.groups.append({ key.name, settings.timeoutSeconds, own });
    }
    return response.toBody();
}

Result<QByteArray> sendConsumerHeartbeat(const ActionContext& context, QByteArrayView body)
{
    const auto request = cls::SendConsumerHeartbeat::Request::fromBody(body);
    if (!request.ok())
        return request.error();
    const auto& in = request.value();
    if (const Status named = checkName("Consumer", in.consumer); !named.ok())
        return named.error();
    const auto assigned = context.groups.heartbeat(
        { in.logsetId, in.consumerGroup }, in.consumer, in.holding, context.monotonicMs);
    if (!assigned.ok())
        return assigned.error();
    cls::SendConsumerHeartbeat::Response response;
    response.assigned = assigned.value();
    response.consumerGroup = in.consumerGroup;
    response.requestId = context.requestId;
    return response.toBody();
}

} // namespace tidemark::service
