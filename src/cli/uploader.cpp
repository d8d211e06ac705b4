// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/uploader.h"

#include <QTimer>

namespace tidemark::cli {

namespace {

constexpr int timeoutMs = 60'000;
constexpr int maxAttempts = 8;
constexpr qint64 backoffBaseMs = 200;
constexpr qint64 backoffCapMs = 10'000;

} // namespace

Uploader::Uploader(cls::Account account, const cls::HttpOptions& http, const Clock& clock,
    QString topicId, int maxInFlight)
    : m_transport(http)
    , m_client(m_transport, clock, std::move(account))
    , m_topicId(std::move(topicId))
    , m_maxInFlight(maxInFlight)
{
}

void Uploader::upload(const QByteArray& logGroupList, qint64 logCount)
{
    const quint64 id = m_nextId++;
    m_uploads.insert(id, std::make_shared<Upload>(Upload { logGroupList, logCount,
                             Backoff(backoffBaseMs, backoffCapMs, systemJitter()) }));
    attempt(id);
}

void Uploader::attempt(quint64 id)
{
    const std::shared_ptr<Upload> upload = m_uploads.value(id);
    if (!upload)
        return;
    upload->isWaiting = false;
    m_client.upload(m_topicId, upload->logGroupList, timeoutMs,
        [this, id](const Result<QString>& answer) { onAnswer(id, answer); });
}

void Uploader::onAnswer(quint64 id, const Result<QString>& answer)
{
    const std::shared_ptr<Upload> upload = m_uploads.value(id);
    if (!upload)
        return;
    if (answer.ok()) {
        m_uploadedLogs += upload->logCount;
        ++m_uploadedBatches;
        m_uploads.remove(id);
        emit settled();
        return;
    }
    const Error& error = answer.error();
    // The client has corrected its clock by then, so the same request may succeed.
    const bool mayPass = error.isRetryable() || error.kind == ErrorKind::Clock;
    const qint64 delayMs = upload->backoff.nextDelayMs(error.retryAfterMs);
    if (mayPass && !m_hasGivenUp && upload->backoff.failures() < maxAttempts) {
        ++m_retries;
        upload->isWaiting = true;
        emit retrying(error);
        QTimer::singleShot(static_cast<int>(delayMs), this, [this, id] { attempt(id); });
        return;
    }
    m_uploads.remove(id);
    emit failed(error);
    emit settled();
}

void Uploader::giveUp()
{
    m_hasGivenUp = true;
    QList<quint64> waiting;
    for (auto it = m_uploads.cbegin(); it != m_uploads.cend(); ++it) {
        if (it.value()->isWaiting)
            waiting << it.key();
    }
    for (const quint64 id : waiting)
        m_uploads.remove(id);
}

} // namespace tidemark::cli
