// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writejournal.h"
#include "store/writejson.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

namespace {

WriteEntry entry(const QString& group)
{
    WriteEntry made;
    made.wallMs = 1'700'000'000'123;
    made.profileId = QStringLiteral("p-1");
    made.profileName = QStringLiteral("生产 \"<b>");
    made.action = WriteAction::ModifyGroup;
    made.group = group;
    made.detail = QStringLiteral("line\nbreak\tand tab");
    made.before = GroupSeen::of(cls::ConsumerGroupInfo{ group, 40, { QStringLiteral("t1") } });
    return made;
}

WriteEntry finished(const WriteEntry& begun)
{
    WriteEntry made = begun;
    made.endedMs = begun.wallMs + 900;
    made.after = GroupSeen::of(std::nullopt);
    made.outcome = WriteOutcome::Unknown;
    made.reason = WriteReason::SeenOtherwise;
    made.requestId = QStringLiteral("req-1");
    made.error = Error::make(ErrorKind::Timeout, QStringLiteral("Timeout"), QStringLiteral("no answer\nin time"));
    made.error->httpStatus = 504;
    made.error->requestId = QStringLiteral("req-1");
    return made;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWriteJournal : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString path(const char* name) { return m_dir.filePath(QLatin1StringView(name)); }

private slots:
    void aLineIsReadAsItWasWritten()
    {
        WriteEntry begun = entry(QStringLiteral("g"));
        begun.id = QStringLiteral("1");
        for (const WriteEntry& one : { begun, finished(begun) }) {
            const QByteArray line = writeToJson(one);
            QVERIFY(!line.contains('\n'));
            const auto read = writeFromJson(line);
            QVERIFY(read);
            QVERIFY(*read == one);
            if (one.error)
                QCOMPARE(read->error->kind, one.error->kind);
        }
        for (int action = 0; action <= int(WriteAction::Leave); ++action) {
            for (int reason = 0; reason <= int(WriteReason::Interrupted); ++reason) {
                begun.action = static_cast<WriteAction>(action);
                begun.reason = static_cast<WriteReason>(reason);
                begun.outcome = static_cast<WriteOutcome>(reason % 4);
                const auto read = writeFromJson(writeToJson(begun));
                QVERIFY(read && *read == begun);
            }
        }
    }

    void noPrefixOfALineIsTakenForOne()
    {
        WriteEntry begun = entry(QStringLiteral("g"));
        begun.id = QStringLiteral("1");
        const QByteArray line = writeToJson(finished(begun));
        for (qsizetype size = 0; size < line.size(); ++size)
            QVERIFY(!writeFromJson(line.first(size)));
        QVERIFY(!writeFromJson("[]"));
        QVERIFY(!writeFromJson("{}"));
        QVERIFY(!writeFromJson(QByteArray(line).replace("modifyGroup", "dropTable")));
    }

    void survivesARestart()
    {
        const QString file = path("sub/folder/writes.ndjson");
        QString id;
        {
            WriteJournal journal(file);
            QSignalSpy added(&journal, &WriteJournal::added);
            QSignalSpy changed(&journal, &WriteJournal::changed);
            id = journal.begin(entry(QStringLiteral("g")));
            QCOMPARE(added.size(), 1);
            QVERIFY(!journal.problem());
            // On the disk before anything is sent.
            QCOMPARE(contentOf(file).count('\n'), 1);
            journal.finish(finished(*journal.find(id)));
            QCOMPARE(changed.size(), 1);
            QCOMPARE(journal.entries().size(), 1U);
            journal.begin(entry(QStringLiteral("h")));
        }
        const WriteJournal again(file);
        QCOMPARE(again.entries().size(), 2U);
        QCOMPARE(again.brokenLines(), 0);
        QCOMPARE(int(again.find(id)->outcome), int(WriteOutcome::Unknown));
        QCOMPARE(int(again.find(id)->reason), int(WriteReason::SeenOtherwise));
        QCOMPARE(again.find(id)->requestId, QStringLiteral("req-1"));
        // The program ended before it knew what became of the second one.
        QCOMPARE(int(again.entries().back().outcome), int(WriteOutcome::Unknown));
        QCOMPARE(int(again.entries().back().reason), int(WriteReason::Interrupted));
    }

    void onlyItsOwnerMayReadIt()
    {
        const QString file = path("private.ndjson");
        WriteJournal journal(file);
        journal.begin(entry(QStringLiteral("g")));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
    }

    void aLastLineThatWasCutOffSpoilsNothing()
    {
        const QString file = path("cut.ndjson");
        {
            WriteJournal journal(file);
            journal.begin(entry(QStringLiteral("first")));
            journal.begin(entry(QStringLiteral("second")));
        }
        QByteArray content = contentOf(file);
        content.chop(25);
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(content);
        damaged.close();
        {
            WriteJournal journal(file);
            QCOMPARE(journal.entries().size(), 1U);
            QCOMPARE(journal.brokenLines(), 1);
            journal.begin(entry(QStringLiteral("third")));
        }
        const WriteJournal again(file);
        QCOMPARE(again.entries().size(), 2U);
        QCOMPARE(again.brokenLines(), 1);
        QCOMPARE(again.entries().back().group, QStringLiteral("third"));
    }

    void isBoundedOnTheDiskAndInMemory()
    {
        const QString file = path("bounded.ndjson");
        const JournalLimits limits{ 4000, 12 };
        {
            WriteJournal journal(file, limits);
            for (int i = 0; i < 200; ++i) {
                const QString id = journal.begin(entry(QString::number(i)));
                journal.finish(finished(*journal.find(id)));
                QVERIFY(journal.entries().size() <= 12U);
                QVERIFY(QFileInfo(file).size() <= limits.fileBytes);
            }
        }
        QCOMPARE(QDir(m_dir.path()).entryList({ QStringLiteral("bounded*") }).size(), 2);
        QVERIFY(QFileInfo(file + QStringLiteral(".1")).size() <= limits.fileBytes);
        const WriteJournal again(file, limits);
        QCOMPARE(again.entries().back().group, QStringLiteral("199"));
        QVERIFY(again.entries().size() >= 3U);
        for (const WriteEntry& kept : again.entries())
            QCOMPARE(int(kept.reason), int(WriteReason::SeenOtherwise));
    }

    void goesOnInMemoryWhereTheFileCannotBeWritten()
    {
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("taken.ndjson")));
        WriteJournal journal(path("taken.ndjson"));
        QSignalSpy added(&journal, &WriteJournal::added);
        journal.begin(entry(QStringLiteral("g")));
        QCOMPARE(added.size(), 1);
        QCOMPARE(journal.entries().size(), 1U);
        QVERIFY(journal.problem());
        QCOMPARE(journal.problem()->kind, ErrorKind::Local);
    }

    void inMemoryOnly()
    {
        WriteJournal journal;
        const QString id = journal.begin(entry(QStringLiteral("g")));
        journal.finish(finished(*journal.find(id)));
        QCOMPARE(journal.entries().size(), 1U);
        QVERIFY(!journal.problem());
        WriteEntry foreign = entry(QStringLiteral("g"));
        foreign.id = QStringLiteral("never begun");
        journal.finish(foreign);
        QCOMPARE(journal.entries().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestWriteJournal)
#include "tst_writejournal.moc"
