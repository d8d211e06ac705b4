// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/journalcollector.h"

#include <QMap>

#include <algorithm>

namespace tidemark::test {

namespace {

/// The most of them in any second, both ends not in the same one.
int peakOf(QList<qint64> timesMs)
{
    std::sort(timesMs.begin(), timesMs.end());
    qsizetype first = 0;
    qsizetype most = 0;
    for (qsizetype last = 0; last < timesMs.size(); ++last) {
        while (timesMs[last] - timesMs[first] >= 1000)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return static_cast<int>(most);
}

} // namespace

QJsonObject journalSummary(const service::RequestJournal& journal)
{
    const QList<service::JournalEntry> entries = journal.entries();
    QMap<QString, QList<qint64>> byAction;
    QMap<QString, QList<qint64>> byPartition;
    for (const service::JournalEntry& entry : entries) {
        byAction[entry.action] << entry.wallMs;
        if (entry.partition >= 0 && entry.path == QLatin1StringView("/pull_log"))
            byPartition[entry.topicId + QString::number(entry.partition)] << entry.wallMs;
    }
    QJsonObject out;
    out[QStringLiteral("lost")] = journal.total() - entries.size();
    for (auto it = byAction.cbegin(); it != byAction.cend(); ++it) {
        out[it.key()] = QJsonObject { { QStringLiteral("count"), it->size() },
            { QStringLiteral("peak"), peakOf(*it) } };
    }
    int busiest = 0;
    for (const QList<qint64>& times : std::as_const(byPartition))
        busiest = std::max(busiest, peakOf(times));
    out[QStringLiteral("busiest")] = busiest;
    return out;
}

} // namespace tidemark::test
