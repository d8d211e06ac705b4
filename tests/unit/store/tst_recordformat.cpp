// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordformat.h"

#include "store/csvcell.h"
#include "unit/store/testbatch.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace tidemark;
using Json = nlohmann::ordered_json;

class tst_RecordFormat : public QObject
{
    Q_OBJECT

private slots:
    void ndjsonMembersInOrder();
    void ndjsonKeepsEveryText_data();
    void ndjsonKeepsEveryText();
    void ndjsonInvalidUtf8IsBase64();
    void ndjsonRepeatedKeysAndTags();
    void ndjsonExactNumbers_data();
    void ndjsonExactNumbers();
    void ndjsonOffsetOfTheMessage();
    void ndjsonIsOneLine();
    void csvDefaultColumns();
    void csvKeepsEveryText_data();
    void csvKeepsEveryText();
    void csvChosenColumns();
    void csvSingleEmptyCell();
    void csvGuard_data();
    void csvGuard();
};

namespace {

const TopicPartition testSource { QStringLiteral("topic-中"), PartitionId(3) };

proto::LogGroup groupOf(const QList<std::pair<QByteArray, QByteArray>>& contents, qint64 time = 1)
{
    proto::LogGroup group;
    test::addLog(group, time, contents);
    return group;
}

QByteArray ndjsonOf(const proto::LogGroup& group, std::optional<Offset> offset = {})
{
    const cls::BatchPtr batch = test::makeBatch(testSource, { { group, offset } });
    QByteArray out;
    for (quint32 i = 0; i < batch->recordCount(); ++i)
        store::appendNdjson(out, batch->record(i));
    return out;
}

QByteArray csvOf(const proto::LogGroup& group, const store::CsvFormat& format)
{
    const cls::BatchPtr batch = test::makeBatch(testSource, { { group, Offset(7) } });
    QByteArray out;
    store::appendCsvHeader(out, format);
    for (quint32 i = 0; i < batch->recordCount(); ++i)
        store::appendCsv(out, batch->record(i), format);
    return out;
}

/// A strict reader of RFC 4180, written for this test; empty on any violation.
QList<QList<QByteArray>> parseCsv(const QByteArray& text)
{
    QList<QList<QByteArray>> rows;
    QList<QByteArray> row;
    qsizetype at = 0;
    while (at < text.size()) {
        QByteArray cell;
        if (text[at] == '"') {
            for (++at; at < text.size(); ++at) {
                if (text[at] != '"') {
                    cell += text[at];
                } else if (at + 1 < text.size() && text[at + 1] == '"') {
                    cell += text[at++];
                } else {
                    break;
                }
            }
            if (at++ >= text.size())
                return {};
        } else {
            for (; at < text.size() && text[at] != ',' && text[at] != '\r'; ++at) {
                if (text[at] == '"' || text[at] == '\n')
                    return {};
                cell += text[at];
            }
        }
        row << cell;
        if (at < text.size() && text[at] == ',') {
            ++at;
            continue;
        }
        if (text.mid(at, 2) != "\r\n")
            return {};
        at += 2;
        rows << row;
        row.clear();
    }
    return row.isEmpty() ? rows : QList<QList<QByteArray>>();
}

void addTexts()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("plain") << QByteArray("GET /index.html 200");
    QTest::newRow("quotes and backslashes") << QByteArray("say \"no\" \\ to \\\"it\\\"");
    QTest::newRow("Chinese") << QByteArray("支付服务：订单 42 已完成，耗时 15 毫秒");
    QTest::newRow("beyond the basic plane") << QByteArray("\xf0\x9f\x90\x9f fish \xf0\xa0\x80\x80");
    QTest::newRow("line ends") << QByteArray("a\nb\r\nc\rd\n");
    QTest::newRow("only a line end") << QByteArray("\r\n");
    QTest::newRow("commas and semicolons") << QByteArray(",a;,b,");
    QTest::newRow("spaces at both ends") << QByteArray("  x  ");
    QByteArray controls;
    for (char c = 0; c < 0x20; ++c)
        controls += c;
    QTest::newRow("every control character") << controls + "\x7f";
    QTest::newRow("long") << QByteArray(100'000, 'x') + "\"" + QByteArray(100'000, 'y');
}

std::string stdOf(const QByteArray& bytes)
{
    return bytes.toStdString();
}

} // namespace

void tst_RecordFormat::ndjsonMembersInOrder()
{
    proto::LogGroup group = groupOf({ { "k", "v" } }, 1700000000123456);
    group.set_source("10.0.0.1");
    group.set_filename("/var/log/a.log");
    group.set_hostname("web-1");
    QCOMPARE(ndjsonOf(group, Offset(5)),
        QByteArray("{\"__TIMESTAMP__\":1700000000123456,\"__SOURCE__\":\"10.0.0.1\","
                   "\"__FILENAME__\":\"/var/log/a.log\",\"__HOSTNAME__\":\"web-1\",\"__TAG__\":{},"
                   "\"__TOPIC_ID__\":\"topic-中\",\"__PARTITION__\":3,\"__OFFSET__\":5,"
                   "\"contents\":[[\"k\",\"v\"]]}\n"));
    group.clear_hostname();
    QVERIFY(!ndjsonOf(group).contains("__HOSTNAME__"));
}

void tst_RecordFormat::ndjsonKeepsEveryText_data()
{
    addTexts();
}

void tst_RecordFormat::ndjsonKeepsEveryText()
{
    QFETCH(const QByteArray, text);
    proto::LogGroup group = groupOf({ { text, text } });
    group.set_source(stdOf(text));
    group.set_filename(stdOf(text));
    proto::LogTag* tag = group.add_logtags();
    tag->set_key(stdOf(text));
    tag->set_value(stdOf(text));

    const QByteArray line = ndjsonOf(group);
    const Json json = Json::parse(line.toStdString());
    QCOMPARE(json["contents"][0][0].get<std::string>(), stdOf(text));
    QCOMPARE(json["contents"][0][1].get<std::string>(), stdOf(text));
    QCOMPARE(json["__SOURCE__"].get<std::string>(), stdOf(text));
    QCOMPARE(json["__FILENAME__"].get<std::string>(), stdOf(text));
    QCOMPARE(json["__TAG__"].begin().key(), stdOf(text));
    QCOMPARE(json["__TAG__"].begin().value().get<std::string>(), stdOf(text));
    QCOMPARE(line.count('\n'), 1);
}

void tst_RecordFormat::ndjsonInvalidUtf8IsBase64()
{
    for (const char* bytes : { "\xff", "abc\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80",
             "a long text whose only invalid byte is its last one \x80" }) {
        const QByteArray text(bytes);
        proto::LogGroup group = groupOf({ { "key", text }, { text, "value" } });
        proto::LogTag* tag = group.add_logtags();
        tag->set_key(stdOf(text));
        tag->set_value("v");
        const Json json = Json::parse(ndjsonOf(group).toStdString());
        const std::string encoded = text.toBase64().toStdString();
        QCOMPARE(json["contents"][0][1]["base64"].get<std::string>(), encoded);
        QCOMPARE(json["contents"][1][0]["base64"].get<std::string>(), encoded);
        QCOMPARE(json["__TAG__"].begin().key(), "base64:" + encoded);
    }
}

void tst_RecordFormat::ndjsonRepeatedKeysAndTags()
{
    proto::LogGroup group = groupOf({ { "k", "1" }, { "other", "x" }, { "k", "2" }, { "k", "1" } });
    const std::pair<const char*, const char*> tags[]
        = { { "b", "1" }, { "a", "x" }, { "b", "2" }, { "b", "1" } };
    for (const auto& [key, value] : tags) {
        proto::LogTag* tag = group.add_logtags();
        tag->set_key(key);
        tag->set_value(value);
    }
    const QByteArray line = ndjsonOf(group);
    QVERIFY(line.contains("\"__TAG__\":{\"b\":[\"1\",\"2\",\"1\"],\"a\":\"x\"}"));
    QVERIFY(line.contains("\"contents\":[[\"k\",\"1\"],[\"other\",\"x\"],[\"k\",\"2\"],[\"k\",\"1\"]]"));
}

void tst_RecordFormat::ndjsonExactNumbers_data()
{
    QTest::addColumn<qint64>("number");
    QTest::newRow("2^53+1") << qint64(9007199254740993);
    QTest::newRow("largest") << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min();
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("minus one") << qint64(-1);
}

void tst_RecordFormat::ndjsonExactNumbers()
{
    QFETCH(const qint64, number);
    const Json json
        = Json::parse(ndjsonOf(groupOf({ { "k", "v" } }, number), Offset(number)).toStdString());
    QCOMPARE(json["__TIMESTAMP__"].get<qint64>(), number);
    QCOMPARE(json["__OFFSET__"].get<qint64>(), number);
}

void tst_RecordFormat::ndjsonOffsetOfTheMessage()
{
    const cls::BatchPtr batch = test::makeBatch(testSource,
        { { groupOf({ { "k", "a" } }), Offset(0) }, { groupOf({ { "k", "b" } }), std::nullopt } });
    QByteArray first;
    store::appendNdjson(first, batch->record(0));
    QByteArray second;
    store::appendNdjson(second, batch->record(1));
    QVERIFY(first.contains("\"__OFFSET__\":0,"));
    QVERIFY(second.contains("\"__OFFSET__\":null,"));
    QByteArray csv;
    store::appendCsv(csv, batch->record(1), { { QStringLiteral("__OFFSET__"), QStringLiteral("k") } });
    QCOMPARE(csv, QByteArray(",b\r\n"));
}

void tst_RecordFormat::ndjsonIsOneLine()
{
    proto::LogGroup group;
    for (int i = 0; i < 5; ++i)
        test::addLog(group, i, { { "k", "line\nbreak" } });
    const QByteArray text = ndjsonOf(group);
    QCOMPARE(text.count('\n'), 5);
    QVERIFY(text.endsWith("}\n"));
}

void tst_RecordFormat::csvDefaultColumns()
{
    proto::LogGroup group = groupOf({ { "k", "a,\"b\"" } }, 12);
    group.set_source("s");
    group.set_hostname("h");
    const auto rows = parseCsv(csvOf(group, {}));
    QCOMPARE(rows.size(), 2);
    QStringList header;
    for (const QByteArray& cell : rows[0])
        header << QString::fromUtf8(cell);
    QCOMPARE(header, store::defaultCsvColumns());
    QCOMPARE(rows[1], (QList<QByteArray> { "12", "s", "", "h", "{}", "topic-中", "3", "7",
                          "[[\"k\",\"a,\\\"b\\\"\"]]" }));
}

void tst_RecordFormat::csvKeepsEveryText_data()
{
    addTexts();
    QTest::newRow("invalid UTF-8") << QByteArray("a\xff\xfe,b");
}

void tst_RecordFormat::csvKeepsEveryText()
{
    QFETCH(const QByteArray, text);
    const auto rows = parseCsv(csvOf(groupOf({ { "other", "x" }, { "k", text } }),
        { { QStringLiteral("k"), QStringLiteral("other") } }));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1], (QList<QByteArray> { text, "x" }));
}

void tst_RecordFormat::csvChosenColumns()
{
    const store::CsvFormat format { { QStringLiteral("等级"), QStringLiteral("missing"),
        QStringLiteral("__PARTITION__"), QStringLiteral("a,b") } };
    const auto rows = parseCsv(
        csvOf(groupOf({ { "等级", "first" }, { "等级", "second" }, { "a,b", "c" } }), format));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0], (QList<QByteArray> { "等级", "missing", "__PARTITION__", "a,b" }));
    QCOMPARE(rows[1], (QList<QByteArray> { "first", "", "3", "c" }));
}

void tst_RecordFormat::csvSingleEmptyCell()
{
    QCOMPARE(csvOf(groupOf({ { "k", "" } }), { { QStringLiteral("k") } }),
        QByteArray("k\r\n\"\"\r\n"));
}

void tst_RecordFormat::csvGuard_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("guarded");
    QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("'=1+1");
    QTest::newRow("command") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("minus text") << QByteArray("-x") << QByteArray("'-x");
    QTest::newRow("plus text") << QByteArray("+cmd|' /C calc'!A0") << QByteArray("'+cmd|' /C calc'!A0");
    QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
    QTest::newRow("CR") << QByteArray("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("comma inside") << QByteArray("=a,b") << QByteArray("\"'=a,b\"");
    QTest::newRow("number") << QByteArray("-5") << QByteArray("-5");
    QTest::newRow("float") << QByteArray("+1.5e-3") << QByteArray("+1.5e-3");
    QTest::newRow("no number") << QByteArray("-5-3") << QByteArray("'-5-3");
    QTest::newRow("open exponent") << QByteArray("-5e") << QByteArray("'-5e");
    QTest::newRow("plain") << QByteArray("a=b") << QByteArray("a=b");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
}

void tst_RecordFormat::csvGuard()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, guarded);
    QByteArray out;
    store::appendGuardedCsvCell(out, std::string_view(text.constData(), size_t(text.size())));
    QCOMPARE(out, guarded);

    store::CsvFormat format { { QStringLiteral("x"), QStringLiteral("k") } };
    format.guardFormulas = true;
    const QByteArray csv = csvOf(groupOf({ { "x", "x" }, { "k", text } }), format);
    QCOMPARE(csv, "x,k\r\nx," + guarded + "\r\n");
    format.guardFormulas = false;
    QCOMPARE(parseCsv(csvOf(groupOf({ { "x", "x" }, { "k", text } }), format))[1][1], text);
}

QTEST_GUILESS_MAIN(tst_RecordFormat)
#include "tst_recordformat.moc"
