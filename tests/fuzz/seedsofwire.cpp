// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/seeds.h"

#include "cls/json.h"
#include "cls/messageheader.h"
#include "unit/cls/vectorsfile.h"
#include "unit/cls/wiretools.h"

#include <snappy.h>

#include <cstring>
#include <limits>

namespace tidemark::test {

namespace {

QString made(const char* name)
{
    return QStringLiteral("made-") + QLatin1StringView(name);
}

QString madeOf(const Json& vector)
{
    return QStringLiteral("made-")
        + QString::fromStdString(vector.at("name").get<std::string>()).replace(u'_', u'-');
}

QByteArray plainOf(const QByteArray& block)
{
    std::string out;
    if (!snappy::Uncompress(block.constData(), static_cast<size_t>(block.size()), &out))
        return {};
    return QByteArray::fromStdString(out);
}

QByteArray log(QByteArrayView pairs)
{
    return WireWriter().varintField(1, 1711607794123).raw(pairs).bytes();
}

QByteArray pair(QByteArrayView key, QByteArrayView value)
{
    return WireWriter().bytesField(1, key).bytesField(2, value).bytes();
}

QByteArray groupOf(QByteArrayView log)
{
    return WireWriter().bytesField(1, log).bytes();
}

/// A LogGroup with every field there is.
QByteArray fullGroup()
{
    return WireWriter()
        .bytesField(1,
            log(WireWriter()
                    .bytesField(2, pair("level", "INFO"))
                    .bytesField(2, pair("", "\xff\xfe"))
                    .varintField(3, 1)
                    .bytes()))
        .bytesField(2, "102700A66102516A-59F59")
        .bytesField(3, "/var/log/app.log")
        .bytesField(4, "10.0.0.1")
        .bytesField(5, pair("zone", "\xe4\xb8\xad"))
        .bytesField(6, "host")
        .bytes();
}

QByteArray envelope(const QByteArray& members)
{
    return "{\"Response\":{" + members + "}}";
}

QByteArray header(qint32 length, qint32 version = 130)
{
    cls::MessageHeader out;
    out.version = version;
    out.timestamp = 1711607794123;
    out.uin = 100012345678;
    out.logsetId = "6f6ded3f-948c-4616-9c7c-956a95d8c1a3";
    out.topicId = "5023192e-aaaa-4bbb-8ccc-1234567890ab";
    out.contentLength = length;
    return out.toBytes();
}

} // namespace

Seeds pullBodySeeds()
{
    Seeds out;
    for (const Json& vector : vectorSection("pull_responses")) {
        const QByteArray body = fromBase64(vector.at("snappy_b64"));
        if (body.size() < 4096)
            out.insert(madeOf(vector), body);
    }
    const QByteArray whole = snappyOf(pullJson({ messageOf(fullGroup()), "bad" }, 1026));
    out.insert(made("two-messages"), whole);
    out.insert(made("cut"), whole.chopped(3));
    out.insert(made("lying-size"), QByteArray("\xff\xff\xff\xff\x0f", 5) + whole.mid(2));
    out.insert(made("size-beyond-ratio"), QByteArray("\x80\x80\x80\x01", 4) + whole.mid(2));
    out.insert(made("endless-size"), QByteArray(16, '\xff'));
    out.insert(made("copies-of-nothing"), QByteArray("\x40\xfe\x00\x00", 4));
    return out;
}

Seeds pullEnvelopeSeeds()
{
    Seeds out;
    for (const Json& vector : vectorSection("pull_responses")) {
        const QByteArray plain = plainOf(fromBase64(vector.at("snappy_b64")));
        if (!plain.isEmpty() && plain.size() < 4096)
            out.insert(madeOf(vector), plain);
    }
    const QByteArray good = '"' + messageOf(fullGroup()).toBase64() + '"';
    out.insert(made("full"), envelope("\"NextOffset\":1025,\"Message\":[" + good + "]"));
    out.insert(made("message-first"), envelope("\"Message\":[" + good + "],\"NextOffset\":1025"));
    out.insert(made("escaped-names"),
        "{\"R\\u0065sponse\":{\"Mess\\u0061ge\":[\"AA\\u003d\\u003d\"],\"NextOffset\":0}}");
    out.insert(made("unknown-members"),
        envelope(
            "\"a\":{\"b\":[1,2.5e3,{}]},\"NextOffset\":7,\"c\":\"\\ud83d\\ude00\",\"Message\":[]"));
    out.insert(made("largest-offset"), envelope("\"NextOffset\":9223372036854775807"));
    out.insert(made("too-large-offset"), envelope("\"NextOffset\":9223372036854775808"));
    out.insert(made("offset-as-text"), envelope("\"NextOffset\":\"12\",\"Message\":null"));
    out.insert(made("empty-messages"), envelope("\"Message\":[\"\",\"\",\"=\",\"A\",\"AAAA\"]"));
    out.insert(made("list-of-other-things"), envelope("\"Message\":[1,null,{},[]]"));
    out.insert(made("error"), envelope("\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"}"));
    out.insert(made("null-error"), envelope("\"Error\":null,\"NextOffset\":3,\"Message\":[]"));
    out.insert(
        made("data-plane-error"), "{\"errorcode\":\"TopicNotExist\",\"errormessage\":\"m\"}");
    out.insert(made("no-utf8"), envelope("\"x\":\"\xff\xfe\""));
    out.insert(made("nul-inside"), envelope(QByteArray("\"Message\":[\"AA\0A\"]", 18)));
    out.insert(made("rest-behind-the-end"), envelope("\"Message\":[]") + " }garbage");
    out.insert(made("rest-behind-a-nul"), envelope("\"Message\":[]") + QByteArray("\0 }", 3));
    return out;
}

Seeds messageHeaderSeeds()
{
    Seeds out;
    out.insert(made("whole"), header(4) + "abcd");
    out.insert(made("header-only"), header(0));
    out.insert(made("one-byte-short"), header(0).chopped(1));
    out.insert(made("other-version"), header(4, 131) + "abcd");
    out.insert(made("negative-length"), header(-1) + "abcd");
    out.insert(made("largest-length"), header(std::numeric_limits<qint32>::max()) + "abcd");
    out.insert(made("length-one-off"), header(5) + "abcd");
    return out;
}

Seeds logGroupSeeds()
{
    Seeds out;
    out.insert(made("full"), fullGroup());
    out.insert(made("empty-log"), groupOf({}));
    out.insert(made("pair-without-value"),
        groupOf(log(WireWriter().bytesField(2, WireWriter().bytesField(1, "k").bytes()).bytes())));
    out.insert(made("repeated-scalars"),
        fullGroup() + WireWriter().bytesField(4, "other").bytesField(4, "").bytes());
    out.insert(made("long-key"), WireWriter().longVarint(10, 5).varint(0).bytes());
    out.insert(made("too-long-key"), WireWriter().longVarint(10, 6).varint(0).bytes());
    out.insert(made("longest-varint"), groupOf(WireWriter().key(1, 0).longVarint(1, 10).bytes()));
    out.insert(made("too-long-varint"), groupOf(WireWriter().key(1, 0).longVarint(1, 11).bytes()));
    out.insert(made("long-length"), WireWriter().key(4, 2).longVarint(1, 5).raw("x").bytes());
    out.insert(made("groups-at-the-limit"), nestedGroups(9, 100));
    out.insert(made("groups-beyond-the-limit"), nestedGroups(9, 101));
    out.insert(made("groups-in-a-log"), groupOf(log(nestedGroups(9, 99))));
    out.insert(made("groups-in-a-log-beyond"), groupOf(log(nestedGroups(9, 100))));
    out.insert(made("group-not-closed"), WireWriter().key(9, 3).bytes());
    out.insert(made("group-closed-by-another"), WireWriter().key(9, 3).key(8, 4).bytes());
    out.insert(made("fixed-numbers"),
        WireWriter().key(7, 1).raw("12345678").key(8, 5).raw("1234").bytes());
    out.insert(
        made("wrong-wire-types"), WireWriter().varintField(1, 5).key(2, 5).raw("abcd").bytes());
    Random random(3);
    for (int i = 0; i < 5; ++i) {
        out.insert(QStringLiteral("made-random-%1").arg(i), randomLogGroup(random));
    }
    int index = 0;
    for (const Json& vector : vectorSection("pull_responses")) {
        const QByteArray plain = plainOf(fromBase64(vector.at("snappy_b64")));
        const Json messages = plain.size() > 2000
            ? Json()
            : Json::parse(plain.toStdString()).at("Response").at("Message");
        if (messages.is_array() && !messages.empty())
            out.insert(
                QStringLiteral("made-vector-%1").arg(index++), fromBase64(messages[0]).mid(96));
    }
    return out;
}

Seeds nextOffsetSeeds()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    struct Case
    {
        const char* name;
        char flags;
        qint64 numbers[3];
    };
    constexpr Case cases[] = {
        { "usual", 7, { 1024, 1026, 2 } },
        { "nothing-new", 3, { 1024, 1024, 0 } },
        { "zero", 7, { 1024, 0, 2 } },
        { "end-reached", 11, { 1024, -1, 0 } },
        { "end-with-messages", 15, { 1024, -1, 2 } },
        { "missing", 5, { 1024, 0, 2 } },
        { "step-back", 7, { 1024, 3, 2 } },
        { "start-not-known", 6, { 0, 12, 2 } },
        { "largest", 7, { largest, largest, 1 } },
        { "last-but-one", 5, { largest - 1, 0, 1 } },
    };
    Seeds out;
    for (const Case& one : cases) {
        QByteArray bytes(1, one.flags);
        bytes.append(reinterpret_cast<const char*>(one.numbers), sizeof one.numbers);
        out.insert(made(one.name), bytes);
    }
    return out;
}

} // namespace tidemark::test
