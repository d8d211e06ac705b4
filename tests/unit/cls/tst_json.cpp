// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/json.h"

#include <QTest>

#include <limits>

using namespace tidemark;
using namespace tidemark::cls;

Q_DECLARE_METATYPE(tidemark::ErrorKind)

class tst_Json : public QObject
{
    Q_OBJECT

private slots:
    void integers_data();
    void integers();
    void integersAreWrittenExactly_data();
    void integersAreWrittenExactly();
    void members();
    void wrongTypes_data();
    void wrongTypes();
    void firstFaultIsKept();
    void nestedFaultIsAdopted();
    void invalidText_data();
    void invalidText();
    void deepNestingDoesNotCrash_data();
    void deepNestingDoesNotCrash();
    void textIsWrittenAsUtf8();
    void response_data();
    void response();
    void responseBodyHasItsId();
    void request();
};

void tst_Json::integers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("value");
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    QTest::newRow("0") << QByteArray("0") << true << qint64(0);
    QTest::newRow("-0") << QByteArray("-0") << true << qint64(0);
    QTest::newRow("-1") << QByteArray("-1") << true << qint64(-1);
    QTest::newRow("2^53+1") << QByteArray("9007199254740993") << true << qint64(9007199254740993);
    QTest::newRow("-2^53-1") << QByteArray("-9007199254740993") << true
                             << qint64(-9007199254740993);
    QTest::newRow("2^63-2") << QByteArray("9223372036854775806") << true << largest - 1;
    QTest::newRow("2^63-1") << QByteArray("9223372036854775807") << true << largest;
    QTest::newRow("-2^63") << QByteArray("-9223372036854775808") << true
                           << std::numeric_limits<qint64>::min();
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << false << qint64(0);
    QTest::newRow("2^64-1") << QByteArray("18446744073709551615") << false << qint64(0);
    QTest::newRow("2^64") << QByteArray("18446744073709551616") << false << qint64(0);
    QTest::newRow("-2^63-1") << QByteArray("-9223372036854775809") << false << qint64(0);
    QTest::newRow("thirty digits")
        << QByteArray("123456789012345678901234567890") << false << qint64(0);
    QTest::newRow("fraction") << QByteArray("1.5") << false << qint64(0);
    QTest::newRow("whole fraction") << QByteArray("1.0") << false << qint64(0);
    QTest::newRow("exponent") << QByteArray("1e3") << false << qint64(0);
    QTest::newRow("text") << QByteArray("\"5\"") << false << qint64(0);
    QTest::newRow("true") << QByteArray("true") << false << qint64(0);
    QTest::newRow("list") << QByteArray("[5]") << false << qint64(0);
    QTest::newRow("object") << QByteArray("{}") << false << qint64(0);
}

void tst_Json::integers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    QFETCH(qint64, value);
    const Result<Json> json
        = parseJson(QByteArray("{\"n\":" + text + ",\"list\":[1," + text + "]}"));
    QVERIFY(json.ok());
    ObjectReader required(json.value(), ErrorKind::BadAnswer);
    QCOMPARE(required.int64("n"), value);
    QCOMPARE(required.ok(), good);
    ObjectReader optional(json.value(), ErrorKind::BadAnswer);
    QCOMPARE(optional.optionalInt64("n", 7), value);
    QCOMPARE(optional.ok(), good);
    ObjectReader list(json.value(), ErrorKind::BadAnswer);
    QCOMPARE(list.int64s("list"), (QList<qint64>{ 1, value }));
    QCOMPARE(list.ok(), good);
    if (!good) {
        QCOMPARE(required.error().code, QStringLiteral("InvalidParameter"));
        QVERIFY(required.error().message.contains(QLatin1Char('n')));
    }
}

void tst_Json::integersAreWrittenExactly_data()
{
    QTest::addColumn<qint64>("value");
    QTest::newRow("2^53+1") << qint64(9007199254740993);
    QTest::newRow("largest") << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min();
    QTest::newRow("microseconds") << qint64(1711607794123456);
}

void tst_Json::integersAreWrittenExactly()
{
    QFETCH(qint64, value);
    const QByteArray bytes = jsonBytes({ { "n", value } });
    QCOMPARE(bytes, "{\"n\":" + QByteArray::number(value) + "}");
    const Result<Json> json = parseJson(bytes);
    QVERIFY(json.ok());
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    QCOMPARE(reader.int64("n"), value);
}

void tst_Json::members()
{
    const Result<Json> json = parseJson(R"({"s":"中\u6587","null":null,"n":5,"list":["a",""],
        "none":[],"objects":[{"x":1},{}],"object":{"y":2},"same":1,"same":2})");
    QVERIFY(json.ok());
    ObjectReader reader(json.value(), ErrorKind::BadAnswer);
    QCOMPARE(reader.string("s"), QStringLiteral("中文"));
    QCOMPARE(reader.int64("n"), qint64(5));
    QCOMPARE(reader.strings("list"), (QStringList{ QStringLiteral("a"), QString() }));
    QVERIFY(reader.strings("none").isEmpty());
    QCOMPARE(reader.objects("objects").size(), 2);
    QVERIFY(reader.object("object") && reader.object("object")->contains("y"));
    QCOMPARE(reader.optionalString("s", QStringLiteral("d")), QStringLiteral("中文"));
    QVERIFY(reader.int64("same") == 1 || reader.int64("same") == 2);
    // Absent and null are the same.
    for (const char* name : { "null", "absent" }) {
        QCOMPARE(reader.optionalString(name, QStringLiteral("d")), QStringLiteral("d"));
        QCOMPARE(reader.optionalInt64(name, 9), qint64(9));
        QVERIFY(!reader.maybeInt64(name));
        QVERIFY(reader.strings(name).isEmpty());
        QVERIFY(reader.int64s(name).isEmpty());
        QVERIFY(reader.objects(name).isEmpty());
        QVERIFY(!reader.object(name));
    }
    QVERIFY(reader.ok());
}

void tst_Json::wrongTypes_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char* value : { "5", "-1.5", "true", "\"text\"", "[]", "{}", "[1,\"a\"]", "[{},1]" })
        QTest::newRow(value) << QByteArray(value);
}

void tst_Json::wrongTypes()
{
    QFETCH(QByteArray, value);
    const Result<Json> json = parseJson(QByteArray("{\"m\":" + value + "}"));
    QVERIFY(json.ok());
    const auto accepts = [&json](auto read) {
        ObjectReader reader(json.value(), ErrorKind::InvalidRequest);
        read(reader);
        return reader.ok() || reader.error().kind != ErrorKind::InvalidRequest;
    };
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.string("m"); }), value == "\"text\"");
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.optionalString("m"); }), value == "\"text\"");
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.int64("m"); }), value == "5");
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.maybeInt64("m"); }), value == "5");
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.strings("m"); }), value == "[]");
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.int64s("m"); }), value == "[]");
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.objects("m"); }), value == "[]");
    QCOMPARE(accepts([](ObjectReader& r) { (void)r.object("m"); }), value == "{}");
}

void tst_Json::firstFaultIsKept()
{
    const Json json = { { "n", "text" } };
    ObjectReader reader(json, ErrorKind::InvalidRequest);
    (void)reader.string("first");
    (void)reader.int64("n");
    QVERIFY(!reader.ok());
    QCOMPARE(reader.error().code, QStringLiteral("MissingParameter"));
    QVERIFY(reader.error().message.contains(QStringLiteral("first")));

    const Json list = Json::array({ 1 });
    ObjectReader none(list, ErrorKind::BadAnswer);
    QVERIFY(!none.ok());
    QCOMPARE(none.optionalInt64("x", 3), qint64(3));
}

void tst_Json::nestedFaultIsAdopted()
{
    const Json json = { { "a", { { "b", 1 } } } };
    ObjectReader outer(json, ErrorKind::BadAnswer);
    ObjectReader good(*outer.object("a"), ErrorKind::BadAnswer);
    (void)good.int64("b");
    outer.adopt(good);
    QVERIFY(outer.ok());
    ObjectReader bad(*outer.object("a"), ErrorKind::BadAnswer);
    (void)bad.string("b");
    outer.adopt(bad);
    QVERIFY(!outer.ok());
    QVERIFY(outer.error().message.contains(QLatin1Char('b')));
}

void tst_Json::invalidText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
        { "", " ", "{", "}", "[1,]", "{\"a\":}", "{'a':1}", "{\"a\":1}x", "nul", "NaN", "01",
            "\"\\x\"", "\"\xff\"", "\"open", "{\"a\" 1}", "<html>", "\xef\xbb\xbf" }) {
        QTest::addRow("'%s'", QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
    }
    QTest::newRow("NUL") << QByteArray(1, '\0');
    QTest::newRow("text behind a NUL") << QByteArray("{}\0{", 4);
}

void tst_Json::invalidText()
{
    QFETCH(QByteArray, text);
    const Result<Json> json = parseJson(text);
    QVERIFY(!json.ok());
    QCOMPARE(json.error().kind, ErrorKind::BadAnswer);
    QCOMPARE(json.error().code, QStringLiteral("BadJson"));
    QVERIFY(json.error().message.size() < 300);
}

void tst_Json::deepNestingDoesNotCrash_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("good");
    for (const int depth : { 90, 1000, 100'000, 1'000'000 }) {
        QTest::addRow("%d lists", depth)
            << QByteArray("[") << QByteArray("]") << depth << (depth < 100);
        QTest::addRow("%d lists, open", depth) << QByteArray("[") << QByteArray() << depth << false;
        QTest::addRow("%d objects", depth)
            << QByteArray("{\"a\":") << QByteArray("}") << depth << (depth < 100);
        QTest::addRow("%d objects, open", depth)
            << QByteArray("{\"a\":") << QByteArray() << depth << false;
    }
    // Brackets within a text are no nesting.
    QTest::newRow("brackets in texts")
        << QByteArray("[\"\\\"[[{{\",") << QByteArray("]") << 50 << true;
    QTest::newRow("many side by side") << QByteArray("[{},[]],") << QByteArray() << 0 << true;
}

void tst_Json::deepNestingDoesNotCrash()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    QFETCH(int, depth);
    QFETCH(bool, good);
    const QByteArray nested = depth > 0
        ? QByteArray(open.repeated(depth) + "1" + close.repeated(depth))
        : QByteArray("[" + open.repeated(5000) + "1]");
    const QByteArray body = "{\"Response\":{\"x\":" + nested + ",\"RequestId\":\"r\"}}";
    QCOMPARE(parseJson(nested).ok(), good);
    const Result<Json> response = parseResponse(body);
    QCOMPARE(response.ok(), good);
    QCOMPARE(parseRequest(QByteArray("{\"x\":" + nested + "}")).ok(), good);
}

void tst_Json::textIsWrittenAsUtf8()
{
    QCOMPARE(jsonBytes({ { "k", jsonString(QStringLiteral("中\"\n\t\\")) } }),
        QByteArray("{\"k\":\"中\\\"\\n\\t\\\\\"}"));
    // Half a surrogate pair is no character; the text that is sent must be one.
    const QByteArray bytes = jsonBytes({ { "k", jsonString(QString(QChar(0xd800))) } });
    QVERIFY(bytes.isValidUtf8());
    QVERIFY(parseJson(bytes).ok());
    QVERIFY(jsonBytes({ { "k", "\xff" } }).isValidUtf8());
}

void tst_Json::response_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* body, const char* code) {
        QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(code);
    };
    row(R"({"Response":{"RequestId":"r"}})", "");
    row(R"({"Response":{}})", "");
    row(R"({"Response":{"Error":null,"RequestId":"r"}})", "");
    row(R"({"Response":{"Error":{"Code":"Timeout","Message":"m"}}})", "Timeout");
    row(R"({"errorcode":"SpeedQuotaExceed","errormessage":"m"})", "SpeedQuotaExceed");
    row(R"({"Response":{"Error":{}}})", "HTTP200");
    row(R"({"Response":null})", "BadAnswer");
    row(R"({"Response":[]})", "BadAnswer");
    row(R"({})", "BadAnswer");
    row(R"([])", "BadAnswer");
    row(R"(5)", "BadAnswer");
    row("", "BadJson");
    row("<html>", "BadJson");
}

void tst_Json::response()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const Result<Json> json = parseResponse(body);
    QCOMPARE(json.ok(), code.isEmpty());
    if (json.ok())
        QVERIFY(json.value().is_object());
    else
        QCOMPARE(json.error().code, code);
}

void tst_Json::responseBodyHasItsId()
{
    const QByteArray body = responseBody({ { "Name", "x" } }, QStringLiteral("r-1"));
    QCOMPARE(body, QByteArray(R"({"Response":{"Name":"x","RequestId":"r-1"}})"));
    QCOMPARE(responseBody(Json::object(), QStringLiteral("r")),
        QByteArray(R"({"Response":{"RequestId":"r"}})"));
    const Result<Json> read = parseResponse(body);
    QVERIFY(read.ok());
    QCOMPARE(QByteArray::fromStdString(read.value()["Name"].get<std::string>()), QByteArray("x"));
}

void tst_Json::request()
{
    QVERIFY(parseRequest("{}").ok());
    QVERIFY(parseRequest(" {\"a\":1} ").ok());
    for (const char* body : { "", "[]", "5", "null", "{", "\"a\"", "a=1" }) {
        const Result<Json> json = parseRequest(body);
        QVERIFY2(!json.ok(), body);
        QCOMPARE(json.error().kind, ErrorKind::InvalidRequest);
        QCOMPARE(json.error().code, QStringLiteral("InvalidParameter"));
    }
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"
