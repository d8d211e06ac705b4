// SPDX-License-Identifier: GPL-3.0-or-later
// Making sure that the group exists as the config wants it, before the first heartbeat.
#include "cls/createconsumergroup.h"
#include "cls/modifyconsumergroup.h"
#include "engine/groupcontroller.h"

#include <QSet>

namespace tidemark::engine {

namespace {

// An operator who starts a consumer while the service is down wants it to start later.
constexpr CallPolicy patient { 10'000, -1, true };
// A group may be deleted between two requests, but not again and again.
constexpr int maxContradictions = 3;

Error mismatch(const ConsumerConfig& config, const cls::ConsumerGroupInfo& found)
{
    return Error::make(ErrorKind::AlreadyExists, QStringLiteral("GroupDiffers"),
        QStringLiteral("consumer group \"%1\" exists with time-out %2 s and topics %3; this consumer "
                       "wants %4 s and %5. Use the same values, or update the group for all its "
                       "members explicitly")
            .arg(config.group)
            .arg(found.timeoutSeconds)
            .arg(found.topics.join(QLatin1Char(',')))
            .arg(config.groupTimeoutSeconds())
            .arg(config.topicIds.join(QLatin1Char(','))));
}

} // namespace

void GroupController::createGroup()
{
    cls::CreateConsumerGroup::Request request;
    request.consumerGroup = m_config.group;
    request.timeoutSeconds = m_config.groupTimeoutSeconds();
    request.topics = m_config.topicIds;
    request.logsetId = m_config.logsetId;
    m_prepareCall = m_context.api.call<cls::CreateConsumerGroup>(
        request, patient,
        [this](const Result<cls::CreateConsumerGroup::Response>& result) {
            m_prepareCall.reset();
            if (result.ok()) {
                tellEvent(Event::Kind::GroupCreated);
                join();
            } else if (result.error().kind == ErrorKind::AlreadyExists) {
                compareGroup(result.error());
            } else {
                giveUp(result.error());
            }
        },
        [this](const Error& error, qint64) { noteRetry(error); });
}

void GroupController::compareGroup(const Error& refusal)
{
    cls::DescribeConsumerGroups::Request request;
    request.logsetId = m_config.logsetId;
    m_prepareCall = m_context.api.call<cls::DescribeConsumerGroups>(
        request, patient,
        [this, refusal](const Result<cls::DescribeConsumerGroups::Response>& result) {
            m_prepareCall.reset();
            if (!result.ok()) {
                giveUp(result.error());
                return;
            }
            const QList<cls::ConsumerGroupInfo>& groups = result.value().groups;
            const auto found = std::find_if(groups.begin(), groups.end(),
                [this](const cls::ConsumerGroupInfo& group) { return group.name == m_config.group; });
            if (found == groups.end()) {
                // Deleted between the two requests: creating it works now.
                if (++m_contradictions < maxContradictions)
                    createGroup();
                else
                    giveUp(refusal);
                return;
            }
            const QSet<QString> theirs(found->topics.begin(), found->topics.end());
            const QSet<QString> ours(m_config.topicIds.begin(), m_config.topicIds.end());
            if (theirs == ours && found->timeoutSeconds == m_config.groupTimeoutSeconds()) {
                tellEvent(Event::Kind::GroupKept);
                join();
            } else if (m_config.groupPolicy == GroupPolicy::UpdateExisting) {
                updateGroup();
            } else {
                giveUp(mismatch(m_config, *found));
            }
        },
        [this](const Error& error, qint64) { noteRetry(error); });
}

void GroupController::updateGroup()
{
    cls::ModifyConsumerGroup::Request request;
    request.consumerGroup = m_config.group;
    request.timeoutSeconds = m_config.groupTimeoutSeconds();
    request.topics = m_config.topicIds;
    request.logsetId = m_config.logsetId;
    m_prepareCall = m_context.api.call<cls::ModifyConsumerGroup>(
        request, patient,
        [this](const Result<cls::ModifyConsumerGroup::Response>& result) {
            m_prepareCall.reset();
            if (!result.ok()) {
                giveUp(result.error());
                return;
            }
            tellEvent(Event::Kind::GroupUpdated);
            join();
        },
        [this](const Error& error, qint64) { noteRetry(error); });
}

void GroupController::join()
{
    m_context.board.update(m_id, [](ConsumerStatus& status) { status.lastError.reset(); });
    setState(MemberState::Joining);
    look();
}

} // namespace tidemark::engine
