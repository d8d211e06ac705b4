// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/delivery.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <map>
#include <vector>

namespace tidemark::test {

/// Accounts for every record of a group's partitions. It is told what is stored, sees each batch
/// before it is accepted and each commit, and notes what must not be:
///
///  - a batch holds exactly the messages that are stored at its offsets;
///  - within one generation of a partition batches follow each other without a gap;
///  - a generation starts at the offset that is committed at that moment, so that what is repeated
///    was not committed;
///  - commits go only forward and never pass what was accepted;
///  - nothing is repeated but after a reader that was excused (killed, or without its lease);
///  - a message is quarantined only where that was allowed.
///
/// Offsets count messages from 0, as the local service does; each message is one record with the
/// key "content" whose value occurs nowhere else. Thread: the one that made it.
class RecordAudit
{
public:
    /// Name of a reader and its generation of a partition.
    using Reader = std::tuple<QString, qint64, TopicPartition>;

    /// The message stands behind all others of its partition. Where nothing is told, what a
    /// reader sees first at an offset has to stay there.
    void stored(const TopicPartition& source, const QByteArray& value);
    /// `committed`: what the service says now; none: not asked.
    void accepting(const QString& reader, const engine::Delivery& delivery,
        std::optional<Offset> committed);
    void committed(const TopicPartition& source, Offset offset);
    /// What this reader accepted and did not commit may come again.
    void excuse(const QString& reader) { m_excused.insert(reader); }
    void allowQuarantine(const TopicPartition& source) { m_spoilt.insert(source); }

    /// What must not be, at most twenty lines; empty: all is well.
    [[nodiscard]] QString violations() const;
    /// Stored and neither accepted nor quarantined.
    [[nodiscard]] qint64 missing() const;
    [[nodiscard]] qint64 accepted() const; ///< different records
    [[nodiscard]] qint64 quarantined() const { return m_quarantined; }
    [[nodiscard]] qint64 repeats() const { return m_repeats; }
    /// How many repeats the starts behind what was accepted account for.
    [[nodiscard]] qint64 repeatBound() const;
    [[nodiscard]] qint64 acceptedBy(const QString& reader) const { return m_byReader.value(reader); }
    [[nodiscard]] bool contains(const QByteArray& value) const { return m_seen.contains(value); }
    /// Where a record is stored; none: not there.
    [[nodiscard]] std::optional<qint64> offsetOf(
        const TopicPartition& source, const QByteArray& value) const;
    /// All below this offset are accounted for.
    [[nodiscard]] qint64 unbroken(const TopicPartition& source) const;

private:
    struct Message
    {
        QByteArray value; // null: not known
        int times = 0;
        bool quarantined = false;
    };
    struct Log
    {
        std::vector<Message> messages; // by offset
        qint64 unbroken = 0;
        qint64 reached = 0; // behind the last one that was accounted for
        qint64 committed = 0;
        std::optional<Reader> newest;
    };
    struct Overlap
    {
        TopicPartition source;
        QString previous;
        QString next;
        qint64 from = 0;
        qint64 to = 0;
    };

    void begin(const Reader& reader, Log& log, qint64 from, std::optional<Offset> committed);
    void account(const QString& reader, const TopicPartition& source, Log& log, qint64 offset,
        const std::optional<QByteArray>& value);
    void note(const QString& violation);

    std::map<TopicPartition, Log> m_logs;
    std::map<Reader, qint64> m_next; // the offset that has to follow
    QHash<QByteArray, qint64> m_offsets;
    QSet<QByteArray> m_seen;
    QHash<QString, qint64> m_byReader;
    QList<Overlap> m_overlaps;
    QSet<QString> m_excused;
    QSet<TopicPartition> m_spoilt;
    QStringList m_violations;
    qint64 m_quarantined = 0;
    qint64 m_repeats = 0;
    qint64 m_late = 0; // accepted when the partition had another reader already
};

} // namespace tidemark::test
