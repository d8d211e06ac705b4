// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/connectionparameters.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;

class TestConnectionParameters : public QObject
{
    Q_OBJECT

private slots:
    void aRegionIsEnough()
    {
        ConnectionParameters parameters;
        parameters.region = QStringLiteral("ap-guangzhou");
        QVERIFY(parameters.problems().isEmpty());
        QCOMPARE(parameters.endpoints().value(),
            endpointsOfRegion(QStringLiteral("ap-guangzhou"), NetworkKind::Public));
        parameters.internal = true;
        QCOMPARE(parameters.endpoints().value(),
            endpointsOfRegion(QStringLiteral("ap-guangzhou"), NetworkKind::Internal));
    }

    void anEndpointNamesItsRegion()
    {
        ConnectionParameters parameters;
        parameters.endpoint = QStringLiteral("ap-tokyo.cls.tencentcs.com");
        const Result<Endpoints> endpoints = parameters.endpoints();
        QVERIFY(endpoints.ok());
        QCOMPARE(endpoints.value().region, QStringLiteral("ap-tokyo"));
        QCOMPARE(endpoints.value().dataPlane,
            QUrl(QStringLiteral("https://ap-tokyo.cls.tencentcs.com")));
        QCOMPARE(endpoints.value().controlPlane.host(),
            QStringLiteral("cls.ap-tokyo.tencentcloudapi.com"));
    }

    void anUnknownRegionNeedsBothAddresses()
    {
        ConnectionParameters parameters;
        parameters.region = QStringLiteral("mars");
        parameters.endpoint = QStringLiteral("http://127.0.0.1:8080");
        QCOMPARE(parameters.problems().size(), 1);
        parameters.apiEndpoint = parameters.endpoint;
        QVERIFY(parameters.problems().isEmpty());
        QCOMPARE(parameters.endpoints().value().region, QStringLiteral("mars"));
    }

    void problemsSayWhatAndWhatToDo_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QString() << QString()
                                 << QStringList { QStringLiteral("region is missing") };
        QTest::newRow("misprint of the vendor's page")
            << QString() << QStringLiteral("ap_guangzhou")
            << QStringList { QStringLiteral("ap_guangzhou"), QStringLiteral("is written ap-guangzhou") };
        QTest::newRow("unknown") << QString() << QStringLiteral("xx")
                                 << QStringList { QStringLiteral("\"xx\""), QStringLiteral("ap-beijing") };
        QTest::newRow("from inside only")
            << QString() << QStringLiteral("ap-shanghai-adc")
            << QStringList { QStringLiteral("internal") };
        QTest::newRow("plain http to another machine")
            << QStringLiteral("http://example.com") << QStringLiteral("ap-beijing")
            << QStringList { QStringLiteral("endpoint: ") };
    }
    void problemsSayWhatAndWhatToDo()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, region);
        QFETCH(QStringList, words);
        ConnectionParameters parameters;
        parameters.endpoint = endpoint;
        parameters.region = region;
        const QList<Error> problems = parameters.problems();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().kind, ErrorKind::Config);
        for (const QString& word : std::as_const(words))
            QVERIFY2(problems.first().message.contains(word), qPrintable(problems.first().message));
        QVERIFY(!parameters.endpoints().ok());
    }
};

QTEST_APPLESS_MAIN(TestConnectionParameters)
#include "tst_connectionparameters.moc"
