// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cannedserver.h"

#include "bench/cannedanswers.h"

#include "cls/commitconsumeroffsets.h"
#include "cls/createconsumergroup.h"
#include "cls/describeconsumeroffsets.h"
#include "cls/describepartitions.h"
#include "cls/sendconsumerheartbeat.h"

#include <QCoreApplication>
#include <QStringList>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <thread>

namespace tidemark::test {

namespace {

constexpr auto serveOption = "--serve-canned";

struct Request
{
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray& name) const
    {
        const QByteArray lower = head.toLower();
        const qsizetype at = lower.indexOf(QByteArray("\r\n" + name + ':'));
        if (at < 0)
            return {};
        const qsizetype begin = at + name.size() + 3;
        return head.mid(begin, head.indexOf('\r', begin) - begin).trimmed();
    }
    [[nodiscard]] qint64 number(const QByteArray& member) const
    {
        const qsizetype at = body.indexOf(QByteArray('"' + member + "\":"));
        return at < 0 ? 0 : std::strtoll(body.constData() + at + member.size() + 3, nullptr, 10);
    }
};

/// One connection, served by one thread until the other side ends it.
class Connection
{
public:
    Connection(int socket, const CannedPlan& plan, const CannedAnswers& answers)
        : m_socket(socket)
        , m_plan(plan)
        , m_answers(answers)
    {
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Connection() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(Connection)

    void serve()
    {
        Request request;
        while (read(request)) {
            const bool sent = request.head.startsWith("POST /pull_log") ? answerPull(request)
                                                                        : answerControl(request);
            if (!sent)
                return;
        }
    }

private:
    bool receive()
    {
        char bytes[16384];
        const ssize_t count = recv(m_socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            return false;
        m_unread.append(bytes, count);
        return true;
    }

    bool read(Request& request)
    {
        qsizetype end = -1;
        while ((end = m_unread.indexOf("\r\n\r\n")) < 0) {
            if (!receive())
                return false;
        }
        request.head = m_unread.left(end + 2);
        m_unread.remove(0, end + 4);
        const qsizetype size = request.header("content-length").toLongLong();
        while (m_unread.size() < size) {
            if (!receive())
                return false;
        }
        request.body = m_unread.left(size);
        m_unread.remove(0, size);
        return true;
    }

    bool send(const QByteArray& start, const QByteArray& rest)
    {
        QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: "
            + QByteArray::number(start.size() + rest.size()) + "\r\n\r\n" + start;
        iovec parts[] = { { head.data(), static_cast<size_t>(head.size()) },
            { const_cast<char*>(rest.constData()), static_cast<size_t>(rest.size()) } };
        size_t at = 0;
        while (at < std::size(parts)) {
            ssize_t count = writev(m_socket, parts + at, static_cast<int>(std::size(parts) - at));
            if (count < 0)
                return false;
            for (; at < std::size(parts) && static_cast<size_t>(count) >= parts[at].iov_len; ++at)
                count -= static_cast<ssize_t>(parts[at].iov_len);
            if (at < std::size(parts)) {
                parts[at].iov_base = static_cast<char*>(parts[at].iov_base) + count;
                parts[at].iov_len -= static_cast<size_t>(count);
            }
        }
        return true;
    }

    bool answerPull(const Request& request)
    {
        const qint64 from = std::max<qint64>(0, request.number("StartOffset"));
        const qint64 index = from / m_answers.messagesPerAnswer();
        if (index >= m_plan.answersPartition)
            return send(CannedAnswers::empty(from), {});
        return send(
            m_answers.start(index, from + m_answers.messagesPerAnswer()), m_answers.rest(index));
    }

    bool answerControl(const Request& request)
    {
        const QByteArray action = request.header("x-tc-action");
        QList<PartitionId> all;
        for (int i = 0; i < m_plan.partitions; ++i)
            all << PartitionId(i);
        if (action == cls::SendConsumerHeartbeat::action) {
            cls::SendConsumerHeartbeat::Response response;
            const auto asked = cls::SendConsumerHeartbeat::Request::fromBody(request.body);
            for (auto topic : asked.value().holding) {
                topic.partitions = all;
                response.assigned << topic;
            }
            return send(response.toBody(), {});
        }
        if (action == cls::DescribeConsumerOffsets::action) {
            const auto asked = cls::DescribeConsumerOffsets::Request::fromBody(request.body);
            cls::DescribeConsumerOffsets::Response response;
            cls::TopicOffsets topic;
            topic.topicId = asked.value().topicId;
            for (const PartitionId id : std::as_const(all))
                topic.offsets << cls::PartitionOffset { id, Offset(0) };
            response.topics << topic;
            return send(response.toBody(), {});
        }
        if (action == cls::DescribePartitions::action) {
            cls::DescribePartitions::Response response;
            for (const PartitionId id : std::as_const(all)) {
                cls::DescribePartitions::Response::Partition partition;
                partition.id = id;
                response.partitions << partition;
            }
            return send(response.toBody(), {});
        }
        return send("{\"Response\":{\"RequestId\":\"canned\"}}", {});
    }

    int m_socket;
    const CannedPlan& m_plan;
    const CannedAnswers& m_answers;
    QByteArray m_unread;
};

int serve(const CannedPlan& plan)
{
    std::signal(SIGPIPE, SIG_IGN);
    const CannedAnswers answers(plan.bodies, plan.messages);
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener, generic, size) != 0 || listen(listener, 64) != 0
        || getsockname(listener, generic, &size) != 0)
        return 1;
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    // The other end of stdin goes with the benchmark, however that ends.
    std::thread([] {
        char byte = 0;
        while (read(STDIN_FILENO, &byte, 1) > 0) { }
        _exit(0);
    }).detach();
    for (;;) {
        const int socket = accept(listener, nullptr, nullptr);
        if (socket < 0)
            return 1;
        std::thread([socket, &plan, &answers] {
            Connection(socket, plan, answers).serve();
        }).detach();
    }
}

} // namespace

CannedServer::CannedServer(const CannedPlan& plan)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
        { QString::fromLatin1(serveOption), QString::number(plan.partitions),
            QString::number(plan.bodies), QString::number(plan.messages),
            QString::number(plan.answersPartition) });
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            qFatal("the canned server does not start");
    }
    m_url = QUrl(QStringLiteral("http://127.0.0.1:%1")
                     .arg(QString::fromLatin1(m_process.readLine().trimmed())));
}

CannedServer::~CannedServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

std::optional<int> serveCanned(int argc, char** argv)
{
    if (argc != 6 || qstrcmp(argv[1], serveOption) != 0)
        return std::nullopt;
    CannedPlan plan;
    plan.partitions = std::atoi(argv[2]);
    plan.bodies = std::atoi(argv[3]);
    plan.messages = std::atoi(argv[4]);
    plan.answersPartition = std::atoll(argv[5]);
    return serve(plan);
}

} // namespace tidemark::test
