// SPDX-License-Identifier: GPL-3.0-or-later
// Real logs, uploaded and consumed by the built programs over real sockets.
#include "integration/clibench.h"
#include "support/corpus.h"

#include <QSet>
#include <QTest>

using namespace tidemark::test;

class tst_CliConsume : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void twoConsumersEachLineOnce();
    void secondRunHasNothingNew();
    void csv();
    void tail();
    void maxRecordsLosesNothing();
    void everyByte();
    void oneUploadAtATimeKeepsTheOrder();

private:
    /// Lines of each topic, counted.
    [[nodiscard]] QMap<QByteArray, QMap<QByteArray, int>> expected() const;
    [[nodiscard]] static QMap<QByteArray, QMap<QByteArray, int>> got(const QByteArray& ndjson);

    QList<LogFile> m_files;
    std::unique_ptr<CliBench> m_bench;
};

namespace {
QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}
} // namespace

void tst_CliConsume::initTestCase()
{
    m_files = sampleLogFiles();
    QVERIFY(!m_files.isEmpty());
    m_bench = std::make_unique<CliBench>(int(m_files.size()));
    for (qsizetype i = 0; i < m_files.size(); ++i)
        m_bench->produce(int(i), m_files[i].bytes);
}

QMap<QByteArray, QMap<QByteArray, int>> tst_CliConsume::expected() const
{
    QMap<QByteArray, QMap<QByteArray, int>> lines;
    for (qsizetype i = 0; i < m_files.size(); ++i)
        lines[CliBench::topic(int(i)).toUtf8()] = counted(linesOf(m_files[i].bytes));
    return lines;
}

QMap<QByteArray, QMap<QByteArray, int>> tst_CliConsume::got(const QByteArray& ndjson)
{
    QMap<QByteArray, QMap<QByteArray, int>> lines;
    for (const CliRecord& record : recordsOf(ndjson))
        ++lines[record.topicId][record.content];
    return lines;
}

void tst_CliConsume::twoConsumersEachLineOnce()
{
    const QString output = m_bench->path(QStringLiteral("out.ndjson"));
    const CliResult result = m_bench->run(m_bench->consume(QStringLiteral("g1"),
        QStringLiteral("c"),
        words("--consumers 2 --exit-when-idle 3 --format ndjson --output") << output));
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.contains("c-1: assigned"));
    QVERIFY(result.err.contains("c-2: assigned"));
    const QByteArray ndjson = m_bench->content(QStringLiteral("out.ndjson"));
    QVERIFY(got(ndjson) == expected());

    QSet<std::pair<QByteArray, qint64>> partitions;
    for (const CliRecord& record : recordsOf(ndjson))
        partitions.insert({ record.topicId, record.partition });
    QVERIFY(partitions.size() > m_files.size()); // more than one partition of a topic was used
}

void tst_CliConsume::secondRunHasNothingNew()
{
    const QByteArray before = m_bench->content(QStringLiteral("out.ndjson"));
    const QString output = m_bench->path(QStringLiteral("out.ndjson"));
    const CliResult result = m_bench->run(m_bench->consume(QStringLiteral("g1"),
        QStringLiteral("d"), words("--exit-when-idle 2 --output") << output));
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(result.err.contains("0 records written"));
    QCOMPARE(m_bench->content(QStringLiteral("out.ndjson")), before);
}

void tst_CliConsume::csv()
{
    const CliResult result = m_bench->run(m_bench->consume(QStringLiteral("g2"),
        QStringLiteral("c"),
        words("--exit-when-idle 2 --quiet --format csv --columns __TIMESTAMP__,content --output -")));
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY2(result.err.isEmpty(), result.err.constData());
    QVERIFY(result.out.startsWith("__TIMESTAMP__,content\r\n"));
    // The number before the first comma never needs quotes, so the cell after it can be read.
    QList<QByteArray> values;
    qsizetype at = result.out.indexOf('\n') + 1;
    while (at < result.out.size()) {
        at = result.out.indexOf(',', at) + 1;
        QByteArray value;
        if (result.out[at] == '"') {
            for (++at; result.out[at] != '"' || result.out[at + 1] == '"'; ++at) {
                value += result.out[at];
                at += result.out[at] == '"' ? 1 : 0;
            }
            ++at;
        } else {
            const qsizetype end = result.out.indexOf('\r', at);
            value = result.out.sliced(at, end - at);
            at = end;
        }
        QCOMPARE(result.out.sliced(at, 2), QByteArray("\r\n"));
        at += 2;
        values << value;
    }
    QList<QByteArray> all;
    for (const LogFile& file : m_files)
        all << linesOf(file.bytes);
    QVERIFY(counted(values) == counted(all));
}

void tst_CliConsume::tail()
{
    const CliResult result = m_bench->run(m_bench->connected({ QStringLiteral("tail"),
        QStringLiteral("--topic-ids"), m_bench->allTopics(), QStringLiteral("--offset-start-time"),
        QStringLiteral("begin"), QStringLiteral("--exit-when-idle"), QStringLiteral("2"),
        QStringLiteral("--data-fetch-interval"), QStringLiteral("1") }));
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY(got(result.out) == expected());
    const CliResult groups = m_bench->run(m_bench->connected(words("groups list --logset-id logs")));
    QVERIFY(!groups.out.contains("tail"));
}

void tst_CliConsume::maxRecordsLosesNothing()
{
    const QString output = m_bench->path(QStringLiteral("max.ndjson"));
    const auto consume = [&](const QStringList& more) {
        return m_bench->run(m_bench->consume(QStringLiteral("g3"), QStringLiteral("c"),
            words("--output") << output << more));
    };
    qsizetype before = 0;
    for (int i = 0; i < 3; ++i) {
        const CliResult result = consume(words("--max-records 10"));
        QVERIFY2(result.code == 0, result.err.constData());
        const qsizetype now = recordsOf(m_bench->content(QStringLiteral("max.ndjson"))).size();
        QVERIFY(now >= before + 10);
        before = now;
    }
    const CliResult rest = consume(words("--exit-when-idle 2"));
    QVERIFY2(rest.code == 0, rest.err.constData());
    QVERIFY(got(m_bench->content(QStringLiteral("max.ndjson"))) == expected());
}

void tst_CliConsume::everyByte()
{
    CliBench bench(1);
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    const QByteArray input
        = all + "\r\n\n \nno line end, but 中文 and \xff\xfe and \"quotes\" and a\ttab";
    bench.produce(0, input);
    const CliResult result = bench.run(bench.consume(QStringLiteral("g"), QStringLiteral("c"),
        words("--exit-when-idle 2")));
    QVERIFY2(result.code == 0, result.err.constData());
    QMap<qint64, QByteArray> inOrder;
    for (const CliRecord& record : recordsOf(result.out))
        inOrder[record.timestamp] = record.content;
    QCOMPARE(inOrder.values(), linesOf(input));
}

void tst_CliConsume::oneUploadAtATimeKeepsTheOrder()
{
    CliBench bench(1);
    QByteArray lines;
    for (int i = 0; i < 500; ++i)
        lines += QByteArray::number(i) + '\n';
    bench.produce(0, lines, 7, 1);
    const CliResult result = bench.run(bench.consume(QStringLiteral("g"), QStringLiteral("c"),
        words("--exit-when-idle 2")));
    QVERIFY2(result.code == 0, result.err.constData());
    QMap<qint64, qint64> last;
    int count = 0;
    for (const CliRecord& record : recordsOf(result.out)) {
        QVERIFY(record.timestamp > last.value(record.partition, 0));
        last[record.partition] = record.timestamp;
        ++count;
    }
    QCOMPARE(count, 500);
}

QTEST_GUILESS_MAIN(tst_CliConsume)
#include "tst_cli_consume.moc"
