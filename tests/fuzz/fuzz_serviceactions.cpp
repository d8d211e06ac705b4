// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pullhandler.h"

#include "cls/json.h"
#include "fuzz/servicebench.h"
#include "service/kafkagroupbook.h"
#include "service/keyrange.h"

using namespace tidemark;
using namespace tidemark::service;
using namespace tidemark::test;

namespace {

/// Requests of authenticated clients, one a line: `Action {json}`, `pull_log {json}` of topic T,
/// `append` (a small message to T), `wait MS`.
class Session
{
public:
    void line(QByteArrayView line)
    {
        const qsizetype space = line.indexOf(' ');
        const QByteArray word = line.first(space < 0 ? line.size() : space).toByteArray();
        const QByteArrayView rest = space < 0 ? QByteArrayView() : line.sliced(space + 1);
        if (word == "wait")
            m_nowMs += std::clamp(rest.toByteArray().toLongLong(), 0LL, 10'000'000LL);
        else if (word == "append")
            append();
        else if (word == "pull_log")
            pull(rest);
        else if (const ActionHandler handler = findAction(QString::fromUtf8(word)))
            requireAnswer(handler(context(), rest));
    }

    /// The open partitions of a topic share the key space without gap or overlap.
    void requireKeySpace() const
    {
        QList<PartitionRow> rows = m_bench.topics.partitionRows(QStringLiteral("T"));
        rows.removeIf([](const PartitionRow& row) { return row.readOnly; });
        std::sort(
            rows.begin(), rows.end(), [](const PartitionRow& left, const PartitionRow& right) {
                return left.beginKey < right.beginKey;
            });
        QByteArray at = lowestKey();
        for (const PartitionRow& row : rows) {
            require(row.beginKey == at && row.beginKey < row.endKey, "key ranges meet");
            at = row.endKey;
        }
        require(at == highestKey() && rows.size() <= 8, "the key space is covered");
    }

private:
    ActionContext context()
    {
        return { m_bench.topics, m_bench.groups, 1'764'000'000'000 + m_nowMs, m_nowMs,
            QStringLiteral("r1"), &m_kafkaGroups };
    }

    static KafkaGroupBook kafkaGroups()
    {
        Scenario::Topic topic{ QStringLiteral("T"), QStringLiteral("T"), 2 };
        topic.kafkaGroups = { { QStringLiteral("k1"), cls::KafkaGroupState::Stable,
                                  QStringLiteral("range"), { QStringLiteral("c") }, 5 },
            { QStringLiteral("k2"), cls::KafkaGroupState::Empty, {}, {}, 5 } };
        return KafkaGroupBook({ { QStringLiteral("L"), QStringLiteral("L"), { topic } } }, 1);
    }

    void append()
    {
        const Status stored = m_bench.topics.append(
            QStringLiteral("T"), { QByteArray("\x0a\x02\x08\x01", 4) }, {}, context().wallMs);
        require(stored.ok(), "an open topic takes messages");
    }

    void pull(QByteArrayView body)
    {
        HttpRequest request;
        request.rawQuery = "topic_id=T";
        request.body = body.toByteArray();
        const auto answer = pullMessages(context(), request);
        if (answer.ok()) {
            require(answer.value().nextOffset >= -1, "an answer says where to go on");
            require(answer.value().nextOffset >= 0 || answer.value().messages.isEmpty(),
                "messages come with their end");
        }
    }

    static void requireAnswer(const Result<QByteArray>& answer)
    {
        if (!answer.ok()) {
            require(!answer.error().code.isEmpty() && !answer.error().message.isEmpty(),
                "a refusal has a code and a sentence");
            return;
        }
        require(cls::parseResponse(answer.value()).ok(), "an answer is one");
    }

    ServiceBench m_bench;
    const KafkaGroupBook m_kafkaGroups = kafkaGroups();
    qint64 m_nowMs = 1000;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    Session session;
    QByteArrayView rest = viewOf(data, size);
    for (int lines = 0; !rest.isEmpty() && lines < 64; ++lines) {
        const qsizetype end = rest.indexOf('\n');
        session.line(end < 0 ? rest : rest.first(end));
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    session.requireKeySpace();
    return 0;
}
