// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/serviceclient.h"

#include "cls/endpoints.h"
#include "cls/qsignature.h"
#include "cls/servererror.h"
#include "cls/tc3signature.h"

#include <QDateTime>
#include <QEventLoop>
#include <QTimer>

using namespace tidemark;

QByteArray ServiceClient::Answer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.toLower() == name.toLower())
            return value;
    }
    return {};
}

QString ServiceClient::Answer::code() const
{
    const Error parsed = cls::parseErrorBody(status, body, {});
    return parsed.code.startsWith(QLatin1StringView("HTTP")) ? QString() : parsed.code;
}

QString ServiceClient::Answer::message() const
{
    return cls::parseErrorBody(status, body, {}).message;
}

ServiceClient::ServiceClient(const QUrl& url)
    : m_url(url)
{
}

ServiceClient::Answer ServiceClient::wait(QNetworkReply* reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(timeoutMs, reply, &QNetworkReply::abort);
    if (!reply->isFinished())
        loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.error = reply->error();
    answer.errorText = reply->errorString();
    answer.body = reply->readAll();
    answer.headers = reply->rawHeaderPairs();
    reply->deleteLater();
    return answer;
}

ServiceClient::Answer ServiceClient::control(const QByteArray& action, const QByteArray& body)
{
    QUrl url = m_url;
    url.setPath(QStringLiteral("/"));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    cls::Tc3Input input;
    input.body = body;
    input.timestamp = QDateTime::currentSecsSinceEpoch();
    input.signedHeaders
        = { { "content-type", "application/json" }, { "host", cls::hostHeader(m_url) } };
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("X-TC-Action", action);
    request.setRawHeader("X-TC-Version", "2020-10-16");
    request.setRawHeader("X-TC-Region", "ap-guangzhou");
    request.setRawHeader("X-TC-Timestamp", QByteArray::number(input.timestamp));
    request.setRawHeader("Authorization", cls::tc3Sign(input, secretId, secretKey).authorization);
    return wait(manager.post(request, body));
}

QNetworkRequest ServiceClient::dataRequest(
    const char* path, const QString& topicId, const QByteArray& contentType)
{
    QUrl url = m_url;
    url.setPath(QString::fromLatin1(path));
    url.setQuery(QStringLiteral("topic_id=") + topicId);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    cls::QSignInput input;
    input.method = "POST";
    input.path = path;
    input.params = { { "topic_id", topicId.toUtf8() } };
    input.headers = { { "content-type", contentType }, { "host", cls::hostHeader(m_url) } };
    input.signStart = now - 60;
    input.signEnd = now + 300;
    request.setRawHeader("Content-Type", contentType);
    request.setRawHeader("Authorization", cls::qSign(input, secretId, secretKey).authorization);
    return request;
}

ServiceClient::Answer ServiceClient::pull(const QString& topicId, const QByteArray& body)
{
    return wait(startPull(manager, topicId, body));
}

QNetworkReply* ServiceClient::startPull(
    QNetworkAccessManager& through, const QString& topicId, const QByteArray& body)
{
    return through.post(dataRequest("/pull_log", topicId, "application/json"), body);
}

ServiceClient::Answer ServiceClient::upload(const QString& topicId, const QByteArray& body,
    const QByteArray& compression, const QByteArray& hashKey)
{
    QNetworkRequest request = dataRequest("/structuredlog", topicId, "application/x-protobuf");
    if (!compression.isEmpty())
        request.setRawHeader("X-CLS-Compress-Type", compression);
    if (!hashKey.isEmpty())
        request.setRawHeader("x-cls-hashkey", hashKey);
    return wait(manager.post(request, body));
}

ServiceClient::Answer ServiceClient::raw(
    const QNetworkRequest& request, const QByteArray& method, const QByteArray& body)
{
    return wait(manager.sendCustomRequest(request, method, body));
}
