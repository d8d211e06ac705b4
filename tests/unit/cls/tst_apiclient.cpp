// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/apiclient.h"
#include "cls/describelogsets.h"
#include "cls/lz4block.h"
#include "cls/qsignature.h"
#include "cls/redaction.h"
#include "cls/sendconsumerheartbeat.h"
#include "cls/tc3signature.h"

#include "unit/cls/faketransport.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

#include <ctime>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

Q_DECLARE_METATYPE(tidemark::ErrorKind)

class tst_ApiClient : public QObject
{
    Q_OBJECT

private slots:
    void controlRequest();
    void dataRequest();
    void uploadRequest();
    void hostWithPortIsSigned_data();
    void hostWithPortIsSigned();
    void tokens_data();
    void tokens();
    void secretIsNowhereButInTheSignature_data();
    void secretIsNowhereButInTheSignature();
    void newCredentialsSignTheNextRequest();
    void topicIdsAreEscaped_data();
    void topicIdsAreEscaped();
    void clockIsCorrectedFromTheDateHeader_data();
    void clockIsCorrectedFromTheDateHeader();
    void clockIsLeftAlone_data();
    void clockIsLeftAlone();
    void retryAfter_data();
    void retryAfter();
    void controlErrorsInA200_data();
    void controlErrorsInA200();
    void wordsLikeErrorAreNoError();
    void dataErrors();
    void failuresOfTheTransportPass();
    void textsOfTheServiceAreRedactedAndCut_data();
    void textsOfTheServiceAreRedactedAndCut();
    void successes();
    void abortReachesTheTransport();
};

namespace {

constexpr qint64 now = 1711607794000; // Thu, 28 Mar 2024 06:36:34 GMT
const QByteArray secretKey = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

struct Fixture
{
    explicit Fixture(const QByteArray& token = {},
        const QUrl& data = QUrl(QStringLiteral("https://ap-guangzhou.cls.tencentcs.com")),
        const QUrl& control = QUrl(QStringLiteral("https://cls.ap-guangzhou.tencentcloudapi.com")))
        : credentials(std::make_shared<CredentialSource>(Credentials{ QStringLiteral("AKIDid"),
            Secret(QByteArray(secretKey.constData())), Secret(QByteArray(token.constData())) }))
        , account{ { data, control, QStringLiteral("ap-guangzhou") }, credentials }
        , client(transport, clock, account)
    {
    }

    void heartbeat()
    {
        SendConsumerHeartbeat::Request request;
        request.consumerGroup = QStringLiteral("g");
        (void)client.call<SendConsumerHeartbeat>(request, 1234, [this](auto result) {
            ++answers;
            error = result.ok() ? std::optional<Error>() : result.error();
        });
    }
    void pull(const QString& topic = QStringLiteral("t"))
    {
        PullLog::Request request;
        request.topicId = topic;
        (void)client.pull(request, 1234, [this](auto result) {
            ++answers;
            error = result.ok() ? std::optional<Error>() : result.error();
            body = result.ok() ? result.value() : QByteArray();
        });
    }
    [[nodiscard]] const FakeTransport::Sent& sent() const { return transport.sent.last(); }

    FakeTransport transport;
    FakeClock clock{ now };
    std::shared_ptr<CredentialSource> credentials;
    Account account;
    ApiClient client;
    int answers = 0;
    std::optional<Error> error;
    QByteArray body;
};

/// Recomputes the signature of a control request as a service does.
bool controlSignatureFits(const FakeTransport::Sent& sent, const QByteArray& host)
{
    const auto parts = tc3Parse(sent.header("Authorization"));
    if (!parts.ok())
        return false;
    Tc3Input input;
    input.timestamp = sent.header("X-TC-Timestamp").toLongLong();
    input.body = sent.request.body;
    for (const QByteArray& name : parts.value().signedHeaders)
        input.signedHeaders << std::pair(name, name == "host" ? host : sent.header(name));
    return parts.value().signedHeaders.contains("host")
        && tc3Sign(input, "AKIDid", secretKey).authorization == sent.header("Authorization");
}

bool dataSignatureFits(const FakeTransport::Sent& sent, const QByteArray& host)
{
    const auto parts = qParse(sent.header("Authorization"));
    if (!parts.ok())
        return false;
    QSignInput input;
    input.method = sent.request.method;
    input.path = sent.request.url.path(QUrl::FullyEncoded).toUtf8();
    input.signStart = parts.value().signStart;
    input.signEnd = parts.value().signEnd;
    const QUrlQuery query(sent.request.url);
    for (const QByteArray& name : parts.value().paramNames) {
        input.params << std::pair(
            name, query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toUtf8());
    }
    for (const QByteArray& name : parts.value().headerNames)
        input.headers << std::pair(name, name == "host" ? host : sent.header(name));
    return parts.value().headerNames.contains("host")
        && parts.value().paramNames == QList<QByteArray>{ "topic_id" }
    && qSignInGivenOrder(input, "AKIDid", secretKey).signature == parts.value().signature;
}

QSet<QByteArray> names(const HeaderList& headers)
{
    QSet<QByteArray> out;
    for (const auto& header : headers)
        out << header.first.toLower();
    return out;
}

} // namespace

void tst_ApiClient::controlRequest()
{
    Fixture f;
    f.heartbeat();
    const HttpRequest& request = f.sent().request;
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(
        request.url.toString(), QStringLiteral("https://cls.ap-guangzhou.tencentcloudapi.com/"));
    QCOMPARE(request.action, QByteArray("SendConsumerHeartbeat"));
    QCOMPARE(request.timeoutMs, 1234);
    QVERIFY(request.maxBodyBytes > 0);
    QCOMPARE(f.sent().header("X-TC-Action"), QByteArray("SendConsumerHeartbeat"));
    QCOMPARE(f.sent().header("X-TC-Version"), QByteArray("2020-10-16"));
    QCOMPARE(f.sent().header("X-TC-Timestamp"), QByteArray("1711607794"));
    QCOMPARE(f.sent().header("X-TC-Region"), QByteArray("ap-guangzhou"));
    QCOMPARE(f.sent().header("X-TC-Language"), QByteArray("zh-CN"));
    QCOMPARE(f.sent().header("Content-Type"), QByteArray("application/json"));
    QVERIFY(f.sent().header("User-Agent").startsWith("tidemark/"));
    QVERIFY(controlSignatureFits(f.sent(), "cls.ap-guangzhou.tencentcloudapi.com"));
    QCOMPARE(names(request.headers).size(), request.headers.size());
    QVERIFY(!names(request.headers).contains("x-tc-token"));
    QVERIFY(!names(request.headers).contains("host"));
    const auto body = SendConsumerHeartbeat::Request::fromBody(request.body);
    QVERIFY(body.ok());
    QCOMPARE(body.value().consumerGroup, QStringLiteral("g"));
}

void tst_ApiClient::dataRequest()
{
    Fixture f;
    f.pull();
    const HttpRequest& request = f.sent().request;
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.url.toString(),
        QStringLiteral("https://ap-guangzhou.cls.tencentcs.com/pull_log?topic_id=t"));
    QCOMPARE(request.action, QByteArray("pull_log"));
    QCOMPARE(request.timeoutMs, 1234);
    QCOMPARE(f.sent().header("Content-Type"), QByteArray("application/json"));
    QVERIFY(f.sent().header("User-Agent").startsWith("tidemark/"));
    QVERIFY(dataSignatureFits(f.sent(), "ap-guangzhou.cls.tencentcs.com"));
    const auto parts = qParse(f.sent().header("Authorization"));
    QCOMPARE(parts.value().signStart, qint64(1711607794 - 60));
    QCOMPARE(parts.value().signEnd, qint64(1711607794 + 300));
    QCOMPARE(names(request.headers).size(), request.headers.size());
    QVERIFY(!names(request.headers).contains("x-cls-token"));
    // The largest pull is 10 MB of messages; base64 and JSON make more of it.
    QVERIFY(request.maxBodyBytes >= (32 << 20));
}

void tst_ApiClient::uploadRequest()
{
    Fixture f;
    const QByteArray list(5000, 'x');
    (void)f.client.upload(QStringLiteral("t"), list, 50, [](auto&&) {});
    QCOMPARE(f.sent().request.url.toString(),
        QStringLiteral("https://ap-guangzhou.cls.tencentcs.com/structuredlog?topic_id=t"));
    QCOMPARE(f.sent().header("Content-Type"), QByteArray("application/x-protobuf"));
    QCOMPARE(f.sent().header("x-cls-compress-type"), QByteArray("lz4"));
    QVERIFY(dataSignatureFits(f.sent(), "ap-guangzhou.cls.tencentcs.com"));
    const auto body = lz4Decompress(f.sent().request.body, 10'000);
    QVERIFY(body.ok());
    QCOMPARE(body.value(), list);
}

void tst_ApiClient::hostWithPortIsSigned_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("https, own port")
        << QUrl(QStringLiteral("https://example.com:8443")) << QByteArray("example.com:8443");
    QTest::newRow("http on loopback")
        << QUrl(QStringLiteral("http://127.0.0.1:9000")) << QByteArray("127.0.0.1:9000");
    QTest::newRow("IPv6") << QUrl(QStringLiteral("http://[::1]:9000")) << QByteArray("[::1]:9000");
}

void tst_ApiClient::hostWithPortIsSigned()
{
    QFETCH(QUrl, url);
    QFETCH(QByteArray, host);
    Fixture f({}, url, url);
    f.heartbeat();
    QVERIFY(controlSignatureFits(f.sent(), host));
    QVERIFY(!controlSignatureFits(f.sent(), "example.com"));
    QCOMPARE(f.sent().request.url.port(), url.port());
    f.pull();
    QVERIFY(dataSignatureFits(f.sent(), host));
    QVERIFY(!dataSignatureFits(f.sent(), "example.com"));
    QCOMPARE(f.sent().request.url.port(), url.port());
}

void tst_ApiClient::tokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("permanent keys") << QByteArray();
    QTest::newRow("temporary keys") << QByteArray("sts-token-EXAMPLE/with+signs==");
}

void tst_ApiClient::tokens()
{
    QFETCH(QByteArray, token);
    Fixture f(token);
    f.heartbeat();
    QCOMPARE(f.sent().header("X-TC-Token"), token);
    QCOMPARE(names(f.sent().request.headers).contains("x-tc-token"), !token.isEmpty());
    QVERIFY(!names(f.sent().request.headers).contains("x-cls-token"));
    f.pull();
    QCOMPARE(f.sent().header("X-Cls-Token"), token);
    QCOMPARE(names(f.sent().request.headers).contains("x-cls-token"), !token.isEmpty());
    QVERIFY(!names(f.sent().request.headers).contains("x-tc-token"));
    // Not signed, as in the official SDK.
    QVERIFY(!f.sent().header("Authorization").contains("token"));
}

void tst_ApiClient::secretIsNowhereButInTheSignature_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char* action : { "SendConsumerHeartbeat", "pull_log", "structuredlog" })
        QTest::newRow(action) << QByteArray(action);
}

void tst_ApiClient::secretIsNowhereButInTheSignature()
{
    QFETCH(QByteArray, action);
    Fixture f("token");
    if (action == "pull_log")
        f.pull();
    else if (action == "structuredlog")
        (void)f.client.upload(QStringLiteral("t"), "bytes", 50, [](auto&&) {});
    else
        f.heartbeat();
    const HttpRequest& request = f.sent().request;
    QByteArray everything
        = request.url.toEncoded() + request.body + request.action + request.method;
    for (const auto& [name, value] : request.headers)
        everything += '\n' + name + ": " + value;
    for (const QByteArray& form :
        { secretKey, secretKey.toHex(), secretKey.toBase64(), secretKey.toPercentEncoding() }) {
        QVERIFY(!everything.contains(form));
    }
    // Nor the keys derived from it, which sign as well.
    const auto q = qSign({ "POST", "/", {}, {}, 1711607734, 1711608094 }, "AKIDid", secretKey);
    QVERIFY(!everything.contains(q.signKey));
    Tc3Input tc3;
    tc3.timestamp = 1711607794;
    QVERIFY(!everything.contains(tc3Sign(tc3, "AKIDid", secretKey).signingKey.toHex()));
    // But another secret gives another signature, and nothing else.
    Fixture other("token");
    other.credentials->replace(
        { QStringLiteral("AKIDid"), Secret(QByteArray("another")), Secret(QByteArray("token")) });
    if (action == "pull_log")
        other.pull();
    else if (action == "structuredlog")
        (void)other.client.upload(QStringLiteral("t"), "bytes", 50, [](auto&&) {});
    else
        other.heartbeat();
    QCOMPARE(other.sent().request.body, request.body);
    for (const auto& [name, value] : request.headers)
        QCOMPARE(other.sent().header(name) == value, name != "Authorization");
}

void tst_ApiClient::newCredentialsSignTheNextRequest()
{
    Fixture f;
    f.pull();
    QVERIFY(f.sent().header("Authorization").contains("q-ak=AKIDid&"));
    f.credentials->replace(
        { QStringLiteral("AKIDnew"), Secret(QByteArray("k2")), Secret(QByteArray("token2")) });
    f.pull();
    QVERIFY(f.sent().header("Authorization").contains("q-ak=AKIDnew&"));
    QCOMPARE(f.sent().header("X-Cls-Token"), QByteArray("token2"));
    f.heartbeat();
    QVERIFY(f.sent().header("Authorization").contains("Credential=AKIDnew/"));
}

void tst_ApiClient::topicIdsAreEscaped_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char* topic, const char* query) {
        QTest::newRow(topic) << QString::fromUtf8(topic) << QByteArray(query);
    };
    row("5023192e-aaaa-4bbb-8ccc-1234567890ab", "topic_id=5023192e-aaaa-4bbb-8ccc-1234567890ab");
    row("a b", "topic_id=a%20b");
    row("a+b", "topic_id=a%2Bb");
    row("a&topic_id=b", "topic_id=a%26topic_id%3Db");
    row("100%25", "topic_id=100%2525");
    row("a#b?c/d", "topic_id=a%23b%3Fc%2Fd");
    row("中文", "topic_id=%E4%B8%AD%E6%96%87");
}

void tst_ApiClient::topicIdsAreEscaped()
{
    QFETCH(QString, topic);
    QFETCH(QByteArray, query);
    Fixture f;
    f.pull(topic);
    QCOMPARE(f.sent().request.url.query(QUrl::FullyEncoded).toLatin1(), query);
    // What the service decodes is what was signed.
    QVERIFY(dataSignatureFits(f.sent(), "ap-guangzhou.cls.tencentcs.com"));
}

void tst_ApiClient::clockIsCorrectedFromTheDateHeader_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("offset");
    const qint64 hour = 3'600'000;
    QTest::newRow("an hour ahead of us")
        << QByteArray("UTC") << QByteArray("Thu, 28 Mar 2024 07:36:34 GMT") << hour;
    QTest::newRow("an hour behind us")
        << QByteArray("UTC") << QByteArray("Thu, 28 Mar 2024 05:36:34 GMT") << -hour;
    QTest::newRow("the zone of this machine does not matter")
        << QByteArray("Asia/Shanghai") << QByteArray("Thu, 28 Mar 2024 07:36:34 GMT") << hour;
    // An hour that the local clocks leave out in spring.
    QTest::newRow("in the gap of summer time")
        << QByteArray("America/New_York") << QByteArray("Sun, 10 Mar 2024 02:36:34 GMT")
        << -(18 * 24 + 4) * hour;
    QTest::newRow("in the hour that comes twice")
        << QByteArray("America/New_York") << QByteArray("Sun, 03 Nov 2024 01:36:34 GMT")
        << (219 * 24 + 19) * hour;
}

void tst_ApiClient::clockIsCorrectedFromTheDateHeader()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, date);
    QFETCH(qint64, offset);
    const QByteArray saved = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    const auto restore = qScopeGuard([saved] {
        qputenv("TZ", saved);
        tzset();
    });
    for (const bool control : { false, true }) {
        Fixture f;
        if (control) {
            f.heartbeat();
            f.transport.answer(200,
                R"({"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"m"}}})",
                { { "Date", date } });
        } else {
            f.pull();
            f.transport.answer(
                401, R"({"errorcode":"AuthFailure.SignatureExpire"})", { { "date", date } });
        }
        QCOMPARE(f.error->kind, ErrorKind::Clock);
        QCOMPARE(f.account.clockOffset->ms(), offset);
        f.pull();
        const auto parts = qParse(f.sent().header("Authorization"));
        QCOMPARE(parts.value().signStart, (now + offset) / 1000 - 60);
        f.heartbeat();
        QCOMPARE(f.sent().header("X-TC-Timestamp"), QByteArray::number((now + offset) / 1000));
        QVERIFY(controlSignatureFits(f.sent(), "cls.ap-guangzhou.tencentcloudapi.com"));
    }
}

void tst_ApiClient::clockIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("other error") << QByteArray("AuthFailure.SignatureFailure")
                                 << QByteArray("Thu, 28 Mar 2024 07:36:34 GMT");
    QTest::newRow("no date") << QByteArray("AuthFailure.SignatureExpire") << QByteArray();
    QTest::newRow("no date at all")
        << QByteArray("AuthFailure.SignatureExpire") << QByteArray("tomorrow");
    QTest::newRow("a day that does not exist")
        << QByteArray("AuthFailure.SignatureExpire") << QByteArray("Thu, 31 Feb 2024 07:36:34 GMT");
}

void tst_ApiClient::clockIsLeftAlone()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, date);
    Fixture f;
    f.account.clockOffset->set(77);
    f.pull();
    f.transport.answer(401, "{\"errorcode\":\"" + code + "\"}", { { "Date", date } });
    QVERIFY(f.error);
    QCOMPARE(f.account.clockOffset->ms(), qint64(77));
}

void tst_ApiClient::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char* value, qint64 ms) {
        QTest::addRow("'%s'", value) << QByteArray(value) << ms;
    };
    row("0", 0);
    row("7", 7000);
    row(" 7 ", 7000);
    row("300", 300'000);
    row("301", 300'000); // bounded
    row("9223372036854775807", 300'000);
    row("-5", 0);
    row("99999999999999999999", -1);
    row("", -1);
    row("soon", -1);
    row("1.5", -1);
    row("Thu, 28 Mar 2024 06:36:44 GMT", 10'000);
    row("Thu, 28 Mar 2024 06:36:34 GMT", 0);
    row("Thu, 28 Mar 2024 06:00:00 GMT", 0); // past
    row("Fri, 29 Mar 2024 06:36:34 GMT", 300'000);
}

void tst_ApiClient::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, ms);
    Fixture f;
    f.pull();
    f.transport.answer(429, R"({"errorcode":"SpeedQuotaExceed"})", { { "retry-after", value } });
    QCOMPARE(f.error->kind, ErrorKind::Throttled);
    QCOMPARE(f.error->retryAfterMs, ms);
    // A date is one of the service's clock.
    f.account.clockOffset->set(5000);
    f.pull();
    f.transport.answer(503, {}, { { "Retry-After", value } });
    QCOMPARE(f.error->retryAfterMs, value.endsWith("GMT") && ms == 10'000 ? 5000 : ms);
    // Without the header nothing is told.
    f.heartbeat();
    f.transport.answer(503, {});
    QCOMPARE(f.error->retryAfterMs, qint64(-1));
}

void tst_ApiClient::controlErrorsInA200_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* body, ErrorKind kind, const char* code) {
        QTest::newRow(name) << QByteArray(body) << kind << QString::fromLatin1(code);
    };
    row("cloud API",
        R"({"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"too fast"},"RequestId":"r8"}})",
        ErrorKind::Throttled, "RequestLimitExceeded");
    row("with blanks",
        "{ \"Response\" : { \"RequestId\" : \"r8\", \"Error\" : { \"Code\" : \"InternalError\" } } "
        "}",
        ErrorKind::Transient, "InternalError");
    row("escaped name", R"({"Response":{"\u0045rror":{"Code":"InternalError"},"RequestId":"r8"}})",
        ErrorKind::Transient, "InternalError");
    row("shape of the data plane", R"({"errorcode":"SpeedQuotaExceed","errormessage":"m"})",
        ErrorKind::Throttled, "SpeedQuotaExceed");
    row("nothing", "", ErrorKind::BadAnswer, "BadJson");
    row("HTML", "<html>login</html>", ErrorKind::BadAnswer, "BadJson");
    row("cut", R"({"Response":{"Error")", ErrorKind::BadAnswer, "BadJson");
    row("no Response", "{}", ErrorKind::BadAnswer, "BadAnswer");
}

void tst_ApiClient::controlErrorsInA200()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    Fixture f;
    f.heartbeat();
    f.transport.answer(200, body);
    QCOMPARE(f.answers, 1);
    QVERIFY(f.error);
    QCOMPARE(f.error->kind, kind);
    QCOMPARE(f.error->code, code);
    if (body.contains("r8"))
        QCOMPARE(f.error->requestId, QStringLiteral("r8"));
}

void tst_ApiClient::wordsLikeErrorAreNoError()
{
    Fixture f;
    std::optional<DescribeLogsets::Response> seen;
    (void)f.client.call<DescribeLogsets>({}, 10, [&](auto result) {
        if (result.ok())
            seen = result.value();
    });
    f.transport.answer(200,
        R"({"Response":{"Logsets":[{"LogsetId":"Error","LogsetName":"\"Error\""}],"TotalCount":1,"Error":null}})");
    QVERIFY(seen);
    QCOMPARE(seen->logsets.first().logsetId, QStringLiteral("Error"));
}

void tst_ApiClient::dataErrors()
{
    Fixture f;
    f.pull();
    f.transport.answer(404, R"({"errorcode":"TopicNotExist","errormessage":"gone"})",
        { { "x-cls-requestid", "r2" } });
    QCOMPARE(f.error->kind, ErrorKind::NotFound);
    QCOMPARE(f.error->code, QStringLiteral("TopicNotExist"));
    QCOMPARE(f.error->requestId, QStringLiteral("r2"));
    QCOMPARE(f.error->httpStatus, 404);
    for (const int status : { 201, 204, 301, 302, 403, 500 }) {
        f.pull();
        f.transport.answer(status, "");
        QVERIFY2(f.error, qPrintable(QString::number(status)));
        QCOMPARE(f.error->httpStatus, status);
    }
}

void tst_ApiClient::failuresOfTheTransportPass()
{
    Fixture f;
    Error failure = Error::make(ErrorKind::Tls, QStringLiteral("TlsError"), QStringLiteral("m"));
    f.heartbeat();
    f.transport.fail(failure);
    QCOMPARE(f.error->kind, ErrorKind::Tls);
    f.pull();
    f.transport.fail(failure);
    QCOMPARE(f.error->kind, ErrorKind::Tls);
    std::optional<Error> upload;
    (void)f.client.upload(
        QStringLiteral("t"), "x", 10, [&](auto result) { upload = result.error(); });
    f.transport.fail(failure);
    QCOMPARE(upload->code, QStringLiteral("TlsError"));
    QCOMPARE(f.answers, 2);
}

void tst_ApiClient::textsOfTheServiceAreRedactedAndCut_data()
{
    QTest::addColumn<bool>("data");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("control") << false << 200
        << QByteArray(R"({"Response":{"Error":{"Code":"AuthFailure","Message":"%1"},"RequestId":"r7"}})");
    QTest::newRow("control, in the shape of the other plane")
        << false << 200 << QByteArray(R"({"errorcode":"AuthFailure","errormessage":"%1"})");
    QTest::newRow("data") << true << 403
        << QByteArray(R"({"errorcode":"AuthFailure","errormessage":"%1"})");
}

void tst_ApiClient::textsOfTheServiceAreRedactedAndCut()
{
    QFETCH(bool, data);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Fixture f;
    data ? f.pull() : f.heartbeat();
    const QByteArray text = "refused Signature=abc123, key " + secretKey + ' '
        + QByteArray("word ").repeated(5000);
    f.transport.answer(status, body.replace("%1", text), { { "X-Cls-Requestid", "r7" } });
    QVERIFY(f.error);
    QVERIFY(f.error->message.startsWith(QStringLiteral("refused ")));
    QVERIFY(!f.error->message.contains(QStringLiteral("abc123")));
    QVERIFY(!f.error->message.contains(QString::fromLatin1(secretKey)));
    QVERIFY(f.error->message.size() <= maxRedactedChars);
    QCOMPARE(f.error->kind, ErrorKind::Auth);
    QCOMPARE(f.error->code, QStringLiteral("AuthFailure"));
    QCOMPARE(f.error->requestId, QStringLiteral("r7"));
}

void tst_ApiClient::successes()
{
    Fixture f;
    f.heartbeat();
    f.transport.answer(200, R"({"Response":{"RequestId":"r"}})");
    QVERIFY(!f.error);
    f.pull();
    const QByteArray bytes("\x00\xff raw", 6);
    f.transport.answer(200, bytes);
    QVERIFY(!f.error);
    QCOMPARE(f.body, bytes);
    QString id;
    (void)f.client.upload(
        QStringLiteral("t"), "x", 10, [&](auto result) { id = result.ok() ? result.value() : id; });
    f.transport.answer(200, {}, { { "X-Cls-RequestId", "r-up" } });
    QCOMPARE(id, QStringLiteral("r-up"));
}

void tst_ApiClient::abortReachesTheTransport()
{
    Fixture f;
    f.pull();
    f.client.abort(f.sent().id);
    QCOMPARE(f.transport.aborted, QList<Transport::RequestId>{ f.sent().id });
    QCOMPARE(f.client.account().endpoints, f.account.endpoints);
}

QTEST_GUILESS_MAIN(tst_ApiClient)
#include "tst_apiclient.moc"
