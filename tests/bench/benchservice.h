// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>

namespace tidemark::test {

/// The local service in a process of its own, as tidemark-service runs it, with topics "topic-1"
/// ... of one logset. Told what to do line by line, so that uploads cost the benchmark nothing.
/// Ends with this object, or with the benchmark.
class BenchService
{
public:
    enum class Scheme { Http, Https };

    BenchService(int topics, int partitionsPerTopic, Scheme scheme = Scheme::Http);
    ~BenchService();
    Q_DISABLE_COPY_MOVE(BenchService)

    [[nodiscard]] QUrl url() const { return m_url; }
    /// Of the https service; to be trusted.
    [[nodiscard]] QString certificateFile() const;

    /// CPU time of the service so far.
    [[nodiscard]] double cpuSeconds() const;

    /// Stores at least so many logs of 400 bytes in topic-1, 50 to a LogGroup; gives their number.
    [[nodiscard]] qint64 fill(qint64 logs);
    /// From now on every 10 ms one LogGroup for one of the partitions of every topic in turn, so
    /// that `logsPerSecond` come in all; each log carries the time of its upload (stampOf()).
    void startLoad(qint64 logsPerSecond);
    void stopLoad();
    /// To be called at least every few thousand requests.
    void collectJournal();
    /// What was received since the last call; see JournalCollector.
    [[nodiscard]] QJsonObject takeJournal();
    /// Replaces the faults by the named plan: none, throttle, errors, slow, resets.
    void setFaults(const QString& plan);

private:
    [[nodiscard]] QByteArray ask(const QByteArray& command);

    QTemporaryDir m_dir;
    QProcess m_process;
    QUrl m_url;
};

/// To be called first in main(), as serveCanned().
[[nodiscard]] std::optional<int> serveForBench(int argc, char** argv);

/// The field of a log that holds the moment of its upload, unix time in microseconds.
inline constexpr auto stampField = "stamp";
[[nodiscard]] qint64 wallMicroseconds();

} // namespace tidemark::test
