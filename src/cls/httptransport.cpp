// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/httptransport.h"

#include "cls/curlexchange.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <set>
#include <unordered_map>

namespace tidemark::cls {

namespace {

/// Once in the process. Besides libcurl's own start: writing to a connection that the other side
/// has closed must be an error and not the end of the program; with threads, libcurl leaves that
/// to the program.
bool initialised()
{
    static const bool done = [] {
        struct sigaction current {};
        if (sigaction(SIGPIPE, nullptr, &current) == 0 && current.sa_handler == SIG_DFL)
            std::signal(SIGPIPE, SIG_IGN);
        return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    }();
    return done;
}

} // namespace

struct HttpTransport::Private
{
    /// One exchange and the handle it runs on.
    struct Open
    {
        Open(CURL* handle, const HttpRequest& request, const HttpOptions& options,
            ReplyHandler handler)
            : exchange(handle, request, options, std::move(handler))
            , timeoutMs(request.timeoutMs)
        {
        }
        ~Open() { curl_easy_cleanup(exchange.handle()); }
        Q_DISABLE_COPY_MOVE(Open)

        CurlExchange exchange;
        int timeoutMs;
        qint64 deadlineMs = 0;
    };
    /// What Qt watches for libcurl at one socket; kept for the next request on it.
    struct Watch
    {
        explicit Watch(curl_socket_t socket)
            : read(socket, QSocketNotifier::Read)
            , write(socket, QSocketNotifier::Write)
        {
        }
        QSocketNotifier read;
        QSocketNotifier write;
    };

    explicit Private(HttpTransport* transport, HttpOptions given);
    ~Private();

    static int onSocket(CURL* handle, curl_socket_t socket, int what, void* self, void* watch);
    static int onTimer(CURLM* multi, long timeoutMs, void* self);

    void watch(curl_socket_t socket, bool read, bool write);
    void act(curl_socket_t socket, int events);
    void finishEnded();
    void watchDeadline(qint64 deadlineMs);
    void giveUpLate();
    /// Out of libcurl's books and ours.
    [[nodiscard]] std::unique_ptr<Open> take(RequestId id);

    HttpTransport* q;
    const HttpOptions options;
    CURLM* multi;
    QTimer timer; // libcurl's
    QElapsedTimer clock;
    QTimer deadlineTimer; // set for the earliest deadline or an earlier moment
    std::set<std::pair<qint64, RequestId>> deadlines;
    std::unordered_map<curl_socket_t, std::unique_ptr<Watch>> watches;
    std::unordered_map<RequestId, std::unique_ptr<Open>> open;
    RequestId nextId = 1;
};

HttpTransport::Private::Private(HttpTransport* transport, HttpOptions given)
    : q(transport)
    , options(std::move(given))
    , multi(initialised() ? curl_multi_init() : nullptr)
{
    if (!multi)
        qFatal("libcurl cannot be initialised");
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, onSocket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, onTimer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    const long connections = options.maxConnectionsToHost;
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 2 * connections);
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, q, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    clock.start();
    deadlineTimer.setSingleShot(true);
    connect(&deadlineTimer, &QTimer::timeout, q, [this] { giveUpLate(); });
}

HttpTransport::Private::~Private()
{
    while (!open.empty())
        (void)take(open.begin()->first); // nobody is called any more
    curl_multi_cleanup(multi);
}

std::unique_ptr<HttpTransport::Private::Open> HttpTransport::Private::take(RequestId id)
{
    const auto found = open.find(id);
    if (found == open.end())
        return {};
    std::unique_ptr<Open> taken = std::move(found->second);
    open.erase(found);
    deadlines.erase({ taken->deadlineMs, id });
    curl_multi_remove_handle(multi, taken->exchange.handle());
    return taken;
}

int HttpTransport::Private::onSocket(
    CURL*, curl_socket_t socket, int what, void* self, void*)
{
    auto& me = *static_cast<Private*>(self);
    me.watch(socket, what == CURL_POLL_IN || what == CURL_POLL_INOUT,
        what == CURL_POLL_OUT || what == CURL_POLL_INOUT);
    return 0;
}

void HttpTransport::Private::watch(curl_socket_t socket, bool read, bool write)
{
    std::unique_ptr<Watch>& slot = watches[socket];
    if (!slot) {
        slot = std::make_unique<Watch>(socket);
        connect(&slot->read, &QSocketNotifier::activated, q,
            [this, socket] { act(socket, CURL_CSELECT_IN); });
        connect(&slot->write, &QSocketNotifier::activated, q,
            [this, socket] { act(socket, CURL_CSELECT_OUT); });
    }
    slot->read.setEnabled(read);
    slot->write.setEnabled(write);
}

int HttpTransport::Private::onTimer(CURLM*, long timeoutMs, void* self)
{
    auto& me = *static_cast<Private*>(self);
    if (timeoutMs < 0)
        me.timer.stop();
    else
        me.timer.start(static_cast<int>(std::min(timeoutMs, 60'000L)));
    return 0;
}

void HttpTransport::Private::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(multi, socket, events, &running);
    finishEnded();
}

void HttpTransport::Private::finishEnded()
{
    // A handler may do anything, up to destroying the transport.
    const QPointer<HttpTransport> alive(q);
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        char* tag = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &tag);
        const std::unique_ptr<Open> ended = take(reinterpret_cast<quintptr>(tag));
        if (!ended)
            continue;
        ended->exchange.handler()(ended->exchange.reply(code));
        if (!alive)
            return;
    }
}

void HttpTransport::Private::watchDeadline(qint64 deadlineMs)
{
    const qint64 delayMs = std::max<qint64>(0, deadlineMs - clock.elapsed());
    if (deadlineTimer.isActive() && deadlineTimer.remainingTime() <= delayMs)
        return;
    deadlineTimer.setTimerType(delayMs <= 2000 ? Qt::PreciseTimer : Qt::CoarseTimer);
    deadlineTimer.start(static_cast<int>(delayMs));
}

void HttpTransport::Private::giveUpLate()
{
    const QPointer<HttpTransport> alive(q);
    while (!deadlines.empty() && deadlines.begin()->first <= clock.elapsed()) {
        const std::unique_ptr<Open> ended = take(deadlines.begin()->second);
        ended->exchange.handler()(ended->exchange.timedOut(ended->timeoutMs));
        if (!alive)
            return;
    }
    if (!deadlines.empty())
        watchDeadline(deadlines.begin()->first);
}

HttpTransport::HttpTransport(HttpOptions options)
    : d(std::make_unique<Private>(this, std::move(options)))
{
}

HttpTransport::~HttpTransport() = default;

Transport::RequestId HttpTransport::send(const HttpRequest& request, ReplyHandler handler)
{
    const RequestId id = d->nextId++;
    CURL* handle = curl_easy_init();
    auto open = std::make_unique<Private::Open>(
        handle, request, d->options, std::move(handler));
    curl_easy_setopt(handle, CURLOPT_PRIVATE, reinterpret_cast<void*>(quintptr(id)));
    open->deadlineMs = d->clock.elapsed() + request.timeoutMs;
    d->deadlines.emplace(open->deadlineMs, id);
    d->watchDeadline(open->deadlineMs);
    d->open.emplace(id, std::move(open));
    // libcurl asks for a timer and begins when that fires, not in here.
    curl_multi_add_handle(d->multi, handle);
    return id;
}

void HttpTransport::abort(RequestId id)
{
    (void)d->take(id);
}

} // namespace tidemark::cls
