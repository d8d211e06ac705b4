// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a ConnectionTest that are signed requests.
#include "engine/connectiontest.h"

#include "cls/describeconsumergroups.h"
#include "cls/describelogsets.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"

namespace tidemark::engine {

namespace {

// The smallest that the vendor's SDK asks for; one message always comes.
constexpr qint64 pullBytes = 1 << 20;

} // namespace

template<class Action>
void ConnectionTest::call(const typename Action::Request& request,
    std::function<void(const typename Action::Response&)> handler)
{
    using Response = typename Action::Response;
    m_request = m_client.call<Action>(
        request, stepTimeoutMs, [this, request, handler](const Result<Response>& answer) {
            if (!answer.ok() && answer.error().kind == ErrorKind::Clock) {
                // The client has corrected its clock from this answer.
                m_request = m_client.call<Action>(
                    request, stepTimeoutMs, [this, handler](const Result<Response>& second) {
                        if (second.ok())
                            handler(second.value());
                        else
                            end(failure(second.error(), QString::fromLatin1(Action::action)));
                    });
            } else if (answer.ok()) {
                handler(answer.value());
            } else {
                end(failure(answer.error(), QString::fromLatin1(Action::action)));
            }
        });
}

void ConnectionTest::checkSignature()
{
    if (m_target.noKeys) {
        TestResult out = result(TestOutcome::Failed, TestCause::NoKeys);
        out.error = m_target.noKeys;
        end(out);
        return;
    }
    cls::DescribeLogsets::Request request;
    request.logsetIds << m_target.logsetId;
    using Response = cls::DescribeLogsets::Response;
    call<cls::DescribeLogsets>(request, [this](const Response& response) {
        m_logsetListed = !response.logsets.isEmpty();
        TestResult out = result(TestOutcome::Passed);
        if (m_logsetListed)
            out.subjects << response.logsets.first().name;
        end(out);
    });
}

void ConnectionTest::listGroups()
{
    cls::DescribeConsumerGroups::Request request;
    request.logsetId = m_target.logsetId;
    using Response = cls::DescribeConsumerGroups::Response;
    call<cls::DescribeConsumerGroups>(request, [this](const Response& response) {
        // A service may answer for a logset that it does not have with an empty list.
        const bool isThere = m_logsetListed || !response.groups.isEmpty();
        TestResult out = isThere ? result(TestOutcome::Passed)
                                 : result(TestOutcome::Failed, TestCause::UnknownLogset);
        if (isThere)
            out.number = response.groups.size();
        end(out);
    });
}

void ConnectionTest::listTopics()
{
    cls::DescribeTopics::Request request;
    request.logsetId = m_target.logsetId;
    using Response = cls::DescribeTopics::Response;
    call<cls::DescribeTopics>(request, [this](const Response& response) {
        const bool isEmpty = response.topics.isEmpty();
        TestResult out = isEmpty ? result(TestOutcome::Warning, TestCause::NoTopics)
                                 : result(TestOutcome::Passed);
        out.number = isEmpty ? 0 : response.totalCount;
        if (!isEmpty) {
            m_topicId = response.topics.first().topicId;
            m_topicName = response.topics.first().name;
        }
        end(out);
    });
}

void ConnectionTest::listPartitions()
{
    using Response = cls::DescribePartitions::Response;
    call<cls::DescribePartitions>({ m_topicId }, [this](const Response& response) {
        const bool isEmpty = response.partitions.isEmpty();
        TestResult out = isEmpty ? result(TestOutcome::Warning, TestCause::NoPartitions)
                                 : result(TestOutcome::Passed);
        out.subjects << m_topicName;
        out.number = response.partitions.size();
        for (const Response::Partition& partition : response.partitions) {
            if (!m_partition || !partition.readOnly)
                m_partition = partition.id;
            if (!partition.readOnly)
                break;
        }
        end(out);
    });
}

void ConnectionTest::pull()
{
    sendPull(true);
}

void ConnectionTest::sendPull(bool mayRepeat)
{
    cls::PullLog::Request request;
    request.topicId = m_topicId;
    request.partition = *m_partition;
    request.sizeBytes = pullBytes;
    m_request = m_client.pull(
        request, stepTimeoutMs, [this, mayRepeat](const Result<QByteArray>& body) {
            if (!body.ok() && body.error().kind == ErrorKind::Clock && mayRepeat) {
                sendPull(false);
                return;
            }
            if (!body.ok()) {
                end(failure(body.error(), QString::fromLatin1(cls::PullLog::action)));
                return;
            }
            const Result<cls::PullAnswer> answer
                = m_decoder.decode(body.value(), { m_topicId, *m_partition }, Offset(0));
            if (!answer.ok()) {
                end(failure(answer.error(), QString::fromLatin1(cls::PullLog::action)));
                return;
            }
            TestResult out = result(TestOutcome::Passed);
            out.subjects << QStringLiteral("%1 #%2").arg(m_topicName).arg(m_partition->value);
            out.number = answer.value().batch->recordCount();
            end(out);
        });
}

} // namespace tidemark::engine
