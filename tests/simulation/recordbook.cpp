// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/recordbook.h"

#include "cls/messageheader.h"

#include <algorithm>

namespace tidemark::sim {

void RecordBook::appended(
    const TopicPartition& source, qint64 offset, const QByteArray& logGroup, bool bad)
{
    Log& log = m_logs[source];
    if (log.messages.empty())
        log.first = offset;
    log.messages.push_back({ logGroup, bad });
}

const RecordBook::Message* RecordBook::message(const TopicPartition& source, qint64 offset) const
{
    const auto found = m_logs.find(source);
    if (found == m_logs.end())
        return nullptr;
    const qint64 index = offset - found->second.first;
    const auto count = static_cast<qint64>(found->second.messages.size());
    return index < 0 || index >= count ? nullptr
                                       : &found->second.messages[static_cast<size_t>(index)];
}

QString RecordBook::compare(const cls::RecordBatch& batch, std::optional<qint64> from, qint64 next,
    std::vector<qint64>& offsets) const
{
    const TopicPartition& source = batch.source();
    const auto log = m_logs.find(source);
    const auto bad = [&](qsizetype indexInAnswer) -> const cls::BadMessage* {
        const auto found = std::find_if(batch.badMessages().cbegin(), batch.badMessages().cend(),
            [=](const cls::BadMessage& entry) { return entry.indexInAnswer == indexInAnswer; });
        return found == batch.badMessages().cend() ? nullptr : &*found;
    };
    const auto skipFiltered = [&](qint64 offset) {
        // Messages are left out of answers about an offset only.
        while (from && message(source, offset) && m_service.isFiltered(source, offset))
            ++offset;
        return offset;
    };

    // The engine asks three times before it gives a message up; one that is really bad in the same
    // answer makes it give up all that is bad at the third time.
    const bool isSpoilt = log != m_logs.end()
        && log->second.spoilt
            >= (std::any_of(log->second.messages.begin(), log->second.messages.end(),
                    [](const Message& entry) { return entry.bad; })
                    ? 1
                    : 3);
    const auto count = static_cast<qsizetype>(batch.messages().size()) + batch.badMessages().size();
    const qint64 begin = from.value_or(next - count);
    qint64 offset = begin;
    size_t good = 0;
    for (qsizetype i = 0; i < count; ++i, ++offset) {
        offset = skipFiltered(offset);
        const Message* stored = message(source, offset);
        if (!stored)
            return QStringLiteral("message %1 of a batch from %2 was never stored")
                .arg(i)
                .arg(begin);
        if (const cls::BadMessage* quarantined = bad(i)) {
            if (!stored->bad && !isSpoilt) {
                return QStringLiteral(
                    "the good message at %1 is in quarantine, although its answers "
                    "were spoilt %2 times only")
                    .arg(offset)
                    .arg(log->second.spoilt);
            }
            if (stored->bad && log->second.spoilt == 0
                && quarantined->raw.mid(cls::MessageHeader::size) != stored->logGroup)
                return QStringLiteral("the bad message at %1 is not kept as it came").arg(offset);
        } else {
            const std::string_view bytes
                = batch.messageBytes(batch.messages()[good++]).substr(cls::MessageHeader::size);
            if (bytes
                != std::string_view(
                    stored->logGroup.constData(), static_cast<size_t>(stored->logGroup.size())))
                return QStringLiteral("what came as offset %1 is not what was stored").arg(offset);
        }
        offsets.push_back(offset);
    }
    if (next < offset || next > skipFiltered(offset)) {
        return QStringLiteral("a batch of %1 messages from %2 ends at %3 instead of %4")
            .arg(count)
            .arg(begin)
            .arg(next)
            .arg(offset);
    }
    return {};
}

int RecordBook::accept(int group, const TopicPartition& source, const std::vector<qint64>& offsets)
{
    const auto log = m_logs.find(source);
    if (log == m_logs.end())
        return 0;
    int again = 0;
    Progress& mine = m_progress[{ group, source }];
    mine.accepted.resize(log->second.messages.size());
    for (const qint64 offset : offsets) {
        const auto index = static_cast<size_t>(offset - log->second.first);
        if (mine.accepted[index])
            ++again;
        else
            ++m_acceptedCount;
        mine.accepted[index] = true;
    }
    return again;
}

const RecordBook::Progress* RecordBook::progress(const Key& key) const
{
    const auto found = m_progress.find(key);
    return found == m_progress.end() ? nullptr : &found->second;
}

bool RecordBook::isDone(const Key& key, qint64 offset) const
{
    if (m_service.isFiltered(key.second, offset))
        return true;
    const Progress* mine = progress(key);
    const auto log = m_logs.find(key.second);
    if (!mine || log == m_logs.end())
        return false;
    const qint64 index = offset - log->second.first;
    return index >= 0 && index < static_cast<qint64>(mine->accepted.size())
        && mine->accepted[static_cast<size_t>(index)];
}

std::optional<qint64> RecordBook::firstOpen(const Key& key, qint64 from, qint64 end) const
{
    for (qint64 offset = from; offset < end; ++offset) {
        if (!isDone(key, offset))
            return offset;
    }
    return std::nullopt;
}

void RecordBook::resolved(int group, const TopicPartition& source, qint64 offset)
{
    m_progress[{ group, source }].starts.insert(offset);
}

void RecordBook::givenUp(int group, const TopicPartition& source, qint64 before)
{
    const auto log = m_logs.find(source);
    if (log == m_logs.end())
        return;
    std::vector<bool>& accepted = m_progress[{ group, source }].accepted;
    accepted.resize(log->second.messages.size());
    const auto count
        = std::clamp<qint64>(before - log->second.first, 0, static_cast<qint64>(accepted.size()));
    std::fill_n(accepted.begin(), count, true);
}

std::optional<qint64> RecordBook::committed(int group, const TopicPartition& source) const
{
    const Progress* mine = progress({ group, source });
    return mine ? mine->committed : std::nullopt;
}

bool RecordBook::isCommittedLate(int group, const TopicPartition& source) const
{
    const Progress* mine = progress({ group, source });
    return mine && mine->isLate;
}

bool RecordBook::wasFurther(int group, const TopicPartition& source) const
{
    const Progress* mine = progress({ group, source });
    return mine && mine->committed && mine->furthest && *mine->committed < *mine->furthest;
}

bool RecordBook::mayCommit(int group, const TopicPartition& source, qint64 offset) const
{
    const Key key{ group, source };
    const Progress* mine = progress(key);
    if (!mine)
        return false;
    if (mine->committed && !firstOpen(key, *mine->committed, offset))
        return true;
    // One that came late may lie below the start of those who read by now.
    if (mine->committed && !mine->isLate)
        return false;
    return std::any_of(mine->starts.begin(), mine->starts.end(),
        [&](qint64 start) { return start <= offset && !firstOpen(key, start, offset); });
}

void RecordBook::commit(int group, const TopicPartition& source, qint64 offset, bool isLate)
{
    Progress& mine = m_progress[{ group, source }];
    if (!mine.start && !isLate)
        mine.start = offset;
    mine.committed = offset;
    mine.isLate = isLate;
    if (!isLate)
        mine.furthest = std::max(mine.furthest.value_or(offset), offset);
}

void RecordBook::forgetCommits(int group)
{
    for (auto& [key, mine] : m_progress) {
        if (key.first != group)
            continue;
        if (mine.committed)
            mine.starts.insert(*mine.committed);
        mine.start.reset();
        mine.committed.reset();
        mine.furthest.reset();
        mine.isLate = false;
    }
}

std::optional<qint64> RecordBook::firstMissing(
    int group, const TopicPartition& source, bool fromBegin, qint64 kept, qint64 end) const
{
    const Key key{ group, source };
    const Progress* mine = progress(key);
    const auto log = m_logs.find(source);
    if (log == m_logs.end() || log->second.messages.empty())
        return std::nullopt;
    if (fromBegin)
        return firstOpen(key, std::max(kept, log->second.first), end);
    return mine && mine->start ? firstOpen(key, std::max(kept, *mine->start), end) : std::nullopt;
}

} // namespace tidemark::sim
