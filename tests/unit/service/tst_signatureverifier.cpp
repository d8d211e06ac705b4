// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/signatureverifier.h"

#include "cls/qsignature.h"
#include "cls/tc3signature.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

class TestSignatureVerifier : public QObject
{
    Q_OBJECT

private slots:
    void officialSdkRequests_data();
    void officialSdkRequests();
    void sdkHeaderOrder();
    void controlAccepts();
    void controlRefuses_data();
    void controlRefuses();
    void dataAccepts();
    void dataRefuses_data();
    void dataRefuses();
    void tokens();
};

namespace {

constexpr qint64 now = 1'711'607'794; // 2024-03-28 UTC

QString codeOf(const Status& status)
{
    return status.ok() ? QStringLiteral("ok") : status.error().code;
}

CredentialBook book(
    const QByteArray& id = "id", const QByteArray& key = "key", const QByteArray& token = {})
{
    cls::Credentials credentials;
    credentials.secretId = QString::fromUtf8(id);
    credentials.secretKey = Secret(QByteArray(key));
    credentials.token = Secret(QByteArray(token));
    return CredentialBook({ credentials });
}

void setHeader(HttpRequest& request, const QByteArray& name, const QByteArray& value)
{
    for (auto& header : request.headers) {
        if (header.first == name) {
            header.second = value;
            return;
        }
    }
    request.headers.emplaceBack(name, value);
}

void removeHeader(HttpRequest& request, const QByteArray& name)
{
    request.headers.removeIf([&](const auto& header) { return header.first == name; });
}

struct ControlSigning
{
    QByteArray signedHost = "127.0.0.1:81";
    QByteArray key = "key";
    QByteArray service = "cls";
    qint64 timestamp = now;
    bool withHost = true;
    bool lowered = false;
};

HttpRequest control(const ControlSigning& how = {})
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/";
    request.localPort = 81;
    request.body = "{\"a\":\"日\"}";
    request.headers = { { "host", "127.0.0.1:81" }, { "content-type", "application/JSON" },
        { "x-tc-timestamp", QByteArray::number(how.timestamp) } };
    cls::Tc3Input input;
    input.body = request.body;
    input.timestamp = how.timestamp;
    input.service = how.service;
    input.signedHeaders
        = { { "content-type", how.lowered ? "application/json" : "application/JSON" } };
    if (how.withHost)
        input.signedHeaders.emplaceBack("host", how.signedHost);
    setHeader(request, "authorization", cls::tc3Sign(input, "id", how.key).authorization);
    return request;
}

struct DataSigning
{
    QByteArray signedHost = "127.0.0.1:81";
    QByteArray key = "key";
    qint64 start = now - 60;
    qint64 end = now + 300;
    cls::SpaceEscape space = cls::SpaceEscape::Plus;
    bool withHost = true;
    bool givenOrder = false;
    QByteArray signedPath = "/pull_log";
};

HttpRequest data(const DataSigning& how = {})
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/pull_log";
    request.rawQuery = "topic_id=a%20b%2F%E6%97%A5&x=1";
    request.localPort = 81;
    request.body = "{}";
    request.headers
        = { { "host", "127.0.0.1:81" }, { "content-type", "application/json; charset=utf-8" } };
    cls::QSignInput input;
    input.method = "POST";
    input.path = how.signedPath;
    input.params = { { "topic_id", "a b/日" } };
    if (how.withHost)
        input.headers.emplaceBack("Host", how.signedHost);
    input.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    input.signStart = how.start;
    input.signEnd = how.end;
    input.space = how.space;
    const auto signature = how.givenOrder ? cls::qSignInGivenOrder(input, "id", how.key)
                                          : cls::qSign(input, "id", how.key);
    setHeader(request, "authorization", signature.authorization);
    return request;
}

} // namespace

void TestSignatureVerifier::officialSdkRequests_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray requests
        = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("requests")].toArray();
    QVERIFY(requests.size() >= 20);
    for (const QJsonValue& value : requests) {
        const QJsonObject vector = value.toObject();
        QTest::newRow(qPrintable(vector[QStringLiteral("name")].toString())) << vector;
    }
}

void TestSignatureVerifier::officialSdkRequests()
{
    QFETCH(QJsonObject, vector);
    const auto text
        = [&](const char* name) { return vector[QLatin1StringView(name)].toString().toUtf8(); };
    HttpRequest request;
    const QList<QByteArray> line = text("request_line").split(' ');
    request.method = line[0];
    const qsizetype question = line[1].indexOf('?');
    request.path = question < 0 ? line[1] : line[1].left(question);
    request.rawQuery = question < 0 ? QByteArray() : line[1].mid(question + 1);
    request.body = QByteArray::fromBase64(text("body_b64"));
    const QJsonArray headers = vector[QStringLiteral("headers")].toArray();
    for (const QJsonValue& header : headers) {
        request.headers.emplaceBack(header.toArray()[0].toString().toLower().toUtf8(),
            header.toArray()[1].toString().toUtf8());
    }
    const qint64 when = vector[QStringLiteral("now")].toInteger();
    const CredentialBook accounts = book(text("secret_id"), text("secret_key"));
    const SignatureVerifier verifier(accounts);
    const bool isControl = text("plane") == "control";
    const auto verify = [&](const HttpRequest& what, qint64 at) {
        return codeOf(isControl ? verifier.verifyControl(what, at) : verifier.verifyData(what, at));
    };
    QCOMPARE(verify(request, when), QStringLiteral("ok"));
    QCOMPARE(verify(request, when + 301), QStringLiteral("AuthFailure.SignatureExpire"));
    HttpRequest changed = request;
    if (isControl)
        changed.body += ' ';
    else
        changed.path += 'x';
    QCOMPARE(verify(changed, when), QStringLiteral("AuthFailure.SignatureFailure"));
}

void TestSignatureVerifier::sdkHeaderOrder()
{
    const CredentialBook accounts = book();
    const SignatureVerifier verifier(accounts);
    DataSigning how;
    how.givenOrder = true; // Host before content-type, as the Python SDK may list them
    QVERIFY(data(how).header("authorization").contains("q-header-list=host;content-type"));
    QCOMPARE(codeOf(verifier.verifyData(data(how), now)), QStringLiteral("ok"));
}

void TestSignatureVerifier::controlAccepts()
{
    const CredentialBook accounts = book();
    const SignatureVerifier verifier(accounts);
    const auto verify = [&](const ControlSigning& how) {
        return codeOf(verifier.verifyControl(control(how), now));
    };
    const QString ok = QStringLiteral("ok");
    ControlSigning how;
    QCOMPARE(verify(how), ok);
    how.signedHost = "127.0.0.1";
    QCOMPARE(verify(how), ok);
    how.lowered = true;
    QCOMPARE(verify(how), ok);
    how = {};
    how.timestamp = now - 300;
    QCOMPARE(verify(how), ok);

    HttpRequest bare = control();
    setHeader(bare, "host", "127.0.0.1"); // signed with the port, sent without
    QCOMPARE(codeOf(verifier.verifyControl(bare, now)), ok);
}

void TestSignatureVerifier::controlRefuses_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const HttpRequest& request, const char* code) {
        QTest::newRow(name) << request << QString::fromLatin1(code);
    };
    ControlSigning how;
    HttpRequest request = control();
    removeHeader(request, "authorization");
    row("no authorization", request, "AuthFailure.InvalidAuthorization");
    setHeader(request, "authorization", "Basic abc");
    row("another scheme", request, "AuthFailure.InvalidAuthorization");
    row("q-sign here", data(), "AuthFailure.InvalidAuthorization");
    request = control();
    QByteArray authorization = request.header("authorization");
    setHeader(request, "authorization", authorization.replace("Credential=id/", "Credential=no/"));
    row("unknown id", request, "AuthFailure.SecretIdNotFound");
    how.key = "wrong";
    row("wrong key", control(how), "AuthFailure.SignatureFailure");
    how = {};
    how.signedHost = "evil.example";
    row("another host", control(how), "AuthFailure.SignatureFailure");
    how = {};
    how.withHost = false;
    row("host not signed", control(how), "AuthFailure.SignatureFailure");
    how = {};
    how.service = "cvm";
    row("another service", control(how), "AuthFailure.SignatureFailure");
    how = {};
    how.timestamp = now - 301;
    row("too old", control(how), "AuthFailure.SignatureExpire");
    how.timestamp = now + 301;
    row("too new", control(how), "AuthFailure.SignatureExpire");
    request = control();
    removeHeader(request, "x-tc-timestamp");
    row("no timestamp", request, "AuthFailure.SignatureFailure");
    request = control();
    authorization = request.header("authorization");
    setHeader(request, "authorization", authorization.replace("2024-03-28", "2024-03-27"));
    row("date of another day", request, "AuthFailure.SignatureFailure");
    request = control();
    setHeader(request, "x-tc-timestamp", QByteArray::number(now + 1));
    row("timestamp changed", request, "AuthFailure.SignatureFailure");
    request = control();
    request.body.replace("a", "b");
    row("body changed", request, "AuthFailure.SignatureFailure");
}

void TestSignatureVerifier::controlRefuses()
{
    QFETCH(HttpRequest, request);
    QFETCH(QString, code);
    const CredentialBook accounts = book();
    QCOMPARE(codeOf(SignatureVerifier(accounts).verifyControl(request, now)), code);
}

void TestSignatureVerifier::dataAccepts()
{
    const CredentialBook accounts = book();
    const SignatureVerifier verifier(accounts);
    const QString ok = QStringLiteral("ok");
    for (const char* host : { "127.0.0.1:81", "127.0.0.1" }) {
        for (const cls::SpaceEscape space :
            { cls::SpaceEscape::Plus, cls::SpaceEscape::Percent20 }) {
            DataSigning how;
            how.signedHost = host;
            how.space = space;
            QCOMPARE(codeOf(verifier.verifyData(data(how), now)), ok);
        }
    }
    DataSigning withQuery;
    withQuery.signedPath = "/pull_log?topic_id=a b/日";
    QCOMPARE(codeOf(verifier.verifyData(data(withQuery), now)), ok);
    withQuery.signedPath = "/pull_log?topic_id=other";
    QCOMPARE(codeOf(verifier.verifyData(data(withQuery), now)),
        QStringLiteral("AuthFailure.SignatureFailure"));
    HttpRequest request = data();
    request.rawQuery = "x=2&topic_id=a+b/%e6%97%a5"; // the same values, written otherwise
    QCOMPARE(codeOf(verifier.verifyData(request, now)), ok);
    QCOMPARE(codeOf(verifier.verifyData(data(), now - 60)), ok);
    QCOMPARE(codeOf(verifier.verifyData(data(), now + 300)), ok);
}

void TestSignatureVerifier::dataRefuses_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const HttpRequest& request, const char* code) {
        QTest::newRow(name) << request << QString::fromLatin1(code);
    };
    const auto replaced = [](const QByteArray& from, const QByteArray& to) {
        HttpRequest request = data();
        QByteArray authorization = request.header("authorization");
        setHeader(request, "authorization", authorization.replace(from, to));
        return request;
    };
    HttpRequest request = data();
    removeHeader(request, "authorization");
    row("no authorization", request, "MissingAuthorization");
    row("TC3 here", control(), "InvalidAuthorization");
    row("algorithm", replaced("algorithm=sha1", "algorithm=md5"), "InvalidAuthorization");
    row("key time differs",
        replaced("q-key-time=" + QByteArray::number(now - 60),
            "q-key-time=" + QByteArray::number(now - 61)),
        "InvalidAuthorization");
    row("unknown id", replaced("q-ak=id", "q-ak=no"), "AuthFailure.SecretIdNotFound");
    DataSigning how;
    how.key = "wrong";
    row("wrong key", data(how), "AuthFailure.SignatureFailure");
    how = {};
    how.signedHost = "evil.example";
    row("another host", data(how), "AuthFailure.SignatureFailure");
    how = {};
    how.withHost = false;
    row("host not listed", data(how), "AuthFailure.SignatureFailure");
    how = {};
    how.end = now - 1;
    row("expired", data(how), "AuthFailure.SignatureExpire");
    how = {};
    how.start = now + 1;
    row("not yet valid", data(how), "AuthFailure.SignatureExpire");
    request = data();
    request.rawQuery = "topic_id=other";
    row("parameter changed", request, "AuthFailure.SignatureFailure");
    request.rawQuery.clear();
    row("parameter gone", request, "AuthFailure.SignatureFailure");
    request = data();
    removeHeader(request, "content-type");
    row("header gone", request, "AuthFailure.SignatureFailure");
    request = data();
    request.path = "/structuredlog";
    row("another path", request, "AuthFailure.SignatureFailure");
    request = data();
    request.method = "PUT";
    row("another method", request, "AuthFailure.SignatureFailure");
    row("signature cut", replaced("q-signature=", "q-signature=0"), "AuthFailure.SignatureFailure");
}

void TestSignatureVerifier::dataRefuses()
{
    QFETCH(HttpRequest, request);
    QFETCH(QString, code);
    const CredentialBook accounts = book();
    QCOMPARE(codeOf(SignatureVerifier(accounts).verifyData(request, now)), code);
}

void TestSignatureVerifier::tokens()
{
    const CredentialBook accounts = book("id", "key", "the token");
    const SignatureVerifier verifier(accounts);
    const QString failure = QStringLiteral("AuthFailure.TokenFailure");
    const QString ok = QStringLiteral("ok");
    for (const char* name : { "x-tc-token", "x-cls-token" }) {
        HttpRequest api = control();
        HttpRequest pull = data();
        QCOMPARE(codeOf(verifier.verifyControl(api, now)), failure);
        QCOMPARE(codeOf(verifier.verifyData(pull, now)), failure);
        setHeader(api, name, "the tokem");
        QCOMPARE(codeOf(verifier.verifyControl(api, now)), failure);
        setHeader(api, name, "the token");
        setHeader(pull, name, "the token");
        QCOMPARE(codeOf(verifier.verifyControl(api, now)), ok);
        QCOMPARE(codeOf(verifier.verifyData(pull, now)), ok);
    }
}

QTEST_GUILESS_MAIN(TestSignatureVerifier)
#include "tst_signatureverifier.moc"
