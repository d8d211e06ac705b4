// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/faultjson.h"

#include "service/scenarioreader.h"

#include <limits>

namespace tidemark::service {

namespace {

constexpr qint64 anyNumber = std::numeric_limits<qint64>::max();
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 tenYearsSeconds = 315'360'000;

void readCorrupt(ScenarioReader& reader, FaultEffect& effect)
{
    const QString word = reader.text("corrupt", {});
    if (word == QLatin1StringView("snappy"))
        effect.pull.badSnappy = true;
    else if (word == QLatin1StringView("base64"))
        effect.pull.message = PullSpoil::Message::BadBase64;
    else if (word == QLatin1StringView("header"))
        effect.pull.message = PullSpoil::Message::BadHeader;
    else if (!word.isEmpty())
        reader.fault(reader.pathOf("corrupt"), QStringLiteral("must be snappy, base64 or header"));
}

void readReset(ScenarioReader& reader, FaultEffect& effect)
{
    const QString word = reader.text("reset", {});
    if (word == QLatin1StringView("before"))
        effect.reset = FaultReset::BeforeProcessing;
    else if (word == QLatin1StringView("after"))
        effect.reset = FaultReset::AfterProcessing;
    else if (!word.isEmpty())
        reader.fault(reader.pathOf("reset"), QStringLiteral("must be before or after"));
}

/// An empty text is as good as any other: proxies do answer without a body.
void readBody(ScenarioReader& reader, FaultEffect& effect)
{
    const cls::Json* value = reader.raw("body");
    if (!value)
        return;
    if (value->is_string())
        effect.body = QByteArray::fromStdString(value->get<std::string>());
    else
        reader.fault(reader.pathOf("body"), QStringLiteral("must be a string"));
}

void readNextOffset(ScenarioReader& reader, FaultEffect& effect)
{
    const cls::Json* value = reader.raw("nextOffset");
    if (!value)
        return;
    if (*value == 0)
        effect.pull.offset = PullSpoil::Offset::Zero;
    else if (*value == -1)
        effect.pull.offset = PullSpoil::Offset::MinusOne;
    else if (*value == "missing")
        effect.pull.offset = PullSpoil::Offset::Missing;
    else
        reader.fault(reader.pathOf("nextOffset"), QStringLiteral("must be 0, -1 or \"missing\""));
}

void readAnswer(ScenarioReader& reader, FaultEffect& effect)
{
    effect.status = static_cast<int>(reader.integer("status", 400, 599, 0));
    effect.code = reader.text("code", {});
    effect.message = reader.text("message", {});
    effect.throttle = reader.flag("throttle", false);
    if (effect.throttle)
        effect.retryAfterMs = 1000;
    if (reader.has("retryAfterSeconds"))
        effect.retryAfterMs = reader.integer("retryAfterSeconds", 0, 3600) * 1000;
}

} // namespace

FaultRule faultFromJson(const cls::Json& json, const QString& path, std::optional<Error>& error)
{
    ScenarioReader reader(json, path, error,
        { "action", "path", "topicId", "partition", "group", "consumer", "probability", "skip",
            "times", "status", "code", "message", "throttle", "retryAfterSeconds", "delayMs",
            "reset", "body", "truncate", "corrupt", "nullLists", "nextOffset", "clockShiftSeconds",
            "deleteGroup" });
    FaultRule rule;
    rule.action = reader.text("action", {});
    rule.path = reader.text("path", {});
    rule.topicId = reader.text("topicId", {});
    if (reader.has("partition"))
        rule.partition = reader.integer("partition", 0, anyNumber);
    rule.group = reader.text("group", {});
    rule.consumer = reader.text("consumer", {});
    rule.probability = reader.number("probability", 0, 1, 1);
    rule.skip = static_cast<int>(reader.integer("skip", 0, 1'000'000'000, 0));
    rule.times = static_cast<int>(reader.integer("times", 1, 1'000'000'000, -1));

    FaultEffect& effect = rule.effect;
    readAnswer(reader, effect);
    effect.delayMs = reader.integer("delayMs", 0, dayMs, 0);
    readReset(reader, effect);
    readBody(reader, effect);
    effect.truncateBody = reader.flag("truncate", false);
    readCorrupt(reader, effect);
    effect.nullLists = reader.flag("nullLists", false);
    readNextOffset(reader, effect);
    effect.clockShiftSeconds
        = reader.integer("clockShiftSeconds", -tenYearsSeconds, tenYearsSeconds, 0);
    effect.deleteGroup = reader.flag("deleteGroup", false);
    return rule;
}

} // namespace tidemark::service
