// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace tidemark::test {

/// What one run of the command line left.
struct CliResult
{
    int code = -1; ///< -1: crashed, or did not end in time
    QByteArray out;
    QByteArray err;
};

/// The record of one NDJSON line.
struct CliRecord
{
    QByteArray topicId;
    qint64 partition = 0;
    qint64 timestamp = 0;
    QByteArray content; ///< value of the key "content"
};

/// A running tidemark-service with one logset "logs" and topics of four partitions each, and
/// ways to run tidemark-cli against it. Both are the built programs.
class CliBench
{
public:
    /// `faults` is the JSON list of the scenario's faults.
    explicit CliBench(int topics, const QByteArray& faults = "[]");
    ~CliBench();

    [[nodiscard]] static QString topic(int index); ///< from 0
    [[nodiscard]] QString allTopics() const; ///< separated by commas
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] QByteArray content(const QString& name) const;

    /// Variables of the process: the service's key pair and nothing else of ours.
    QProcessEnvironment environment;

    /// Options of the connection, after `words`.
    [[nodiscard]] QStringList connected(const QStringList& words) const;
    /// `consume` of all topics from the beginning, with one-second intervals.
    [[nodiscard]] QStringList consume(const QString& group, const QString& consumer,
        const QStringList& more) const;

    [[nodiscard]] CliResult run(const QStringList& arguments, const QByteArray& input = {},
        int timeoutMs = 60'000) const;
    /// `reader`, where given, gets the standard output; it is for the caller to start.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& arguments,
        QProcess* reader = nullptr) const;
    /// Waits for the end of a started process.
    [[nodiscard]] static CliResult finish(QProcess& process, int timeoutMs = 60'000);

    /// Uploads the bytes to the topic with `produce FILE`; ends the test where it fails.
    void produce(int topicIndex, const QByteArray& bytes, int batchLines = 100,
        int inFlight = 4) const;

private:
    QTemporaryDir m_dir;
    int m_topics;
    QProcess m_service;
    QString m_url;
};

/// Lines of a file of logs: split at line feeds, the last one without a line feed counts.
[[nodiscard]] QList<QByteArray> linesOf(const QByteArray& bytes);

/// All complete lines of NDJSON; each must be a record. An incomplete last line is left out.
[[nodiscard]] QList<CliRecord> recordsOf(const QByteArray& ndjson);

/// How often each value comes.
[[nodiscard]] QMap<QByteArray, int> counted(const QList<QByteArray>& values);

} // namespace tidemark::test
