// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/plainenvelope.h"
#include "cls/pulldecoder.h"

#include "unit/cls/wiretools.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

/// The short way through an envelope: what it takes it reads as the JSON parser does, and
/// everything else it leaves to that.
class tst_PlainEnvelope : public QObject
{
    Q_OBJECT

private slots:
    void readsAsTheParserDoes();
    void shapes_data();
    void shapes();
};

namespace {

const TopicPartition source { QStringLiteral("t"), PartitionId(1) };

QByteArray oneMessage()
{
    return '"' + messageOf(WireWriter().bytesField(4, "10.0.0.1").bytes()).toBase64() + '"';
}

} // namespace

void tst_PlainEnvelope::readsAsTheParserDoes()
{
    Random random(21);
    PullDecoder decoder;
    for (int i = 0; i < 200; ++i) {
        QList<QByteArray> messages;
        for (int n = random.below(12); n > 0; --n) {
            messages << messageOf(randomLogGroup(random));
            if (random.oneIn(4)) // header or LogGroup broken, base64 not
                messages.last()[random.below(static_cast<int>(messages.last().size()))] = 'x';
        }
        const QByteArray json = pullJson(messages, 1000 + random.below(50));
        // The same text, of which only the parser understands the first name.
        const QByteArray escaped = QByteArray(json).replace("Response", "Respon\\u0073e");
        BatchBuilder builder;
        builder.begin(source, Offset(1000), static_cast<size_t>(json.size()));
        std::optional<qint64> next;
        QVERIFY(readPlainEnvelope({ json.constData(), static_cast<size_t>(json.size()) }, 100,
            builder, next));
        const auto plain = decoder.decode(snappyOf(json), source, Offset(1000));
        const auto parsed = decoder.decode(snappyOf(escaped), source, Offset(1000));
        QVERIFY(plain.ok() && parsed.ok());
        QCOMPARE(plain.value().nextOffset, next);
        QCOMPARE(parsed.value().nextOffset, next);
        const RecordBatch& a = *plain.value().batch;
        const RecordBatch& b = *parsed.value().batch;
        QCOMPARE(a.recordCount(), b.recordCount());
        QCOMPARE(a.invalidUtf8Values(), b.invalidUtf8Values());
        QCOMPARE(a.badMessages().size(), b.badMessages().size());
        for (qsizetype m = 0; m < a.badMessages().size(); ++m) {
            QCOMPARE(a.badMessages()[m].raw, b.badMessages()[m].raw);
            QCOMPARE(a.badMessages()[m].reason.code, b.badMessages()[m].reason.code);
            QCOMPARE(a.badMessages()[m].offset, b.badMessages()[m].offset);
        }
        QCOMPARE(a.messages().size(), b.messages().size());
        for (size_t m = 0; m < a.messages().size(); ++m) {
            QCOMPARE(a.messageBytes(a.messages()[m]), b.messageBytes(b.messages()[m]));
            QCOMPARE(a.messages()[m].offset, b.messages()[m].offset);
            QCOMPARE(a.messages()[m].recordCount, b.messages()[m].recordCount);
        }
    }
}

void tst_PlainEnvelope::shapes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("plain");
    const auto row = [](const char* name, const QByteArray& json, bool plain) {
        QTest::newRow(name) << json << plain;
    };
    const QByteArray m = oneMessage();
    row("compact", "{\"Response\":{\"NextOffset\":5,\"Message\":[" + m + ',' + m + "]}}", true);
    row("spaced", " {\n\"Response\" : {\t\"Message\" : [ " + m + " , " + m + " ] ,\r\n\"NextOffset\" : 5 } }\n",
        true);
    row("empty", "{\"Response\":{}}", true);
    row("nulls", "{\"Response\":{\"NextOffset\":null,\"Message\":null}}", true);
    row("another text", "{\"Response\":{\"RequestId\":\"r-1\",\"Message\":[]}}", true);
    row("negative", "{\"Response\":{\"NextOffset\":-1,\"Message\":[]}}", true);
    row("18 digits", "{\"Response\":{\"NextOffset\":999999999999999999}}", true);
    // Left to the parser, right or wrong.
    row("19 digits", "{\"Response\":{\"NextOffset\":9223372036854775807}}", false);
    row("leading zero", "{\"Response\":{\"NextOffset\":05}}", false);
    row("fraction", "{\"Response\":{\"NextOffset\":5.5}}", false);
    row("exponent", "{\"Response\":{\"NextOffset\":1e3}}", false);
    row("minus alone", "{\"Response\":{\"NextOffset\":-}}", false);
    row("misspelt null", "{\"Response\":{\"NextOffset\":nul}}", false);
    row("null and more", "{\"Response\":{\"NextOffset\":nulll}}", false);
    row("escape in a message", "{\"Response\":{\"Message\":[\"\\u0041AAA\"]}}", false);
    row("message without base64", "{\"Response\":{\"Message\":[\"not base64!\"]}}", false);
    row("message no text", "{\"Response\":{\"Message\":[1]}}", false);
    row("trailing comma in the list", "{\"Response\":{\"Message\":[" + m + ",]}}", false);
    row("trailing comma", "{\"Response\":{\"NextOffset\":5,}}", false);
    row("no comma", "{\"Response\":{\"Message\":[" + m + ' ' + m + "]}}", false);
    row("error", "{\"Response\":{\"Error\":\"x\"}}", false);
    row("object inside", "{\"Response\":{\"x\":{},\"NextOffset\":5}}", false);
    row("control character", "{\"Response\":{\"x\":\"\n\"}}", false);
    row("not ASCII", "{\"Response\":{\"x\":\"\xc3\xa9\"}}", false);
    row("another name", "{\"Antwort\":{}}", false);
    row("member behind", "{\"Response\":{},\"x\":1}", false);
    row("text behind", "{\"Response\":{}} x", false);
    row("cut", "{\"Response\":{\"Message\":[" + m, false);
    row("nothing", "", false);
    row("too many messages", "{\"Response\":{\"Message\":[" + m + ',' + m + ',' + m + "]}}", false);
}

void tst_PlainEnvelope::shapes()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, plain);
    // In memory of exactly its size, so that a sanitizer sees a step beyond.
    const std::vector<char> text(json.cbegin(), json.cend());
    BatchBuilder builder;
    builder.begin(source, Offset(1), text.size());
    std::optional<qint64> next;
    QCOMPARE(readPlainEnvelope({ text.data(), text.size() }, 2, builder, next), plain);
}

QTEST_APPLESS_MAIN(tst_PlainEnvelope)
#include "tst_plainenvelope.moc"
