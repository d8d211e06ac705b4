// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/loggroupindexer.h"

#include "unit/cls/wiretools.h"

#include "cls.pb.h"

#include <QTest>

#include <cstring>

using namespace tidemark;
using namespace tidemark::test;
using cls::RecordBatch;

/// The decoder's own reading of LogGroups against the generated classes.
class tst_LogGroupIndexer : public QObject
{
    Q_OBJECT

private slots:
    void randomGroups();
    void mutatedGroups();
    void everyShortInput();
    void everyCutOfAGroup();
    void oddVarints_data();
    void oddVarints();
    void nesting_data();
    void nesting();
    void required_data();
    void required();
    void refusalLeavesPartsAsTheyWere();
    void countsTextsThatAreNotUtf8();
    void tenThousandLogs();
    void largeValues();
};

namespace {

constexpr quint32 base = 96;

/// Indexes one LogGroup as the decoder does: behind a message header.
RecordBatch::Parts partsFor(const QByteArray& group)
{
    RecordBatch::Parts parts;
    parts.bufferCapacity = base + static_cast<size_t>(group.size());
    parts.bufferSize = parts.bufferCapacity;
    parts.buffer.reset(new char[parts.bufferCapacity]);
    std::memset(parts.buffer.get(), 0, base);
    std::memcpy(parts.buffer.get() + base, group.constData(), static_cast<size_t>(group.size()));
    return parts;
}

std::string_view viewOf(const RecordBatch::Parts& parts)
{
    return std::string_view(parts.buffer.get() + base, parts.bufferSize - base);
}

bool acceptedByGenerated(const QByteArray& group)
{
    proto::LogGroup parsed;
    return parsed.ParseFromArray(group.constData(), static_cast<int>(group.size()));
}

enum class Verdict
{
    Accepted,
    Refused
};

/// Empty where both agree and, if they accept, read the same values.
QString disagreement(const QByteArray& group, Verdict* verdict = nullptr)
{
    RecordBatch::Parts parts = partsFor(group);
    Result<cls::MessageEntry> entry = cls::indexLogGroup(parts, base, viewOf(parts));
    const bool expected = acceptedByGenerated(group);
    if (verdict)
        *verdict = expected ? Verdict::Accepted : Verdict::Refused;
    if (entry.ok() != expected) {
        return QStringLiteral("we %1, the generated classes %2: %3")
            .arg(entry.ok() ? QStringLiteral("accept") : QStringLiteral("refuse"),
                expected ? QStringLiteral("accept") : QStringLiteral("refuse"),
                QString::fromLatin1(group.toHex().left(600)));
    }
    if (!entry.ok()) {
        const bool asPromised = entry.error().kind == ErrorKind::BadAnswer
            && entry.error().code == QLatin1StringView("BadProtobuf");
        return asPromised ? QString() : entry.error().text();
    }
    entry.value().begin = 0;
    entry.value().size = static_cast<quint32>(parts.bufferSize);
    parts.messages.push_back(std::move(entry).value());
    const QString found = difference(RecordBatch(std::move(parts)), { group });
    return found.isEmpty() ? found : found + QLatin1Char(' ') + QString::fromLatin1(group.toHex());
}

QByteArray mutated(Random& random, QByteArray bytes)
{
    for (int i = 1 + random.below(3); i > 0; --i) {
        const int at = bytes.isEmpty() ? 0 : random.below(static_cast<int>(bytes.size()));
        const int length = 1 + random.below(4);
        switch (random.below(7)) {
        case 0: // one bit
            if (!bytes.isEmpty())
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            break;
        case 1: // one byte
            if (!bytes.isEmpty())
                bytes[at] = static_cast<char>(random.next());
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, QByteArray(length, static_cast<char>(random.next())));
            break;
        case 4:
            bytes.truncate(at);
            break;
        case 5: // a stretch twice
            bytes.insert(at, bytes.mid(at, 1 + random.below(20)));
            break;
        default: // one more or less: lengths and field numbers
            if (!bytes.isEmpty())
                bytes[at] = static_cast<char>(bytes[at] + (random.oneIn(2) ? 1 : -1));
            break;
        }
    }
    return bytes;
}

} // namespace

void tst_LogGroupIndexer::randomGroups()
{
    Random random(1);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray group = randomLogGroup(random);
        Verdict verdict = Verdict::Refused;
        const QString found = disagreement(group, &verdict);
        QVERIFY2(found.isEmpty(), qPrintable(found));
        QVERIFY(verdict == Verdict::Accepted);
    }
}

void tst_LogGroupIndexer::mutatedGroups()
{
    Random random(2);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        const QByteArray group = randomLogGroup(random);
        if (group.size() > 2000)
            continue;
        for (int n = 0; n < 100; ++n) {
            Verdict verdict = Verdict::Refused;
            const QString found = disagreement(mutated(random, group), &verdict);
            QVERIFY2(found.isEmpty(), qPrintable(found));
            ++(verdict == Verdict::Accepted ? accepted : refused);
        }
    }
    // Both outcomes are common, or the mutations would show little.
    QVERIFY2(accepted > 5000 && refused > 5000,
        qPrintable(QStringLiteral("%1 accepted, %2 refused").arg(accepted).arg(refused)));
}

void tst_LogGroupIndexer::everyShortInput()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = -1; second < 256; ++second) {
            QByteArray group(1, static_cast<char>(first));
            if (second >= 0)
                group += static_cast<char>(second);
            const QString found = disagreement(group);
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }
    QCOMPARE(disagreement(QByteArray()), QString());
}

void tst_LogGroupIndexer::everyCutOfAGroup()
{
    Random random(3);
    for (int i = 0; i < 20; ++i) {
        const QByteArray group = randomLogGroup(random);
        for (qsizetype size = 0; size < std::min<qsizetype>(group.size(), 1500); ++size) {
            const QString found = disagreement(group.left(size));
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }
}

void tst_LogGroupIndexer::oddVarints_data()
{
    QTest::addColumn<QByteArray>("group");
    const QByteArray pair = WireWriter().bytesField(1, "k").bytesField(2, "v").bytes();
    for (int size = 1; size <= 11; ++size) {
        QTest::addRow("key of a log in %d bytes", size)
            << WireWriter().longVarint(10, size).varint(2).varintField(1, 5).bytes();
        QTest::addRow("length of a log in %d bytes", size)
            << WireWriter().varint(10).longVarint(2, size).varintField(1, 5).bytes();
        QTest::addRow("key of a source in %d bytes", size)
            << WireWriter().longVarint(34, size).varint(1).raw("s").bytes();
        QTest::addRow("length of a source in %d bytes", size)
            << WireWriter().varint(34).longVarint(1, size).raw("s").bytes();
        const QByteArray time = WireWriter().varint(8).longVarint(7, size).bytes();
        QTest::addRow("time in %d bytes", size) << WireWriter().bytesField(1, time).bytes();
        const QByteArray timeKey = WireWriter().longVarint(8, size).varint(7).bytes();
        QTest::addRow("key of a time in %d bytes", size)
            << WireWriter().bytesField(1, timeKey).bytes();
        QTest::addRow("length of a tag in %d bytes", size)
            << WireWriter().varint(42).longVarint(6, size).raw(pair).bytes();
        const QByteArray keyOfPair
            = WireWriter().longVarint(10, size).varint(1).raw("k").bytesField(2, "v").bytes();
        QTest::addRow("key inside a tag in %d bytes", size)
            << WireWriter().bytesField(5, keyOfPair).bytes();
        QTest::addRow("unknown key in %d bytes", size)
            << WireWriter().longVarint(15 << 3, size).varint(1).bytes();
        QTest::addRow("unknown length in %d bytes", size)
            << WireWriter().varint((15 << 3) | 2).longVarint(1, size).raw("x").bytes();
        QTest::addRow("unknown varint in %d bytes", size)
            << WireWriter().varint(15 << 3).longVarint(1, size).bytes();
        QTest::addRow("end of a group in %d bytes", size)
            << WireWriter().key(15, 3).longVarint((15 << 3) | 4, size).bytes();
    }
    for (const quint64 key : { 0xffffffffULL, 0x100000000ULL, 0x100000000ULL | 10,
             0x100000000ULL | 34, 0x7ffffffffULL, 0x700000000ULL | (15 << 3) }) {
        QTest::addRow("key 0x%llx", key) << WireWriter().varint(key).varint(1).raw("s").bytes();
        QTest::addRow("key 0x%llx alone", key) << WireWriter().varint(key).bytes();
    }
    for (const quint64 size : { 0x7fffffffULL, 0x80000000ULL, 0xffffffffULL, 0x100000001ULL,
             0x7fffffffffffffffULL, 0xffffffffffffffffULL }) {
        QTest::addRow("length 0x%llx", size)
            << WireWriter().varint(34).varint(size).raw("s").bytes();
        const QByteArray inner = WireWriter().varint(18).varint(size).raw(pair).bytes();
        QTest::addRow("length 0x%llx inside a log", size)
            << WireWriter()
                   .bytesField(1, WireWriter().varintField(1, 5).raw(inner).bytes())
                   .bytes();
    }
    for (const quint64 time :
        { 0x7fffffffffffffffULL, 0x8000000000000000ULL, 0xffffffffffffffffULL }) {
        QTest::addRow("time 0x%llx", time)
            << WireWriter().bytesField(1, WireWriter().varintField(1, time).bytes()).bytes();
    }
    QTest::newRow("tenth byte with more than one bit")
        << WireWriter().bytesField(1, QByteArray::fromHex("08ffffffffffffffffff7f")).bytes();
    QTest::newRow("a log longer than its group")
        << WireWriter().varint(10).varint(9).varintField(1, 5).bytes();
    QTest::newRow("contents longer than their log") << WireWriter()
                                                           .varint(10)
                                                           .varint(6)
                                                           .varintField(1, 5)
                                                           .varint(18)
                                                           .varint(6)
                                                           .raw(pair)
                                                           .bytes();
    QTest::newRow("field number 0") << QByteArray::fromHex("0001");
    QTest::newRow("key 0 in two bytes") << QByteArray::fromHex("8000");
    QTest::newRow("end of a group that did not begin") << WireWriter().key(1, 4).bytes();
    QTest::newRow("end of another group") << WireWriter().key(15, 3).key(16, 4).bytes();
    QTest::newRow("group without an end") << WireWriter().key(15, 3).bytes();
    QTest::newRow("wire type 6") << WireWriter().key(15, 6).varint(1).bytes();
    QTest::newRow("wire type 7") << WireWriter().key(15, 7).varint(1).bytes();
}

void tst_LogGroupIndexer::oddVarints()
{
    QFETCH(QByteArray, group);
    QCOMPARE(disagreement(group), QString());
}

void tst_LogGroupIndexer::nesting_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("level");
    for (int level = 0; level < 4; ++level) {
        for (const int depth : { 1, 2, 50, 96, 97, 98, 99, 100, 101, 102, 5000 })
            QTest::addRow("%d groups, level %d", depth, level) << depth << level;
    }
}

void tst_LogGroupIndexer::nesting()
{
    QFETCH(int, depth);
    QFETCH(int, level);
    const QByteArray groups = nestedGroups(15, depth);
    const QByteArray pair = WireWriter().bytesField(1, "k").bytesField(2, "v").raw(groups).bytes();
    QByteArray group;
    switch (level) {
    case 0:
        group = groups;
        break;
    case 1:
        group = WireWriter()
                    .bytesField(1, WireWriter().varintField(1, 5).raw(groups).bytes())
                    .bytes();
        break;
    case 2:
        group = WireWriter()
                    .bytesField(1, WireWriter().varintField(1, 5).bytesField(2, pair).bytes())
                    .bytes();
        break;
    default:
        group = WireWriter().bytesField(5, pair).bytes();
        break;
    }
    QCOMPARE(disagreement(group), QString());
}

void tst_LogGroupIndexer::required_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<bool>("accepted");
    const auto log
        = [](const QByteArray& bytes) { return WireWriter().bytesField(1, bytes).bytes(); };
    const auto logWith = [&](const QByteArray& pair) {
        return log(WireWriter().varintField(1, 5).bytesField(2, pair).bytes());
    };
    const QByteArray key = WireWriter().bytesField(1, "k").bytes();
    const QByteArray value = WireWriter().bytesField(2, "").bytes();
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("log without time") << log({}) << false;
    QTest::newRow("log with a time only") << log(WireWriter().varintField(1, 0).bytes()) << true;
    QTest::newRow("time as text") << log(WireWriter().bytesField(1, "5").bytes()) << false;
    QTest::newRow("time as fixed64")
        << log(WireWriter().key(1, 1).raw("12345678").bytes()) << false;
    QTest::newRow("content complete") << logWith(key + value) << true;
    QTest::newRow("content reversed") << logWith(value + key) << true;
    QTest::newRow("content empty") << logWith({}) << false;
    QTest::newRow("content without value") << logWith(key) << false;
    QTest::newRow("content without key") << logWith(value) << false;
    QTest::newRow("tag complete") << WireWriter().bytesField(5, QByteArray(key + value)).bytes()
                                  << true;
    QTest::newRow("tag without value") << WireWriter().bytesField(5, key).bytes() << false;
    QTest::newRow("second log broken")
        << log(WireWriter().varintField(1, 0).bytes()) + log({}) << false;
}

void tst_LogGroupIndexer::required()
{
    QFETCH(QByteArray, group);
    QFETCH(bool, accepted);
    Verdict verdict = Verdict::Refused;
    QCOMPARE(disagreement(group, &verdict), QString());
    QCOMPARE(verdict == Verdict::Accepted, accepted);
}

void tst_LogGroupIndexer::refusalLeavesPartsAsTheyWere()
{
    // Two good logs, a tag and bytes that are not UTF-8, then a log without its time.
    const QByteArray log
        = WireWriter()
              .varintField(1, 5)
              .bytesField(2, WireWriter().bytesField(1, "\xff").bytesField(2, "v").bytes())
              .bytes();
    const QByteArray good
        = WireWriter()
              .bytesField(1, log)
              .bytesField(1, log)
              .bytesField(5, WireWriter().bytesField(1, "k").bytesField(2, "v").bytes())
              .bytes();
    const QByteArray bad = good + WireWriter().bytesField(1, "").bytes();
    RecordBatch::Parts parts = partsFor(bad);
    const Result<cls::MessageEntry> first = cls::indexLogGroup(
        parts, base, viewOf(parts).substr(0, static_cast<size_t>(good.size())));
    QVERIFY(first.ok());
    QCOMPARE(parts.recordStarts.size(), size_t(2));
    QCOMPARE(parts.tags.size(), size_t(1));
    QCOMPARE(parts.invalidUtf8Values, qint64(2));
    QVERIFY(!cls::indexLogGroup(parts, base, viewOf(parts)).ok());
    QCOMPARE(parts.recordStarts.size(), size_t(2));
    QCOMPARE(parts.tags.size(), size_t(1));
    QCOMPARE(parts.invalidUtf8Values, qint64(2));
}

void tst_LogGroupIndexer::countsTextsThatAreNotUtf8()
{
    const auto pair = [](const char* key, const char* value) {
        return WireWriter().bytesField(1, key).bytesField(2, value).bytes();
    };
    const QByteArray log
        = WireWriter()
              .varintField(1, 5)
              .bytesField(2, pair("中文", "值"))
              .bytesField(2, pair("\xff", "good"))
              .bytesField(2, pair("cut in a character", "\xe4\xb8"))
              .bytesField(2, pair("surrogate", "\xed\xa0\x80"))
              .bytesField(2, pair("overlong", "\xc0\xaf"))
              .bytesField(2, pair("beyond Unicode", "\xf4\x90\x80\x80"))
              .bytesField(2, pair("highest", "\xf4\x8f\xbf\xbf"))
              .bytesField(2, pair("long", QByteArray(100, 'x').append('\x80').constData()))
              .bytes();
    const QByteArray group = WireWriter()
                                 .bytesField(1, log)
                                 .bytesField(2, "\x80")
                                 .bytesField(3, "/var/日志")
                                 .bytesField(4, "\xc3")
                                 .bytesField(5, pair("tag", "\xff"))
                                 .bytesField(6, "host")
                                 .bytes();
    RecordBatch::Parts parts = partsFor(group);
    QVERIFY(cls::indexLogGroup(parts, base, viewOf(parts)).ok());
    QCOMPARE(parts.invalidUtf8Values, qint64(9));
    QCOMPARE(disagreement(group), QString());
}

void tst_LogGroupIndexer::tenThousandLogs()
{
    proto::LogGroup group;
    for (int i = 0; i < 10'000; ++i) {
        proto::Log* log = group.add_logs();
        log->set_time(1711607794000000 + i);
        for (int n = 0; n < i % 5; ++n) {
            proto::Log_Content* content = log->add_contents();
            content->set_key("k" + std::to_string(n));
            content->set_value(std::string(static_cast<size_t>(i % 200), 'v'));
        }
    }
    Verdict verdict = Verdict::Refused;
    QCOMPARE(
        disagreement(QByteArray::fromStdString(group.SerializeAsString()), &verdict), QString());
    QVERIFY(verdict == Verdict::Accepted);
}

void tst_LogGroupIndexer::largeValues()
{
    proto::LogGroup group;
    for (int i = 0; i < 5; ++i) {
        proto::Log* log = group.add_logs();
        log->set_time(i);
        proto::Log_Content* content = log->add_contents();
        content->set_key("large");
        content->set_value(std::string(1'000'000, static_cast<char>('a' + i)));
    }
    const QByteArray bytes = QByteArray::fromStdString(group.SerializeAsString());
    Verdict verdict = Verdict::Refused;
    QCOMPARE(disagreement(bytes, &verdict), QString());
    QVERIFY(verdict == Verdict::Accepted);
    QCOMPARE(disagreement(bytes.left(bytes.size() - 1), &verdict), QString());
    QVERIFY(verdict == Verdict::Refused);
}

QTEST_GUILESS_MAIN(tst_LogGroupIndexer)
#include "tst_loggroupindexer.moc"
