// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/requestrouter.h"

#include "base/logging.h"
#include "service/faultsubject.h"
#include "service/pullhandler.h"
#include "service/refusal.h"
#include "service/uploadhandler.h"

#include <QDateTime>
#include <QLocale>
#include <QUuid>

namespace tidemark::service {

namespace {

constexpr const char* apiVersion = "2020-10-16";

Error refusalOf(const FaultEffect& effect, bool controlPlane)
{
    Error error = refusal("InternalError", effect.message);
    error.retryAfterMs = effect.retryAfterMs;
    if (effect.throttle) {
        // What the vendor answers where it is asked too often (protocol notes 1.2 and 2.5).
        error.code = controlPlane ? QStringLiteral("RequestLimitExceeded")
                                  : QStringLiteral("SpeedQuotaExceed");
    } else if (!effect.code.isEmpty()) {
        error.code = effect.code;
    }
    error.httpStatus = effect.status;
    if (error.message.isEmpty())
        error.message = QStringLiteral("a fault of the scenario");
    return error;
}

/// RFC 7231; clients correct their clock by it, so it follows the shifted clock.
QByteArray httpDate(qint64 wallMs)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC),
            QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace

RequestRouter::RequestRouter(const Parts& parts)
    : m_parts(parts)
    , m_runId(QUuid::createUuid().toByteArray(QUuid::Id128).left(24))
{
}

QByteArray RequestRouter::nextRequestId()
{
    // The form of a UUID: a part for this run and a counter, so that two ids never agree.
    const QByteArray count = QByteArray::number(++m_requests, 16).rightJustified(12, '0');
    return m_runId.left(8) + '-' + m_runId.mid(8, 4) + '-' + m_runId.mid(12, 4) + '-'
        + m_runId.mid(16, 4) + '-' + count;
}

ActionContext RequestRouter::contextOf(const Task& task) const
{
    return { m_parts.topics, m_parts.groups, task.wallMs, m_parts.clock.monotonicMs(),
        QString::fromLatin1(task.requestId), m_parts.kafkaGroups };
}

HttpReply RequestRouter::handle(const HttpRequest& request)
{
    QString logsetId;
    const FaultSubject subject = subjectOf(request, logsetId);
    const FaultEffect effect = m_parts.faults.decide(subject);
    const qint64 wallMs = m_parts.clock.wallMs() + effect.clockShiftSeconds * 1000;
    const Task task{ request, subject, effect, wallMs, nextRequestId() };

    HttpReply reply;
    if (effect.deleteGroup) {
        const Status removed = m_parts.groups.removeByForce({ logsetId, subject.group });
        if (!removed.ok())
            qCWarning(lcService) << "fault deleteGroup:" << removed.error().message;
    }
    if (effect.reset == FaultReset::BeforeProcessing)
        reply.ending = HttpReply::Ending::Reset;
    else
        reply = answer(task);
    if (effect.body) {
        reply.body = *effect.body;
        reply.contentType = "text/html";
    }

    if (effect.reset == FaultReset::AfterProcessing)
        reply.ending = HttpReply::Ending::Reset;
    else if (effect.truncateBody && reply.ending == HttpReply::Ending::Whole)
        reply.ending = HttpReply::Ending::Truncated;
    reply.delayMs = effect.delayMs;
    reply.headers.emplaceBack("Date", httpDate(wallMs));

    JournalEntry entry;
    entry.wallMs = wallMs;
    entry.action = subject.action;
    entry.path = subject.path;
    entry.topicId = subject.topicId;
    entry.group = subject.group;
    entry.consumer = subject.consumer;
    entry.partition = subject.partition.value_or(-1);
    entry.status = reply.ending == HttpReply::Ending::Reset ? 0 : reply.status;
    entry.requestId = QString::fromLatin1(task.requestId);
    m_parts.journal.add(entry);
    return reply;
}

HttpReply RequestRouter::answer(const Task& task)
{
    const QByteArray& path = task.request.path;
    if (path == "/" && task.request.method == "POST")
        return control(task);
    return data(task);
}

HttpReply RequestRouter::control(const Task& task)
{
    const Result<QByteArray> body = controlBody(task);
    if (!body.ok())
        return controlRefusal(body.error(), task.requestId);
    HttpReply reply;
    reply.contentType = "application/json";
    reply.body = task.effect.nullLists ? withNullLists(body.value()) : body.value();
    return reply;
}

Result<QByteArray> RequestRouter::controlBody(const Task& task)
{
    if (task.subject.action.isEmpty())
        return refusal("MissingParameter", QStringLiteral("the header X-TC-Action is missing"));
    const QByteArray version = task.request.header("x-tc-version");
    if (version != apiVersion) {
        return refusal("NoSuchVersion",
            QStringLiteral("X-TC-Version must be ") + QLatin1StringView(apiVersion));
    }
    const Status verified = m_parts.verifier.verifyControl(task.request, task.wallMs / 1000);
    if (!verified.ok())
        return verified.error();
    const ActionHandler handler = findAction(task.subject.action);
    if (!handler) {
        return refusal("InvalidAction",
            QStringLiteral("the action %1 does not exist").arg(task.subject.action));
    }
    if (!m_parts.limiter.allow(task.subject.action, m_parts.clock.monotonicMs())) {
        return refusal("RequestLimitExceeded",
            QStringLiteral("too many requests of the action %1").arg(task.subject.action));
    }
    if (task.effect.refuses())
        return refusalOf(task.effect, true);
    return handler(contextOf(task), task.request.body);
}

HttpReply RequestRouter::data(const Task& task)
{
    const Result<QByteArray> body = dataBody(task);
    HttpReply reply;
    if (!body.ok()) {
        reply = dataRefusal(body.error());
    } else {
        reply.body = body.value();
        if (!reply.body.isEmpty())
            reply.contentType = "application/octet-stream";
    }
    reply.headers.emplaceBack("X-Cls-Requestid", task.requestId);
    return reply;
}

Result<QByteArray> RequestRouter::dataBody(const Task& task)
{
    const bool isPull = task.request.path == "/pull_log";
    const bool isUpload = task.request.path == "/structuredlog";
    if (!isPull && !isUpload && task.request.path != "/") {
        Error error = refusal("NotSupported", QStringLiteral("there is nothing at this path"));
        error.httpStatus = 404;
        return error;
    }
    if (task.request.method != "POST")
        return refusal("NotSupported", QStringLiteral("only POST is supported"));
    const Status verified = m_parts.verifier.verifyData(task.request, task.wallMs / 1000);
    if (!verified.ok())
        return verified.error();
    if (task.effect.refuses())
        return refusalOf(task.effect, false);

    if (isUpload) {
        const Status stored = uploadLogs(contextOf(task), task.request);
        return stored.ok() ? Result<QByteArray>(QByteArray()) : stored.error();
    }
    const Result<TopicStore::ReadAnswer> messages = pullMessages(contextOf(task), task.request);
    if (!messages.ok())
        return messages.error();
    PullSpoil spoil = task.effect.pull;
    qint64 nextOffset = messages.value().nextOffset;
    if (task.effect.nullLists) {
        // Without its messages the answer must not move on: that would lose them for any reader.
        spoil.nullMessages = true;
        if (nextOffset > 0)
            nextOffset -= messages.value().messages.size();
    }
    if (spoil == PullSpoil())
        return pullAnswer(nextOffset, messages.value().messages);
    return spoiltPullAnswer(nextOffset, messages.value().messages, spoil);
}

} // namespace tidemark::service
