// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/seeds.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace tidemark::test;

/// The corpora as files: complete, small, and nothing else in their folder.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

    const QDir m_top{ QStringLiteral(TIDEMARK_FUZZ_CORPORA) };

private slots:
    void everyTargetHasACorpus()
    {
        QCOMPARE(m_top.entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name),
            QStringList(allSeeds().keys()));
    }

    void madeFilesAreThere_data()
    {
        QTest::addColumn<QString>("target");
        for (const QString& target : allSeeds().keys())
            QTest::newRow(qPrintable(target)) << target;
    }
    /// Names only: compressors of another version write other bytes that mean the same.
    void madeFilesAreThere()
    {
        QFETCH(QString, target);
        const QDir folder(m_top.filePath(target));
        QStringList made = folder.entryList({ QStringLiteral("made-*") }, QDir::Files);
        made.sort();
        QCOMPARE(made, QStringList(allSeeds().value(target).keys()));
        QVERIFY(made.size() >= 5);
    }

    void theyStaySmall()
    {
        int files = 0;
        qint64 bytes = 0;
        QDirIterator it(m_top.path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            it.next();
            ++files;
            bytes += it.fileInfo().size();
            QVERIFY2(it.fileInfo().size() <= 65'536, qPrintable(it.filePath()));
        }
        QVERIFY2(files <= 300, qPrintable(QString::number(files)));
        QVERIFY2(bytes <= 1'000'000, qPrintable(QString::number(bytes)));
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
