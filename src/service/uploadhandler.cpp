// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/uploadhandler.h"

#include "cls.pb.h"
#include "service/refusal.h"
#include "service/uploadbody.h"

#include <google/protobuf/arena.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

namespace tidemark::service {

namespace {

Error invalidContent(const QString& why)
{
    return refusal("InvalidContent", why);
}

Error tooLarge(int status, const QString& why)
{
    Error error = refusal("LogSizeExceed", why);
    error.httpStatus = status;
    return error;
}

/// The bytes of each LogGroup in a LogGroupList, without parsing what is inside.
Result<QList<QByteArray>> slices(const QByteArray& list)
{
    using google::protobuf::internal::WireFormatLite;
    google::protobuf::io::CodedInputStream in(
        reinterpret_cast<const uint8_t*>(list.constData()), static_cast<int>(list.size()));
    constexpr uint32_t groupTag = WireFormatLite::MakeTag(
        proto::LogGroupList::kLogGroupListFieldNumber, WireFormatLite::WIRETYPE_LENGTH_DELIMITED);
    QList<QByteArray> out;
    while (const uint32_t tag = in.ReadTag()) {
        if (tag != groupTag) {
            if (!WireFormatLite::SkipField(&in, tag))
                return invalidContent(QStringLiteral("the body is no LogGroupList"));
            continue;
        }
        uint32_t size = 0;
        if (!in.ReadVarint32(&size)
            || size > static_cast<uint32_t>(list.size() - in.CurrentPosition()))
            return invalidContent(QStringLiteral("a LogGroup is cut off"));
        out << list.mid(in.CurrentPosition(), static_cast<qsizetype>(size));
        if (!in.Skip(static_cast<int>(size)))
            return invalidContent(QStringLiteral("a LogGroup is cut off"));
    }
    if (!in.ConsumedEntireMessage())
        return invalidContent(QStringLiteral("the body is no LogGroupList"));
    return out;
}

Status checkGroup(const QByteArray& bytes)
{
    google::protobuf::Arena arena;
    auto* group = google::protobuf::Arena::CreateMessage<proto::LogGroup>(&arena);
    if (!group->ParseFromArray(bytes.constData(), static_cast<int>(bytes.size())))
        return invalidContent(QStringLiteral("a LogGroup cannot be parsed"));
    if (group->logs_size() < 1 || group->logs_size() > UploadLimits::logsPerGroup) {
        return invalidContent(
            QStringLiteral("a LogGroup must hold 1 to %1 logs").arg(UploadLimits::logsPerGroup));
    }
    qsizetype sum = 0;
    for (const proto::Log& log : group->logs()) {
        for (const proto::Log::Content& content : log.contents()) {
            const auto size = static_cast<qsizetype>(content.value().size());
            if (size > UploadLimits::valueBytes) {
                return tooLarge(403,
                    QStringLiteral("a value is larger than %1 bytes")
                        .arg(UploadLimits::valueBytes));
            }
            sum += size;
        }
    }
    if (sum > UploadLimits::groupBytes) {
        return tooLarge(403,
            QStringLiteral("the values of a LogGroup are larger than %1 bytes")
                .arg(UploadLimits::groupBytes));
    }
    return okStatus();
}

} // namespace

Status uploadLogs(const ActionContext& context, const HttpRequest& request)
{
    const QString topicId = QString::fromUtf8(request.param("topic_id"));
    if (topicId.isEmpty())
        return refusal("InvalidParam", QStringLiteral("the parameter topic_id is missing"));
    if (!context.topics.topic(topicId)) {
        return refusal("TopicNotExist", QStringLiteral("the topic %1 does not exist").arg(topicId));
    }
    const QByteArray contentType = request.header("content-type");
    if (contentType.isEmpty())
        return refusal("MissingContentType", QStringLiteral("the header Content-Type is missing"));
    if (contentType.split(';').first().trimmed().toLower() != "application/x-protobuf") {
        return refusal(
            "InvalidContentType", QStringLiteral("Content-Type must be application/x-protobuf"));
    }
    if (request.body.isEmpty())
        return refusal("MissingContent", QStringLiteral("the body is empty"));

    const Result<QByteArray> plain = uploadBody(request.body,
        request.header("x-cls-compress-type").trimmed().toLower(), UploadLimits::bodyBytes);
    if (!plain.ok())
        return plain.error();
    const Result<QList<QByteArray>> groups = slices(plain.value());
    if (!groups.ok())
        return groups.error();
    const qsizetype count = groups.value().size();
    if (count < 1 || count > UploadLimits::groups) {
        return invalidContent(
            QStringLiteral("a LogGroupList must hold 1 to %1 LogGroups").arg(UploadLimits::groups));
    }
    for (const QByteArray& group : groups.value()) {
        if (const Status valid = checkGroup(group); !valid.ok())
            return valid;
    }
    return context.topics.append(
        topicId, groups.value(), request.header("x-cls-hashkey"), context.wallMs);
}

} // namespace tidemark::service
