// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/preferences.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using config::Preferences;
using config::PreferencesFile;
using config::SettingsNotice;

class tst_Preferences : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("preferences.json"));
    }

    void defaultsAreUsable()
    {
        QVERIFY(Preferences().problems().isEmpty());
        PreferencesFile file(m_path);
        const auto notices = file.load();
        QVERIFY(notices.ok() && notices.value().isEmpty());
        QCOMPARE(file.current(), Preferences());
    }

    void allIsKept()
    {
        Preferences wanted;
        wanted.language = QStringLiteral("zh_CN");
        wanted.theme = Preferences::Theme::Dark;
        wanted.zone = Preferences::Zone::Utc;
        wanted.recordBytes = Preferences::maxRecordBytes;
        wanted.recordRows = Preferences::minRecordRows;
        wanted.fetchBytes = Preferences::minFetchBytes;
        wanted.notifications = false;
        PreferencesFile file(m_path);
        QSignalSpy changed(&file, &PreferencesFile::changed);
        QVERIFY(file.set(wanted).ok());
        QCOMPARE(changed.size(), 1);
        QVERIFY(file.set(wanted).ok());
        QCOMPARE(changed.size(), 1);

        PreferencesFile again(m_path);
        QSignalSpy loaded(&again, &PreferencesFile::changed);
        const auto notices = again.load();
        QVERIFY(notices.ok() && notices.value().isEmpty());
        QCOMPARE(again.current(), wanted);
        QCOMPARE(loaded.size(), 1);
    }

    void outOfRangeIsRefused_data()
    {
        QTest::addColumn<Preferences>("preferences");
        QTest::addColumn<QString>("member");
        const auto with = [](auto change) {
            Preferences preferences;
            change(preferences);
            return preferences;
        };
        QTest::newRow("language")
            << with([](Preferences& p) { p.language = QStringLiteral("xx"); })
            << QStringLiteral("language");
        QTest::newRow("too few bytes")
            << with([](Preferences& p) { p.recordBytes = Preferences::minRecordBytes - 1; })
            << QStringLiteral("recordBytes");
        QTest::newRow("too many bytes")
            << with([](Preferences& p) { p.recordBytes = Preferences::maxRecordBytes + 1; })
            << QStringLiteral("recordBytes");
        QTest::newRow("no rows") << with([](Preferences& p) { p.recordRows = 0; })
                                 << QStringLiteral("recordRows");
        QTest::newRow("negative") << with([](Preferences& p) { p.fetchBytes = -1; })
                                  << QStringLiteral("fetchBytes");
    }
    void outOfRangeIsRefused()
    {
        QFETCH(Preferences, preferences);
        QFETCH(QString, member);
        QCOMPARE(preferences.problems().size(), 1);
        PreferencesFile file(m_path);
        QSignalSpy changed(&file, &PreferencesFile::changed);
        const Status set = file.set(preferences);
        QVERIFY(!set.ok());
        QCOMPARE(set.error().kind, ErrorKind::Config);
        QVERIFY(set.error().message.startsWith(member));
        QCOMPARE(file.current(), Preferences());
        QCOMPARE(changed.size(), 0);
        QVERIFY(!QFile::exists(m_path));
    }

    void whatIsNotUsableHasItsDefault()
    {
        QFile out(m_path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(R"json({"version": 1, "language": 7, "theme": "pink", "zone": "utc",
            "recordBytes": 1, "recordRows": "many", "fetchBytes": 1.5e300,
            "notifications": 1, "unknown": {}})json");
        out.close();
        PreferencesFile file(m_path);
        const auto notices = file.load();
        QVERIFY(notices.ok());
        Preferences expected;
        expected.zone = Preferences::Zone::Utc;
        QCOMPARE(file.current(), expected);
        QCOMPARE(notices.value().size(), 6);
        for (const SettingsNotice& notice : notices.value()) {
            QCOMPARE(notice.kind, SettingsNotice::Kind::PartIgnored);
            QCOMPARE(notice.file, QStringLiteral("preferences.json"));
        }
    }

    void inForceWhereTheFileCannotBeWritten()
    {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/inside")));
        PreferencesFile file(m_path);
        QSignalSpy changed(&file, &PreferencesFile::changed);
        Preferences wanted;
        wanted.theme = Preferences::Theme::Light;
        QVERIFY(!file.set(wanted).ok());
        QCOMPARE(file.current(), wanted);
        QCOMPARE(changed.size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_Preferences)
#include "tst_preferences.moc"
