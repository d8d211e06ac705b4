// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::models;
using store::WriteEntry;
using store::WriteJournal;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

WriteEntry entry(int number)
{
    WriteEntry made;
    made.wallMs = 1000 + number;
    made.group = QString::number(number);
    return made;
}

QVariant raw(const JournalModel& model, int row, JournalColumn column)
{
    return model.index(row, int(column)).data(RawRole);
}

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT

private slots:
    void theNewestIsFirst()
    {
        WriteJournal journal;
        journal.begin(entry(1));
        JournalModel model(journal);
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        const QString id = journal.begin(entry(2));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(raw(model, 0, JournalColumn::Group).toString(), QStringLiteral("2"));
        QCOMPARE(raw(model, 1, JournalColumn::Group).toString(), QStringLiteral("1"));

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        WriteEntry known = *journal.find(id);
        known.outcome = store::WriteOutcome::Confirmed;
        known.requestId = QStringLiteral("r");
        journal.finish(known);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).value<QModelIndex>().row(), 0);
        QCOMPARE(raw(model, 0, JournalColumn::RequestId).toString(), QStringLiteral("r"));
        QVERIFY(!raw(model, 0, JournalColumn::Error).isValid());
    }

    void isBoundedAsTheJournalIs()
    {
        QTemporaryDir dir;
        WriteJournal journal(dir.filePath(QStringLiteral("w.ndjson")), { 1 << 20, 5 });
        JournalModel model(journal);
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        for (int i = 0; i < 20; ++i) {
            journal.begin(entry(i));
            QVERIFY(model.rowCount() <= 5);
        }
        QCOMPARE(raw(model, 0, JournalColumn::Group).toString(), QStringLiteral("19"));
        QCOMPARE(raw(model, 4, JournalColumn::Group).toString(), QStringLiteral("15"));
        QCOMPARE(size_t(model.rowCount()), journal.entries().size());
    }
};

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
