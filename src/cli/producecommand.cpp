// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/producecommand.h"

namespace tidemark::cli {

namespace {

constexpr int progressMs = 2000;
constexpr int flushMs = 1000;

Error tooLongLine(qint64 line)
{
    return Error::make(ErrorKind::TooLarge, QStringLiteral("LineTooLong"),
        QStringLiteral("line %1 is longer than %2 bytes, the largest value that the service takes")
            .arg(line)
            .arg(cls::LogGroupBuilder::maxOneValueBytes));
}

} // namespace

ProduceCommand::ProduceCommand(ProduceSettings settings, Connection connection,
    const Surroundings& surroundings)
    : ServiceCommand(std::move(connection), surroundings)
    , m_settings(std::move(settings))
    , m_splitter(cls::LogGroupBuilder::maxOneValueBytes)
    , m_batcher(m_settings.origin, m_settings.key, m_settings.batchLines, clock())
{
}

void ProduceCommand::run()
{
    Result<std::unique_ptr<InputStream>> input = InputStream::open(m_settings.file);
    if (!input.ok()) {
        fail(input.error());
        return;
    }
    m_input = std::move(input).value();
    if (const Status checked = checkFile(); !checked.ok()) {
        fail(checked.error());
        return;
    }
    m_uploader = std::make_unique<Uploader>(account(), this->connection().http, clock(),
        m_settings.topicId, m_settings.inFlight);
    connect(m_input.get(), &InputStream::readable, this, &ProduceCommand::pump);
    connect(m_uploader.get(), &Uploader::settled, this, &ProduceCommand::pump);
    connect(m_uploader.get(), &Uploader::failed, this, &ProduceCommand::onUploadFailed);
    connect(m_uploader.get(), &Uploader::retrying, this, &ProduceCommand::onRetrying);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        console().note(QStringLiteral("%1 logs uploaded so far").arg(m_uploader->uploadedLogs()));
    });
    m_progress.start(progressMs);
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        m_batcher.flush();
        pump();
    });
    pump();
}

Status ProduceCommand::checkFile()
{
    if (!m_input->isRegularFile() || m_settings.file == QLatin1StringView("-"))
        return okStatus();
    LineSplitter splitter(cls::LogGroupBuilder::maxOneValueBytes);
    while (!m_input->atEnd()) {
        const Result<QByteArray> bytes = m_input->read();
        if (!bytes.ok())
            return bytes.error();
        splitter.feed(bytes.value(), [](const QByteArray&) {});
        if (splitter.tooLongLine() > 0)
            return tooLongLine(splitter.tooLongLine());
    }
    return m_input->rewind();
}

void ProduceCommand::pump()
{
    uploadReady();
    while (!m_hasStopped && m_batcher.ready().isEmpty() && m_uploader->hasRoom()) {
        if (!readMore())
            break;
        uploadReady();
    }
    concludeIfDone();
}

/// False: nothing to read now.
bool ProduceCommand::readMore()
{
    const Result<QByteArray> bytes = m_input->read();
    if (!bytes.ok()) {
        console().error(bytes.error().text());
        stopReading();
        return false;
    }
    const auto add = [this](const QByteArray& line) { m_batcher.add(line); };
    m_splitter.feed(bytes.value(), add);
    if (m_splitter.tooLongLine() > 0) {
        console().error(tooLongLine(m_splitter.tooLongLine()).text());
        stopReading();
    } else if (m_input->atEnd()) {
        m_splitter.end(add);
        m_isComplete = true;
        stopReading();
    } else if (bytes.value().isEmpty()) {
        if (m_batcher.hasOpenLines() && !m_flush.isActive())
            m_flush.start(flushMs);
        return false;
    }
    return true;
}

void ProduceCommand::stopReading()
{
    m_hasStopped = true;
    m_batcher.flush();
}

void ProduceCommand::uploadReady()
{
    QList<LogBatcher::Batch>& ready = m_batcher.ready();
    while (!ready.isEmpty() && m_uploader->hasRoom()) {
        const LogBatcher::Batch batch = ready.takeFirst();
        m_uploader->upload(batch.logGroupList, batch.logCount);
    }
}

void ProduceCommand::onUploadFailed(const Error& error)
{
    console().error(error.text());
    m_isComplete = false;
    stopReading();
    m_batcher.ready().clear();
    m_uploader->giveUp();
}

void ProduceCommand::onRetrying(const Error& error)
{
    if (!m_toldRetry)
        console().warn(QStringLiteral("an upload is tried again: %1").arg(error.text()));
    m_toldRetry = true;
}

void ProduceCommand::interrupt()
{
    if (!m_uploader) {
        ServiceCommand::interrupt();
        return;
    }
    console().error(QStringLiteral("interrupted"));
    m_isComplete = false;
    stopReading();
    m_batcher.ready().clear();
    m_uploader->giveUp();
    concludeIfDone();
}

void ProduceCommand::concludeIfDone()
{
    if (!m_hasStopped || !m_uploader->isIdle() || !m_batcher.ready().isEmpty())
        return;
    m_progress.stop();
    if (m_uploader->retries() > 0) {
        console().note(QStringLiteral("%1 uploads were tried again; one whose answer was lost may "
                                      "be stored twice")
                .arg(m_uploader->retries()));
    }
    const QByteArray report = QStringLiteral("%1 logs uploaded in %2 batches\n")
                                  .arg(m_uploader->uploadedLogs())
                                  .arg(m_uploader->uploadedBatches())
                                  .toUtf8();
    if (m_isComplete)
        printAndFinish(report);
    else if (const Status printed = console().print(report); !printed.ok())
        fail(printed.error());
    else
        finish(m_uploader->uploadedLogs() > 0 ? ExitCode::Partly : ExitCode::Failed);
}

} // namespace tidemark::cli
