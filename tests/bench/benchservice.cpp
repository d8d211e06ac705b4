// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchservice.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <ctime>

namespace tidemark::test {

namespace {

/// A key and a certificate for 127.0.0.1.
void makeCertificate(const QString& folder)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
        { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
            QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
            QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"),
            QStringLiteral("-keyout"), folder + QStringLiteral("/key.pem"), QStringLiteral("-out"),
            folder + QStringLiteral("/cert.pem") });
    if (!openssl.waitForFinished(30'000) || openssl.exitCode() != 0)
        qFatal("openssl makes no certificate");
}

} // namespace

BenchService::BenchService(int topics, int partitionsPerTopic, Scheme scheme)
{
    QStringList arguments { QStringLiteral("--serve-bench"), QString::number(topics),
        QString::number(partitionsPerTopic) };
    if (scheme == Scheme::Https) {
        makeCertificate(m_dir.path());
        arguments << m_dir.path();
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
    m_url = QUrl(QString::fromLatin1(ask({})));
}

BenchService::~BenchService()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString BenchService::certificateFile() const
{
    return m_dir.filePath(QStringLiteral("cert.pem"));
}

QByteArray BenchService::ask(const QByteArray& command)
{
    if (!command.isEmpty())
        m_process.write(command + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(120'000))
            qFatal("the service does not answer to \"%s\"", command.constData());
    }
    return m_process.readLine().trimmed();
}

double BenchService::cpuSeconds() const
{
    clockid_t clock = 0;
    timespec used {};
    if (clock_getcpuclockid(static_cast<pid_t>(m_process.processId()), &clock) != 0
        || clock_gettime(clock, &used) != 0)
        qFatal("the CPU time of the service cannot be read");
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

qint64 BenchService::fill(qint64 logs)
{
    return ask("fill " + QByteArray::number(logs)).toLongLong();
}

void BenchService::startLoad(qint64 logsPerSecond)
{
    (void)ask("load " + QByteArray::number(logsPerSecond));
}

void BenchService::stopLoad()
{
    (void)ask("load 0");
}

void BenchService::collectJournal()
{
    (void)ask("collect");
}

QJsonObject BenchService::takeJournal()
{
    return QJsonDocument::fromJson(ask("journal")).object();
}

void BenchService::setFaults(const QString& plan)
{
    if (ask("faults " + plan.toLatin1()) != "ok")
        qFatal("there is no fault plan \"%s\"", qUtf8Printable(plan));
}

qint64 wallMicroseconds()
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    return static_cast<qint64>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

} // namespace tidemark::test
