// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/crashguard.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using config::CrashGuard;

class tst_CrashGuard : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("state/running"));
    }

    void orderlyRunsAreRestored()
    {
        for (int run = 0; run < 3; ++run) {
            CrashGuard guard(m_path);
            QVERIFY(guard.begin().ok());
            QCOMPARE(guard.crashes(), 0);
            QVERIFY(guard.mayRestore());
            QVERIFY(QFile::exists(m_path));
            guard.end();
            QVERIFY(!QFile::exists(m_path));
        }
    }

    void twoCrashedStartsInARow()
    {
        for (const bool mayRestore : { true, true, false, false }) {
            CrashGuard guard(m_path);
            QVERIFY(guard.begin().ok());
            QCOMPARE(guard.mayRestore(), mayRestore);
            // It crashes: nobody calls end().
        }
        CrashGuard guard(m_path);
        QVERIFY(guard.begin().ok());
        QCOMPARE(guard.crashes(), 4);
        guard.end();
        CrashGuard after(m_path);
        QVERIFY(after.begin().ok());
        QVERIFY(after.mayRestore());
        QCOMPARE(after.crashes(), 0);
    }

    void aWhileOfLifeCounts()
    {
        {
            CrashGuard guard(m_path, 20);
            QVERIFY(guard.begin().ok());
            QTRY_VERIFY(!QFile::exists(m_path));
            // It crashes later.
        }
        CrashGuard guard(m_path);
        QVERIFY(guard.begin().ok());
        QCOMPARE(guard.crashes(), 0);
        QCOMPARE(CrashGuard::defaultStableAfterMs, 60'000);
    }

    void unreadableMarkerTellsOfACrash_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("what?");
        QTest::newRow("negative") << QByteArray("-7");
    }
    void unreadableMarkerTellsOfACrash()
    {
        QFETCH(QByteArray, text);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile marker(m_path);
        QVERIFY(marker.open(QIODevice::WriteOnly));
        marker.write(text);
        marker.close();
        CrashGuard guard(m_path);
        QVERIFY(guard.begin().ok());
        QCOMPARE(guard.crashes(), 1);
        QVERIFY(guard.mayRestore());
    }

    void cannotBeWritten()
    {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/inside")));
        CrashGuard guard(m_path);
        const Status begun = guard.begin();
        QVERIFY(!begun.ok());
        QCOMPARE(begun.error().kind, ErrorKind::Local);
        QVERIFY(guard.mayRestore());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_CrashGuard)
#include "tst_crashguard.moc"
