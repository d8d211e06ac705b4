// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace tidemark::store {

namespace {

template <class Value> using Words = std::pair<Value, const char*>;

constexpr std::array actionWords{
    Words<WriteAction>{ WriteAction::CreateGroup, "createGroup" },
    Words<WriteAction>{ WriteAction::ModifyGroup, "modifyGroup" },
    Words<WriteAction>{ WriteAction::DeleteGroup, "deleteGroup" },
    Words<WriteAction>{ WriteAction::Join, "join" },
    Words<WriteAction>{ WriteAction::Leave, "leave" },
};

constexpr std::array outcomeWords{
    Words<WriteOutcome>{ WriteOutcome::Pending, "pending" },
    Words<WriteOutcome>{ WriteOutcome::Confirmed, "confirmed" },
    Words<WriteOutcome>{ WriteOutcome::Unchanged, "unchanged" },
    Words<WriteOutcome>{ WriteOutcome::Unknown, "unknown" },
};

constexpr std::array reasonWords{
    Words<WriteReason>{ WriteReason::None, "none" },
    Words<WriteReason>{ WriteReason::SeenAsAsked, "seenAsAsked" },
    Words<WriteReason>{ WriteReason::Answered, "answered" },
    Words<WriteReason>{ WriteReason::Refused, "refused" },
    Words<WriteReason>{ WriteReason::NotSent, "notSent" },
    Words<WriteReason>{ WriteReason::ChangedMeanwhile, "changedMeanwhile" },
    Words<WriteReason>{ WriteReason::SeenAsBefore, "seenAsBefore" },
    Words<WriteReason>{ WriteReason::SeenOtherwise, "seenOtherwise" },
    Words<WriteReason>{ WriteReason::NotReadAgain, "notReadAgain" },
    Words<WriteReason>{ WriteReason::NeverAnswered, "neverAnswered" },
    Words<WriteReason>{ WriteReason::Interrupted, "interrupted" },
};

template <class Table, class Value> QString wordOf(const Table& table, Value value)
{
    for (const auto& [known, word] : table) {
        if (known == value)
            return QLatin1StringView(word);
    }
    return {};
}

template <class Table, class Value>
bool readWord(const Table& table, const QJsonValue& json, Value& into)
{
    for (const auto& [known, word] : table) {
        if (json.toString() == QLatin1StringView(word)) {
            into = known;
            return true;
        }
    }
    return false;
}

/// null: not known; {"exists": false}: the list did not hold it.
QJsonValue groupJson(const GroupSeen& seen)
{
    if (!seen.isKnown)
        return QJsonValue::Null;
    QJsonObject out{ { QStringLiteral("exists"), seen.group.has_value() } };
    if (seen.group) {
        out.insert(QStringLiteral("timeoutSeconds"), seen.group->timeoutSeconds);
        out.insert(QStringLiteral("topics"), QJsonArray::fromStringList(seen.group->topics));
    }
    return out;
}

GroupSeen readGroup(const QJsonValue& json, const QString& name)
{
    if (!json.isObject())
        return {};
    const QJsonObject object = json.toObject();
    if (!object.value(QStringLiteral("exists")).toBool())
        return GroupSeen::of(std::nullopt);
    cls::ConsumerGroupInfo info;
    info.name = name;
    info.timeoutSeconds = object.value(QStringLiteral("timeoutSeconds")).toInteger();
    for (const QJsonValue& topic : object.value(QStringLiteral("topics")).toArray())
        info.topics << topic.toString();
    return GroupSeen::of(info);
}

QJsonValue errorJson(const std::optional<Error>& error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{ { QStringLiteral("kind"), QLatin1StringView(errorKindName(error->kind)) },
        { QStringLiteral("code"), error->code }, { QStringLiteral("message"), error->message },
        { QStringLiteral("requestId"), error->requestId },
        { QStringLiteral("httpStatus"), error->httpStatus } };
}

std::optional<Error> readError(const QJsonValue& json)
{
    if (!json.isObject())
        return std::nullopt;
    const QJsonObject object = json.toObject();
    Error error;
    const QString kind = object.value(QStringLiteral("kind")).toString();
    for (int i = 0; i <= static_cast<int>(ErrorKind::Config); ++i) {
        if (kind == QLatin1StringView(errorKindName(static_cast<ErrorKind>(i))))
            error.kind = static_cast<ErrorKind>(i);
    }
    error.code = object.value(QStringLiteral("code")).toString();
    error.message = object.value(QStringLiteral("message")).toString();
    error.requestId = object.value(QStringLiteral("requestId")).toString();
    error.httpStatus = object.value(QStringLiteral("httpStatus")).toInt();
    return error;
}

} // namespace

QByteArray writeToJson(const WriteEntry& entry)
{
    const QJsonObject object{
        { QStringLiteral("id"), entry.id },
        { QStringLiteral("wallMs"), entry.wallMs },
        { QStringLiteral("endedMs"), entry.endedMs },
        { QStringLiteral("profileId"), entry.profileId },
        { QStringLiteral("profile"), entry.profileName },
        { QStringLiteral("action"), wordOf(actionWords, entry.action) },
        { QStringLiteral("group"), entry.group },
        { QStringLiteral("consumer"), entry.consumer },
        { QStringLiteral("detail"), entry.detail },
        { QStringLiteral("before"), groupJson(entry.before) },
        { QStringLiteral("after"), groupJson(entry.after) },
        { QStringLiteral("outcome"), wordOf(outcomeWords, entry.outcome) },
        { QStringLiteral("reason"), wordOf(reasonWords, entry.reason) },
        { QStringLiteral("requestId"), entry.requestId },
        { QStringLiteral("error"), errorJson(entry.error) },
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<WriteEntry> writeFromJson(QByteArrayView line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    WriteEntry entry;
    entry.id = object.value(QStringLiteral("id")).toString();
    entry.wallMs = object.value(QStringLiteral("wallMs")).toInteger();
    entry.endedMs = object.value(QStringLiteral("endedMs")).toInteger();
    const bool wordsKnown
        = readWord(actionWords, object.value(QStringLiteral("action")), entry.action)
        && readWord(outcomeWords, object.value(QStringLiteral("outcome")), entry.outcome)
        && readWord(reasonWords, object.value(QStringLiteral("reason")), entry.reason);
    if (entry.id.isEmpty() || entry.wallMs <= 0 || !wordsKnown)
        return std::nullopt;
    entry.profileId = object.value(QStringLiteral("profileId")).toString();
    entry.profileName = object.value(QStringLiteral("profile")).toString();
    entry.group = object.value(QStringLiteral("group")).toString();
    entry.consumer = object.value(QStringLiteral("consumer")).toString();
    entry.detail = object.value(QStringLiteral("detail")).toString();
    entry.before = readGroup(object.value(QStringLiteral("before")), entry.group);
    entry.after = readGroup(object.value(QStringLiteral("after")), entry.group);
    entry.requestId = object.value(QStringLiteral("requestId")).toString();
    entry.error = readError(object.value(QStringLiteral("error")));
    return entry;
}

} // namespace tidemark::store
