// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cls/requestvectors.h"

#include "cls/commitconsumeroffsets.h"
#include "cls/createconsumergroup.h"
#include "cls/deleteconsumergroup.h"
#include "cls/describeconsumergroups.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/describelogsets.h"
#include "cls/describepartitions.h"
#include "cls/describetopics.h"
#include "cls/modifyconsumergroup.h"
#include "cls/pulllog.h"
#include "cls/sendconsumerheartbeat.h"

#include <optional>

namespace tidemark::test {

namespace {

/// What we always write although a sender may leave it out.
bool isDefault(const std::string& name, const Json& value)
{
    static const Json defaults
        = { { "PartitionId", "-1" }, { "PartitionStrategy", 2 }, { "StartOffset", -1 },
              { "StartTime", 0 }, { "Size", 2097152 }, { "CompressType", "snappy" },
              { "Offset", 0 }, { "Limit", 20 }, { "Filters", Json::array() } };
    const auto found = defaults.find(name);
    return found != defaults.end() && *found == value;
}

/// What a sender may say and we do not repeat: nothing at all, or members of no use to us.
bool mayBeLeftOut(const std::string& name, const Json& value)
{
    const bool nothing = value.is_null() || (value.is_structured() && value.empty()) || value == ""
        || (name == "EndTime" && value == 0);
    return nothing || name == "Query" || name == "ConsumerGroup";
}

QString jsonDifference(const Json& ours, const Json& theirs)
{
    for (const auto& [name, value] : theirs.items()) {
        const QString shown = QString::fromStdString(name);
        if (!ours.contains(name)) {
            if (!mayBeLeftOut(name, value))
                return shown + QStringLiteral(" is lost");
        } else if (ours[name] != value) {
            return shown + QStringLiteral(": ") + QString::fromStdString(ours[name].dump());
        }
    }
    for (const auto& [name, value] : ours.items()) {
        if (!theirs.contains(name) && !isDefault(name, value))
            return QString::fromStdString(name) + QStringLiteral(" is invented");
    }
    return {};
}

/// `read` gives a Result<Request> of a body.
template <class Read> QString roundTrip(Read read, const QByteArray& body, const Json& bodyJson)
{
    const auto first = read(body);
    if (!first.ok())
        return first.error().text();
    const QByteArray written = first.value().toBody();
    const auto second = read(written);
    if (!second.ok())
        return QStringLiteral("our own form: ") + second.error().text();
    if (second.value().toBody() != written)
        return QStringLiteral("written twice, differs");
    return jsonDifference(Json::parse(written.toStdString()), bodyJson);
}

template <class Action>
std::optional<QString> tryAction(
    const QByteArray& action, const QByteArray& body, const Json& bodyJson)
{
    if (action != Action::action)
        return std::nullopt;
    return roundTrip(
        [](const QByteArray& bytes) { return Action::Request::fromBody(bytes); }, body, bodyJson);
}

/// The first action of the list that has the name.
template <class... Actions>
QString anyAction(const QByteArray& action, const QByteArray& body, const Json& bodyJson)
{
    std::optional<QString> found;
    ((found = found ? found : tryAction<Actions>(action, body, bodyJson)), ...);
    return found ? *found : QStringLiteral("no type for action ") + QString::fromLatin1(action);
}

QString pairsDifference(
    const std::vector<GroupReader::Pair>& pairs, const Json& expected, const QString& at)
{
    if (pairs.size() != expected.size())
        return at + QStringLiteral(": %1 of %2 pairs").arg(pairs.size()).arg(expected.size());
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (!matches(expected[i].at(0), pairs[i].key))
            return at + QStringLiteral(" key %1").arg(i);
        if (!matches(expected[i].at(1), pairs[i].value))
            return at + QStringLiteral(" value %1").arg(i);
    }
    return {};
}

} // namespace

QString requestDifference(
    const QByteArray& action, const QString& topicId, const QByteArray& body, const Json& bodyJson)
{
    if (action == cls::PullLog::action) {
        return roundTrip(
            [&](const QByteArray& bytes) {
                return cls::PullLog::Request::fromBody(topicId, bytes);
            },
            body, bodyJson);
    }
    return anyAction<cls::CreateConsumerGroup, cls::ModifyConsumerGroup, cls::DeleteConsumerGroup,
        cls::DescribeConsumerGroups, cls::SendConsumerHeartbeat, cls::DescribeConsumerOffsets,
        cls::CommitConsumerOffsets, cls::DescribeLogsets, cls::DescribeTopics,
        cls::DescribePartitions>(action, body, bodyJson);
}

QString groupDifference(const GroupReader& group, const Json& expected)
{
    const std::pair<const char*, const std::optional<std::string>*> texts[]
        = { { "contextFlow", &group.contextFlow }, { "filename", &group.filename },
              { "source", &group.source } };
    for (const auto& [name, text] : texts) {
        const Json& value = expected.at(name);
        if (value.is_null() == text->has_value())
            return QString::fromLatin1(name) + QStringLiteral(": present or not");
        if (text->has_value() && !matches(value, **text))
            return QString::fromLatin1(name) + QStringLiteral(": ")
                + QString::fromStdString(**text);
    }
    const QString tags
        = pairsDifference(group.tags, expected.at("logTags"), QStringLiteral("tags"));
    if (!tags.isEmpty())
        return tags;
    const Json& logs = expected.at("logs");
    if (logs.size() != group.logs.size())
        return QStringLiteral("%1 of %2 logs").arg(group.logs.size()).arg(logs.size());
    for (size_t i = 0; i < logs.size(); ++i) {
        const QString at = QStringLiteral("log %1").arg(i);
        if (logs[i].at("time") != group.logs[i].time)
            return at + QStringLiteral(" time %1").arg(group.logs[i].time);
        const QString contents
            = pairsDifference(group.logs[i].contents, logs[i].at("contents"), at);
        if (!contents.isEmpty())
            return contents;
    }
    return {};
}

} // namespace tidemark::test
