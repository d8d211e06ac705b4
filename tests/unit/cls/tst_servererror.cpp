// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/servererror.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;

Q_DECLARE_METATYPE(tidemark::ErrorKind)

class tst_ServerError : public QObject
{
    Q_OBJECT

private slots:
    void code_data();
    void code();
    void statusAlone_data();
    void statusAlone();
    void body_data();
    void body();
    void requestIds();
    void longBodiesAreShownInPart();
};

void tst_ServerError::code_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int status, const char* code, ErrorKind kind, const char* message = "") {
        QTest::addRow("%d %s %s", status, code, message)
            << QString::fromLatin1(code) << status << QString::fromUtf8(message) << kind;
    };
    using enum ErrorKind;
    // Data plane, protocol notes 2.5 and appendix B.
    for (const char* code : { "InvalidCompressType", "InvalidContent", "InvalidContentType",
             "InvalidParam", "MissingAgentIp", "MissingAgentVersion", "MissingContent",
             "MissingContentType", "TopicClosed", "IndexRuleEmpty", "LogsetNotEmpty", "SyntaxError",
             "LogsetEmpty", "LimitExceeded", "NoSuchVersion", "UnsupportedRegion" }) {
        row(400, code, InvalidRequest);
    }
    row(400, "InvalidAuthorization", Auth);
    row(400, "MissingAuthorization", Auth);
    row(400, "InvalidOffset", InvalidOffset);
    row(400, "InvalidParameter.InvalidOffset", InvalidOffset);
    row(404, "INVALIDOFFSET", InvalidOffset);
    row(400, "RequestLimitExceeded", Throttled);
    row(400, "ResourceNotFound", NotFound);
    for (const char* code : { "AuthFailure.SecretIdNotFound", "AuthFailure.SignatureFailure",
             "AuthFailure.MFAFailure", "AuthFailure.InvalidSecretId", "AuthFailure.TokenFailure",
             "AuthFailure.Unauthorized", "AuthFailure", "Unauthorized" }) {
        row(401, code, Auth);
    }
    row(401, "AuthFailure.SignatureExpire", Clock);
    row(401, "AuthFailure.UnauthorizedOperation", Permission);
    row(403, "LogSizeExceed", TooLarge);
    for (const char* code : { "NotAllowed", "AccountArrears", "ServiceNotActivated", "LogsetExceed",
             "TopicExceed", "TaskReadOnly" }) {
        row(403, code, Permission);
    }
    row(404, "CursorNotExist", InvalidOffset);
    for (const char* code : { "TaskNotExist", "IndexNotExist", "LogsetNotExist", "TopicNotExist",
             "ConsumerNotExist", "DeliverFunctionNotExist" }) {
        row(404, code, NotFound);
    }
    row(405, "NotSupported", InvalidRequest);
    row(409, "TopicConflict", InvalidRequest);
    row(409, "ConsumerConflict", InvalidRequest);
    row(429, "SpeedQuotaExceed", Throttled);
    row(429, "SomethingNew", Throttled);
    row(500, "InternalError", Transient);
    row(503, "SomethingNew", Transient);
    // Control plane: status 200.
    row(200, "AuthFailure.SignatureFailure", Auth);
    row(200, "AuthFailure.SignatureExpire", Clock);
    row(200, "AuthFailure.TokenFailure", Auth);
    row(200, "UnauthorizedOperation", Permission);
    row(200, "UnauthorizedOperation.CamNoAuth", Permission);
    for (const char* code : { "OperationDenied", "OperationDenied.ACLFailed",
             "OperationDenied.AccountDestroy", "OperationDenied.AccountIsolate",
             "OperationDenied.AccountNotExists", "InternalError.IllegalRole" }) {
        row(200, code, Permission);
    }
    for (const char* code : { "RequestLimitExceeded", "RequestLimitExceeded.IPLimitExceeded",
             "RequestLimitExceeded.UinLimitExceeded",
             "RequestLimitExceeded.GlobalRegionUinLimitExceeded", "FailedOperation.ReadQpsLimit",
             "FailedOperation.WriteQpsLimit", "FailedOperation.WriteTrafficLimit",
             "SpeedQuotaExceed" }) {
        row(200, code, Throttled);
    }
    for (const char* code : { "InternalError", "InternalError.DbError", "InternalError.SearchError",
             "InternalError.SearchFailed", "InternalError.ServerBusy", "ServiceUnavailable",
             "Timeout", "FailedOperation.Timeout", "FailedOperation.TopicCreating" }) {
        row(200, code, Transient);
    }
    for (const char* code : { "ResourceNotFound", "ResourceNotFound.LogsetNotExist",
             "ResourceNotFound.TopicNotExist", "ResourceNotFound.PartitionNotExist" }) {
        row(200, code, NotFound);
    }
    row(200, "LimitExceeded.LogSize", TooLarge);
    for (const char* code : { "FailedOperation", "FailedOperation.TopicClosed",
             "FailedOperation.TopicIsolated", "InvalidParameter", "InvalidParameter.ParamError",
             "InvalidParameterValue", "LimitExceeded", "LimitExceeded.Topic", "MissingParameter",
             "UnknownParameter", "UnsupportedOperation", "UnsupportedOperation.UnsupportedRegion",
             "InvalidAction", "NoSuchVersion", "SomethingNew" }) {
        row(200, code, InvalidRequest);
    }
    // Told by the message only.
    row(200, "InvalidParameter", AlreadyExists, "consumer group already exists");
    row(200, "FailedOperation", AlreadyExists, "Consumer Group Already Exists");
    row(200, "InvalidParameter", NotFound, "consumer group g not exist");
    row(200, "InvalidParameterValue", NotFound, "Consumer Group does Not Exist");
    row(200, "InvalidParameter", NotFound, "consumer not found");
    row(200, "InternalError", Transient, "shard not found");
    row(200, "OperationDenied", Fenced, "the consumer is not the owner of partition 3");
    row(200, "InvalidParameter", Fenced, "Not The Owner");
    // A family does not reach beyond its dot-less name.
    row(400, "TimeoutSomething", InvalidRequest);
    row(400, "TopicNotExistAnyMore", InvalidRequest);
}

void tst_ServerError::code()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(QString, message);
    QFETCH(ErrorKind, kind);
    const ErrorKind found = errorKind(code, message, status);
    QCOMPARE(QByteArray(errorKindName(found)), QByteArray(errorKindName(kind)));
}

void tst_ServerError::statusAlone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    using enum ErrorKind;
    const std::pair<int, ErrorKind> rows[]
        = { { 200, BadAnswer }, { 204, BadAnswer }, { 301, BadAnswer }, { 302, BadAnswer },
              { 400, InvalidRequest }, { 401, Auth }, { 403, Permission }, { 404, NotFound },
              { 405, InvalidRequest }, { 408, Transient }, { 409, InvalidRequest },
              { 413, TooLarge }, { 418, InvalidRequest }, { 429, Throttled }, { 500, Transient },
              { 502, Transient }, { 503, Transient }, { 504, Transient }, { 599, Transient } };
    for (const auto& [status, kind] : rows)
        QTest::addRow("%d", status) << status << kind;
}

void tst_ServerError::statusAlone()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    for (const QByteArray& body : { QByteArray(), QByteArray("<html>busy</html>"),
             QByteArray("{\"unrelated\":1}"), QByteArray("[]"), QByteArray("{\"errorcode\":5}"),
             QByteArray("{\"Response\":{\"RequestId\":\"r\"}}"), QByteArray("\xff\xfe\x00", 3) }) {
        const Error error = parseErrorBody(status, body, QStringLiteral("r1"));
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, QStringLiteral("HTTP%1").arg(status));
        QCOMPARE(error.httpStatus, status);
        QVERIFY(!error.message.isEmpty());
    }
}

void tst_ServerError::body_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char* name, const QByteArray& body, const char* code, const char* message) {
              QTest::newRow(name) << body << QString::fromUtf8(code) << QString::fromUtf8(message);
          };
    row("data plane", R"({"errorcode":"TopicNotExist","errormessage":"topic t"})", "TopicNotExist",
        "topic t");
    row("cloud API", R"({"Response":{"Error":{"Code":"Timeout","Message":"m"},"RequestId":"r"}})",
        "Timeout", "m");
    row("both shapes: the cloud API's wins",
        R"({"errorcode":"A","Response":{"Error":{"Code":"B","Message":"m"}}})", "B", "m");
    row("no message", R"({"errorcode":"InternalError"})", "InternalError", "");
    row("message of another type", R"({"errorcode":"InternalError","errormessage":7})",
        "InternalError", "");
    row("Chinese", R"({"errorcode":"InternalError","errormessage":"\u5185\u90e8错误"})",
        "InternalError", "内部错误");
    row("code of another type", R"({"errorcode":7,"errormessage":"m"})", "HTTP500",
        R"(the answer is not an error of CLS: {"errorcode":7,"errormessage":"m"})");
    row("Error null", R"({"Response":{"Error":null}})", "HTTP500",
        R"(the answer is not an error of CLS: {"Response":{"Error":null}})");
    row("nothing", "", "HTTP500", "the answer has no body");
    row("HTML over several lines", "<html>\r\n\t<b>bad  gateway</b>\x1b[31m</html>\n", "HTTP500",
        "the answer is not an error of CLS: <html> <b>bad gateway</b> [31m</html>");
    row("cut JSON", R"({"errorcode":"Internal)", "HTTP500",
        R"(the answer is not an error of CLS: {"errorcode":"Internal)");
}

void tst_ServerError::body()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const Error error = parseErrorBody(500, body, QString());
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
}

void tst_ServerError::requestIds()
{
    const QString header = QStringLiteral("from-header");
    const auto idOf = [&](const char* body, const QString& id) {
        return parseErrorBody(400, body, id).requestId;
    };
    QCOMPARE(idOf(R"({"errorcode":"A"})", header), header);
    QCOMPARE(idOf(R"({"Response":{"Error":{"Code":"A"},"RequestId":"body"}})", header),
        QStringLiteral("body"));
    QCOMPARE(idOf(R"({"Response":{"Error":{"Code":"A"},"RequestId":""}})", header), header);
    QCOMPARE(idOf(R"({"Response":{"Error":{"Code":"A"},"RequestId":null}})", header), header);
    QCOMPARE(idOf("<html>", header), header);
    QCOMPARE(idOf("", QString()), QString());
}

void tst_ServerError::longBodiesAreShownInPart()
{
    const Error error = parseErrorBody(502, QByteArray(1 << 20, 'x'), QString());
    QVERIFY2(error.message.size() < 300, qPrintable(QString::number(error.message.size())));
    // Cut within a character: still a text.
    const Error chinese = parseErrorBody(502, QByteArray("x中").repeated(200), {});
    QVERIFY(chinese.message.contains(QStringLiteral("中x中")));
    QVERIFY(chinese.message.size() < 300);
}

QTEST_GUILESS_MAIN(tst_ServerError)
#include "tst_servererror.moc"
