// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/writeentry.h"

#include <QObject>

#include <deque>

namespace tidemark::store {

/// How much the journal of writes keeps.
struct JournalLimits
{
    qint64 fileBytes = 1 << 20; ///< above it the file is put aside as PATH.1, which is replaced
    qsizetype entries = 2000; ///< in memory, the newest
};

/// All writes of this program, of all connections: what was asked, what it was before, what became
/// of it. Kept in a file that only grows, one JSON object a line. A write has a line before it is
/// sent and another one, of the same id, when its outcome is known; the later one counts. What is
/// still pending when the file is read again was interrupted by the end of the program.
///
/// A line that cannot be read is counted and left out; a last line that was cut off does not spoil
/// the next one. Where the file cannot be written the journal goes on in memory and says so.
/// Thread: GUI. Errors: problem().
class WriteJournal final : public QObject
{
    Q_OBJECT

public:
    /// In memory only, until the program ends.
    explicit WriteJournal(QObject* parent = nullptr);
    /// Reads what the file at `path` and the one put aside hold. The folder is made where missing.
    explicit WriteJournal(
        const QString& path, const JournalLimits& limits = {}, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(WriteJournal)

    /// A write is about to be sent. Gives the entry its id, which is returned.
    QString begin(WriteEntry entry);
    /// Replaces the entry of the same id; does nothing where there is none any more.
    void finish(const WriteEntry& entry);

    /// Oldest first.
    [[nodiscard]] const std::deque<WriteEntry>& entries() const { return m_entries; }
    [[nodiscard]] const WriteEntry* find(const QString& id) const;
    [[nodiscard]] const JournalLimits& limits() const { return m_limits; }
    /// Empty: in memory only.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Lines that could not be read.
    [[nodiscard]] int brokenLines() const { return m_brokenLines; }
    /// Why the last line could not be written; cleared by the next success.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

signals:
    /// A new entry is at the end; the oldest has left where the limit was reached.
    void added(const tidemark::store::WriteEntry& entry);
    /// The entry of this id is another one now.
    void changed(const tidemark::store::WriteEntry& entry);

private:
    void read(const QString& path);
    void take(const WriteEntry& entry);
    void write(const WriteEntry& entry);
    void rotate();

    QString m_path;
    JournalLimits m_limits;
    std::deque<WriteEntry> m_entries;
    std::optional<Error> m_problem;
    int m_brokenLines = 0;
};

} // namespace tidemark::store
