// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/curlexchange.h"

#include "cls/endpoints.h"

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <fcntl.h>

#include <cstring>

namespace tidemark::cls {

namespace {

constexpr long readBufferBytes = 128 * 1024;

/// Children of this process must not inherit connections.
int closeOnExec(void*, curl_socket_t socket, curlsocktype)
{
    fcntl(socket, F_SETFD, FD_CLOEXEC);
    return CURL_SOCKOPT_OK;
}

ErrorKind kindOf(CURLcode code, const char* text)
{
    switch (static_cast<int>(code)) {
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorKind::Timeout;
    case CURLE_SSL_CONNECT_ERROR:
        // Also the end of a connection that broke during the handshake.
        return std::strstr(text, "SSL_ERROR_SYSCALL") || std::strstr(text, "unexpected eof")
            ? ErrorKind::Network
            : ErrorKind::Tls;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CACERT_BADFILE:
        return ErrorKind::Tls;
    default:
        return ErrorKind::Network;
    }
}

QString codeOf(ErrorKind kind, CURLcode code)
{
    if (code == CURLE_COULDNT_RESOLVE_HOST)
        return QString::fromLatin1(HttpTransport::hostNotFound);
    if (kind == ErrorKind::Tls)
        return QStringLiteral("TlsError");
    return kind == ErrorKind::Timeout ? QStringLiteral("Timeout") : QStringLiteral("NetworkError");
}

} // namespace

CurlExchange::CurlExchange(CURL* handle, const HttpRequest& request,
    const HttpOptions& options, ReplyHandler handler)
    : m_handle(handle)
    , m_options(options)
    , m_handler(std::move(handler))
    , m_requestBody(request.body)
    , m_authority(request.url.authority())
    , m_maxBodyBytes(request.maxBodyBytes)
{
    m_timer.start();
    curl_easy_setopt(handle, CURLOPT_URL, request.url.toEncoded().constData());
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, m_errorText);
    curl_easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, closeOnExec);
    curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, readBufferBytes);
    curl_easy_setopt(handle, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(m_maxBodyBytes));
    // Given piece by piece and without a way back, so that libcurl cannot send it again by itself
    // when a connection turns out to be dead.
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    if (request.method != "POST")
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
    curl_easy_setopt(
        handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_requestBody.size()));
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, onRequestBody);
    curl_easy_setopt(handle, CURLOPT_READDATA, this);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    if (!m_options.extraAuthorities.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, onTls);
        curl_easy_setopt(handle, CURLOPT_SSL_CTX_DATA, this);
    }
    setHeaders(request);
    setProxy(request.url);
}

CurlExchange::~CurlExchange()
{
    curl_slist_free_all(m_headers);
}

void CurlExchange::setHeaders(const HttpRequest& request)
{
    // A name without a value takes a header of libcurl's own away.
    QByteArrayList lines { "Host: " + hostHeader(request.url), "Accept-Encoding: identity",
        "Accept:", "Expect:" };
    bool hasType = false;
    for (const auto& [name, value] : request.headers) {
        // With a semicolon: an empty value that is to be sent.
        lines << (value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value));
        hasType = hasType || name.compare("Content-Type", Qt::CaseInsensitive) == 0;
    }
    if (!hasType)
        lines << "Content-Type:";
    for (const QByteArray& line : std::as_const(lines))
        m_headers = curl_slist_append(m_headers, line.constData());
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_headers);
}

void CurlExchange::setProxy(const QUrl& url)
{
    // Empty: none, whatever the environment says.
    QByteArray address = "";
    const QNetworkProxy proxy = proxyFor(url, m_options.proxy);
    const bool isHttp = proxy.type() == QNetworkProxy::HttpProxy
        || proxy.type() == QNetworkProxy::HttpCachingProxy;
    if (isHttp || proxy.type() == QNetworkProxy::Socks5Proxy) {
        QUrl place;
        place.setScheme(isHttp ? QStringLiteral("http") : QStringLiteral("socks5h"));
        place.setHost(proxy.hostName());
        place.setPort(proxy.port());
        address = place.toEncoded();
        m_proxy = place.authority();
        curl_easy_setopt(m_handle, CURLOPT_HTTPPROXYTUNNEL,
            proxy.type() == QNetworkProxy::HttpProxy ? 1L : 0L);
        if (!proxy.user().isEmpty()) {
            curl_easy_setopt(m_handle, CURLOPT_PROXYUSERNAME, proxy.user().toUtf8().constData());
            curl_easy_setopt(
                m_handle, CURLOPT_PROXYPASSWORD, proxy.password().toUtf8().constData());
        }
    }
    curl_easy_setopt(m_handle, CURLOPT_PROXY, address.constData());
    // What a proxy says to the wish for a tunnel is no part of the answer.
    curl_easy_setopt(m_handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

size_t CurlExchange::onRequestBody(char* target, size_t size, size_t count, void* self)
{
    auto& me = *static_cast<CurlExchange*>(self);
    const qsizetype left = me.m_requestBody.size() - me.m_requestSent;
    const qsizetype part = std::min(left, static_cast<qsizetype>(size * count));
    std::memcpy(target, me.m_requestBody.constData() + me.m_requestSent, static_cast<size_t>(part));
    me.m_requestSent += part;
    return static_cast<size_t>(part);
}

size_t CurlExchange::onHeader(char* line, size_t size, size_t count, void* self)
{
    auto& me = *static_cast<CurlExchange*>(self);
    const QByteArray text(line, static_cast<qsizetype>(size * count));
    const QByteArray trimmed = text.trimmed();
    const qsizetype colon = trimmed.indexOf(':');
    if (text.startsWith("HTTP/") && (me.m_headComplete || me.m_reply.headers.isEmpty())) {
        // Of an interim answer (100) nothing is kept.
        me.m_reply.headers.clear();
        me.m_headComplete = false;
    } else if (trimmed.isEmpty()) {
        me.m_headComplete = true;
    } else if (colon > 0) {
        me.m_reply.headers.emplaceBack(trimmed.left(colon), trimmed.mid(colon + 1).trimmed());
    }
    return size * count;
}

size_t CurlExchange::onBody(char* bytes, size_t size, size_t count, void* self)
{
    auto& me = *static_cast<CurlExchange*>(self);
    QByteArray& body = me.m_reply.body;
    const auto part = static_cast<qsizetype>(size * count);
    if (body.size() + part > me.m_maxBodyBytes) {
        me.m_tooLarge = true;
        return 0; // libcurl gives the exchange up
    }
    if (body.isEmpty()) {
        curl_off_t declared = 0;
        curl_easy_getinfo(me.m_handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &declared);
        body.reserve(std::clamp<qint64>(declared, part, me.m_maxBodyBytes));
    }
    body.append(bytes, part);
    return size * count;
}

CURLcode CurlExchange::onTls(CURL*, void* context, void* self)
{
    const auto& me = *static_cast<CurlExchange*>(self);
    X509_STORE* store = SSL_CTX_get_cert_store(static_cast<SSL_CTX*>(context));
    for (const QSslCertificate& authority : me.m_options.extraAuthorities) {
        const QByteArray der = authority.toDer();
        const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
        X509* certificate = d2i_X509(nullptr, &at, static_cast<long>(der.size()));
        if (!certificate)
            return CURLE_SSL_CACERT_BADFILE;
        // One that is there already, from an earlier connection, is none too few.
        X509_STORE_add_cert(store, certificate);
        X509_free(certificate);
    }
    return CURLE_OK;
}

HttpReply CurlExchange::reply(CURLcode code)
{
    long status = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    m_reply.status = static_cast<int>(status);
    m_reply.roundTripMs = m_timer.elapsed();
    if (m_tooLarge || code == CURLE_FILESIZE_EXCEEDED) {
        m_reply.failure = Error::make(ErrorKind::TooLarge, QStringLiteral("AnswerTooLarge"),
            QStringLiteral("the answer is larger than %1 bytes").arg(m_maxBodyBytes));
    } else if (code != CURLE_OK) {
        m_reply.failure = errorOf(code);
    } else if (!m_headComplete) {
        // libcurl takes a head that is cut for one without a body.
        m_reply.failure = errorOf(CURLE_GOT_NOTHING);
    }
    return std::move(m_reply);
}

HttpReply CurlExchange::timedOut(int timeoutMs)
{
    m_reply.roundTripMs = m_timer.elapsed();
    m_reply.failure = Error::make(ErrorKind::Timeout, QStringLiteral("Timeout"),
        QStringLiteral("no complete answer within %1 ms").arg(timeoutMs));
    return std::move(m_reply);
}

bool CurlExchange::isProxyFailure(CURLcode code) const
{
    if (m_proxy.isEmpty())
        return false;
    if (code == CURLE_COULDNT_RESOLVE_PROXY || code == CURLE_PROXY || code == CURLE_COULDNT_CONNECT)
        return true;
    // What the proxy said to the wish for a tunnel; 0: nothing was wished or said.
    long answer = 0;
    curl_easy_getinfo(m_handle, CURLINFO_HTTP_CONNECTCODE, &answer);
    return answer >= 300;
}

Error CurlExchange::errorOf(CURLcode code) const
{
    const char* text = m_errorText[0] != '\0' ? m_errorText : curl_easy_strerror(code);
    const QString words = QString::fromUtf8(text);
    if (isProxyFailure(code)) {
        return Error::make(ErrorKind::Network, QString::fromLatin1(HttpTransport::proxyFailed),
            QStringLiteral("%1 at the proxy %2 on the way to %3").arg(words, m_proxy, m_authority));
    }
    const ErrorKind kind = kindOf(code, m_errorText);
    return Error::make(
        kind, codeOf(kind, code), QStringLiteral("%1 at %2").arg(words, m_authority));
}

} // namespace tidemark::cls
