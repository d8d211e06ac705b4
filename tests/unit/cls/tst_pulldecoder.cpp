// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/pulldecoder.h"

#include "support/corpus.h"
#include "unit/cls/vectorsfile.h"
#include "unit/cls/wiretools.h"

#include "cls.pb.h"

#include <snappy.h>

#include <QTest>

#include <limits>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

Q_DECLARE_METATYPE(tidemark::ErrorKind)

/// The whole way of a pull answer: snappy, JSON envelope, base64, header, LogGroup.
class tst_PullDecoder : public QObject
{
    Q_OBJECT

private slots:
    void vectorsAsTheGeneratedClassesReadThem_data();
    void vectorsAsTheGeneratedClassesReadThem();
    void randomAnswers();
    void logLines();
    void envelope_data();
    void envelope();
    void brokenEnvelope_data();
    void brokenEnvelope();
    void everyCutGivesAllOrNothing();
    void leftoversOfALongerAnswerAreNotRead();
    void mutatedAnswersNeverCrash();
    void declaredSizeIsNotTrusted_data();
    void declaredSizeIsNotTrusted();
    void limits();
    void offsets_data();
    void offsets();
    void badMessagesAreKept();
    void longBadMessagesAreCut();
    void batchOutlivesDecoderAndCountsItsMemory();
};

namespace {

const TopicPartition source{ QStringLiteral("5023192e-aaaa-4bbb-8ccc-1234567890ab"),
    PartitionId(3) };

Result<PullAnswer> decode(const QByteArray& json, qint64 asked = 10, PullLimits limits = {})
{
    PullDecoder decoder(limits);
    return decoder.decode(snappyOf(json), source, Offset(asked));
}

QByteArray smallGroup(const char* value = "v")
{
    return WireWriter()
        .bytesField(1,
            WireWriter()
                .varintField(1, 1711607794000)
                .bytesField(2, WireWriter().bytesField(1, "k").bytesField(2, value).bytes())
                .bytes())
        .bytes();
}

QByteArray quoted(const QByteArray& message)
{
    return '"' + message.toBase64() + '"';
}

/// The values of key "k", joined: which messages arrived, and in which order.
QByteArray valuesOf(const RecordBatch& batch)
{
    QByteArrayList values;
    for (quint32 i = 0; i < batch.recordCount(); ++i) {
        const std::string_view value = batch.record(i).value("k").value_or("?");
        values << QByteArray(value.data(), static_cast<qsizetype>(value.size()));
    }
    return values.join(',');
}

} // namespace

void tst_PullDecoder::vectorsAsTheGeneratedClassesReadThem_data()
{
    addVectorRows("pull_responses");
}

void tst_PullDecoder::vectorsAsTheGeneratedClassesReadThem()
{
    QFETCH(int, index);
    const Json& one = vectorSection("pull_responses").at(static_cast<size_t>(index));
    const QByteArray body = fromBase64(one.at("snappy_b64"));
    std::string text;
    if (!snappy::Uncompress(body.constData(), static_cast<size_t>(body.size()), &text)) {
        PullDecoder decoder;
        QVERIFY(!decoder.decode(body, source, Offset(1024)).ok());
        return;
    }
    const Json json = Json::parse(text);
    QList<QByteArray> groups;
    int refused = 0;
    const Json& messages = json.at("Response").at("Message");
    for (const Json& message : messages.is_null() ? Json::array() : messages) {
        if (one.contains("expect_error"))
            ++refused;
        else
            groups << fromBase64(message).mid(96);
    }
    PullDecoder decoder;
    const Result<PullAnswer> answer = decoder.decode(body, source, Offset(1024));
    QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().text()));
    if (refused > 0) {
        QCOMPARE(answer.value().batch->badMessages().size(), refused);
        return;
    }
    QCOMPARE(difference(*answer.value().batch, groups), QString());
    QCOMPARE(answer.value().batch->source(), source);
    QCOMPARE(answer.value().batch->askedOffset(), Offset(1024));
}

void tst_PullDecoder::randomAnswers()
{
    Random random(11);
    PullDecoder decoder; // one for all: its scratch memory must not leak from answer to answer
    for (int i = 0; i < 300; ++i) {
        QList<QByteArray> groups;
        QList<QByteArray> messages;
        for (int n = random.below(20); n > 0; --n) {
            groups << randomLogGroup(random);
            messages << messageOf(groups.last());
        }
        const QByteArray json = pullJson(messages, 100 + messages.size());
        const Result<PullAnswer> answer = decoder.decode(snappyOf(json), source, Offset(100));
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().text()));
        QCOMPARE(difference(*answer.value().batch, groups), QString());
        QCOMPARE(answer.value().nextOffset, std::optional<qint64>(100 + messages.size()));
    }
}

void tst_PullDecoder::logLines()
{
    PullDecoder decoder;
    const QList<LogFile> files = sampleLogFiles();
    for (const LogFile& file : files) {
        QList<QByteArray> lines = file.bytes.split('\n');
        QList<QByteArray> groups;
        QList<QByteArray> messages;
        for (qsizetype at = 0; at < lines.size(); at += 100) {
            proto::LogGroup group;
            group.set_filename(file.name.toStdString());
            group.set_source("10.0.0.1");
            for (const QByteArray& line : lines.mid(at, 100)) {
                proto::Log* log = group.add_logs();
                log->set_time(1711607794000 + at);
                proto::Log_Content* content = log->add_contents();
                content->set_key("__CONTENT__");
                content->set_value(line.toStdString());
            }
            groups << QByteArray::fromStdString(group.SerializeAsString());
            messages << messageOf(groups.last());
        }
        const Result<PullAnswer> answer
            = decoder.decode(snappyOf(pullJson(messages, messages.size())), source, Offset(0));
        QVERIFY(answer.ok());
        QCOMPARE(difference(*answer.value().batch, groups), QString());
        QCOMPARE(answer.value().batch->recordCount(), static_cast<quint32>(lines.size()));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto value
                = answer.value().batch->record(static_cast<quint32>(i)).value("__CONTENT__");
            QVERIFY(value && *value == std::string_view(lines[i].constData(), lines[i].size()));
        }
    }
}

void tst_PullDecoder::envelope_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("hasNext");
    QTest::addColumn<qint64>("next");
    QTest::addColumn<QByteArray>("values");
    const QByteArray a = quoted(messageOf(smallGroup("a")));
    const QByteArray b = quoted(messageOf(smallGroup("b")));
    const auto row = [](const char* name, const QByteArray& json, qint64 next, const char* values) {
        QTest::newRow(name) << json << true << next << QByteArray(values);
    };
    row("compact", "{\"Response\":{\"NextOffset\":12,\"Message\":[" + a + ',' + b + "]}}", 12,
        "a,b");
    row("pretty",
        "\n{\r\n\t\"Response\" : {\n  \"NextOffset\" :  12 ,\n  \"Message\" : [\n    " + a
            + "  ,\n    " + b + "\t\r\n  ]\n }\n}\n",
        12, "a,b");
    row("Message before NextOffset",
        "{\"Response\":{\"Message\":[" + a + ',' + b + "],\"NextOffset\":12}}", 12, "a,b");
    row("members that nobody knows",
        "{\"Other\":[{\"Response\":1}],\"Response\":{\"x\":{\"Message\":[\"no\"]},\"Message\":[" + a
            + "],\"y\":[[],{}],\"NextOffset\":11,\"RequestId\":\"r\",\"z\":null},\"After\":{}}",
        11, "a");
    row("escaped slashes and pluses",
        "{\"Response\":{\"NextOffset\":12,\"Message\":["
            + QByteArray(a).replace('/', "\\/").replace('A', "\\u0041") + ',' + b + "]}}",
        12, "a,b");
    row("escaped names",
        "{\"Respon\\u0073e\":{\"Next\\u004fffset\":11,\"Mess\\u0061ge\":[" + a + "]}}", 11, "a");
    row("empty list", "{\"Response\":{\"NextOffset\":10,\"Message\":[]}}", 10, "");
    row("list null", "{\"Response\":{\"NextOffset\":10,\"Message\":null}}", 10, "");
    row("list missing", "{\"Response\":{\"NextOffset\":10}}", 10, "");
    row("Error null", "{\"Response\":{\"Error\":null,\"NextOffset\":11,\"Message\":[" + a + "]}}",
        11, "a");
    row("zero", "{\"Response\":{\"NextOffset\":0,\"Message\":[" + a + "]}}", 0, "a");
    row("minus one", "{\"Response\":{\"NextOffset\":-1,\"Message\":[" + a + "]}}", -1, "a");
    row("beyond 2^53", "{\"Response\":{\"NextOffset\":9007199254740993,\"Message\":[" + a + "]}}",
        9007199254740993, "a");
    row("largest", "{\"Response\":{\"NextOffset\":9223372036854775807,\"Message\":[" + a + "]}}",
        std::numeric_limits<qint64>::max(), "a");
    row("smallest", "{\"Response\":{\"NextOffset\":-9223372036854775808,\"Message\":[]}}",
        std::numeric_limits<qint64>::min(), "");
    // What a second member of the same name means is not told; nothing may get lost over it.
    row("NextOffset twice",
        "{\"Response\":{\"NextOffset\":99,\"Message\":[" + a + "],\"NextOffset\":11}}", 11, "a");
    row("Message twice",
        "{\"Response\":{\"Message\":[" + a + "],\"NextOffset\":12,\"Message\":[" + b + "]}}", 12,
        "a,b");
    QTest::newRow("NextOffset null")
        << QByteArray("{\"Response\":{\"NextOffset\":null,\"Message\":[" + a + "]}}") << false
        << qint64(0) << QByteArray("a");
    QTest::newRow("NextOffset missing") << QByteArray("{\"Response\":{\"Message\":[" + a + "]}}")
                                        << false << qint64(0) << QByteArray("a");
    QTest::newRow("empty Response")
        << QByteArray("{\"Response\":{}}") << false << qint64(0) << QByteArray();
}

void tst_PullDecoder::envelope()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, hasNext);
    QFETCH(qint64, next);
    QFETCH(QByteArray, values);
    const Result<PullAnswer> answer = decode(json);
    QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().text()));
    QCOMPARE(answer.value().nextOffset.has_value(), hasNext);
    if (hasNext)
        QCOMPARE(*answer.value().nextOffset, next);
    QVERIFY(answer.value().batch);
    QVERIFY(answer.value().batch->badMessages().isEmpty());
    QCOMPARE(valuesOf(*answer.value().batch), values);
}

void tst_PullDecoder::brokenEnvelope_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("requestId");
    const QByteArray a = quoted(messageOf(smallGroup("a")));
    const auto row = [](const char* name, const QByteArray& json, ErrorKind kind, const char* code,
                         const char* requestId = "") {
        QTest::newRow(name) << json << kind << QString::fromLatin1(code)
                            << QString::fromLatin1(requestId);
    };
    const auto bad = [&row](const char* name, const QByteArray& json) {
        row(name, json, ErrorKind::BadAnswer, "BadJson");
    };
    bad("empty", "");
    bad("blank", "  \n ");
    bad("no JSON", "busy");
    bad("HTML", "<html><body>bad gateway</body></html>");
    bad("list", "[]");
    bad("number", "5");
    bad("text", "\"Response\"");
    bad("null", "null");
    bad("empty object", "{}");
    bad("no Response", "{\"NextOffset\":1,\"Message\":[]}");
    bad("Response null", "{\"Response\":null}");
    bad("Response a list", "{\"Response\":[]}");
    bad("Response a text", "{\"Response\":\"x\"}");
    bad("NextOffset a text", "{\"Response\":{\"NextOffset\":\"5\",\"Message\":[]}}");
    bad("NextOffset a fraction", "{\"Response\":{\"NextOffset\":5.5,\"Message\":[]}}");
    bad("NextOffset with an exponent", "{\"Response\":{\"NextOffset\":1e3,\"Message\":[]}}");
    bad("NextOffset true", "{\"Response\":{\"NextOffset\":true,\"Message\":[]}}");
    bad("NextOffset beyond 64 bits",
        "{\"Response\":{\"NextOffset\":9223372036854775808,\"Message\":[]}}");
    bad("NextOffset misspelt null", "{\"Response\":{\"NextOffset\":nul,\"Message\":[]}}");
    bad("Message a text", "{\"Response\":{\"NextOffset\":5,\"Message\":" + a + "}}");
    bad("Message an object", "{\"Response\":{\"NextOffset\":5,\"Message\":{}}}");
    bad("Message of numbers", "{\"Response\":{\"NextOffset\":5,\"Message\":[1]}}");
    bad("Message of nulls", "{\"Response\":{\"NextOffset\":5,\"Message\":[" + a + ",null]}}");
    bad("no comma", "{\"Response\":{\"NextOffset\":5,\"Message\":[" + a + ' ' + a + "]}}");
    bad("no closing bracket", "{\"Response\":{\"NextOffset\":5,\"Message\":[" + a + "}}");
    bad("no closing quote", "{\"Response\":{\"NextOffset\":5,\"Message\":[\"AAAA]}}");
    bad("bytes that are not UTF-8",
        "{\"Response\":{\"x\":\"\xff\",\"NextOffset\":5,\"Message\":[]}}");
    bad("broken escape", "{\"Response\":{\"NextOffset\":5,\"Message\":[\"\\x41\"]}}");
    row("error of the cloud API",
        "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"x\"},\"RequestId\":"
        "\"r7\"}}",
        ErrorKind::Transient, "InternalError", "r7");
    row("error after messages",
        "{\"Response\":{\"NextOffset\":5,\"Message\":[" + a
            + "],\"Error\":{\"Code\":\"LimitExceeded\",\"Message\":\"x\"}}}",
        ErrorKind::InvalidRequest, "LimitExceeded");
    row("error of the data plane", "{\"errorcode\":\"SpeedQuotaExceed\",\"errormessage\":\"slow\"}",
        ErrorKind::Throttled, "SpeedQuotaExceed");
    row("Error without a code", "{\"Response\":{\"Error\":{},\"RequestId\":\"r1\"}}",
        ErrorKind::BadAnswer, "HTTP200", "r1");
}

void tst_PullDecoder::brokenEnvelope()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    QFETCH(QString, requestId);
    const Result<PullAnswer> answer = decode(json);
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(answer.error().code, code);
    QCOMPARE(answer.error().requestId, requestId);
    QVERIFY(!answer.error().message.isEmpty());
}

void tst_PullDecoder::everyCutGivesAllOrNothing()
{
    // Braces inside, so that a cut text may end like a whole one.
    const QByteArray json = "{\"Before\":{},\"Response\":{\"x\":{\"y\":{}},\"Message\":["
        + quoted(messageOf(smallGroup("a"))) + ',' + quoted(messageOf(smallGroup("b")))
        + "],\"y\":{\"z\":[{}]},\"NextOffset\":12},\"After\":{\"x\":{}}}";
    QVERIFY(decode(json).ok());
    PullDecoder decoder;
    for (qsizetype size = 0; size < json.size(); ++size) {
        // Leaves closing braces in the scratch memory.
        (void)decoder.decode(snappyOf(QByteArray(json + QByteArray(200, '}'))), source, Offset(10));
        const auto answer = decoder.decode(snappyOf(json.left(size)), source, Offset(10));
        if (!answer.ok()) {
            QCOMPARE(answer.error().kind, ErrorKind::BadAnswer);
            continue;
        }
        QCOMPARE(answer.value().nextOffset, std::optional<qint64>(12));
        QCOMPARE(valuesOf(*answer.value().batch), QByteArray("a,b"));
    }
}

void tst_PullDecoder::leftoversOfALongerAnswerAreNotRead()
{
    const QByteArray whole = "{\"Response\":{\"x\":{},\"Message\":["
        + quoted(messageOf(smallGroup())) + "],\"NextOffset\":11}}";
    const QByteArray cut = "{\"Response\":{\"x\":{}";
    for (const char leftover : { '}', ',', ']', '"' }) {
        PullDecoder decoder;
        const QByteArray longer = "{\"Response\":{\"x\":\""
            + QByteArray(4096, leftover == '"' ? 'q' : leftover) + "\"}}";
        QVERIFY(decoder.decode(snappyOf(longer), source, Offset(10)).ok());
        const auto answer = decoder.decode(snappyOf(cut), source, Offset(10));
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, QStringLiteral("BadJson"));
        QVERIFY(decoder.decode(snappyOf(whole), source, Offset(10)).ok());
    }
}

void tst_PullDecoder::mutatedAnswersNeverCrash()
{
    Random random(17);
    PullDecoder decoder;
    int good = 0;
    int failed = 0;
    int withBad = 0;
    for (int i = 0; i < 6000; ++i) {
        QByteArray json
            = pullJson({ messageOf(smallGroup("a")), messageOf(randomLogGroup(random)) }, 12);
        for (int n = random.below(3); n >= 0; --n) {
            const int at = random.below(static_cast<int>(json.size()));
            if (random.oneIn(2))
                json[at] = "{}[]\",:\\ntf0-9=/A"[random.below(17)];
            else
                json.remove(at, 1 + random.below(5));
        }
        QByteArray body = snappyOf(json);
        if (random.oneIn(4)) {
            const int at = random.below(static_cast<int>(body.size()));
            body[at] = static_cast<char>(random.next());
        }
        const auto answer = decoder.decode(body, source, Offset(10));
        if (!answer.ok()) {
            QVERIFY(!answer.error().code.isEmpty());
            ++failed;
            continue;
        }
        ++(answer.value().batch->badMessages().isEmpty() ? good : withBad);
        // Reading everything must be safe whatever was accepted.
        QVERIFY(valuesOf(*answer.value().batch).size() >= 0);
    }
    QVERIFY2(good > 100 && failed > 100 && withBad > 100,
        qPrintable(QStringLiteral("%1 %2 %3").arg(good).arg(failed).arg(withBad)));
}

void tst_PullDecoder::declaredSizeIsNotTrusted_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const auto declare = [](quint64 size, const QByteArray& rest) {
        return WireWriter().varint(size).raw(rest).bytes();
    };
    QTest::newRow("4 GB for nothing") << declare(0xffffffff, {}) << ErrorKind::TooLarge;
    QTest::newRow("4 GB for a few bytes") << declare(0xffffffff, "xxxx") << ErrorKind::TooLarge;
    QTest::newRow("200 MB for 1 kB")
        << declare(200 << 20, QByteArray(1024, '\xfe')) << ErrorKind::TooLarge;
    QTest::newRow("more than 32 bits") << declare(1ULL << 33, "xxxx") << ErrorKind::BadAnswer;
    QTest::newRow("size without an end") << QByteArray(5, '\xff') << ErrorKind::BadAnswer;
    QTest::newRow("no bytes") << QByteArray() << ErrorKind::BadAnswer;
    QTest::newRow("not snappy") << QByteArray("this is not snappy") << ErrorKind::BadAnswer;
    QTest::newRow("HTML") << QByteArray("<html>busy</html>") << ErrorKind::BadAnswer;
    QTest::newRow("declares less than there is")
        << declare(3, snappyOf("{\"Response\":{}}").mid(1)) << ErrorKind::BadAnswer;
    QTest::newRow("declares more than there is")
        << declare(30, snappyOf("{\"Response\":{}}").mid(1)) << ErrorKind::BadAnswer;
    QTest::newRow("cut") << snappyOf("{\"Response\":{\"NextOffset\":1}}").chopped(3)
                         << ErrorKind::BadAnswer;
    QTest::newRow("copy from before the start")
        << declare(8, QByteArray("\x0d\x10", 2)) << ErrorKind::BadAnswer;
}

void tst_PullDecoder::declaredSizeIsNotTrusted()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    PullDecoder decoder;
    const auto answer = decoder.decode(body, source, Offset(0));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().kind, kind);
}

void tst_PullDecoder::limits()
{
    const QByteArray json
        = pullJson({ messageOf(smallGroup("a")), messageOf(smallGroup("b")) }, 12);
    const QByteArray body = snappyOf(json);
    PullLimits limits;
    limits.maxCompressedBytes = body.size();
    limits.maxJsonBytes = json.size();
    limits.maxMessages = 2;
    QVERIFY(decode(json, 10, limits).ok());

    for (int which = 0; which < 3; ++which) {
        PullLimits tight = limits;
        --(which == 0        ? tight.maxCompressedBytes
                : which == 1 ? tight.maxJsonBytes
                             : tight.maxMessages);
        const auto answer = decode(json, 10, tight);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
    }

    // The best that snappy can do: one byte and 64-byte copies of it.
    const QByteArray blank = "{\"Response\":{}}" + QByteArray(10 << 20, ' ');
    const auto dense = decode(blank);
    QVERIFY2(dense.ok(), dense.ok() ? "" : qPrintable(dense.error().text()));
}

void tst_PullDecoder::offsets_data()
{
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<bool>("known");
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    QTest::newRow("one step a message") << qint64(10) << QByteArray("13") << true;
    QTest::newRow("from zero") << qint64(0) << QByteArray("3") << true;
    QTest::newRow("larger step: another unit") << qint64(10) << QByteArray("300") << false;
    QTest::newRow("smaller step") << qint64(10) << QByteArray("12") << false;
    QTest::newRow("back") << qint64(10) << QByteArray("5") << false;
    QTest::newRow("end reached") << qint64(10) << QByteArray("-1") << true;
    QTest::newRow("zero") << qint64(10) << QByteArray("0") << true;
    QTest::newRow("not told") << qint64(10) << QByteArray("null") << true;
    QTest::newRow("asked without an offset") << qint64(-1) << QByteArray("13") << false;
    QTest::newRow("asked without an offset, step fits") << qint64(-1) << QByteArray("2") << false;
    QTest::newRow("asked without an offset, largest next")
        << qint64(-1) << QByteArray::number(largest) << false;
    QTest::newRow("close to the largest") << largest - 3 << QByteArray::number(largest) << true;
    QTest::newRow("at the largest, not told") << largest << QByteArray("null") << false;
    QTest::newRow("asked for the smallest")
        << std::numeric_limits<qint64>::min() << QByteArray::number(largest) << false;
}

void tst_PullDecoder::offsets()
{
    QFETCH(qint64, asked);
    QFETCH(QByteArray, next);
    QFETCH(bool, known);
    // The second message is broken: it has an offset too, and the third keeps its own.
    const QByteArray json = "{\"Response\":{\"NextOffset\":" + next + ",\"Message\":["
        + quoted(messageOf(smallGroup("a"))) + ",\"AAAA\"," + quoted(messageOf(smallGroup("c")))
        + "]}}";
    const auto answer = decode(json, asked);
    QVERIFY(answer.ok());
    const RecordBatch& batch = *answer.value().batch;
    QCOMPARE(batch.messages().size(), size_t(2));
    QCOMPARE(batch.badMessages().size(), 1);
    QCOMPARE(batch.badMessages().first().indexInAnswer, 1);
    QCOMPARE(batch.messages()[0].offset.has_value(), known);
    QCOMPARE(batch.messages()[1].offset.has_value(), known);
    QCOMPARE(batch.badMessages().first().offset.has_value(), known);
    if (known) {
        QCOMPARE(batch.messages()[0].offset->value, asked);
        QCOMPARE(batch.badMessages().first().offset->value, asked + 1);
        QCOMPARE(batch.messages()[1].offset->value, asked + 2);
    }
}

void tst_PullDecoder::badMessagesAreKept()
{
    const QByteArray good = messageOf(smallGroup("good"));
    QByteArray version = good;
    version[3] = static_cast<char>(131);
    QByteArray broken = messageOf(QByteArray("\x0a\x7f", 2));
    const struct
    {
        QByteArray text;
        const char* code;
        QByteArray raw;
    } cases[] = {
        { "not base64!", "BadBase64", "not base64!" },
        { "AAA", "BadBase64", "AAA" },
        { "", "TruncatedHeader", "" },
        { "AAAA", "TruncatedHeader", QByteArray(3, '\0') },
        { good.left(95).toBase64(), "TruncatedHeader", good.left(95) },
        { messageOf({}).toBase64(), "EmptyMessage", messageOf({}) },
        { version.toBase64(), "InvalidVersion", version },
        { QByteArray(good + 'x').toBase64(), "InvalidLength", good + 'x' },
        { good.chopped(1).toBase64(), "InvalidLength", good.chopped(1) },
        { broken.toBase64(), "BadProtobuf", broken },
    };
    QByteArray list = quoted(good);
    for (const auto& one : cases)
        list += ",\"" + one.text + "\"," + quoted(good);
    const auto answer = decode("{\"Response\":{\"NextOffset\":1,\"Message\":[" + list + "]}}");
    QVERIFY(answer.ok());
    const RecordBatch& batch = *answer.value().batch;
    QCOMPARE(batch.messages().size(), std::size(cases) + 1);
    QCOMPARE(batch.badMessages().size(), static_cast<qsizetype>(std::size(cases)));
    for (size_t i = 0; i < std::size(cases); ++i) {
        const BadMessage& bad = batch.badMessages().at(static_cast<qsizetype>(i));
        QCOMPARE(bad.reason.code, QString::fromLatin1(cases[i].code));
        QCOMPARE(bad.reason.kind, ErrorKind::BadAnswer);
        QCOMPARE(bad.raw, cases[i].raw);
        QCOMPARE(bad.rawSize, static_cast<qint64>(cases[i].raw.size()));
        QCOMPARE(bad.indexInAnswer, static_cast<qsizetype>(2 * i + 1));
    }
    for (quint32 i = 0; i < batch.recordCount(); ++i)
        QCOMPARE(QByteArray::fromStdString(std::string(*batch.record(i).value("k"))),
            QByteArray("good"));
}

void tst_PullDecoder::longBadMessagesAreCut()
{
    const QByteArray broken = messageOf(QByteArray(100'000, '\xff'));
    const auto answer
        = decode("{\"Response\":{\"NextOffset\":1,\"Message\":[" + quoted(broken) + "]}}");
    QVERIFY(answer.ok());
    const BadMessage& bad = answer.value().batch->badMessages().first();
    QCOMPARE(bad.rawSize, qint64(broken.size()));
    QCOMPARE(bad.raw, broken.left(65536));
    QCOMPARE(answer.value().batch->recordCount(), 0U);
    QCOMPARE(answer.value().batch->messageBytesTotal(), qint64(0));
}

void tst_PullDecoder::batchOutlivesDecoderAndCountsItsMemory()
{
    BatchPtr batch;
    const QByteArray value(300'000, 'x');
    {
        PullDecoder decoder;
        const auto answer
            = decoder.decode(snappyOf(pullJson({ messageOf(smallGroup(value.constData())) }, 11)),
                source, Offset(10));
        QVERIFY(answer.ok());
        batch = answer.value().batch;
        // The next answer must not write into the batch of this one.
        QVERIFY(
            decoder
                .decode(snappyOf(pullJson({ messageOf(smallGroup("b")) }, 11)), source, Offset(10))
                .ok());
    }
    QCOMPARE(valuesOf(*batch), value);
    QVERIFY(batch->memoryBytes() > 300'000);
    QVERIFY(batch->memoryBytes() < 320'000);
    QCOMPARE(batch->messageBytesTotal(), qint64(messageOf(smallGroup(value.constData())).size()));
    const auto empty = decode("{\"Response\":{\"NextOffset\":10,\"Message\":[]}}");
    QVERIFY(empty.ok());
    QVERIFY(empty.value().batch->memoryBytes() < 1000);
}

QTEST_GUILESS_MAIN(tst_PullDecoder)
#include "tst_pulldecoder.moc"
