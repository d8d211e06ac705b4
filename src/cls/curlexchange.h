// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/httptransport.h"

#include <QElapsedTimer>

#include <curl/curl.h>

namespace tidemark::cls {

/// One request and what has come back of it, on a handle of libcurl that somebody else owns.
/// Stays at its address while the handle is in use. Thread: one.
class CurlExchange
{
public:
    /// Sets the handle up; it must be fresh or reset. `options` must outlive the exchange.
    CurlExchange(CURL* handle, const HttpRequest& request, const HttpOptions& options,
        ReplyHandler handler);
    ~CurlExchange();
    Q_DISABLE_COPY_MOVE(CurlExchange)

    [[nodiscard]] CURL* handle() const { return m_handle; }
    [[nodiscard]] const ReplyHandler& handler() const { return m_handler; }

    /// What there is to tell after libcurl has ended with `code`.
    [[nodiscard]] HttpReply reply(CURLcode code);
    /// What there is to tell where the time is over.
    [[nodiscard]] HttpReply timedOut(int timeoutMs);

private:
    static size_t onRequestBody(char* target, size_t size, size_t count, void* self);
    static size_t onHeader(char* line, size_t size, size_t count, void* self);
    static size_t onBody(char* bytes, size_t size, size_t count, void* self);
    static CURLcode onTls(CURL* handle, void* context, void* self);

    void setHeaders(const HttpRequest& request);
    void setProxy(const QUrl& url);
    [[nodiscard]] Error errorOf(CURLcode code) const;
    [[nodiscard]] bool isProxyFailure(CURLcode code) const;

    CURL* m_handle;
    const HttpOptions& m_options;
    ReplyHandler m_handler;
    QByteArray m_requestBody;
    qsizetype m_requestSent = 0;
    QString m_authority; // host and port, for messages
    QString m_proxy; // its host and port, for messages; empty: none
    qint64 m_maxBodyBytes;
    curl_slist* m_headers = nullptr;
    HttpReply m_reply;
    bool m_headComplete = false;
    bool m_tooLarge = false;
    QElapsedTimer m_timer;
    char m_errorText[CURL_ERROR_SIZE] = {};
};

} // namespace tidemark::cls
