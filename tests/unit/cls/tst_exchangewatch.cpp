// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/apiclient.h"
#include "cls/describelogsets.h"

#include "unit/cls/faketransport.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

namespace {

constexpr qint64 now = 1711607794000; // Thu, 28 Mar 2024 06:36:34 GMT
const QByteArray secretKey = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
const QByteArray token = "sts-token-0123456789abcdef";
const QString secretId = QStringLiteral("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE");

class KeepingSink final : public ExchangeSink
{
public:
    void note(Exchange exchange) noexcept override { exchanges << std::move(exchange); }
    QList<Exchange> exchanges;
};

struct Fixture
{
    Fixture()
        : client(transport, clock, account(sink))
    {
    }
    static Account account(std::shared_ptr<ExchangeSink> sink)
    {
        Account out;
        out.endpoints = { QUrl(QStringLiteral("https://data.example:8443")),
            QUrl(QStringLiteral("https://control.example")), QStringLiteral("ap-guangzhou") };
        out.credentials = std::make_shared<CredentialSource>(
            Credentials { secretId, Secret(QByteArray(secretKey)), Secret(QByteArray(token)) });
        out.exchanges = std::move(sink);
        return out;
    }
    void list(int attempt = 1)
    {
        lastId = client.call<DescribeLogsets>({}, 1000, [](const auto&) { }, attempt);
    }
    void pull()
    {
        PullLog::Request request;
        request.topicId = QStringLiteral("t");
        lastId = client.pull(request, 1000, [](const auto&) { });
    }
    [[nodiscard]] const Exchange& last() const { return sink->exchanges.last(); }

    std::shared_ptr<KeepingSink> sink = std::make_shared<KeepingSink>();
    FakeTransport transport;
    FakeClock clock { now };
    ApiClient client;
    Transport::RequestId lastId = 0;
};

/// Everything of an exchange that is text.
QString texts(const Exchange& exchange)
{
    QString out = QString::fromLatin1(exchange.action) + u'|' + exchange.host + u'|'
        + exchange.requestId;
    if (exchange.error)
        out += u'|' + exchange.error->text();
    return out;
}

} // namespace

class TestExchangeWatch : public QObject
{
    Q_OBJECT

private slots:
    void aSuccessOfTheControlPlane()
    {
        Fixture fixture;
        fixture.list(3);
        QVERIFY(fixture.sink->exchanges.isEmpty());
        const QByteArray body
            = R"({"Response":{"Logsets":[],"TotalCount":0,"RequestId":"4ff7-11"}})";
        fixture.transport.answer(200, body);
        QCOMPARE(fixture.sink->exchanges.size(), 1);
        const Exchange& exchange = fixture.last();
        QCOMPARE(exchange.plane, Exchange::Plane::Control);
        QCOMPARE(exchange.action, QByteArray("DescribeLogsets"));
        QCOMPARE(exchange.host, QStringLiteral("control.example"));
        QCOMPARE(exchange.startedWallMs, now);
        QCOMPARE(exchange.bytesUp, fixture.transport.sent.last().request.body.size());
        QCOMPARE(exchange.bytesDown, body.size());
        QCOMPARE(exchange.attempt, 3);
        QCOMPARE(exchange.httpStatus, 200);
        QCOMPARE(exchange.requestId, QStringLiteral("4ff7-11"));
        QVERIFY(!exchange.error);
        QVERIFY(!exchange.clockDifferenceMs);
    }

    void aPull()
    {
        Fixture fixture;
        fixture.pull();
        fixture.transport.answer(200, QByteArray(5000, 'x'), { { "X-Cls-Requestid", "r-77" } });
        const Exchange& exchange = fixture.last();
        QCOMPARE(exchange.plane, Exchange::Plane::Data);
        QCOMPARE(exchange.action, QByteArray("pull_log"));
        QCOMPARE(exchange.host, QStringLiteral("data.example:8443"));
        QCOMPARE(exchange.bytesDown, 5000);
        QCOMPARE(exchange.requestId, QStringLiteral("r-77"));
    }

    void anErrorInA200()
    {
        Fixture fixture;
        fixture.list();
        fixture.transport.answer(200,
            R"({"Response":{"Error":{"Code":"LimitExceeded","Message":"slow down"},"RequestId":"e-1"}})");
        const Exchange& exchange = fixture.last();
        QVERIFY(exchange.error);
        QCOMPARE(exchange.error->code, QStringLiteral("LimitExceeded"));
        QCOMPARE(exchange.requestId, QStringLiteral("e-1"));
        QCOMPARE(exchange.httpStatus, 200);
    }

    void noAnswer()
    {
        Fixture fixture;
        fixture.list();
        fixture.transport.fail(
            Error::make(ErrorKind::Network, QStringLiteral("Refused"), QStringLiteral("refused")));
        QCOMPARE(fixture.last().httpStatus, 0);
        QCOMPARE(fixture.last().error->kind, ErrorKind::Network);
    }

    void whatIsAbortedIsToldOnce()
    {
        Fixture fixture;
        fixture.list();
        const Transport::RequestId first = fixture.lastId;
        fixture.pull();
        fixture.client.abort(first);
        QCOMPARE(fixture.sink->exchanges.size(), 1);
        QCOMPARE(fixture.last().action, QByteArray("DescribeLogsets"));
        QCOMPARE(fixture.last().error->kind, ErrorKind::Cancelled);
        fixture.client.abort(first);
        QCOMPARE(fixture.sink->exchanges.size(), 1);
        fixture.transport.answer(200, "x");
        QCOMPARE(fixture.sink->exchanges.size(), 2);
    }

    void theDateTellsTheClockDifference()
    {
        Fixture fixture;
        fixture.list();
        // An hour behind, in the middle of the second that the Date names.
        fixture.transport.answer(200, R"({"Response":{"Logsets":[],"TotalCount":0,"RequestId":"r"}})",
            { { "Date", "Thu, 28 Mar 2024 05:36:34 GMT" } });
        QVERIFY(fixture.last().clockDifferenceMs);
        QCOMPARE(*fixture.last().clockDifferenceMs, -3600 * 1000 + 500);
    }

    void nobodyLooks()
    {
        FakeTransport transport;
        FakeClock clock(now);
        ApiClient client(transport, clock, Fixture::account({}));
        int answers = 0;
        (void)client.call<DescribeLogsets>({}, 1000, [&answers](const auto&) { ++answers; });
        transport.answer(200, R"({"Response":{"Logsets":[],"TotalCount":0,"RequestId":"r"}})");
        QCOMPARE(answers, 1);
    }

    /// What being looked at adds to a pull: nothing that grows with its answer.
    void theCostOfLooking_data()
    {
        QTest::addColumn<bool>("looked");
        QTest::addColumn<int>("bytes");
        QTest::newRow("nobody, 1 KB") << false << 1000;
        QTest::newRow("somebody, 1 KB") << true << 1000;
        QTest::newRow("somebody, 1 MB") << true << 1'000'000;
    }
    void theCostOfLooking()
    {
        QFETCH(bool, looked);
        QFETCH(int, bytes);
        class Nothing final : public ExchangeSink
        {
        public:
            void note(Exchange exchange) noexcept override { sum += exchange.bytesDown; }
            qint64 sum = 0;
        };
        const auto sink = std::make_shared<Nothing>();
        FakeTransport transport;
        FakeClock clock(now);
        ApiClient client(transport, clock, Fixture::account(looked ? sink : std::shared_ptr<ExchangeSink>()));
        const QByteArray body(bytes, 'x');
        PullLog::Request request;
        request.topicId = QStringLiteral("t");
        QBENCHMARK {
            for (int i = 0; i < 100; ++i) {
                (void)client.pull(request, 1000, [](const auto&) { });
                transport.answer(200, body, { { "X-Cls-Requestid", "r-77" } });
                transport.sent.clear();
            }
        }
        QCOMPARE(sink->sum > 0, looked);
    }

    /// Whatever a service or a gateway writes back, nothing that opens the account is kept.
    void noSecretPasses_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("key") << "the key is " + secretKey + " and wrong";
        QTest::newRow("token") << "token " + token;
        QTest::newRow("id") << QByteArray("unknown id ") + secretId.toUtf8();
        QTest::newRow("echoed header")
            << QByteArray("got TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2024-03-28, "
                          "Signature=5f4dcc3b5aa765d61d8327deb882cf99aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        QTest::newRow("data plane header")
            << QByteArray("q-sign-algorithm=sha1&q-ak=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE&"
                          "q-signature=5f4dcc3b5aa765d61d8327deb882cf9955555555");
        QTest::newRow("late in a long text")
            << QByteArray(3990, 'a') + ' ' + secretKey + ' ' + QByteArray(9000, 'b');
    }
    void noSecretPasses()
    {
        QFETCH(QByteArray, said);
        for (const bool isPull : { false, true }) {
            Fixture fixture;
            isPull ? fixture.pull() : fixture.list();
            QByteArray body = isPull
                ? R"({"errorcode":"SignatureFailure","errormessage":"SAID"})"
                : R"({"Response":{"Error":{"Code":"AuthFailure.SignatureFailure","Message":"SAID"},"RequestId":"8f9c-1"}})";
            body.replace("SAID", said);
            fixture.transport.answer(isPull ? 401 : 200, body);
            QVERIFY(fixture.last().error);
            const QString text = texts(fixture.last());
            for (const QString& secret : { QString::fromLatin1(secretKey), QString::fromLatin1(token),
                     secretId, QStringLiteral("5f4dcc3b5aa765d6") })
                QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qPrintable(text));
            QVERIFY2(text.size() < 1400, qPrintable(QString::number(text.size())));
        }
    }
};

QTEST_GUILESS_MAIN(TestExchangeWatch)
#include "tst_exchangewatch.moc"
