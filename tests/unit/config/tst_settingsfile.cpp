// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace tidemark;
using config::SettingsFile;
using config::SettingsNotice;

namespace {

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject one(qint64 value)
{
    return { { QStringLiteral("n"), value } };
}

} // namespace

class tst_SettingsFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("deep/er/settings.json"));
    }

    void nothingThere()
    {
        SettingsFile file(m_path, 1);
        const auto loaded = file.load();
        QVERIFY(loaded.ok());
        QVERIFY(loaded.value().content.isEmpty());
        QVERIFY(!loaded.value().notice);
        QVERIFY(!QFile::exists(m_path));
    }

    void integersAreExact()
    {
        const QJsonObject content { { QStringLiteral("big"), qint64(std::numeric_limits<qint64>::max()) },
            { QStringLiteral("small"), std::numeric_limits<qint64>::min() },
            { QStringLiteral("odd"), qint64(9'007'199'254'740'993) },
            { QStringLiteral("text"), QStringLiteral("日志 \"x\"\n") } };
        SettingsFile file(m_path, 3);
        QVERIFY(file.save(content).ok());
        SettingsFile again(m_path, 3);
        const auto loaded = again.load();
        QVERIFY(loaded.ok());
        for (const QString& key : content.keys())
            QCOMPARE(loaded.value().content.value(key), content.value(key));
        QCOMPARE(loaded.value().content.value(QStringLiteral("odd")).toInteger(),
            qint64(9'007'199'254'740'993));
    }

    void onlyTheOwnerMayRead()
    {
        const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner
            | QFileDevice::ReadUser | QFileDevice::WriteUser;
        SettingsFile file(m_path, 1);
        QVERIFY(file.save(one(1)).ok());
        QCOMPARE(QFile::permissions(m_path), ownerOnly);
        // Also where somebody has opened it up.
        QVERIFY(QFile::setPermissions(m_path, ownerOnly | QFileDevice::ReadOther));
        QVERIFY(file.save(one(2)).ok());
        QCOMPARE(QFile::permissions(m_path), ownerOnly);
        QCOMPARE(QFile::permissions(file.backupPath()), ownerOnly);
        const auto folder = QFile::permissions(QFileInfo(m_path).path());
        QVERIFY(!(folder & (QFileDevice::ReadOther | QFileDevice::ReadGroup)));
    }

    void theOneBeforeStaysBeside()
    {
        SettingsFile file(m_path, 1);
        QVERIFY(file.save(one(1)).ok());
        QVERIFY(!QFile::exists(file.backupPath()));
        QVERIFY(file.save(one(2)).ok());
        QVERIFY(read(file.backupPath()).contains("\"n\": 1"));
        QVERIFY(file.save(one(3)).ok());
        QVERIFY(read(file.backupPath()).contains("\"n\": 2"));
        QVERIFY(read(m_path).contains("\"n\": 3"));
        // Saving the same again does not push the one before out.
        QVERIFY(file.save(one(3)).ok());
        QVERIFY(read(file.backupPath()).contains("\"n\": 2"));
    }

    void brokenIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"version\": 1, \"n\": ");
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("no version") << QByteArray("{\"n\": 7}");
        QTest::newRow("version 0") << QByteArray("{\"version\": 0}");
        QTest::newRow("binary") << QByteArray("\x00\xff\x00", 3);
        QTest::newRow("too large")
            << QByteArray("{\"version\": 1, \"x\": \""
                   + QByteArray(SettingsFile::maxBytes, 'x') + "\"}");
    }
    void brokenIsKeptAside()
    {
        QFETCH(QByteArray, text);
        SettingsFile before(m_path, 1);
        QVERIFY(before.save(one(1)).ok());
        QVERIFY(before.save(one(2)).ok());
        write(m_path, text);

        SettingsFile file(m_path, 1);
        const auto loaded = file.load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.value().content.value(QStringLiteral("n")).toInteger(), 1);
        QVERIFY(loaded.value().notice);
        QCOMPARE(loaded.value().notice->kind, SettingsNotice::Kind::BackupUsed);
        QCOMPARE(loaded.value().notice->file, QStringLiteral("settings.json"));
        QCOMPARE(read(loaded.value().notice->keptAs), text);
        QVERIFY(loaded.value().notice->text().contains(loaded.value().notice->keptAs));
        // The good one stands in its place, and is not pushed out by the repair.
        QCOMPARE(read(m_path), read(file.backupPath()));
        QVERIFY(file.save(one(5)).ok());
        QVERIFY(read(file.backupPath()).contains("\"n\": 1"));
        // And a second broken one does not take the name of the first.
        write(m_path, "x");
        const auto again = SettingsFile(m_path, 1).load();
        QVERIFY(again.ok() && again.value().notice);
        QVERIFY(again.value().notice->keptAs != loaded.value().notice->keptAs);
        QCOMPARE(read(loaded.value().notice->keptAs), text);
    }

    void aSecondStartHasTheBackupToo()
    {
        SettingsFile before(m_path, 1);
        QVERIFY(before.save(one(1)).ok());
        QVERIFY(before.save(one(2)).ok());
        write(m_path, "nonsense");
        QVERIFY(SettingsFile(m_path, 1).load().ok());
        // Nothing was saved in between.
        SettingsFile second(m_path, 1);
        const auto loaded = second.load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.value().content.value(QStringLiteral("n")).toInteger(), 1);
        QVERIFY(!loaded.value().notice);
        QVERIFY(second.save(one(3)).ok());
        QVERIFY(read(second.backupPath()).contains("\"n\": 1"));
    }

    void missingIsTakenFromTheBackup()
    {
        SettingsFile before(m_path, 1);
        QVERIFY(before.save(one(1)).ok());
        QVERIFY(before.save(one(2)).ok());
        QVERIFY(QFile::remove(m_path));
        const auto loaded = SettingsFile(m_path, 1).load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.value().content.value(QStringLiteral("n")).toInteger(), 1);
        QVERIFY(loaded.value().notice);
        QCOMPARE(loaded.value().notice->kind, SettingsNotice::Kind::BackupUsed);
        QVERIFY(loaded.value().notice->keptAs.isEmpty());
        QVERIFY(QFile::exists(m_path));
        // A backup that is no good is not worth a word.
        QVERIFY(QFile::remove(m_path));
        write(before.backupPath(), "nonsense");
        const auto anew = SettingsFile(m_path, 1).load();
        QVERIFY(anew.ok());
        QVERIFY(anew.value().content.isEmpty());
        QVERIFY(!anew.value().notice);
    }

    void withoutAGoodOneItStartsAnew()
    {
        SettingsFile before(m_path, 1);
        QVERIFY(before.save(one(1)).ok());
        write(m_path, "nonsense");
        write(before.backupPath(), "nonsense as well");
        const auto loaded = SettingsFile(m_path, 1).load();
        QVERIFY(loaded.ok());
        QVERIFY(loaded.value().content.isEmpty());
        QCOMPARE(loaded.value().notice->kind, SettingsNotice::Kind::StartedAnew);
        QCOMPARE(read(loaded.value().notice->keptAs), QByteArray("nonsense"));
    }

    void ofANewerVersion()
    {
        SettingsFile newer(m_path, 2);
        QVERIFY(newer.save(one(1)).ok());
        const QByteArray text = read(m_path);
        SettingsFile file(m_path, 1);
        const auto loaded = file.load();
        QVERIFY(!loaded.ok());
        QCOMPARE(loaded.error().kind, ErrorKind::Config);
        QCOMPARE(loaded.error().code, QStringLiteral("NewerSettings"));
        QVERIFY(!file.save(one(2)).ok());
        QCOMPARE(read(m_path), text);
    }

    void savedWithoutALook()
    {
        QVERIFY(SettingsFile(m_path, 1).save(one(1)).ok());
        QVERIFY(SettingsFile(m_path, 1).save(one(2)).ok());
        QVERIFY(read(m_path + QStringLiteral(".bak")).contains("\"n\": 1"));
        // Neither a newer nor a broken one is lost that way.
        QVERIFY(SettingsFile(m_path, 2).save(one(3)).ok());
        QVERIFY(!SettingsFile(m_path, 1).save(one(4)).ok());
        write(m_path, "broken");
        QVERIFY(SettingsFile(m_path, 2).save(one(5)).ok());
        const QDir folder = QFileInfo(m_path).dir();
        const QStringList kept
            = folder.entryList({ QStringLiteral("settings.json.broken-*") }, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(read(folder.filePath(kept.first())), QByteArray("broken"));
    }

    void cannotBeWritten()
    {
        // A folder stands where the file should be.
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/inside")));
        SettingsFile file(m_path, 1);
        const Status saved = file.save(one(1));
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().kind, ErrorKind::Local);
        QVERIFY(saved.error().message.contains(QStringLiteral("settings.json")));
    }

    void noTemporaryFileIsLeft()
    {
        SettingsFile file(m_path, 1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(file.save(one(i)).ok());
        QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files),
            (QStringList { QStringLiteral("settings.json"), QStringLiteral("settings.json.bak") }));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_SettingsFile)
#include "tst_settingsfile.moc"
