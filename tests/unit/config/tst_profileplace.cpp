// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profileplace.h"

#include "unit/config/profiles.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::config;

class tst_ProfilePlace : public QObject
{
    Q_OBJECT

private slots:
    void ofARegion()
    {
        const auto place = placeOf(test::goodProfile());
        QVERIFY(place.ok());
        QCOMPARE(place.value().endpoints,
            cls::endpointsOfRegion(QStringLiteral("ap-guangzhou"), cls::NetworkKind::Public));
        QCOMPARE(place.value().http.proxy, cls::ProxyOptions());
        QVERIFY(place.value().http.extraAuthorities.isEmpty());
    }

    void proxies_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<int>("option");
        const auto row = [](const char* name, ProxyChoice::Kind a, cls::ProxyOptions::Kind b) {
            QTest::newRow(name) << int(a) << int(b);
        };
        row("system", ProxyChoice::Kind::System, cls::ProxyOptions::Kind::System);
        row("none", ProxyChoice::Kind::None, cls::ProxyOptions::Kind::None);
        row("http", ProxyChoice::Kind::Http, cls::ProxyOptions::Kind::Http);
        row("socks5", ProxyChoice::Kind::Socks5, cls::ProxyOptions::Kind::Socks5);
    }
    void proxies()
    {
        QFETCH(int, choice);
        QFETCH(int, option);
        Profile profile = test::goodProfile();
        profile.proxy = { ProxyChoice::Kind(choice), QStringLiteral("proxy"), 81 };
        const auto place = placeOf(profile);
        QVERIFY(place.ok());
        QCOMPARE(int(place.value().http.proxy.kind), option);
        const bool isOwn = profile.proxy.kind == ProxyChoice::Kind::Http
            || profile.proxy.kind == ProxyChoice::Kind::Socks5;
        QCOMPARE(place.value().http.proxy.port, quint16(isOwn ? 81 : 0));
    }

    void authorities()
    {
        QTemporaryDir dir;
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
            { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                QStringLiteral("-subj"), QStringLiteral("/CN=somewhere"),
                QStringLiteral("-keyout"), dir.filePath(QStringLiteral("key.pem")),
                QStringLiteral("-out"), dir.filePath(QStringLiteral("ca.pem")) });
        QVERIFY(openssl.waitForFinished(30'000));
        Profile profile = test::goodProfile();
        profile.authorityFile = dir.filePath(QStringLiteral("ca.pem"));
        const auto place = placeOf(profile);
        QVERIFY2(place.ok(), place.ok() ? "" : qPrintable(place.error().text()));
        QCOMPARE(place.value().http.extraAuthorities.size(), 1);
        QVERIFY(profile.problems().isEmpty());
        // A key is no certificate.
        profile.authorityFile = dir.filePath(QStringLiteral("key.pem"));
        const auto none = placeOf(profile);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, QStringLiteral("AuthorityEmpty"));
    }

    void faultsAndTheDemo()
    {
        Profile profile = test::goodProfile();
        profile.logsetId.clear();
        QVERIFY(!placeOf(profile).ok());
        profile = test::goodProfile();
        profile.isDemo = true;
        QVERIFY(!placeOf(profile).ok());
    }
};

QTEST_GUILESS_MAIN(tst_ProfilePlace)
#include "tst_profileplace.moc"
