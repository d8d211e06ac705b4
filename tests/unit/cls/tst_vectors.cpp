// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/apiclient.h"
#include "cls/lz4block.h"
#include "cls/messageheader.h"
#include "cls/pulldecoder.h"
#include "cls/qsignature.h"
#include "cls/sendconsumerheartbeat.h"
#include "cls/servererror.h"
#include "cls/tc3signature.h"
#include "cls/digest.h"

#include "unit/cls/faketransport.h"
#include "unit/cls/requestvectors.h"
#include "unit/cls/vectorsfile.h"
#include "unit/cls/wiretools.h"

#include "cls.pb.h"

#include <snappy.h>

#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

/// Every case of the vectors made by the official SDK, in both directions where that makes sense.
class tst_Vectors : public QObject
{
    Q_OBJECT

private slots:
    void qsign_data() { addVectorRows("qsign_sha1"); }
    void qsign();
    void tc3_data() { addVectorRows("tc3"); }
    void tc3();
    void request_data() { addVectorRows("requests"); }
    void request();
    void ourRequestOnTheDataPlane_data() { addVectorRows("requests"); }
    void ourRequestOnTheDataPlane();
    void everyKindOfRequestIsThere();
    void pullResponse_data() { addVectorRows("pull_responses"); }
    void pullResponse();
    void pullResponseMadeByUs_data() { addVectorRows("pull_responses"); }
    void pullResponseMadeByUs();
    void errorResponse_data() { addVectorRows("error_responses"); }
    void errorResponse();
};

namespace {

const TopicPartition source{ QStringLiteral("5023192e-aaaa-4bbb-8ccc-1234567890ab"),
    PartitionId(0) };

const Json& vectorCase(const char* section, int index)
{
    return vectorSection(section).at(static_cast<size_t>(index));
}

QPairs pairsOf(const Json& object)
{
    QPairs pairs;
    for (const auto& [name, value] : object.items())
        pairs << std::pair(QByteArray::fromStdString(name), bytesOf(value));
    return pairs;
}

/// The pairs with these lower-case names, in their order.
QPairs listed(const QPairs& pairs, const QList<QByteArray>& names)
{
    QPairs out;
    for (const QByteArray& name : names) {
        for (const auto& pair : pairs) {
            if (pair.first.toLower() == name)
                out << pair;
        }
    }
    return out;
}

QSignInput qInput(const Json& input)
{
    QSignInput out;
    out.method = bytesOf(input.at("method"));
    out.path = bytesOf(input.at("path"));
    out.params = pairsOf(input.at("params"));
    // The SDK signs these three and no other header.
    out.headers = listed(pairsOf(input.at("headers")), { "content-type", "content-md5", "host" });
    out.signStart = input.at("now").get<qint64>() - 60;
    out.signEnd = input.at("now").get<qint64>() + input.at("expire").get<qint64>();
    return out;
}

GroupReader readerOf(const proto::LogGroup& group)
{
    GroupReader out;
    if (group.has_contextflow())
        out.contextFlow = group.contextflow();
    if (group.has_filename())
        out.filename = group.filename();
    if (group.has_source())
        out.source = group.source();
    for (const proto::LogTag& tag : group.logtags())
        out.tags.push_back({ tag.key(), tag.value() });
    for (const proto::Log& log : group.logs()) {
        out.logs.push_back({ log.time(), {} });
        for (const proto::Log_Content& content : log.contents())
            out.logs.back().contents.push_back({ content.key(), content.value() });
    }
    return out;
}

GroupReader readerOf(const RecordBatch& batch, const MessageEntry& message)
{
    const auto text = [&batch](ByteSpan span) {
        return span.isPresent() ? std::optional<std::string>(batch.text(span)) : std::nullopt;
    };
    GroupReader out;
    out.contextFlow = text(message.contextFlow);
    out.filename = text(message.filename);
    out.source = text(message.source);
    for (quint32 i = 0; i < message.tagCount; ++i) {
        const KeyValue tag = RecordView::readPair(batch.text(batch.tagSpan(message.firstTag + i)));
        out.tags.push_back({ std::string(tag.key), std::string(tag.value) });
    }
    for (quint32 i = 0; i < message.recordCount; ++i) {
        const RecordView record = batch.record(message.firstRecord + i);
        out.logs.push_back({ record.time(), {} });
        record.forEachContent([&](const KeyValue& content) {
            out.logs.back().contents.push_back(
                { std::string(content.key), std::string(content.value) });
        });
    }
    return out;
}

/// The LogGroup of expected values; nothing where a value is told by its digest only.
std::optional<proto::LogGroup> groupOf(const Json& expected)
{
    proto::LogGroup out;
    if (expected.at("contextFlow").is_string())
        out.set_contextflow(expected.at("contextFlow").get<std::string>());
    if (expected.at("filename").is_string())
        out.set_filename(expected.at("filename").get<std::string>());
    if (expected.at("source").is_string())
        out.set_source(expected.at("source").get<std::string>());
    for (const Json& pair : expected.at("logTags")) {
        proto::LogTag* tag = out.add_logtags();
        tag->set_key(pair.at(0).get<std::string>());
        tag->set_value(pair.at(1).get<std::string>());
    }
    for (const Json& entry : expected.at("logs")) {
        proto::Log* log = out.add_logs();
        log->set_time(entry.at("time").get<qint64>());
        for (const Json& pair : entry.at("contents")) {
            if (!pair.at(0).is_string() || !pair.at(1).is_string())
                return std::nullopt;
            proto::Log_Content* content = log->add_contents();
            content->set_key(pair.at(0).get<std::string>());
            content->set_value(pair.at(1).get<std::string>());
        }
    }
    return out;
}

MessageHeader headerOf(const Json& expected)
{
    MessageHeader out;
    out.version = expected.at("version").get<qint32>();
    out.timestamp = expected.at("timestamp").get<qint64>();
    out.uin = expected.at("uin").get<qint64>();
    out.logsetId = bytesOf(expected.at("logset_id"));
    out.topicId = bytesOf(expected.at("topic_id"));
    out.contentLength = expected.at("content_len").get<qint32>();
    return out;
}

QString headerDifference(const MessageHeader& header, const Json& expected)
{
    return header.toBytes() == headerOf(expected).toBytes()
        ? QString()
        : QString::fromLatin1(header.toBytes().toHex());
}

/// The target of a request line.
QUrl targetOf(const Json& request)
{
    return QUrl(QString::fromUtf8(bytesOf(request.at("request_line")).split(' ').at(1)));
}

QString topicOf(const QUrl& target)
{
    return QUrlQuery(target).queryItemValue(QStringLiteral("topic_id"), QUrl::FullyDecoded);
}

/// Reason codes of ours for what the SDK says of a message it refuses.
QStringList reasonsFor(const QByteArray& sdkMessage)
{
    if (sdkMessage.contains("version is not supported"))
        return { QStringLiteral("InvalidVersion") };
    if (sdkMessage.contains("content length is not equal"))
        return { QStringLiteral("InvalidLength") };
    if (sdkMessage.contains("too short to parse")) // the SDK refuses an empty LogGroup so, too
        return { QStringLiteral("TruncatedHeader"), QStringLiteral("EmptyMessage") };
    if (sdkMessage.contains("Error parsing message"))
        return { QStringLiteral("BadProtobuf") };
    return {};
}

/// What the protocol notes 2.5 say of an error, written down a second time.
ErrorKind expectedKind(const QByteArray& code, const QByteArray& message, int status)
{
    if (message.contains("already exist"))
        return ErrorKind::AlreadyExists;
    if (code.toLower().contains("invalidoffset") || code == "CursorNotExist")
        return ErrorKind::InvalidOffset;
    if (message.contains("not the owner"))
        return ErrorKind::Fenced;
    if (code == "AuthFailure.SignatureExpire")
        return ErrorKind::Clock;
    if (code == "AuthFailure.UnauthorizedOperation" || code.startsWith("UnauthorizedOperation")
        || code.startsWith("OperationDenied") || code == "InternalError.IllegalRole") {
        return ErrorKind::Permission;
    }
    if (code.startsWith("AuthFailure") || code.endsWith("Authorization"))
        return ErrorKind::Auth;
    if (code == "LogSizeExceed" || code == "LimitExceeded.LogSize" || status == 413)
        return ErrorKind::TooLarge;
    if (code.startsWith("RequestLimitExceeded") || code == "SpeedQuotaExceed" || status == 429
        || code.endsWith("QpsLimit") || code.endsWith("TrafficLimit")) {
        return ErrorKind::Throttled;
    }
    if (code.startsWith("InternalError") || code.startsWith("ServiceUnavailable")
        || code.endsWith("Timeout") || code.endsWith("TopicCreating") || status >= 500
        || status == 408) {
        return ErrorKind::Transient;
    }
    if (code.startsWith("ResourceNotFound") || status == 404 || message.contains("not exist")
        || message.contains("not found")) {
        return ErrorKind::NotFound;
    }
    if (status == 403)
        return ErrorKind::Permission;
    return status == 401 ? ErrorKind::Auth : ErrorKind::InvalidRequest;
}

} // namespace

void tst_Vectors::qsign()
{
    QFETCH(int, index);
    const Json& one = vectorCase("qsign_sha1", index);
    const Json& input = one.at("input");
    const Json& derived = one.at("derived");
    const QByteArray id = bytesOf(input.at("secret_id"));
    const QByteArray key = bytesOf(input.at("secret_key"));

    const QSignInput toSign = qInput(input);
    const QSignature signature = qSign(toSign, id, key);
    QCOMPARE(signature.httpRequestInfo, bytesOf(derived.at("http_request_info")));
    QCOMPARE(
        sha1(signature.httpRequestInfo).toHex(), bytesOf(derived.at("http_request_info_sha1")));
    QCOMPARE(QByteArray::number(toSign.signStart) + ';' + QByteArray::number(toSign.signEnd),
        bytesOf(derived.at("sign_time")));
    QCOMPARE(signature.stringToSign, bytesOf(derived.at("string_to_sign")));
    QCOMPARE(signature.signKey, bytesOf(derived.at("sign_key")));
    QCOMPARE(signature.signature, bytesOf(derived.at("signature")));
    QCOMPARE(signature.authorization, bytesOf(one.at("authorization")));
    if (one.contains("official_doc_signature"))
        QCOMPARE(signature.signature, bytesOf(one.at("official_doc_signature")));

    // As a verifier: the header alone says what to compute over.
    const Result<QAuthorization> parsed = qParse(signature.authorization);
    QVERIFY(parsed.ok());
    const QAuthorization& parts = parsed.value();
    QCOMPARE(parts.algorithm, QByteArray("sha1"));
    QCOMPARE(parts.secretId, id);
    QCOMPARE(parts.signStart, toSign.signStart);
    QCOMPARE(parts.signEnd, toSign.signEnd);
    QCOMPARE(parts.keyStart, toSign.signStart);
    QCOMPARE(parts.keyEnd, toSign.signEnd);
    QCOMPARE(parts.signature, signature.signature);
    QSignInput again = toSign;
    again.headers = listed(pairsOf(input.at("headers")), parts.headerNames);
    again.params = listed(pairsOf(input.at("params")), parts.paramNames);
    QCOMPARE(qSignInGivenOrder(again, id, key).signature, parts.signature);
    QVERIFY(qSign(again, id, QByteArray(key + 'x')).signature != parts.signature);

    if (one.contains("authorization_sent_by_sdk")) {
        // The SDK sorts by the original case and lists the names in the order of the rule.
        QSignInput quirk = toSign;
        std::sort(quirk.headers.begin(), quirk.headers.end());
        std::sort(quirk.params.begin(), quirk.params.end());
        const QByteArray sent = bytesOf(one.at("authorization_sent_by_sdk"));
        const Result<QAuthorization> sentParts = qParse(sent);
        QVERIFY(sentParts.ok());
        QCOMPARE(qSignInGivenOrder(quirk, id, key).signature, sentParts.value().signature);
    }
}

void tst_Vectors::tc3()
{
    QFETCH(int, index);
    const Json& one = vectorCase("tc3", index);
    const Json& input = one.at("input");
    const Json& derived = one.at("derived");

    Tc3Input toSign;
    toSign.method = bytesOf(input.at("method"));
    toSign.path = bytesOf(input.at("path"));
    toSign.service = bytesOf(input.at("service"));
    toSign.signedHeaders = { { "content-type", bytesOf(input.at("content_type")) },
        { "host", bytesOf(input.at("host")) } };
    toSign.body = fromBase64(input.at("body_b64"));
    toSign.timestamp = input.at("timestamp").get<qint64>();
    const Tc3Signature signature
        = tc3Sign(toSign, bytesOf(input.at("secret_id")), bytesOf(input.at("secret_key")));
    QCOMPARE(signature.payloadSha256, bytesOf(derived.at("payload_sha256")));
    QCOMPARE(signature.canonicalRequest, bytesOf(derived.at("canonical_request")));
    QCOMPARE(signature.stringToSign, bytesOf(derived.at("string_to_sign")));
    QCOMPARE(signature.date, bytesOf(derived.at("date")));
    QCOMPARE(signature.credentialScope, bytesOf(derived.at("credential_scope")));
    QCOMPARE(signature.signingKey.toHex(), bytesOf(derived.at("signing_key_hex")));
    QCOMPARE(signature.signature, bytesOf(derived.at("signature")));
    QCOMPARE(signature.authorization, bytesOf(one.at("authorization")));

    const Result<Tc3Authorization> parsed = tc3Parse(bytesOf(one.at("authorization")));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value().secretId, bytesOf(input.at("secret_id")));
    QCOMPARE(parsed.value().date, bytesOf(derived.at("date")));
    QCOMPARE(parsed.value().service, bytesOf(input.at("service")));
    QCOMPARE(parsed.value().signedHeaders, (QList<QByteArray>{ "content-type", "host" }));
    QCOMPARE(parsed.value().signature, bytesOf(derived.at("signature")));
}

void tst_Vectors::request()
{
    QFETCH(int, index);
    const Json& one = vectorCase("requests", index);
    const Json& headers = one.at("headers");
    const QByteArray id = bytesOf(one.at("secret_id"));
    const QByteArray key = bytesOf(one.at("secret_key"));
    const QByteArray body = fromBase64(one.at("body_b64"));
    const QByteArray authorization = headerOf(headers, "Authorization");
    const QUrl target = targetOf(one);

    if (bytesOf(one.at("plane")) == "control") {
        const Result<Tc3Authorization> parts = tc3Parse(authorization);
        QVERIFY(parts.ok());
        QCOMPARE(parts.value().secretId, id);
        Tc3Input input;
        input.body = body;
        input.service = parts.value().service;
        input.timestamp = headerOf(headers, "X-TC-Timestamp").toLongLong();
        for (const QByteArray& name : parts.value().signedHeaders)
            input.signedHeaders << std::pair(name, headerOf(headers, name));
        const Tc3Signature signature = tc3Sign(input, id, key);
        QCOMPARE(signature.authorization, authorization);
        QCOMPARE(input.timestamp, one.at("now").get<qint64>());
        const Json& derived = one.at("derived");
        QCOMPARE(signature.payloadSha256, bytesOf(derived.at("payload_sha256")));
        QCOMPARE(signature.canonicalRequest, bytesOf(derived.at("canonical_request")));
        QCOMPARE(signature.stringToSign, bytesOf(derived.at("string_to_sign")));
        QCOMPARE(signature.signature, bytesOf(derived.at("signature")));
        QCOMPARE(requestDifference(headerOf(headers, "X-TC-Action"), {}, body, one.at("body_json")),
            QString());
        return;
    }

    const Result<QAuthorization> parts = qParse(authorization);
    QVERIFY(parts.ok());
    QCOMPARE(parts.value().secretId, id);
    QSignInput input;
    input.method = bytesOf(one.at("request_line")).split(' ').at(0);
    input.path = target.path(QUrl::FullyEncoded).toUtf8();
    for (const QByteArray& name : parts.value().paramNames) {
        input.params << std::pair(name,
            QUrlQuery(target)
                .queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded)
                .toUtf8());
    }
    for (const QByteArray& name : parts.value().headerNames)
        input.headers << std::pair(name, headerOf(headers, name));
    input.signStart = parts.value().signStart;
    input.signEnd = parts.value().signEnd;
    QCOMPARE(qSignInGivenOrder(input, id, key).signature, parts.value().signature);
    QCOMPARE(input.signStart, one.at("now").get<qint64>() - 60);

    if (!one.contains("structuredlog")) {
        QCOMPARE(target.path(), QString::fromLatin1(PullLog::path));
        QCOMPARE(requestDifference(PullLog::action, topicOf(target), body, one.at("body_json")),
            QString());
        return;
    }

    const Json& upload = one.at("structuredlog");
    const QByteArray raw = fromBase64(upload.at("raw_protobuf_b64"));
    QVERIFY(!raw.isEmpty());
    QCOMPARE(raw.size(), upload.at("raw_len").get<qint64>());
    if (headerOf(headers, "x-cls-compress-type") == "lz4") {
        const Result<QByteArray> decompressed = lz4Decompress(body, 64 << 20);
        QVERIFY(decompressed.ok());
        QCOMPARE(decompressed.value(), raw);
    } else {
        QVERIFY(headerOf(headers, "x-cls-compress-type").isEmpty());
        QCOMPARE(body, raw);
    }
    const Result<QByteArray> again = lz4Decompress(lz4Compress(raw), raw.size());
    QVERIFY(again.ok());
    QCOMPARE(again.value(), raw);
    proto::LogGroupList list;
    QVERIFY(list.ParseFromArray(raw.constData(), static_cast<int>(raw.size())));
    const Json& expected = upload.at("log_group_list");
    QCOMPARE(static_cast<size_t>(list.loggrouplist_size()), expected.size());
    QList<QByteArray> groups;
    QList<QByteArray> messages;
    for (int i = 0; i < list.loggrouplist_size(); ++i) {
        QCOMPARE(groupDifference(readerOf(list.loggrouplist(i)), expected[static_cast<size_t>(i)]),
            QString());
        groups << QByteArray::fromStdString(list.loggrouplist(i).SerializeAsString());
        messages << messageOf(groups.last());
    }
    // What was uploaded comes back by a pull.
    PullDecoder decoder;
    const auto answer
        = decoder.decode(snappyOf(pullJson(messages, messages.size())), source, Offset(0));
    QVERIFY(answer.ok());
    QCOMPARE(difference(*answer.value().batch, groups), QString());
}

void tst_Vectors::ourRequestOnTheDataPlane()
{
    QFETCH(int, index);
    const Json& one = vectorCase("requests", index);
    const Json& headers = one.at("headers");
    FakeTransport transport;
    FakeClock clock(one.at("now").get<qint64>() * 1000);
    Account account;
    account.endpoints.dataPlane
        = QUrl(QStringLiteral("https://") + QString::fromUtf8(headerOf(headers, "Host")));
    account.endpoints.controlPlane = account.endpoints.dataPlane;
    account.endpoints.region = QString::fromUtf8(headerOf(headers, "X-TC-Region"));
    account.credentials = std::make_shared<CredentialSource>(
        Credentials{ QString::fromUtf8(bytesOf(one.at("secret_id"))),
            Secret(bytesOf(one.at("secret_key"))), Secret(headerOf(headers, "X-Cls-Token")) });
    ApiClient client(transport, clock, account);

    if (bytesOf(one.at("plane")) == "control") {
        // Our JSON has no blanks and another order, so the body's digest and the signature differ;
        // all else that the SDK signs and sends must be the same.
        (void)client.call<SendConsumerHeartbeat>({}, 1000, [](auto&&) {});
        const FakeTransport::Sent& sent = transport.sent.last();
        for (const char* name :
            { "Content-Type", "X-TC-Version", "X-TC-Timestamp", "X-TC-Language", "X-TC-Region" }) {
            QCOMPARE(sent.header(name), headerOf(headers, name));
        }
        QCOMPARE(sent.header("X-TC-Token"), headerOf(headers, "X-Cls-Token"));
        const auto ours = tc3Parse(sent.header("Authorization"));
        const auto theirs = tc3Parse(headerOf(headers, "Authorization"));
        QVERIFY(ours.ok() && theirs.ok());
        QCOMPARE(ours.value().date, theirs.value().date);
        QCOMPARE(ours.value().service, theirs.value().service);
        QCOMPARE(ours.value().signedHeaders, theirs.value().signedHeaders);
        return;
    }
    const QUrl target = targetOf(one);
    if (one.contains("structuredlog")) {
        (void)client.upload(topicOf(target),
            fromBase64(one.at("structuredlog").at("raw_protobuf_b64")), 1000, [](auto&&) {});
    } else {
        const auto pull
            = PullLog::Request::fromBody(topicOf(target), fromBase64(one.at("body_b64")));
        QVERIFY(pull.ok());
        (void)client.pull(pull.value(), 1000, [](auto&&) {});
    }
    // The body is no part of this signature: ours is the SDK's to the last byte.
    const FakeTransport::Sent& sent = transport.sent.last();
    for (const char* name : { "Authorization", "Content-Type", "X-Cls-Token" })
        QCOMPARE(sent.header(name), headerOf(headers, name));
    if (one.contains("structuredlog"))
        QCOMPARE(sent.header("x-cls-compress-type"), QByteArray("lz4"));
    QCOMPARE(
        sent.request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority), target.toEncoded());
}

void tst_Vectors::everyKindOfRequestIsThere()
{
    if (qEnvironmentVariableIsSet("TIDEMARK_VECTORS"))
        return; // another file may hold what it likes
    const Json& all = vectorSection("requests");
    for (const char* kind : { "control", "pull", "structuredlog" }) {
        const bool found = std::any_of(all.begin(), all.end(), [kind](const Json& one) {
            const bool control = bytesOf(one.at("plane")) == "control";
            const bool upload = one.contains("structuredlog");
            return QByteArray(control ? "control" : upload ? "structuredlog" : "pull") == kind;
        });
        QVERIFY2(found, kind);
    }
}

void tst_Vectors::pullResponse()
{
    QFETCH(int, index);
    const Json& one = vectorCase("pull_responses", index);
    const QByteArray body = fromBase64(one.at("snappy_b64"));
    QVERIFY(one.contains("expect") != one.contains("expect_error"));

    std::string text;
    if (snappy::Uncompress(body.constData(), static_cast<size_t>(body.size()), &text)) {
        QCOMPARE(static_cast<qint64>(text.size()), one.at("json_len").get<qint64>());
        QCOMPARE(sha256(QByteArray::fromStdString(text)).toHex(), bytesOf(one.at("json_sha256")));
        if (one.contains("json_text"))
            QCOMPARE(QByteArray::fromStdString(text), bytesOf(one.at("json_text")));
    } else {
        QVERIFY(one.contains("expect_error"));
    }

    PullDecoder decoder;
    const Result<PullAnswer> answer = decoder.decode(body, source, Offset(1));
    if (one.contains("expect_error")) {
        const QStringList reasons
            = reasonsFor(bytesOf(one.at("expect_error").value("sdk_message", Json(""))));
        if (!answer.ok()) {
            QVERIFY(reasons.isEmpty()); // the message alone would be at fault
            QCOMPARE(answer.error().kind, ErrorKind::BadAnswer);
            return;
        }
        const RecordBatch& batch = *answer.value().batch;
        QCOMPARE(batch.badMessages().size(), 1);
        QVERIFY(reasons.isEmpty() || reasons.contains(batch.badMessages().first().reason.code));
        return;
    }
    QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().text()));
    const Json& expected = one.at("expect");
    const RecordBatch& batch = *answer.value().batch;
    QCOMPARE(batch.badMessages().size(), 0);
    if (expected.at("next_offset").is_null())
        QVERIFY(!answer.value().nextOffset);
    else
        QCOMPARE(answer.value().nextOffset, expected.at("next_offset").get<qint64>());
    const Json& groups = expected.at("log_groups");
    const Json& headers = expected.at("headers");
    QCOMPARE(batch.messages().size(), groups.size());
    QCOMPARE(batch.messages().size(), headers.size());
    QCOMPARE(qint64(batch.recordCount()), expected.at("log_count").get<qint64>());
    for (size_t i = 0; i < groups.size(); ++i) {
        const MessageEntry& message = batch.messages()[i];
        QCOMPARE(groupDifference(readerOf(batch, message), groups[i]), QString());
        const std::string_view bytes = batch.messageBytes(message);
        const auto header = MessageHeader::read(
            QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        QVERIFY(header.ok());
        QCOMPARE(headerDifference(header.value(), headers[i]), QString());
        QCOMPARE(message.headerTimestamp, headers[i].at("timestamp").get<qint64>());
        // The header that we write from what was read is the one that came.
        QCOMPARE(header.value().toBytes(), QByteArray(bytes.data(), MessageHeader::size));
    }
}

void tst_Vectors::pullResponseMadeByUs()
{
    QFETCH(int, index);
    const Json& one = vectorCase("pull_responses", index);
    if (one.contains("expect_error")) {
        // Nothing to make: the answer is broken by intent, which `pullResponse` shows.
        QVERIFY(!one.contains("expect"));
        return;
    }
    const Json& expected = one.at("expect");
    QList<QByteArray> messages;
    std::vector<size_t> made;
    for (size_t i = 0; i < expected.at("log_groups").size(); ++i) {
        const std::optional<proto::LogGroup> group = groupOf(expected.at("log_groups")[i]);
        if (!group)
            continue; // a value is told by its digest only
        const QByteArray bytes = QByteArray::fromStdString(group->SerializeAsString());
        MessageHeader header = headerOf(expected.at("headers")[i]);
        header.contentLength = static_cast<qint32>(bytes.size());
        messages << header.toBytes() + bytes;
        made.push_back(i);
    }
    const Json& next = expected.at("next_offset");
    const QByteArray json = pullJson(messages, next.is_null() ? 0 : next.get<qint64>());
    PullDecoder decoder;
    const Result<PullAnswer> answer = decoder.decode(snappyOf(json), source, Offset(1));
    QVERIFY(answer.ok());
    const RecordBatch& batch = *answer.value().batch;
    QCOMPARE(batch.messages().size(), made.size());
    QCOMPARE(answer.value().nextOffset, next.is_null() ? 0 : next.get<qint64>());
    for (size_t i = 0; i < made.size(); ++i) {
        QCOMPARE(groupDifference(
                     readerOf(batch, batch.messages()[i]), expected.at("log_groups")[made[i]]),
            QString());
        const std::string_view bytes = batch.messageBytes(batch.messages()[i]);
        QCOMPARE(QByteArray(bytes.data(), MessageHeader::size).left(92),
            headerOf(expected.at("headers")[made[i]]).toBytes().left(92));
    }
}

void tst_Vectors::errorResponse()
{
    QFETCH(int, index);
    const Json& one = vectorCase("error_responses", index);
    const QByteArray body = fromBase64(one.at("response_body_b64"));
    const bool control = bytesOf(one.at("plane")) == "control";
    HeaderList headers;
    for (const auto& [name, value] : one.at("response_headers").items())
        headers << std::pair(QByteArray::fromStdString(name), bytesOf(value));

    FakeTransport transport;
    FakeClock clock(1711607794000);
    Account account;
    account.endpoints = endpointsOfRegion(QStringLiteral("ap-guangzhou"), NetworkKind::Public);
    account.credentials = std::make_shared<CredentialSource>(
        Credentials{ QStringLiteral("id"), Secret(QByteArray("key")), Secret() });
    ApiClient client(transport, clock, account);
    std::optional<Result<SendConsumerHeartbeat::Response>> heartbeat;
    std::optional<Result<QByteArray>> pulled;
    if (control) {
        (void)client.call<SendConsumerHeartbeat>(
            {}, 1000, [&](auto result) { heartbeat = result; });
    } else {
        (void)client.pull({}, 1000, [&](auto result) { pulled = result; });
    }

    if (one.at("http_status").is_null()) {
        // No answer at all: what the transport says arrives as it is.
        QVERIFY(body.isEmpty());
        const Error failure = Error::make(ErrorKind::Network, QStringLiteral("NetworkError"),
            QStringLiteral("connection closed"));
        transport.fail(failure);
        const Error& seen = control ? heartbeat->error() : pulled->error();
        QCOMPARE(seen.kind, ErrorKind::Network);
        QCOMPARE(seen.message, failure.message);
        QVERIFY(seen.isRetryable());
        return;
    }
    const int status = one.at("http_status").get<int>();
    transport.answer(status, body, headers);
    const Json& sdk = one.at("sdk");

    if (control && sdk.contains("returned")) {
        QVERIFY2(heartbeat->ok(), heartbeat->ok() ? "" : qPrintable(heartbeat->error().text()));
        const Json response = Json::parse(body.toStdString()).at("Response");
        QCOMPARE(
            heartbeat->value().requestId.toUtf8(), bytesOf(response.value("RequestId", Json(""))));
        if (response.contains("TopicPartitionsInfo") && response["TopicPartitionsInfo"].is_null())
            QVERIFY(heartbeat->value().assigned.isEmpty());
        return;
    }
    if (!control && status == 200) {
        QVERIFY(pulled->ok());
        PullDecoder decoder;
        const Result<PullAnswer> answer = decoder.decode(pulled->value(), source, Offset(0));
        QCOMPARE(answer.ok(), sdk.contains("returned"));
        if (answer.ok())
            return;
        QCOMPARE(answer.error().kind, ErrorKind::BadAnswer);
        QVERIFY(answer.error().isRetryable());
        return;
    }

    const Error direct = parseErrorBody(status, body, QString());
    const Error& seen = control ? heartbeat->error() : pulled->error();
    QCOMPARE(seen.httpStatus, status);
    QCOMPARE(seen.code, direct.code);
    QCOMPARE(seen.kind, direct.kind);
    QCOMPARE(seen.message, direct.message);

    QByteArray code;
    QByteArray message;
    if (sdk.contains("log_exception")) {
        code = bytesOf(sdk.at("log_exception").at("code"));
        message = bytesOf(sdk.at("log_exception").at("message"));
    }
    if (code.isEmpty() || code == "BadResponse") {
        // A body that is no error of CLS: the status alone tells.
        QCOMPARE(seen.code, QStringLiteral("HTTP%1").arg(status));
        QCOMPARE(seen.kind, expectedKind({}, {}, status));
    } else {
        QCOMPARE(seen.code.toUtf8(), code);
        QCOMPARE(seen.message.toUtf8(), message);
        QCOMPARE(seen.kind, expectedKind(code, message, status));
    }
    const Result<Json> json = parseJson(body);
    QByteArray requestId = HttpReply{ status, headers, {}, {}, 0 }.header("X-Cls-Requestid");
    if (json.ok() && json.value().contains("Response")
        && json.value()["Response"].contains("RequestId")) {
        requestId = bytesOf(json.value()["Response"]["RequestId"]);
    }
    QCOMPARE(seen.requestId.toUtf8(), requestId);
}

QTEST_GUILESS_MAIN(tst_Vectors)
#include "tst_vectors.moc"
