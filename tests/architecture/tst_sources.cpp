// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/roomtable.h"
#include "architecture/sourcerules.h"

#include <QTest>

using namespace tidemark::test;

namespace {

const QStringList code{ QStringLiteral("*.cpp"), QStringLiteral("*.h") };
const QStringList codeAndText{ QStringLiteral("*.cpp"), QStringLiteral("*.h"),
    QStringLiteral("*.md"), QStringLiteral("CMakeLists.txt") };

QString joined(const QStringList& complaints)
{
    return complaints.join(u'\n');
}

} // namespace

class TestSources : public QObject
{
    Q_OBJECT

private slots:
    void everyRoomHasItsReadme();
    void noFileTooLong();
    void licenceAndGuard();
    void nothingPutOff();
    void madeUpLength();
    void madeUpHead_data();
    void madeUpHead();
    void madeUpWord_data();
    void madeUpWord();
};

void TestSources::everyRoomHasItsReadme()
{
    QStringList missing;
    for (const QString& room : foldersIn(QStringLiteral("src"))) {
        const QString path = QStringLiteral("src/%1/README.md").arg(room);
        if (!existsInTree(path)) {
            missing.append(path);
        }
    }
    QVERIFY2(missing.isEmpty(), qUtf8Printable(joined(missing)));
}

void TestSources::noFileTooLong()
{
    QStringList complaints;
    for (const SourceFile& file : filesBelow(QStringLiteral("src"), code)) {
        complaints += lengthComplaints(file);
    }
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(joined(complaints)));
}

void TestSources::licenceAndGuard()
{
    const QList<SourceFile> files = filesBelow(QStringLiteral("src"), code);
    QVERIFY(!files.isEmpty());
    QStringList complaints;
    for (const SourceFile& file : files) {
        complaints += headComplaints(file);
    }
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(joined(complaints)));
}

void TestSources::nothingPutOff()
{
    QStringList complaints;
    for (const QString& folder : { QStringLiteral("src"), QStringLiteral("tests") }) {
        for (const SourceFile& file : filesBelow(folder, codeAndText)) {
            complaints += wordComplaints(file);
        }
    }
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(joined(complaints)));
}

void TestSources::madeUpLength()
{
    const QString path = QStringLiteral("src/base/a.cpp");
    QCOMPARE(lengthComplaints({ path, QByteArray(400, '\n') }).size(), 0);
    QCOMPARE(lengthComplaints({ path, QByteArray(401, '\n') }).size(), 1);
    QCOMPARE(lengthComplaints({ path, QByteArray(400, '\n') + "x" }).size(), 1);
}

void TestSources::madeUpHead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("complaints");
    const QByteArray licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    const QString header = QStringLiteral("src/base/a.h");
    const QString source = QStringLiteral("src/base/a.cpp");
    QTest::newRow("source") << source << QByteArray(licence + "int a;\n") << 0;
    QTest::newRow("source without licence") << source << QByteArray("int a;\n") << 1;
    QTest::newRow("empty source") << source << QByteArray() << 1;
    QTest::newRow("other licence")
        << source << QByteArray("// SPDX-License-Identifier: MIT\n") << 1;
    QTest::newRow("header") << header << QByteArray(licence + "#pragma once\n") << 0;
    QTest::newRow("header with notes")
        << header << QByteArray(licence + "// Why.\n\n#pragma once\n") << 0;
    QTest::newRow("header without guard")
        << header << QByteArray(licence + "#include <QString>\n#pragma once\n") << 1;
    QTest::newRow("empty header") << header << QByteArray(licence + "\n") << 1;
}

void TestSources::madeUpHead()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(int, complaints);
    QCOMPARE(headComplaints({ path, text }).size(), complaints);
}

void TestSources::madeUpWord_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("complaints");
    QTest::newRow("clean") << QByteArray("int a; // done\n") << 0;
    QTest::newRow("note") << QByteArray("int a; // TO-DO: later\n") << 1;
    QTest::newRow("two lines") << QByteArray("// FIX-ME\n\n/* TO-DO */\n") << 2;
    QTest::newRow("test that does not run") << QByteArray("    QS-KIP(\"no display\");\n") << 1;
    QTest::newRow("part of a word") << QByteArray("TO-DOS, MASTO-DON, x_TO-DO\n") << 0;
    QTest::newRow("after part of a word") << QByteArray("xTO-DO TO-DO\n") << 1;
}

/// Rows are written with a hyphen, so that this file obeys the rule too.
void TestSources::madeUpWord()
{
    QFETCH(QByteArray, text);
    QFETCH(int, complaints);
    text.replace('-', "");
    QCOMPARE(wordComplaints({ QStringLiteral("src/base/a.cpp"), text }).size(), complaints);
}

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
