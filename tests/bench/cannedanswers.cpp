// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cannedanswers.h"

#include <snappy.h>

namespace tidemark::test {

namespace {

constexpr int logsPerGroup = 50;

/// The JSON up to and with the number, always of the same size.
QByteArray head(qint64 nextOffset)
{
    return "{\"Response\": {\"NextOffset\": " + QByteArray::number(nextOffset).rightJustified(19);
}

QByteArray varint(qint64 value)
{
    QByteArray out;
    auto rest = static_cast<quint64>(value);
    for (; rest >= 0x80; rest >>= 7)
        out += static_cast<char>(rest | 0x80);
    return out + static_cast<char>(rest);
}

/// A snappy block's size and its first element, a literal of at most 60 bytes.
QByteArray blockStart(qint64 size, const QByteArray& literal)
{
    return varint(size) + static_cast<char>((literal.size() - 1) << 2) + literal;
}

} // namespace

CannedAnswers::CannedAnswers(int bodies, int messages)
    : m_messages(messages)
{
    const QList<QByteArray> groups = generatedLogGroups(7, bodies * messages, logsPerGroup);
    for (qsizetype at = 0; at < groups.size(); at += messages) {
        const QList<QByteArray> part = groups.mid(at, messages);
        const QByteArray json = ", \"Message\": [" + messageList(part) + "]}}";
        std::string block;
        snappy::Compress(json.constData(), static_cast<size_t>(json.size()), &block);
        // Copies inside refer back by distance, so that the elements may follow a literal.
        Answer answer;
        answer.jsonBytes = head(0).size() + json.size();
        answer.rest = QByteArray::fromStdString(block).mid(varint(json.size()).size());
        answer.logs = static_cast<qint64>(part.size()) * logsPerGroup;
        m_answers << answer;
    }
}

qint64 CannedAnswers::logsUpTo(qint64 count) const
{
    qint64 sum = 0;
    for (qint64 i = 0; i < count; ++i)
        sum += logsIn(i);
    return sum;
}

QByteArray CannedAnswers::start(qint64 index, qint64 nextOffset) const
{
    return blockStart(m_answers[index % m_answers.size()].jsonBytes, head(nextOffset));
}

QByteArray CannedAnswers::whole(qint64 index) const
{
    return start(index, (index + 1) * m_messages) + rest(index);
}

QByteArray CannedAnswers::empty(qint64 nextOffset)
{
    const QByteArray end = ", \"Message\": []}}";
    return blockStart(head(0).size() + end.size(), head(nextOffset))
        + static_cast<char>((end.size() - 1) << 2) + end;
}

} // namespace tidemark::test
