// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/requestjournal.h"

#include <QJsonObject>

namespace tidemark::test {

/// Gathers what a service's journal, which forgets the oldest, has held. collect() has to be
/// called before the journal has gone round once. Thread: one at a time.
class JournalCollector
{
public:
    explicit JournalCollector(const service::RequestJournal& journal)
        : m_journal(journal)
    {
    }

    void collect();
    /// What was collected since the last call. Of each action: "count" and "peak", the most
    /// requests that came within any second; "busiest": the most pulls that one partition got
    /// within any second; "lost": true where the journal had forgotten some before they were
    /// collected. Times are those at which requests came in.
    [[nodiscard]] QJsonObject take();

private:
    const service::RequestJournal& m_journal;
    QList<service::JournalEntry> m_entries;
    QString m_lastRequestId;
    bool m_lost = false;
};

} // namespace tidemark::test
