// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectiontest.h"
#include "cls/httptransport.h"
#include "engine/testcause.h"
#include "support/pullbody.h"
#include "support/scriptedtransport.h"
#include "support/virtualtime.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

namespace {

constexpr qint64 wallAtStart = 1'764'000'000'000;

QByteArray dateHeader(qint64 wallMs)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC),
            QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

QByteArray refusal(const QByteArray& code, const QByteArray& message = "m")
{
    return "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"" + message
        + "\"},\"RequestId\":\"r1\"}}";
}

const QByteArray logsets
    = "{\"Response\":{\"TotalCount\":1,\"Logsets\":[{\"LogsetId\":\"l\",\"LogsetName\":\"orders\"}],"
      "\"RequestId\":\"r\"}}";
const QByteArray noLogsets = "{\"Response\":{\"TotalCount\":0,\"Logsets\":[],\"RequestId\":\"r\"}}";
const QByteArray groups
    = "{\"Response\":{\"ConsumerGroupsInfo\":[{\"ConsumerGroup\":\"g\",\"Timeout\":40,"
      "\"Topics\":[\"t\"]}],\"RequestId\":\"r\"}}";
const QByteArray noGroups = "{\"Response\":{\"ConsumerGroupsInfo\":null,\"RequestId\":\"r\"}}";
const QByteArray topics
    = "{\"Response\":{\"TotalCount\":7,\"Topics\":[{\"TopicId\":\"t\",\"TopicName\":\"主题\","
      "\"LogsetId\":\"l\"}],\"RequestId\":\"r\"}}";
const QByteArray noTopics = "{\"Response\":{\"TotalCount\":0,\"Topics\":[],\"RequestId\":\"r\"}}";
const QByteArray partitions
    = "{\"Response\":{\"Partitions\":[{\"PartitionId\":1,\"Status\":\"readonly\","
      "\"InclusiveBeginKey\":\"0\",\"ExclusiveEndKey\":\"f\"},{\"PartitionId\":2,"
      "\"Status\":\"readwrite\",\"InclusiveBeginKey\":\"0\",\"ExclusiveEndKey\":\"f\"}],"
      "\"RequestId\":\"r\"}}";

/// A test under way, whose world is answered piece by piece.
struct Bench
{
    test::ManualClock clock;
    test::VirtualScheduler scheduler { clock };
    test::ScriptedTransport transport;
    QList<TestStep> began;
    QList<TestResult> results;
    int over = 0;
    QStringList asked; // host names
    QHash<QString, Result<QStringList>> names;
    bool namesAnswer = true;
    TestTarget target;
    std::unique_ptr<ConnectionTest> test;

    Bench()
    {
        target.account.endpoints = { QUrl(QStringLiteral("https://data.example")),
            QUrl(QStringLiteral("https://api.example")), QStringLiteral("ap-guangzhou") };
        target.account.credentials = std::make_shared<cls::CredentialSource>(
            cls::Credentials { QStringLiteral("AKID"), Secret(QByteArray("key")), {} });
        target.logsetId = QStringLiteral("l");
    }

    void start()
    {
        test = std::make_unique<ConnectionTest>(transport, scheduler, clock,
            [this](const QString& host, std::function<void(Result<QStringList>)> handler) {
                asked << host;
                if (!namesAnswer)
                    return;
                const Result<QStringList> found
                    = names.value(host, QStringList { QStringLiteral("10.0.0.1") });
                scheduler.post([handler, found] { handler(found); });
            },
            target,
            ConnectionTest::Listener { [this](TestStep step) { began << step; },
                [this](TestResult result) { results << std::move(result); }, [this] { ++over; } });
        test->start();
        scheduler.run(0);
    }
    void answer(const QByteArray& action, const QByteArray& body, int status = 200,
        qint64 date = wallAtStart)
    {
        transport.answer(
            transport.oldest(action), body, status, { { "Date", dateHeader(date) } });
        scheduler.run(0);
    }
    /// Both planes answer somehow.
    void connectBoth(qint64 date = wallAtStart)
    {
        answer("test", "hello", 404, date);
        answer("test", "hello", 403, date);
    }
    [[nodiscard]] const TestResult& result(TestStep step) const
    {
        for (const TestResult& each : results) {
            if (each.step == step)
                return each;
        }
        qFatal("step %d has not ended", int(step));
    }
    [[nodiscard]] TestOutcome outcome(TestStep step) const { return result(step).outcome; }
    [[nodiscard]] TestCause cause(TestStep step) const { return result(step).cause; }
};

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void allIsWell()
    {
        Bench bench;
        bench.start();
        QCOMPARE(bench.asked,
            (QStringList { QStringLiteral("api.example"), QStringLiteral("data.example") }));
        bench.connectBoth();
        bench.answer("DescribeLogsets", logsets);
        bench.answer("DescribeConsumerGroups", groups);
        bench.answer("DescribeTopics", topics);
        bench.answer("DescribePartitions", partitions);
        const cls::HttpRequest pull = bench.transport.request(bench.transport.oldest("pull_log"));
        QVERIFY(pull.body.contains("\"PartitionId\":2"));
        bench.answer("pull_log", test::pullBody({ "one" }, "1"));

        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.results.size(), 8);
        QCOMPARE(bench.began.size(), 8);
        for (const TestResult& result : std::as_const(bench.results)) {
            QCOMPARE(result.outcome, TestOutcome::Passed);
            QCOMPARE(result.cause, TestCause::None);
        }
        QCOMPARE(bench.result(TestStep::Host).subjects.first(),
            QStringLiteral("api.example (10.0.0.1)"));
        QCOMPARE(bench.result(TestStep::Signature).subjects, QStringList { QStringLiteral("orders") });
        QCOMPARE(bench.result(TestStep::Groups).number, 1);
        QCOMPARE(bench.result(TestStep::Topics).number, 7);
        QCOMPARE(bench.result(TestStep::Partitions).number, 2);
        QCOMPARE(bench.result(TestStep::Pull).number, 1);
        QVERIFY(std::abs(*bench.result(TestStep::Clock).number) <= 500);
        // It has only looked.
        for (const cls::HttpRequest& request : std::as_const(bench.transport.sent)) {
            QVERIFY(request.action == "test" || request.action.startsWith("Describe")
                || request.action == "pull_log");
        }
    }

    void unknownHostsEndIt()
    {
        Bench bench;
        const Error unknown = Error::make(ErrorKind::Network,
            QString::fromLatin1(cls::HttpTransport::hostNotFound), QStringLiteral("who?"));
        bench.names.insert(QStringLiteral("api.example"), unknown);
        bench.names.insert(QStringLiteral("data.example"), unknown);
        bench.start();
        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.outcome(TestStep::Host), TestOutcome::Failed);
        QCOMPARE(bench.cause(TestStep::Host), TestCause::HostNotFound);
        for (int i = 1; i < 8; ++i) {
            QCOMPARE(bench.results.at(i).outcome, TestOutcome::NotTried);
            QCOMPARE(bench.results.at(i).cause, TestCause::EarlierStep);
        }
        QVERIFY(bench.transport.sent.isEmpty());
    }

    void oneUnknownHostSparesTheOtherPlane()
    {
        Bench bench;
        bench.names.insert(QStringLiteral("data.example"),
            Error::make(ErrorKind::Network,
                QString::fromLatin1(cls::HttpTransport::hostNotFound), QStringLiteral("who?")));
        bench.start();
        QCOMPARE(bench.outcome(TestStep::Host), TestOutcome::Failed);
        bench.answer("test", "x");
        bench.answer("DescribeLogsets", logsets);
        bench.answer("DescribeConsumerGroups", groups);
        bench.answer("DescribeTopics", topics);
        bench.answer("DescribePartitions", partitions);
        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.outcome(TestStep::Partitions), TestOutcome::Passed);
        QCOMPARE(bench.outcome(TestStep::Pull), TestOutcome::NotTried);
    }

    void namesThatAreNeverFound()
    {
        Bench bench;
        bench.namesAnswer = false;
        bench.start();
        bench.scheduler.run(ConnectionTest::stepTimeoutMs);
        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.cause(TestStep::Host), TestCause::NoAnswer);
    }

    void addressesAndProxiesNeedNoName()
    {
        Bench bench;
        bench.target.account.endpoints.controlPlane = QUrl(QStringLiteral("https://10.1.1.1"));
        bench.target.account.endpoints.dataPlane = QUrl(QStringLiteral("https://[2001:db8::1]"));
        bench.start();
        QVERIFY(bench.asked.isEmpty());
        QCOMPARE(bench.outcome(TestStep::Host), TestOutcome::Passed);
        Bench proxied;
        proxied.target.proxyFindsHosts = true;
        proxied.start();
        QVERIFY(proxied.asked.isEmpty());
    }

    void noWay_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<TestCause>("cause");
        QTest::newRow("network") << ErrorKind::Network << TestCause::Unreachable;
        QTest::newRow("timeout") << ErrorKind::Timeout << TestCause::NoAnswer;
        QTest::newRow("tls") << ErrorKind::Tls << TestCause::Tls;
    }
    void noWay()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(TestCause, cause);
        Bench bench;
        bench.start();
        bench.transport.fail(bench.transport.oldest("test"), kind);
        bench.transport.fail(bench.transport.oldest("test"), kind);
        bench.scheduler.run(0);
        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.outcome(TestStep::Connect), TestOutcome::Failed);
        QCOMPARE(bench.cause(TestStep::Connect), cause);
        QVERIFY(bench.result(TestStep::Connect).error);
        QCOMPARE(bench.outcome(TestStep::Clock), TestOutcome::NotTried);
        QCOMPARE(bench.outcome(TestStep::Pull), TestOutcome::NotTried);
    }

    void aProxyThatAsksForAPassword()
    {
        Bench bench;
        bench.start();
        bench.answer("test", "who?", 407);
        bench.answer("test", "who?", 407);
        QCOMPARE(bench.outcome(TestStep::Connect), TestOutcome::Failed);
        QCOMPARE(bench.cause(TestStep::Connect), TestCause::Proxy);
        QCOMPARE(bench.outcome(TestStep::Signature), TestOutcome::NotTried);
    }

    void plainHttpIsTold()
    {
        Bench bench;
        bench.target.account.endpoints.controlPlane = QUrl(QStringLiteral("http://10.1.1.1"));
        bench.target.account.endpoints.dataPlane = QUrl(QStringLiteral("http://10.1.1.1"));
        bench.start();
        bench.answer("test", "x"); // one address, one question
        QCOMPARE(bench.outcome(TestStep::Connect), TestOutcome::Warning);
        QCOMPARE(bench.cause(TestStep::Connect), TestCause::NotEncrypted);
    }

    void clockOffIsToldAndCorrected()
    {
        Bench bench;
        bench.start();
        const qint64 ahead = wallAtStart + 20 * 60'000;
        bench.connectBoth(ahead);
        QCOMPARE(bench.outcome(TestStep::Clock), TestOutcome::Warning);
        QCOMPARE(bench.cause(TestStep::Clock), TestCause::ClockDiffers);
        QVERIFY(std::abs(*bench.result(TestStep::Clock).number - 20 * 60'000) <= 1000);
        bench.answer("DescribeLogsets", refusal("AuthFailure.SignatureExpire"), 200, ahead);
        bench.answer("DescribeLogsets", logsets, 200, ahead);
        QCOMPARE(bench.outcome(TestStep::Signature), TestOutcome::Passed);
        // The account of the program is not touched by a test.
        QCOMPARE(bench.target.account.clockOffset->ms(), 0);
    }

    void clockOffThatCannotBeCorrected()
    {
        Bench bench;
        bench.start();
        bench.connectBoth();
        bench.answer("DescribeLogsets", refusal("AuthFailure.SignatureExpire"));
        bench.answer("DescribeLogsets", refusal("AuthFailure.SignatureExpire"));
        QCOMPARE(bench.outcome(TestStep::Signature), TestOutcome::Failed);
        QCOMPARE(bench.cause(TestStep::Signature), TestCause::ClockDiffers);
        QCOMPARE(bench.over, 1);
    }

    void noDateIsNotZero()
    {
        Bench bench;
        bench.start();
        for (int i = 0; i < 2; ++i) {
            bench.transport.answer(bench.transport.oldest("test"), "x");
            bench.scheduler.run(0);
        }
        QCOMPARE(bench.outcome(TestStep::Clock), TestOutcome::Warning);
        QCOMPARE(bench.cause(TestStep::Clock), TestCause::ClockUnknown);
        QVERIFY(!bench.result(TestStep::Clock).number);
    }

    void keys_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<TestCause>("cause");
        QTest::newRow("unknown id") << QByteArray("AuthFailure.SecretIdNotFound")
                                    << TestCause::UnknownKeyId;
        QTest::newRow("not an id") << QByteArray("AuthFailure.InvalidSecretId")
                                   << TestCause::UnknownKeyId;
        QTest::newRow("wrong key") << QByteArray("AuthFailure.SignatureFailure")
                                   << TestCause::WrongKey;
        QTest::newRow("token") << QByteArray("AuthFailure.TokenFailure") << TestCause::WrongToken;
        QTest::newRow("arrears") << QByteArray("OperationDenied.AccountIsolate")
                                 << TestCause::AccountBlocked;
        QTest::newRow("region") << QByteArray("UnsupportedOperation.UnsupportedRegion")
                                << TestCause::WrongRegion;
    }
    void keys()
    {
        QFETCH(QByteArray, code);
        QFETCH(TestCause, cause);
        Bench bench;
        bench.start();
        bench.connectBoth();
        bench.answer("DescribeLogsets", refusal(code));
        QCOMPARE(bench.outcome(TestStep::Signature), TestOutcome::Failed);
        QCOMPARE(bench.cause(TestStep::Signature), cause);
        QCOMPARE(bench.result(TestStep::Signature).error->requestId, QStringLiteral("r1"));
        QCOMPARE(bench.over, 1);
        for (const TestStep step :
            { TestStep::Groups, TestStep::Topics, TestStep::Partitions, TestStep::Pull })
            QCOMPARE(bench.cause(step), TestCause::EarlierStep);
    }

    void withoutKeysTheWayIsTestedAllTheSame()
    {
        Bench bench;
        bench.target.noKeys = Error::make(
            ErrorKind::Local, QStringLiteral("Keychain"), QStringLiteral("no keychain"));
        bench.start();
        bench.connectBoth();
        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.outcome(TestStep::Clock), TestOutcome::Passed);
        QCOMPARE(bench.cause(TestStep::Signature), TestCause::NoKeys);
        QCOMPARE(bench.result(TestStep::Signature).error->message, QStringLiteral("no keychain"));
        QVERIFY(bench.transport.open("DescribeLogsets").isEmpty());
    }

    void missingPermissionsAreNamedAndTheRestGoesOn()
    {
        Bench bench;
        bench.start();
        bench.connectBoth();
        bench.answer("DescribeLogsets", refusal("AuthFailure.UnauthorizedOperation"));
        QCOMPARE(bench.outcome(TestStep::Signature), TestOutcome::Warning);
        QCOMPARE(bench.result(TestStep::Signature).permission, QStringLiteral("cls:DescribeLogsets"));
        bench.answer("DescribeConsumerGroups",
            refusal("UnauthorizedOperation", "operation (cls:DescribeConsumerGroups) denied"));
        QCOMPARE(bench.cause(TestStep::Groups), TestCause::MissingPermission);
        QCOMPARE(bench.result(TestStep::Groups).permission,
            QStringLiteral("cls:DescribeConsumerGroups"));
        bench.answer("DescribeTopics", topics);
        bench.answer("DescribePartitions", partitions);
        bench.answer("pull_log",
            "{\"errorcode\":\"AuthFailure.UnauthorizedOperation\",\"errormessage\":\"no\"}", 401);
        QCOMPARE(bench.cause(TestStep::Pull), TestCause::MissingPermission);
        QCOMPARE(bench.result(TestStep::Pull).permission, QStringLiteral("cls:pullLogs"));
        QCOMPARE(bench.over, 1);
    }

    void unknownLogset_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("said") << refusal("ResourceNotFound.LogsetNotExist");
        QTest::newRow("an empty list") << noGroups;
    }
    void unknownLogset()
    {
        QFETCH(QByteArray, answer);
        Bench bench;
        bench.start();
        bench.connectBoth();
        bench.answer("DescribeLogsets", noLogsets);
        QCOMPARE(bench.outcome(TestStep::Signature), TestOutcome::Passed);
        bench.answer("DescribeConsumerGroups", answer);
        QCOMPARE(bench.outcome(TestStep::Groups), TestOutcome::Failed);
        QCOMPARE(bench.cause(TestStep::Groups), TestCause::UnknownLogset);
        QCOMPARE(bench.outcome(TestStep::Topics), TestOutcome::NotTried);
    }

    void emptyLogset()
    {
        Bench bench;
        bench.start();
        bench.connectBoth();
        bench.answer("DescribeLogsets", logsets);
        bench.answer("DescribeConsumerGroups", noGroups);
        QCOMPARE(bench.result(TestStep::Groups).number, 0);
        bench.answer("DescribeTopics", noTopics);
        QCOMPARE(bench.cause(TestStep::Topics), TestCause::NoTopics);
        QCOMPARE(bench.outcome(TestStep::Pull), TestOutcome::NotTried);
        QCOMPARE(bench.over, 1);
    }

    void anAnswerOfSomebodyElse()
    {
        Bench bench;
        bench.start();
        bench.connectBoth();
        bench.answer("DescribeLogsets", "<html>router</html>");
        QCOMPARE(bench.cause(TestStep::Signature), TestCause::NotTheService);
    }

    void cancelTellsTheRest_data()
    {
        QTest::addColumn<bool>("duringHosts");
        QTest::newRow("hosts") << true;
        QTest::newRow("requests") << false;
    }
    void cancelTellsTheRest()
    {
        QFETCH(bool, duringHosts);
        Bench bench;
        bench.namesAnswer = !duringHosts;
        bench.start();
        if (!duringHosts) {
            bench.connectBoth();
            bench.answer("DescribeLogsets", logsets);
        }
        bench.test->cancel();
        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.results.size(), 8);
        QCOMPARE(bench.cause(TestStep::Groups), TestCause::Cancelled);
        QCOMPARE(bench.cause(TestStep::Pull), TestCause::Cancelled);
        QCOMPARE(bench.transport.openCount(), 0);
        bench.test->cancel();
        bench.scheduler.run(60'000);
        QCOMPARE(bench.over, 1);
        QCOMPARE(bench.results.size(), 8);
    }

    void destructionTellsNobody()
    {
        Bench bench;
        bench.start();
        bench.test.reset();
        QCOMPARE(bench.transport.openCount(), 0);
        bench.scheduler.run(60'000);
        QCOMPARE(bench.over, 0);
    }

    void everyErrorHasACause()
    {
        for (int kind = 0; kind <= int(ErrorKind::Config); ++kind) {
            const Error error
                = Error::make(ErrorKind(kind), QStringLiteral("X"), QStringLiteral("m"));
            QVERIFY(causeOf(error, TestStep::Pull) != TestCause::None);
        }
        Error proxy = Error::make(ErrorKind::InvalidRequest, QStringLiteral("HTTP407"), {});
        proxy.httpStatus = 407;
        QCOMPARE(causeOf(proxy, TestStep::Groups), TestCause::Proxy);
        QCOMPARE(causeOf(Error::make(ErrorKind::Network,
                             QString::fromLatin1(cls::HttpTransport::proxyFailed), {}),
                     TestStep::Connect),
            TestCause::Proxy);
    }
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
