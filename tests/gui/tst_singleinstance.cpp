// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace tidemark;
using namespace tidemark::app;
using Role = SingleInstance::Role;

namespace {

/// Blocks like a second process would, in a thread of its own.
Result<Role> claimElsewhere(const QString& data, const QString& sockets, const StartRequest& request, int patienceMs)
{
    std::optional<Result<Role>> out;
    std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleInstance second(data, sockets, patienceMs);
        out = second.claim(request);
    }));
    thread->start();
    while (!thread->wait(5))
        QCoreApplication::processEvents();
    return *out;
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

    static QString program() { return QCoreApplication::applicationFilePath(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sockets = m_folder->filePath(QStringLiteral("s"));
        QVERIFY(QDir().mkpath(m_sockets));
    }

    void theSecondHandsOverAndEnds()
    {
        SingleInstance first(QStringLiteral("/data/one"), m_sockets);
        QSignalSpy started(&first, &SingleInstance::anotherStart);
        const auto role = first.claim({});
        QVERIFY(role.ok());
        QCOMPARE(role.value(), Role::First);
        QCOMPARE(started.count(), 0);
        const StartRequest request {{QStringLiteral("--profile"), QStringLiteral("生产 \"1\"\n")}, "token-1"};
        const auto second = claimElsewhere(QStringLiteral("/data/one/"), m_sockets, request, 5000);
        QVERIFY(second.ok());
        QCOMPARE(second.value(), Role::Second);
        QCOMPARE(started.count(), 1);
        QCOMPARE(started[0][0].value<StartRequest>(), request);
    }

    void eachDataFolderHasItsOwn()
    {
        SingleInstance one(QStringLiteral("/data/one"), m_sockets);
        SingleInstance two(QStringLiteral("/data/two"), m_sockets);
        QCOMPARE(one.claim({}).value(), Role::First);
        QCOMPARE(two.claim({}).value(), Role::First);
    }

    void afterTheFirstHasEndedTheNextIsFirst()
    {
        {
            SingleInstance first(QStringLiteral("/data/one"), m_sockets);
            QCOMPARE(first.claim({}).value(), Role::First);
        }
        SingleInstance next(QStringLiteral("/data/one"), m_sockets);
        QCOMPARE(next.claim({}).value(), Role::First);
    }

    /// Killed, with its lock and its socket left behind.
    void whatACrashLeftIsTakenOver()
    {
        QProcess first;
        first.start(program(), {QStringLiteral("--hold"), m_sockets});
        QVERIFY(first.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(first.canReadLine(), 20'000);
        QCOMPARE(first.readLine().trimmed(), QByteArray("first"));
        const QDir sockets(m_sockets);
        QCOMPARE(sockets.entryList(QDir::Files | QDir::System | QDir::Hidden).size(), 2);

        // While it lives, from another process.
        QProcess second;
        second.start(program(), {QStringLiteral("--hold"), m_sockets});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(second.readAll().trimmed(), QByteArray("second"));
        QTRY_VERIFY_WITH_TIMEOUT(first.canReadLine(), 20'000);
        QCOMPARE(first.readLine().trimmed(), QByteArray("started --hold"));

        first.kill();
        QVERIFY(first.waitForFinished());
        QCOMPARE(sockets.entryList(QDir::Files | QDir::System | QDir::Hidden).size(), 2);
        SingleInstance next(QStringLiteral("/data/held"), m_sockets);
        QCOMPARE(next.claim({}).value(), Role::First);
        const auto after = claimElsewhere(QStringLiteral("/data/held"), m_sockets, {}, 5000);
        QCOMPARE(after.value(), Role::Second);
    }

    void aFirstThatHangsIsNotWaitedForEver()
    {
        SingleInstance first(QStringLiteral("/data/one"), m_sockets);
        QCOMPARE(first.claim({}).value(), Role::First);
        // In this thread: nobody runs the loop of the first meanwhile.
        SingleInstance second(QStringLiteral("/data/one"), m_sockets, 300);
        const auto role = second.claim({});
        QVERIFY(!role.ok());
        QCOMPARE(role.error().kind, ErrorKind::Timeout);
    }

    void aFolderThatCannotBeUsedIsTold()
    {
        SingleInstance alone(QStringLiteral("/data/one"), m_folder->filePath(QStringLiteral("is/not/there")));
        const auto role = alone.claim({});
        QVERIFY(!role.ok());
        QCOMPARE(role.error().kind, ErrorKind::Local);
    }

    void strangersDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("too long") << QByteArray(300'000, 'x');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an array") << QByteArray("[1,2]\n");
    }
    void strangersDoNoHarm()
    {
        QFETCH(QByteArray, said);
        SingleInstance first(QStringLiteral("/data/one"), m_sockets);
        QSignalSpy started(&first, &SingleInstance::anotherStart);
        QCOMPARE(first.claim({}).value(), Role::First);
        const QDir sockets(m_sockets);
        const QString socketName = sockets.entryList({QStringLiteral("*.socket")}, QDir::System).value(0);
        QLocalSocket stranger;
        stranger.connectToServer(sockets.filePath(socketName));
        QVERIFY(stranger.waitForConnected(2000));
        stranger.write(said);
        stranger.flush();
        if (!said.isEmpty())
            QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(started.count(), 0);
        const auto second = claimElsewhere(QStringLiteral("/data/one"), m_sockets, {}, 5000);
        QCOMPARE(second.value(), Role::Second);
        QCOMPARE(started.count(), 1);
    }

    void theSocketIsTheUsersAlone()
    {
        SingleInstance first(QStringLiteral("/data/one"), m_sockets);
        QCOMPARE(first.claim({}).value(), Role::First);
        const QDir sockets(m_sockets);
        const QFileInfo socket(sockets.filePath(sockets.entryList({QStringLiteral("*.socket")}, QDir::System).value(0)));
        QVERIFY(socket.exists());
        QVERIFY(!(socket.permissions() & (QFile::WriteGroup | QFile::WriteOther | QFile::ReadGroup | QFile::ReadOther)));
    }

    /// The desktop program itself.
    void aSecondStartOfTheProgramEndsWithZero()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_sockets);
        QVERIFY(QFile::setPermissions(m_sockets, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QString tidemark = QStringLiteral(TIDEMARK_BIN_DIR "/tidemark");
        const QStringList arguments {QStringLiteral("--data-dir"), m_folder->filePath(QStringLiteral("data"))};
        QProcess first;
        first.setProcessEnvironment(environment);
        first.start(tidemark, arguments);
        QVERIFY(first.waitForStarted());
        const QDir sockets(m_sockets);
        QTRY_COMPARE_WITH_TIMEOUT(sockets.entryList({QStringLiteral("tidemark-*.socket")}, QDir::System).size(), 1, 20'000);
        QProcess second;
        second.setProcessEnvironment(environment);
        second.start(tidemark, arguments + QStringList {QStringLiteral("--profile"), QStringLiteral("x")});
        QVERIFY(second.waitForFinished(30'000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_sockets;
};

namespace {

/// The part of this program that is killed: the first, until somebody ends it.
int hold(QCoreApplication& application, const QString& sockets)
{
    const auto say = [](const QByteArray& line) {
        std::fputs(line.constData(), stdout);
        std::fputc('\n', stdout);
        std::fflush(stdout);
    };
    SingleInstance instance(QStringLiteral("/data/held"), sockets, 10'000);
    QObject::connect(&instance, &SingleInstance::anotherStart, &application, [say](const StartRequest& request) {
        say("started " + request.arguments.join(u' ').toUtf8());
    });
    const auto role = instance.claim({{QStringLiteral("--hold")}, {}});
    if (!role.ok()) {
        say(role.error().text().toUtf8());
        return 1;
    }
    say(role.value() == Role::First ? "first" : "second");
    return role.value() == Role::First ? QCoreApplication::exec() : 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--hold"))
        return hold(application, arguments.value(2));
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
