// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/sessionfile.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::config;

namespace {

Session fullSession()
{
    Session session;
    session.geometry = QByteArray("\x00\x01\xff geometry", 12);
    session.state = QByteArray(1000, '\x80');
    SavedReader consumer;
    consumer.config = { { QStringLiteral("group"), QStringLiteral("组") },
        { QStringLiteral("heartbeat"), 20 } };
    SavedReader tail;
    tail.kind = SavedReader::Kind::Tail;
    tail.config = { { QStringLiteral("topics"), QJsonArray { QStringLiteral("t") } } };
    SavedConnection first;
    first.profileId = QStringLiteral("id-1");
    first.view = { { QStringLiteral("tab"), QStringLiteral("lag") } };
    first.readers = { consumer, tail };
    SavedConnection second;
    second.profileId = QStringLiteral("local-demo");
    session.connections = { first, second };
    session.current = 1;
    return session;
}

} // namespace

class tst_SessionFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("session.json"));
    }

    void emptyAtFirst()
    {
        const auto loaded = SessionFile(m_path).load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.value().session, Session());
        QVERIFY(loaded.value().notices.isEmpty());
    }

    void allIsKept()
    {
        QVERIFY(SessionFile(m_path).save(fullSession()).ok());
        const auto loaded = SessionFile(m_path).load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.value().session, fullSession());
        QVERIFY(loaded.value().notices.isEmpty());
    }

    void notUsableIsLeftOut()
    {
        QFile out(m_path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(R"json({"version": 1, "geometry": "*** no base64 ***", "state": 5,
            "current": 99, "connections": [ 7, {"profile": ""},
                {"profile": "p", "readers": [ {"kind": "other", "config": {}},
                    {"kind": "tail"}, {"kind": "tail", "config": {"a": 1}} ]} ]})json");
        out.close();
        const auto loaded = SessionFile(m_path).load();
        QVERIFY(loaded.ok());
        const Session& session = loaded.value().session;
        QVERIFY(session.geometry.isEmpty());
        QCOMPARE(session.current, 0);
        QCOMPARE(session.connections.size(), 1);
        QCOMPARE(session.connections.first().profileId, QStringLiteral("p"));
        QCOMPARE(session.connections.first().readers.size(), 1);
        QCOMPARE(session.connections.first().readers.first().kind, SavedReader::Kind::Tail);
        QCOMPARE(loaded.value().notices.size(), 1);
        QVERIFY(loaded.value().notices.first().detail.startsWith(QStringLiteral("5 ")));
    }

    void brokenFallsBackToTheOneBefore()
    {
        SessionFile file(m_path);
        QVERIFY(file.save(fullSession()).ok());
        QVERIFY(file.save(Session()).ok());
        QFile out(m_path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("{");
        out.close();
        const auto loaded = SessionFile(m_path).load();
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.value().session, fullSession());
        QCOMPARE(loaded.value().notices.size(), 1);
        QCOMPARE(loaded.value().notices.first().kind, SettingsNotice::Kind::BackupUsed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_SessionFile)
#include "tst_sessionfile.moc"
