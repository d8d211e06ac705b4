// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tidemark::test {

/// One answer of /pull_log, ready to be sent, and what is in it.
struct BenchBody
{
    QByteArray bytes; ///< the snappy block
    qint64 logs = 0;
    qint64 messages = 0;
    qint64 jsonBytes = 0;
    qint64 nextOffset = 0;
};

/// Serialized LogGroups of `logsPerGroup` logs with seven fields each, about 400 bytes a log on the mean;
/// the message is a line of generatedLines(). The same seed gives the same bytes.
[[nodiscard]] QList<QByteArray> generatedLogGroups(quint64 seed, int groups, int logsPerGroup);

/// The lines of all sampleLogFiles(), one field each, `logsPerGroup` to a LogGroup.
[[nodiscard]] QList<QByteArray> sampleLogGroups(int logsPerGroup);

[[nodiscard]] qint64 logsIn(const QByteArray& logGroup);

/// The elements of the list Message: each LogGroup with its header as base64, in quotes.
[[nodiscard]] QByteArray messageList(const QList<QByteArray>& logGroups);

/// The LogGroups as answers of at most `bytesPerBody` of LogGroups each, offsets from 0 on.
[[nodiscard]] QList<BenchBody> pullBodies(const QList<QByteArray>& logGroups, qint64 bytesPerBody);

} // namespace tidemark::test
