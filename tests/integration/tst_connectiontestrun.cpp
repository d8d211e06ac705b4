// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectiontestrun.h"
#include "integration/enginebench.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace tidemark;
using namespace tidemark::test;
using engine::ConnectionTestRun;
using engine::TestCause;
using engine::TestOutcome;
using engine::TestResult;
using engine::TestStep;

namespace {

/// One run from its beginning to its end.
struct Run
{
    SystemClock clock;
    QList<TestStep> began;
    QList<TestResult> results;
    int finished = 0;
    std::unique_ptr<ConnectionTestRun> run;

    void begin(const cls::Account& account, const cls::HttpOptions& http = {},
        const QString& logsetId = logset)
    {
        engine::TestTarget target;
        target.account = account;
        target.logsetId = logsetId;
        run = std::make_unique<ConnectionTestRun>(target, http, clock);
        QObject::connect(run.get(), &ConnectionTestRun::stepBegan,
            [this](TestStep step) { began << step; });
        QObject::connect(run.get(), &ConnectionTestRun::stepEnded,
            [this](const TestResult& result) { results << result; });
        QObject::connect(run.get(), &ConnectionTestRun::finished, [this] { ++finished; });
    }
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return finished > 0; }, 30'000) && finished == 1
            && results.size() == 8;
    }
    [[nodiscard]] const TestResult& result(TestStep step) const { return results[int(step)]; }
};

} // namespace

class tst_ConnectionTestRun : public QObject
{
    Q_OBJECT

private slots:
    void allIsWell()
    {
        ServiceBench bench;
        bench.upload("m", 12);
        Run run;
        run.begin(bench.account());
        QVERIFY(run.wait());
        for (const TestResult& result : std::as_const(run.results)) {
            QVERIFY2(result.outcome == TestOutcome::Passed,
                qPrintable(QString::number(int(result.step)) + u' '
                    + (result.error ? result.error->text() : QString())));
        }
        QCOMPARE(run.result(TestStep::Groups).number, 0);
        QCOMPARE(run.result(TestStep::Topics).number, 1);
        QCOMPARE(run.result(TestStep::Partitions).number, 4);
        QCOMPARE(run.result(TestStep::Pull).number, 3);
        QVERIFY(std::abs(*run.result(TestStep::Clock).number) < 2000);
        // It only looks: no heartbeat, no commit, no group.
        for (const service::JournalEntry& entry : bench.service->journal().entries()) {
            QVERIFY2(entry.action.isEmpty() || entry.action.startsWith(QStringLiteral("Describe"))
                    || entry.action == QStringLiteral("pull_log"),
                qPrintable(entry.action));
        }
    }

    void wrongKey()
    {
        ServiceBench bench;
        Run run;
        run.begin(bench.account("another key"));
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Clock).outcome, TestOutcome::Passed);
        QCOMPARE(run.result(TestStep::Signature).cause, TestCause::WrongKey);
        QVERIFY(!run.result(TestStep::Signature).error->text().contains(u"another key"));
        QCOMPARE(run.result(TestStep::Groups).outcome, TestOutcome::NotTried);
    }

    void unknownKeyId()
    {
        ServiceBench bench;
        cls::Account account = bench.account();
        account.credentials = std::make_shared<cls::CredentialSource>(cls::Credentials {
            QStringLiteral("somebody"), Secret(QByteArray("key")), {} });
        Run run;
        run.begin(account);
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Signature).cause, TestCause::UnknownKeyId);
    }

    void clockOff_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("behind") << 20 * 60;
        QTest::newRow("ahead") << -20 * 60;
    }
    void clockOff()
    {
        QFETCH(int, seconds);
        ServiceBench bench;
        bench.upload("m", 4);
        service::FaultRule rule;
        rule.effect.clockShiftSeconds = seconds;
        bench.service->faults().add(rule);
        Run run;
        run.begin(bench.account());
        QVERIFY(run.wait());
        const TestResult& clock = run.result(TestStep::Clock);
        QCOMPARE(clock.outcome, TestOutcome::Warning);
        QCOMPARE(clock.cause, TestCause::ClockDiffers);
        QVERIFY(std::abs(*clock.number - seconds * 1000) < 3000);
        // Signed with the corrected time all works.
        QCOMPARE(run.result(TestStep::Signature).outcome, TestOutcome::Passed);
        QCOMPARE(run.result(TestStep::Pull).outcome, TestOutcome::Passed);
    }

    void missingPermission()
    {
        ServiceBench bench;
        service::FaultRule rule;
        rule.action = QStringLiteral("DescribeConsumerGroups");
        rule.effect.code = QStringLiteral("UnauthorizedOperation");
        rule.effect.message = QStringLiteral("not authorized");
        bench.service->faults().add(rule);
        Run run;
        run.begin(bench.account());
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Groups).cause, TestCause::MissingPermission);
        QCOMPARE(run.result(TestStep::Groups).permission,
            QStringLiteral("cls:DescribeConsumerGroups"));
        QCOMPARE(run.result(TestStep::Pull).outcome, TestOutcome::Passed);
    }

    void unknownLogset()
    {
        ServiceBench bench;
        Run run;
        run.begin(bench.account(), {}, QStringLiteral("no-such-logset"));
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Signature).outcome, TestOutcome::Passed);
        QCOMPARE(run.result(TestStep::Groups).cause, TestCause::UnknownLogset);
        QCOMPARE(run.result(TestStep::Topics).cause, TestCause::EarlierStep);
    }

    void nobodyListens()
    {
        QUrl gone;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            gone = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
        }
        ServiceBench bench;
        cls::Account account = bench.account();
        account.endpoints.controlPlane = account.endpoints.dataPlane = gone;
        Run run;
        run.begin(account);
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Connect).cause, TestCause::Unreachable);
        QCOMPARE(run.result(TestStep::Signature).outcome, TestOutcome::NotTried);
    }

    void anUnknownName()
    {
        ServiceBench bench;
        cls::Account account = bench.account();
        account.endpoints.controlPlane = account.endpoints.dataPlane
            = QUrl(QStringLiteral("https://no-such-host.invalid"));
        Run run;
        run.begin(account);
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Host).cause, TestCause::HostNotFound);
        QCOMPARE(run.result(TestStep::Connect).outcome, TestOutcome::NotTried);
    }

    void aProxyThatIsNotThere()
    {
        ServiceBench bench;
        cls::Account account = bench.account();
        account.endpoints.controlPlane = account.endpoints.dataPlane
            = QUrl(QStringLiteral("http://service.invalid"));
        cls::HttpOptions http;
        http.proxy = { cls::ProxyOptions::Kind::Http, QStringLiteral("127.0.0.1"), 1 };
        Run run;
        run.begin(account, http);
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Host).outcome, TestOutcome::Passed);
        QCOMPARE(run.result(TestStep::Connect).cause, TestCause::Proxy);
    }

    void cancelled()
    {
        ServiceBench bench;
        service::FaultRule slow;
        slow.action = QStringLiteral("DescribeTopics");
        slow.effect.delayMs = 60'000;
        bench.service->faults().add(slow);
        Run run;
        run.begin(bench.account());
        QTRY_VERIFY(run.began.contains(TestStep::Topics));
        run.run->cancel();
        QVERIFY(run.wait());
        QCOMPARE(run.result(TestStep::Groups).outcome, TestOutcome::Passed);
        QCOMPARE(run.result(TestStep::Topics).cause, TestCause::Cancelled);
        QCOMPARE(run.result(TestStep::Pull).cause, TestCause::Cancelled);
    }

    void destroyedUnderWay()
    {
        ServiceBench bench;
        service::FaultRule slow;
        slow.effect.delayMs = 60'000;
        bench.service->faults().add(slow);
        Run run;
        run.begin(bench.account());
        QTRY_VERIFY(run.began.contains(TestStep::Connect));
        run.run.reset();
        QCOMPARE(run.finished, 0);
    }
};

QTEST_GUILESS_MAIN(tst_ConnectionTestRun)
#include "tst_connectiontestrun.moc"
