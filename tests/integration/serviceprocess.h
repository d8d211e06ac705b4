// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

namespace tidemark::test {

/// tidemark-service as a process of its own with a data directory. It can be killed and started
/// again; the address stays the same.
class ServiceProcess
{
public:
    explicit ServiceProcess(const QByteArray& scenario)
    {
        QFile file(m_dir.filePath(QStringLiteral("scenario.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(scenario) != scenario.size())
            qFatal("cannot write the scenario");
    }
    ~ServiceProcess() { kill(); }

    /// False where it did not start; its words are in the log.
    [[nodiscard]] bool start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->start(QStringLiteral(TIDEMARK_BIN_DIR "/tidemark-service"),
            { QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_url.port(0)),
                QStringLiteral("--data-dir"), m_dir.filePath(QStringLiteral("data")),
                QStringLiteral("--scenario"), m_dir.filePath(QStringLiteral("scenario.json")) });
        const QByteArray prefix = "listening on ";
        const bool spoke = QTest::qWaitFor(
            [this] {
                return m_process->canReadLine() || m_process->state() == QProcess::NotRunning;
            },
            20'000);
        const QByteArray line = m_process->readLine().trimmed();
        if (!spoke || !line.startsWith(prefix)) {
            qWarning("not started: %s %s", line.constData(),
                m_process->readAllStandardError().constData());
            return false;
        }
        m_url = QUrl(QString::fromUtf8(line.sliced(prefix.size())));
        return true;
    }
    /// SIGKILL, in the middle of whatever it does.
    void kill()
    {
        if (!m_process || m_process->state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_process->processId()), SIGKILL);
        m_process->waitForFinished();
    }
    [[nodiscard]] const QUrl& url() const { return m_url; }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
};

} // namespace tidemark::test
