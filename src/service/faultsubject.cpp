// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/faultsubject.h"

#include "cls/json.h"

namespace tidemark::service {

namespace {

QString textOf(const cls::Json& json, const char* name)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string())
        return {};
    return QString::fromStdString(found->get_ref<const std::string&>());
}

void nullLists(cls::Json& json)
{
    if (json.is_array()) {
        json = nullptr;
    } else if (json.is_object()) {
        for (auto& member : json)
            nullLists(member);
    }
}

} // namespace

FaultSubject subjectOf(const HttpRequest& request, QString& logsetId)
{
    FaultSubject subject;
    subject.path = QString::fromUtf8(request.path);
    const bool control = request.path == "/";
    subject.action = control ? QString::fromUtf8(request.header("x-tc-action"))
                             : QString::fromUtf8(request.path.mid(1));
    if (request.path == "/structuredlog") {
        subject.topicId = QString::fromUtf8(request.param("topic_id"));
        return subject;
    }
    const Result<cls::Json> parsed = cls::parseJson(request.body);
    const bool readable = parsed.ok() && parsed.value().is_object();
    if (!control)
        subject.topicId = QString::fromUtf8(request.param("topic_id"));
    if (!readable)
        return subject;
    const cls::Json& json = parsed.value();
    const auto partition = json.find("PartitionId");
    if (partition != json.end() && partition->is_number_integer())
        subject.partition = partition->get<qint64>();
    if (control) {
        logsetId = textOf(json, "LogsetId");
        subject.topicId = textOf(json, "TopicId");
        // The actions of Kafka groups have another word for it.
        subject.group = textOf(json, json.contains("Group") ? "Group" : "ConsumerGroup");
        subject.consumer = textOf(json, "Consumer");
        bool isNumber = false;
        const qint64 number = textOf(json, "PartitionId").toLongLong(&isNumber);
        if (isNumber)
            subject.partition = number;
    }
    return subject;
}

QByteArray withNullLists(const QByteArray& body)
{
    const Result<cls::Json> parsed = cls::parseJson(body);
    if (!parsed.ok())
        return body;
    cls::Json json = parsed.value();
    nullLists(json);
    return cls::jsonBytes(json);
}

} // namespace tidemark::service
