// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/commitconsumeroffsets.h"
#include "cls/createconsumergroup.h"
#include "cls/deleteconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/describekafkaconsumergroupdetail.h"
#include "cls/describekafkaconsumergrouplist.h"
#include "cls/describelogsets.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"
#include "cls/modifyconsumergroup.h"
#include "cls/sendconsumerheartbeat.h"
#include "cls/servererror.h"

#include "fuzz/fuzztarget.h"

#include <cstring>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

namespace {

/// Whatever is accepted is written in a form that reads the same again.
template <class Message> void roundTrip(QByteArrayView body)
{
    const Result<Message> read = Message::fromBody(body);
    if (!read.ok()) {
        require(!read.error().code.isEmpty(), "a failure has a code");
        return;
    }
    const QByteArray written = read.value().toBody();
    const Result<Message> again = Message::fromBody(written);
    require(again.ok(), "what we write we read");
    require(again.value().toBody() == written, "a second time changes nothing");
}

template <class Action> void bothWays(QByteArrayView body)
{
    roundTrip<typename Action::Response>(body);
    roundTrip<typename Action::Request>(body);
}

void requireError(int status, QByteArrayView body)
{
    const Error error = parseErrorBody(status, body, QStringLiteral("r1"));
    require(!error.code.isEmpty() && error.httpStatus == status, "an error has code and status");
    require(!error.text().isEmpty(), "an error has a text");
}

/// Eight bytes as an offset in an answer: every value that is an offset arrives exactly.
void requireExact(const uint8_t* data)
{
    qint64 value = 0;
    std::memcpy(&value, data, sizeof value);
    const QByteArray body = "{\"Response\":{\"TopicPartitionOffsetsInfo\":[{\"TopicID\":\"t\","
                            "\"PartitionOffsets\":[{\"PartitionId\":"
        + QByteArray::number(value) + ",\"Offset\":" + QByteArray::number(value) + "}]}]}}";
    const auto read = DescribeConsumerOffsets::Response::fromBody(body);
    require(read.ok(), "every 64-bit number is accepted");
    const PartitionOffset& offset = read.value().topics.first().offsets.first();
    require(offset.partition.value == value, "partition numbers are exact");
    require(value < 0 ? !offset.offset : offset.offset == Offset(value), "offsets are exact");
}

} // namespace

/// The body of a control answer (and, for the service, of a request), read as every action.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView body = viewOf(data, size);
    bothWays<CommitConsumerOffsets>(body);
    bothWays<CreateConsumerGroup>(body);
    bothWays<DeleteConsumerGroup>(body);
    bothWays<DescribeConsumerGroups>(body);
    bothWays<DescribeConsumerOffsets>(body);
    bothWays<DescribeKafkaConsumerGroupDetail>(body);
    bothWays<DescribeKafkaConsumerGroupList>(body);
    bothWays<DescribeLogsets>(body);
    bothWays<DescribePartitions>(body);
    bothWays<DescribeTopics>(body);
    bothWays<ModifyConsumerGroup>(body);
    bothWays<SendConsumerHeartbeat>(body);
    for (const int status : { 200, 403, 429, 502 })
        requireError(status, body);
    if (size >= 8)
        requireExact(data);
    return 0;
}
