// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/httpserver.h"

#include "base/logging.h"
#include "service/pausedconnections.h"
#include "service/refusal.h"

#include <microhttpd.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <exception>
#include <optional>

namespace tidemark::service {

namespace {

constexpr unsigned workerThreads = 2;
constexpr unsigned maxConnections = 2000;
constexpr unsigned idleSeconds = 120;
constexpr size_t headerBytes = 64 * 1024;
// Up to here a body that is too large is read and dropped, so that the client, which answers
// are read by only after the last byte was sent, gets to see the 413.
constexpr qint64 maxDroppedBytes = 64 * 1024 * 1024;

struct Address
{
    sockaddr_storage storage{};
    bool isV6 = false;
};

std::optional<Address> parseAddress(const QString& text, quint16 port)
{
    const QByteArray name
        = text == QLatin1StringView("localhost") ? QByteArray("127.0.0.1") : text.toLatin1();
    Address address;
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    if (inet_pton(AF_INET, name.constData(), &v4.sin_addr) == 1) {
        std::memcpy(&address.storage, &v4, sizeof v4);
        return address;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    if (inet_pton(AF_INET6, name.constData(), &v6.sin6_addr) == 1) {
        std::memcpy(&address.storage, &v6, sizeof v6);
        address.isV6 = true;
        return address;
    }
    return std::nullopt;
}

/// One request on its way through the callbacks of the library.
struct Exchange
{
    HttpRequest request;
    HttpReply reply;
    qint64 received = 0; // bytes of body, kept or dropped
    bool started = false;
    bool replied = false;
};

Error localError(const QString& message)
{
    return Error::make(ErrorKind::Local, QStringLiteral("CannotListen"), message);
}

HttpReply tooLarge()
{
    Error error = refusal("LogSizeExceed",
        QStringLiteral("the body is larger than %1 bytes").arg(HttpServer::maxBodyBytes));
    error.httpStatus = 413;
    return dataRefusal(error);
}

int socketOf(MHD_Connection* connection)
{
    const MHD_ConnectionInfo* info
        = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

int localPortOf(MHD_Connection* connection)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (getsockname(socketOf(connection), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return 0;
    // The port is at the same place in both kinds of address.
    return ntohs(reinterpret_cast<const sockaddr_in*>(&address)->sin_port);
}

MHD_Result collectHeader(void* context, MHD_ValueKind, const char* key, const char* value)
{
    auto& headers = *static_cast<QList<std::pair<QByteArray, QByteArray>>*>(context);
    headers.emplaceBack(QByteArray(key).toLower(), QByteArray(value));
    return MHD_YES;
}

void* onUri(void*, const char* uri, MHD_Connection*)
{
    auto* exchange = new Exchange;
    const QByteArray whole(uri);
    const qsizetype question = whole.indexOf('?');
    exchange->request.path = question < 0 ? whole : whole.left(question);
    if (question >= 0)
        exchange->request.rawQuery = whole.mid(question + 1);
    return exchange;
}

void onCompleted(void*, MHD_Connection*, void** state, MHD_RequestTerminationCode)
{
    delete static_cast<Exchange*>(*state);
    *state = nullptr;
}

void onLog(void*, const char* format, va_list arguments)
{
    char text[512];
    std::vsnprintf(text, sizeof text, format, arguments);
    qCDebug(lcService) << "http:" << QByteArray(text).trimmed();
}

void freeBody(void* body)
{
    delete static_cast<QByteArray*>(body);
}

/// Hands out half of the body and then breaks off.
ssize_t readHalf(void* context, uint64_t position, char* buffer, size_t size)
{
    const auto& body = *static_cast<QByteArray*>(context);
    const auto half = static_cast<uint64_t>(body.size() / 2);
    if (position >= half)
        return MHD_CONTENT_READER_END_WITH_ERROR;
    const auto count = std::min<uint64_t>(size, half - position);
    std::memcpy(buffer, body.constData() + position, count);
    return static_cast<ssize_t>(count);
}

MHD_Response* responseOf(const HttpReply& reply)
{
    constexpr size_t blockBytes = 64 * 1024;
    auto* body = new QByteArray(reply.body);
    const auto size = static_cast<size_t>(body->size());
    if (reply.ending == HttpReply::Ending::Truncated)
        return MHD_create_response_from_callback(size, blockBytes, readHalf, body, freeBody);
    return MHD_create_response_from_buffer_with_free_callback_cls(
        size, const_cast<char*>(body->constData()), freeBody, body);
}

MHD_Result send(MHD_Connection* connection, const HttpReply& reply)
{
    if (reply.ending == HttpReply::Ending::Reset) {
        // Closing with a linger time of zero sends a reset instead of an orderly end.
        const linger now{ 1, 0 };
        setsockopt(socketOf(connection), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        return MHD_NO;
    }
    MHD_Response* response = responseOf(reply);
    if (!response)
        return MHD_NO;
    if (!reply.contentType.isEmpty())
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, reply.contentType);
    for (const auto& [name, value] : reply.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    const MHD_Result queued
        = MHD_queue_response(connection, static_cast<unsigned>(reply.status), response);
    MHD_destroy_response(response);
    return queued;
}

} // namespace

struct HttpServer::Private
{
    Handler handler;
    QByteArray certificate;
    QByteArray key;
    PausedConnections paused;
    MHD_Daemon* daemon = nullptr;
    MHD_Daemon* daemonV6 = nullptr; // companion on [::1]

    MHD_Daemon* listen(const Address& address);
    MHD_Result process(MHD_Connection* connection, Exchange& exchange, const char* method,
        const char* data, size_t* size);
    MHD_Result begin(MHD_Connection* connection, Exchange& exchange, const char* method);
    HttpReply callHandler(const HttpRequest& request) const;

    static MHD_Result onRequest(void* self, MHD_Connection* connection, const char*,
        const char* method, const char*, const char* data, size_t* size, void** state)
    {
        return static_cast<Private*>(self)->process(
            connection, *static_cast<Exchange*>(*state), method, data, size);
    }
};

MHD_Daemon* HttpServer::Private::listen(const Address& address)
{
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG
        | MHD_USE_SUPPRESS_DATE_NO_CLOCK;
    if (address.isV6)
        flags |= MHD_USE_IPv6;
    QList<MHD_OptionItem> options;
    if (!certificate.isEmpty()) {
        flags |= MHD_USE_TLS;
        options.append({ MHD_OPTION_HTTPS_MEM_CERT, 0, certificate.data() });
        options.append({ MHD_OPTION_HTTPS_MEM_KEY, 0, key.data() });
    }
    options.append({ MHD_OPTION_END, 0, nullptr });
    return MHD_start_daemon(flags, 0, nullptr, nullptr, &Private::onRequest, this,
        MHD_OPTION_EXTERNAL_LOGGER, &onLog, nullptr, // first: it reports on the others
        MHD_OPTION_SOCK_ADDR, reinterpret_cast<const sockaddr*>(&address.storage),
        MHD_OPTION_THREAD_POOL_SIZE, workerThreads, MHD_OPTION_CONNECTION_LIMIT, maxConnections,
        MHD_OPTION_CONNECTION_TIMEOUT, idleSeconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, headerBytes,
        MHD_OPTION_URI_LOG_CALLBACK, &onUri, nullptr, MHD_OPTION_NOTIFY_COMPLETED, &onCompleted,
        nullptr, MHD_OPTION_ARRAY, options.data(), MHD_OPTION_END);
}

MHD_Result HttpServer::Private::begin(
    MHD_Connection* connection, Exchange& exchange, const char* method)
{
    exchange.started = true;
    exchange.request.method = method;
    exchange.request.localPort = localPortOf(connection);
    MHD_get_connection_values(
        connection, MHD_HEADER_KIND, &collectHeader, &exchange.request.headers);
    const qint64 declared = exchange.request.header("content-length").toLongLong();
    if (declared > maxDroppedBytes) {
        exchange.replied = true;
        return send(connection, tooLarge());
    }
    if (declared <= maxBodyBytes)
        exchange.request.body.reserve(declared);
    return MHD_YES;
}

HttpReply HttpServer::Private::callHandler(const HttpRequest& request) const
{
    try {
        return handler(request);
    } catch (const std::exception& failure) {
        // Nothing may unwind through the C library; a client deserves an answer.
        qCWarning(lcService) << "request failed:" << failure.what();
        return dataRefusal(refusal("InternalError", QStringLiteral("the request failed")));
    }
}

MHD_Result HttpServer::Private::process(MHD_Connection* connection, Exchange& exchange,
    const char* method, const char* data, size_t* size)
{
    if (!exchange.started)
        return begin(connection, exchange, method);
    if (*size > 0) {
        exchange.received += static_cast<qint64>(*size);
        if (exchange.received <= maxBodyBytes)
            exchange.request.body.append(data, static_cast<qsizetype>(*size));
        else
            exchange.request.body.clear();
        *size = 0;
        return exchange.received <= maxDroppedBytes ? MHD_YES : MHD_NO;
    }
    if (!exchange.replied) {
        exchange.replied = true;
        exchange.reply
            = exchange.received > maxBodyBytes ? tooLarge() : callHandler(exchange.request);
        exchange.request.body = QByteArray();
        if (exchange.reply.delayMs > 0
            && paused.add(
                std::chrono::milliseconds(exchange.reply.delayMs),
                [connection] { MHD_suspend_connection(connection); },
                [connection] { MHD_resume_connection(connection); }))
            return MHD_YES;
    }
    return send(connection, exchange.reply);
}

HttpServer::HttpServer(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

HttpServer::~HttpServer()
{
    d->paused.stop(); // the library may not be stopped while connections are suspended
    if (d->daemonV6)
        MHD_stop_daemon(d->daemonV6);
    if (d->daemon)
        MHD_stop_daemon(d->daemon);
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(const Options& options, Handler handler)
{
    const std::optional<Address> address = parseAddress(options.address, options.port);
    if (!address) {
        return localError(
            QStringLiteral("%1 is not an IP address to listen on").arg(options.address));
    }
    auto data = std::make_unique<Private>();
    data->handler = std::move(handler);
    data->certificate = options.tlsCertificate;
    data->key = options.tlsKey;
    errno = 0;
    data->daemon = data->listen(*address);
    if (!data->daemon) {
        const QString why = errno != 0
            ? QString::fromLocal8Bit(std::strerror(errno))
            : QStringLiteral("the certificate or its key cannot be used");
        return localError(QStringLiteral("cannot listen on %1 port %2: %3")
                              .arg(options.address)
                              .arg(options.port)
                              .arg(why));
    }
    std::unique_ptr<HttpServer> server(new HttpServer(std::move(data)));
    if (!address->isV6 && isLoopback(options.address)) {
        // A machine without IPv6, or with the port taken there, is no reason to fail.
        const auto companion = parseAddress(QStringLiteral("::1"), server->port());
        server->d->daemonV6 = server->d->listen(*companion);
    }
    return Result<std::unique_ptr<HttpServer>>(std::move(server));
}

quint16 HttpServer::port() const
{
    return MHD_get_daemon_info(d->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

bool isLoopback(const QString& address)
{
    return address == QLatin1StringView("localhost") || address == QLatin1StringView("::1")
        || address.startsWith(QLatin1StringView("127."));
}

} // namespace tidemark::service
