// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpus.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace tidemark::test;

class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameLines();
    void everyKindIsThere_data();
    void everyKindIsThere();
    void linesAreValidUtf8WithoutLineFeed();
    void sampleFilesHaveLines();
    void generatedFilesWithoutTheVariable();
    void vectorsAreJson();
};

void TestCorpus::sameSeedSameLines()
{
    const QList<QByteArray> lines = generatedLines(7, 500);
    QCOMPARE(lines.size(), 500);
    QCOMPARE(generatedLines(7, 500), lines);
    QVERIFY(generatedLines(8, 500) != lines);
    QCOMPARE(generatedLines(7, 100), lines.first(100));
    QVERIFY(generatedLines(7, 0).isEmpty());
}

void TestCorpus::everyKindIsThere_data()
{
    using Predicate = bool (*)(const QByteArray&);
    QTest::addColumn<Predicate>("matches");
    const auto kind = [](const char* name, Predicate matches) { QTest::newRow(name) << matches; };
    kind("empty", [](const QByteArray& line) { return line.isEmpty(); });
    kind("trailing space",
        [](const QByteArray& line) { return line.size() > 20 && line.endsWith(' '); });
    kind("carriage return", [](const QByteArray& line) { return line.endsWith('\r'); });
    kind("tab", [](const QByteArray& line) { return line.startsWith("\tat "); });
    kind("Chinese", [](const QByteArray& line) { return line.contains("地域="); });
    kind("JSON", [](const QByteArray& line) { return QJsonDocument::fromJson(line).isObject(); });
    kind("key=value", [](const QByteArray& line) { return line.contains(" status="); });
    kind("quotes and commas",
        [](const QByteArray& line) { return line.contains("\"\"hi\"\", twice"); });
    kind("long", [](const QByteArray& line) { return line.size() > 10'000; });
}

void TestCorpus::everyKindIsThere()
{
    using Predicate = bool (*)(const QByteArray&);
    QFETCH(Predicate, matches);
    for (quint64 seed = 1; seed <= 6; ++seed) {
        const QList<QByteArray> lines = generatedLines(seed, 2000);
        QVERIFY(std::any_of(lines.begin(), lines.end(), matches));
    }
}

void TestCorpus::linesAreValidUtf8WithoutLineFeed()
{
    for (const QByteArray& line : generatedLines(3, 2000)) {
        QVERIFY(!line.contains('\n'));
        QVERIFY(line.size() <= 20'000);
        QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
        QVERIFY(line.isValidUtf8());
    }
}

void TestCorpus::sampleFilesHaveLines()
{
    const QList<LogFile> files = sampleLogFiles();
    QVERIFY(!files.isEmpty());
    for (const LogFile& file : files) {
        QVERIFY(file.name.endsWith(QStringLiteral(".log")));
        QVERIFY(file.bytes.count('\n') > 100);
    }
}

void TestCorpus::generatedFilesWithoutTheVariable()
{
    const QByteArray saved = qgetenv("TIDEMARK_SAMPLE_LOGS");
    qunsetenv("TIDEMARK_SAMPLE_LOGS");
    const QList<LogFile> files = sampleLogFiles();
    if (!saved.isEmpty()) {
        qputenv("TIDEMARK_SAMPLE_LOGS", saved);
    }
    QCOMPARE(files.size(), 6);
    for (qsizetype index = 0; index < 5; ++index) {
        QCOMPARE(files.at(index).bytes.count('\n'), 2000);
        QVERIFY(files.at(index).bytes.endsWith('\n'));
    }
    QCOMPARE(files.last().bytes.count('\n'), 1999);
    QVERIFY(!files.last().bytes.endsWith('\n'));
}

void TestCorpus::vectorsAreJson()
{
    QVERIFY(QJsonDocument::fromJson(vectors()).isObject());
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
