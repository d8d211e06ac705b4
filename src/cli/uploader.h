// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "cls/apiclient.h"
#include "cls/httptransport.h"

#include <QHash>
#include <QObject>

namespace tidemark::cli {

/// Uploads lists of log groups, several at a time. A failure that may pass is tried again with
/// exponential backoff, so a list whose answer was lost may be stored twice. Thread: main.
class Uploader final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the uploader.
    Uploader(cls::Account account, const cls::HttpOptions& http, const Clock& clock,
        QString topicId, int maxInFlight);

    [[nodiscard]] bool hasRoom() const { return m_uploads.size() < m_maxInFlight; }
    [[nodiscard]] bool isIdle() const { return m_uploads.isEmpty(); }
    /// Precondition: hasRoom().
    void upload(const QByteArray& logGroupList, qint64 logCount);
    /// What waits for another attempt is given up; what is on its way may still succeed.
    void giveUp();

    [[nodiscard]] qint64 uploadedLogs() const { return m_uploadedLogs; }
    [[nodiscard]] qint64 uploadedBatches() const { return m_uploadedBatches; }
    [[nodiscard]] qint64 retries() const { return m_retries; }

signals:
    /// One upload has ended, well or not.
    void settled();
    /// Another attempt follows.
    void retrying(const tidemark::Error& error);
    /// One upload has failed for good.
    void failed(const tidemark::Error& error);

private:
    struct Upload
    {
        QByteArray logGroupList;
        qint64 logCount = 0;
        Backoff backoff;
        bool isWaiting = false; // for another attempt
    };

    void attempt(quint64 id);
    void onAnswer(quint64 id, const Result<QString>& answer);

    cls::HttpTransport m_transport;
    cls::ApiClient m_client;
    QString m_topicId;
    int m_maxInFlight;
    QHash<quint64, std::shared_ptr<Upload>> m_uploads;
    quint64 m_nextId = 1;
    qint64 m_uploadedLogs = 0;
    qint64 m_uploadedBatches = 0;
    qint64 m_retries = 0;
    bool m_hasGivenUp = false;
};

} // namespace tidemark::cli
