// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/uploadhandler.h"

#include "cls/pulldecoder.h"
#include "fuzz/batchwalk.h"
#include "fuzz/servicebench.h"
#include "service/uploadbody.h"
#include "service/wiremessage.h"

#include "cls.pb.h"

#include <google/protobuf/stubs/logging.h>

using namespace tidemark;
using namespace tidemark::service;
using namespace tidemark::test;

namespace {

constexpr qsizetype smallLimit = 20'000;

void requireBounded(const QByteArray& body, const QByteArray& type)
{
    const Result<QByteArray> plain = uploadBody(body, type, smallLimit);
    if (plain.ok())
        require(plain.value().size() <= smallLimit, "no body yields more than is allowed");
    else
        require(!plain.error().code.isEmpty(), "a refusal has a code");
}

/// LogGroups as the generated classes find them; none where they refuse the list.
std::optional<proto::LogGroupList> parsedList(const QByteArray& plain)
{
    proto::LogGroupList list;
    if (!list.ParseFromArray(plain.constData(), static_cast<int>(plain.size())))
        return std::nullopt;
    return list;
}

/// Everything that was stored, through a pull answer and the product's own decoder.
void requireReadable(TopicStore& topics, qint64 groups)
{
    TopicStore::ReadRequest request;
    request.partition = { QStringLiteral("U"), PartitionId(0) };
    request.start = Offset(0);
    request.maxBytes = 10 << 20;
    const Result<TopicStore::ReadAnswer> answer = topics.read(request);
    require(answer.ok() && answer.value().nextOffset == groups, "what was stored is there");
    cls::PullDecoder decoder;
    const Result<cls::PullAnswer> pulled
        = decoder.decode(pullAnswer(answer.value().nextOffset, answer.value().messages),
            request.partition, Offset(0));
    require(pulled.ok(), "an answer of the service is accepted by the consumer");
    const cls::RecordBatch& batch = *pulled.value().batch;
    require(batch.badMessages().isEmpty() && static_cast<qint64>(batch.messages().size()) == groups,
        "what the service accepted the consumer can read");
    walkBatch(batch);
}

} // namespace

/// An upload: the first byte chooses the compression that the header names, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    google::protobuf::SetLogHandler(nullptr); // a line for every missing field otherwise
    const QByteArray types[] = { {}, "none", "lz4", "zstd", "deflate", "brotli" };
    const QByteArray type = types[data[0] % std::size(types)];
    const QByteArray body(
        reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    requireBounded(body, type);

    ServiceBench bench;
    HttpRequest request;
    request.method = "POST";
    request.path = "/structuredlog";
    request.rawQuery = "topic_id=U";
    request.headers
        = { { "content-type", "application/x-protobuf" }, { "x-cls-compress-type", type } };
    request.body = body;
    const ActionContext context{ bench.topics, bench.groups, 1'764'000'000'000, 1000,
        QStringLiteral("r1") };
    const Status stored = uploadLogs(context, request);
    if (!stored.ok()) {
        require(!stored.error().code.isEmpty(), "a refusal has a code");
        require(bench.topics.partitions(QStringLiteral("U")).first().end == Offset(0),
            "what is refused is not stored");
        return 0;
    }
    const Result<QByteArray> plain = uploadBody(body, type, UploadLimits::bodyBytes);
    require(plain.ok(), "what is stored was readable");
    const std::optional<proto::LogGroupList> list = parsedList(plain.value());
    const qint64 groups = bench.topics.partitions(QStringLiteral("U")).first().end.value;
    // The generated classes count the list itself as one more level of nesting.
    if (list)
        require(groups == list->loggrouplist_size(), "every LogGroup is one message");
    requireReadable(bench.topics, groups);
    return 0;
}
