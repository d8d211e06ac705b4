// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

/// A client of the local service for its tests: signs as the protocol says and waits for the
/// answer. It retries nothing and interprets nothing.
class ServiceClient
{
public:
    struct Answer
    {
        int status = 0; ///< 0: no HTTP answer
        QByteArray body;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        QString errorText;
        QList<QNetworkReply::RawHeaderPair> headers;

        [[nodiscard]] QByteArray header(const QByteArray& name) const;
        /// Error code of either shape; empty: none.
        [[nodiscard]] QString code() const;
        [[nodiscard]] QString message() const;
    };

    explicit ServiceClient(const QUrl& url);

    Answer control(const QByteArray& action, const QByteArray& body);
    Answer pull(const QString& topicId, const QByteArray& body);
    /// `body` as it is sent; `compression`: value of x-cls-compress-type, empty: header absent.
    Answer upload(const QString& topicId, const QByteArray& body,
        const QByteArray& compression = {}, const QByteArray& hashKey = {});
    Answer raw(const QNetworkRequest& request, const QByteArray& method, const QByteArray& body);

    /// Starts a signed pull without waiting for it.
    QNetworkReply* startPull(
        QNetworkAccessManager& manager, const QString& topicId, const QByteArray& body);

    [[nodiscard]] QNetworkRequest dataRequest(
        const char* path, const QString& topicId, const QByteArray& contentType);

    QByteArray secretId = "AKIDtest";
    QByteArray secretKey = "secretkey";
    int timeoutMs = 20'000;
    QNetworkAccessManager manager;

private:
    Answer wait(QNetworkReply* reply);

    QUrl m_url;
};
