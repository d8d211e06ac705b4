// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/pulldecoder.h"

#include "cls/json.h"
#include "fuzz/batchwalk.h"
#include "fuzz/fuzztarget.h"
#include "unit/cls/wiretools.h"

#include <map>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

namespace {

/// What another JSON library reads from the same envelope.
struct Reference
{
    bool isAnswer = false; ///< an object Response whose members have the documented types
    bool hasError = false;
    std::optional<qint64> nextOffset;
    qint64 messages = 0;
};

/// False for JSON that names a member twice: libraries may then differ about which one counts.
bool namesEachMemberOnce(QByteArrayView text)
{
    std::map<std::pair<int, std::string>, int> seen;
    bool once = true;
    const auto look = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::key && depth <= 2)
            once = once && ++seen[{ depth, parsed.get<std::string>() }] == 1;
        return true;
    };
    return !Json::parse(text.begin(), text.end(), look, false).is_discarded() && once;
}

Reference reference(const Json& json)
{
    Reference out;
    if (!json.is_object() || !json.contains("Response") || !json["Response"].is_object())
        return out;
    const Json& response = json["Response"];
    out.hasError = response.contains("Error") && !response["Error"].is_null();
    out.isAnswer = true;
    if (const auto next = response.find("NextOffset"); next != response.end() && !next->is_null()) {
        out.isAnswer = next->is_number_integer()
            && !(next->is_number_unsigned() && next->get<quint64>() > quint64(INT64_MAX));
        if (out.isAnswer)
            out.nextOffset = next->get<qint64>();
    }
    if (const auto list = response.find("Message"); list != response.end() && !list->is_null()) {
        out.isAnswer = out.isAnswer && list->is_array();
        for (const Json& element : *list)
            out.isAnswer = out.isAnswer && element.is_string();
        out.messages = static_cast<qint64>(list->size());
    }
    return out;
}

Result<PullAnswer> decode(QByteArrayView text)
{
    PullDecoder decoder;
    return decoder.decode(
        snappyOf(text), { QStringLiteral("topic"), PartitionId(3) }, Offset(1024));
}

/// The same JSON with the first name written with an escape, which only a whole JSON parser
/// understands; empty where the text does not begin with that name.
QByteArray escaped(QByteArrayView text)
{
    QByteArray out = text.toByteArray();
    const qsizetype name = out.indexOf("\"Response\"");
    if (name < 0 || out.first(name).trimmed() != "{")
        return {};
    return out.replace(name, 2, "\"\\u0052");
}

QByteArray bytesOf(const RecordBatch& batch)
{
    QByteArray out;
    for (const MessageEntry& message : batch.messages()) {
        const std::string_view bytes = batch.messageBytes(message);
        out.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        out += QByteArray::number(message.offset ? message.offset->value : -1);
    }
    for (const BadMessage& bad : batch.badMessages())
        out += bad.reason.code.toUtf8() + QByteArray::number(bad.indexInAnswer) + bad.raw;
    return out;
}

/// Short cuts of the decoder for plain answers read what its JSON parser reads.
void requireSame(const Result<PullAnswer>& quick, const Result<PullAnswer>& whole)
{
    require(quick.ok() == whole.ok(), "a short cut accepts what the parser accepts");
    if (!quick.ok()) {
        require(quick.error().code == whole.error().code, "a short cut fails as the parser does");
        return;
    }
    const RecordBatch& a = *quick.value().batch;
    const RecordBatch& b = *whole.value().batch;
    require(quick.value().nextOffset == whole.value().nextOffset
            && a.recordCount() == b.recordCount() && a.invalidUtf8Values() == b.invalidUtf8Values()
            && bytesOf(a) == bytesOf(b),
        "a short cut reads what the parser reads");
}

} // namespace

/// The JSON of a /pull_log answer; the target compresses it, so that the fuzzer starts behind
/// snappy.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView text = viewOf(data, size);
    const Result<PullAnswer> answer = decode(text);
    if (answer.ok())
        walkBatch(*answer.value().batch);
    if (const QByteArray other = escaped(text); !other.isEmpty())
        requireSame(answer, decode(other));

    const Result<Json> parsed = parseJson(text);
    if (!parsed.ok() || !namesEachMemberOnce(text))
        return 0;
    const Reference expected = reference(parsed.value());
    if (expected.hasError) {
        require(!answer.ok(), "an answer that carries an error is one");
    } else if (expected.isAnswer) {
        require(answer.ok(), "valid JSON of the documented form is accepted");
        const RecordBatch& batch = *answer.value().batch;
        require(answer.value().nextOffset == expected.nextOffset, "NextOffset is exact");
        require(static_cast<qint64>(batch.messages().size()) + batch.badMessages().size()
                == expected.messages,
            "no message disappears");
    }
    return 0;
}
