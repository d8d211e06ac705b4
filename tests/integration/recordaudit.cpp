// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/recordaudit.h"

namespace tidemark::test {

namespace {

constexpr qsizetype maxViolations = 20;

QString text(const TopicPartition& source)
{
    return QStringLiteral("%1/%2").arg(source.topicId).arg(source.partition.value);
}

QByteArray valueOf(const cls::RecordBatch& batch, quint32 record)
{
    const auto value = batch.record(record).value("content").value_or("no content");
    return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace

void RecordAudit::stored(const TopicPartition& source, const QByteArray& value)
{
    Log& log = m_logs[source];
    m_offsets[value] = static_cast<qint64>(log.messages.size());
    log.messages.push_back({ value, 0, false });
}

void RecordAudit::accepting(const QString& reader, const engine::Delivery& delivery,
    std::optional<Offset> committed)
{
    const TopicPartition& source = delivery.source();
    Log& log = m_logs[source];
    const cls::RecordBatch& batch = *delivery.batch;
    const QList<cls::BadMessage>& bad = batch.badMessages();
    const qint64 count = static_cast<qint64>(batch.recordCount()) + bad.size();

    qint64 from = 0;
    if (delivery.from)
        from = delivery.from->value;
    else if (batch.recordCount() > 0 && bad.isEmpty())
        from = m_offsets.value(valueOf(batch, 0), -1);
    const QString where = QStringLiteral("%1 in %2 at %3")
                              .arg(reader, text(source)).arg(from);
    if (from < 0 || (!delivery.from && count == 0 && delivery.next)) {
        note(QStringLiteral("%1: a start that nobody told").arg(where));
        return;
    }
    if (delivery.next && delivery.next->value != from + count) {
        note(QStringLiteral("%1: %2 messages, and the next offset is %3")
                 .arg(where).arg(count).arg(delivery.next->value));
    }

    const Reader key(reader, delivery.generation.value, source);
    const auto known = m_next.find(key);
    if (known == m_next.end())
        begin(key, log, from, committed);
    else if (known->second != from)
        note(QStringLiteral("%1: %2 was expected").arg(where).arg(known->second));
    m_next[key] = from + count;
    if (log.newest != key)
        m_late += count;

    quint32 record = 0;
    qsizetype spoilt = 0;
    for (qint64 i = 0; i < count; ++i) {
        if (spoilt < bad.size() && bad[spoilt].indexInAnswer == i) {
            ++spoilt;
            account(reader, source, log, from + i, std::nullopt);
        } else if (record < batch.recordCount()) {
            account(reader, source, log, from + i, valueOf(batch, record++));
        } else {
            note(QStringLiteral("%1: a bad message has no place").arg(where));
        }
    }
}

void RecordAudit::begin(const Reader& reader, Log& log, qint64 from,
    std::optional<Offset> committed)
{
    const auto& [name, generation, source] = reader;
    if (committed && committed->value != from) {
        note(QStringLiteral("%1 starts in %2 at %3, and %4 is committed")
                 .arg(name, text(source)).arg(from).arg(committed->value));
    }
    if (from > log.unbroken) {
        note(QStringLiteral("%1 starts in %2 at %3, and only %4 were accepted")
                 .arg(name, text(source)).arg(from).arg(log.unbroken));
    }
    if (log.reached > from) {
        const QString previous = log.newest ? std::get<QString>(*log.newest) : QString();
        m_overlaps << Overlap { source, previous, name, from, log.reached };
    }
    log.newest = reader;
}

void RecordAudit::account(const QString& reader, const TopicPartition& source, Log& log,
    qint64 offset, const std::optional<QByteArray>& value)
{
    const auto index = static_cast<size_t>(offset);
    if (index >= log.messages.size())
        log.messages.resize(index + 1);
    Message& message = log.messages[index];
    if (!value) {
        if (!m_spoilt.contains(source)) {
            note(QStringLiteral("%1 in %2 at %3: quarantined").arg(reader, text(source))
                     .arg(offset));
        }
        m_quarantined += message.quarantined ? 0 : 1;
        message.quarantined = true;
    } else {
        if (message.value.isNull())
            message.value = *value;
        if (message.value != *value) {
            note(QStringLiteral("%1 in %2 at %3: %4 instead of %5")
                     .arg(reader, text(source)).arg(offset)
                     .arg(QString::fromUtf8(*value), QString::fromUtf8(message.value)));
        }
        m_seen.insert(*value);
        m_repeats += message.times > 0 ? 1 : 0;
        ++message.times;
        ++m_byReader[reader];
    }
    log.reached = std::max(log.reached, offset + 1);
    const auto isAccounted = [&](qint64 at) {
        const Message& entry = log.messages[static_cast<size_t>(at)];
        return entry.times > 0 || entry.quarantined;
    };
    while (log.unbroken < log.reached && isAccounted(log.unbroken))
        ++log.unbroken;
}

void RecordAudit::committed(const TopicPartition& source, Offset offset)
{
    Log& log = m_logs[source];
    if (offset.value == log.committed)
        return;
    if (offset.value < log.committed) {
        note(QStringLiteral("%1: the commit went back from %2 to %3")
                 .arg(text(source)).arg(log.committed).arg(offset.value));
    }
    if (offset.value > log.unbroken) {
        note(QStringLiteral("%1: %2 is committed, and only %3 were accepted")
                 .arg(text(source)).arg(offset.value).arg(log.unbroken));
    }
    log.committed = offset.value;
}

QString RecordAudit::violations() const
{
    QStringList out = m_violations;
    for (const Overlap& overlap : m_overlaps) {
        if (m_excused.contains(overlap.previous))
            continue;
        out << QStringLiteral("%1 repeats %2 to %3 of %4 after %5, which left in order")
                   .arg(overlap.next).arg(overlap.from).arg(overlap.to)
                   .arg(text(overlap.source), overlap.previous);
    }
    if (m_late > 0 && m_excused.isEmpty())
        out << QStringLiteral("%1 accepted beside another reader").arg(m_late);
    if (m_repeats > repeatBound())
        out << QStringLiteral("%1 repeats, at most %2 are due").arg(m_repeats).arg(repeatBound());
    return out.mid(0, maxViolations).join(u'\n');
}

qint64 RecordAudit::missing() const
{
    qint64 count = 0;
    for (const auto& [source, log] : m_logs) {
        count += std::count_if(log.messages.begin(), log.messages.end(),
            [](const Message& message) { return message.times == 0 && !message.quarantined; });
    }
    return count;
}

qint64 RecordAudit::accepted() const
{
    return m_seen.size();
}

qint64 RecordAudit::repeatBound() const
{
    qint64 bound = m_late;
    for (const Overlap& overlap : m_overlaps)
        bound += overlap.to - overlap.from;
    return bound;
}

std::optional<qint64> RecordAudit::offsetOf(
    const TopicPartition& source, const QByteArray& value) const
{
    const auto log = m_logs.find(source);
    const auto found = m_offsets.constFind(value);
    if (log == m_logs.end() || found == m_offsets.constEnd())
        return std::nullopt;
    const auto index = static_cast<size_t>(*found);
    if (index >= log->second.messages.size() || log->second.messages[index].value != value)
        return std::nullopt; // of another partition
    return *found;
}

qint64 RecordAudit::unbroken(const TopicPartition& source) const
{
    const auto found = m_logs.find(source);
    return found == m_logs.end() ? 0 : found->second.unbroken;
}

void RecordAudit::note(const QString& violation)
{
    if (m_violations.size() < maxViolations)
        m_violations << violation;
}

} // namespace tidemark::test
