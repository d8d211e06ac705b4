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

void JournalCollector::collect()
{
    const QList<service::JournalEntry> entries = m_journal.entries();
    qsizetype first = entries.size();
    while (first > 0 && entries[first - 1].requestId != m_lastRequestId)
        --first;
    if (first == 0 && !m_lastRequestId.isEmpty())
        m_lost = true;
    m_entries << entries.mid(first);
    if (!entries.isEmpty())
        m_lastRequestId = entries.last().requestId;
}

QJsonObject JournalCollector::take()
{
    collect();
    QMap<QString, QList<qint64>> byAction;
    QMap<QString, QList<qint64>> byPartition;
    for (const service::JournalEntry& entry : std::as_const(m_entries)) {
        byAction[entry.action] << entry.wallMs;
        if (entry.partition >= 0 && entry.path == QLatin1StringView("/pull_log"))
            byPartition[entry.topicId + QString::number(entry.partition)] << entry.wallMs;
    }
    QJsonObject out;
    out[QStringLiteral("lost")] = m_lost;
    for (auto it = byAction.cbegin(); it != byAction.cend(); ++it) {
        out[it.key()] = QJsonObject { { QStringLiteral("count"), it->size() },
            { QStringLiteral("peak"), peakOf(*it) } };
    }
    int busiest = 0;
    for (const QList<qint64>& times : std::as_const(byPartition))
        busiest = std::max(busiest, peakOf(times));
    out[QStringLiteral("busiest")] = busiest;
    m_entries.clear();
    m_lost = false;
    return out;
}

} // namespace tidemark::test
