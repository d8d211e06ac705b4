// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profilefault.h"

#include "unit/config/profiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::config;
using Field = ProfileFault::Field;
using Reason = ProfileFault::Reason;

class tst_ProfileFault : public QObject
{
    Q_OBJECT

private slots:
    void aNewProfileIsReadOnly()
    {
        const Profile profile;
        QVERIFY(profile.readOnly);
        QCOMPARE(profile.danger, Danger::Normal);
        QCOMPARE(profile.credentials, CredentialOrigin::Keychain);
        QCOMPARE(profile.connection.plainHttp, cls::PlainHttp::LoopbackOnly);
    }

    void goodOnes()
    {
        QVERIFY(faultsOf(test::goodProfile()).isEmpty());
        QVERIFY(test::goodProfile().problems().isEmpty());
        QVERIFY(faultsOf(test::fullProfile()).isEmpty());
        Profile demo;
        demo.name = QStringLiteral("Local demo");
        demo.color = QStringLiteral("#000000");
        demo.isDemo = true;
        QVERIFY(demo.problems().isEmpty());
        // Where both addresses are given, the region is only told to the service.
        Profile own = test::goodProfile();
        own.connection.region = QStringLiteral("ap-future");
        own.connection.endpoint = QStringLiteral("a.example");
        own.connection.apiEndpoint = QStringLiteral("b.example");
        QVERIFY(own.problems().isEmpty());
        // The host names the region.
        Profile named = test::goodProfile();
        named.connection.region.clear();
        named.connection.endpoint = QStringLiteral("ap-beijing.cls.tencentcs.com");
        QVERIFY(named.problems().isEmpty());
        QVERIFY(named.connection.endpoints().ok());
    }

    void everyFaultAtItsField_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<Field>("field");
        QTest::addColumn<Reason>("reason");
        const auto with = [](auto change) {
            Profile profile = test::goodProfile();
            change(profile);
            return profile;
        };
        const auto row = [&](const char* name, auto change, Field field, Reason reason) {
            QTest::newRow(name) << with(change) << field << reason;
        };
        row("no name", [](Profile& p) { p.name = QStringLiteral("  "); }, Field::Name,
            Reason::Missing);
        row("long name", [](Profile& p) { p.name = QString(65, u'x'); }, Field::Name,
            Reason::TooLong);
        row("name of two lines", [](Profile& p) { p.name = QStringLiteral("a\nb"); }, Field::Name,
            Reason::BadCharacter);
        row("no colour", [](Profile& p) { p.color.clear(); }, Field::Color, Reason::NotAColor);
        row("colour by name", [](Profile& p) { p.color = QStringLiteral("red"); }, Field::Color,
            Reason::NotAColor);
        row("no region", [](Profile& p) { p.connection.region.clear(); }, Field::Region,
            Reason::Missing);
        row("unknown region", [](Profile& p) { p.connection.region = QStringLiteral("ap-moon"); },
            Field::Region, Reason::UnknownRegion);
        row("underscore",
            [](Profile& p) { p.connection.region = QStringLiteral("ap_guangzhou"); },
            Field::Region, Reason::UnderscoreInRegion);
        row("region with a space",
            [](Profile& p) { p.connection.region = QStringLiteral("ap-guangzhou "); },
            Field::Region, Reason::BadCharacter);
        row("inside only",
            [](Profile& p) { p.connection.region = QStringLiteral("ap-shanghai-adc"); },
            Field::Region, Reason::InsideOnly);
        row("endpoint with a path",
            [](Profile& p) { p.connection.endpoint = QStringLiteral("https://a.example/x"); },
            Field::Endpoint, Reason::BadAddress);
        row("endpoint with a password",
            [](Profile& p) { p.connection.endpoint = QStringLiteral("https://u:p@a.example"); },
            Field::Endpoint, Reason::BadAddress);
        row("plain http elsewhere",
            [](Profile& p) { p.connection.apiEndpoint = QStringLiteral("http://a.example"); },
            Field::ApiEndpoint, Reason::PlainHttp);
        row("no logset", [](Profile& p) { p.logsetId.clear(); }, Field::Logset, Reason::Missing);
        row("logset with a line break",
            [](Profile& p) { p.logsetId = QStringLiteral("abc\n"); }, Field::Logset,
            Reason::BadCharacter);
        row("long logset", [](Profile& p) { p.logsetId = QString(129, u'a'); }, Field::Logset,
            Reason::TooLong);
        row("proxy without a host",
            [](Profile& p) { p.proxy = { ProxyChoice::Kind::Http, {}, 3128 }; }, Field::ProxyHost,
            Reason::Missing);
        row("proxy with a password",
            [](Profile& p) {
                p.proxy = { ProxyChoice::Kind::Http, QStringLiteral("u:secret@proxy"), 3128 };
            },
            Field::ProxyHost, Reason::BadAddress);
        row("proxy without a port",
            [](Profile& p) {
                p.proxy = { ProxyChoice::Kind::Socks5, QStringLiteral("proxy"), 0 };
            },
            Field::ProxyPort, Reason::Missing);
    }
    void everyFaultAtItsField()
    {
        QFETCH(Profile, profile);
        QFETCH(Field, field);
        QFETCH(Reason, reason);
        const QList<ProfileFault> faults = faultsOf(profile);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().field, field);
        QCOMPARE(faults.first().reason, reason);
        const QList<Error> problems = profile.problems();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().kind, ErrorKind::Config);
        QVERIFY(problems.first().message.size() > 10);
    }

    void plainHttpToThisMachine()
    {
        Profile profile = test::goodProfile();
        profile.connection.endpoint = QStringLiteral("http://127.0.0.1:1234");
        profile.connection.apiEndpoint = QStringLiteral("http://localhost:1234");
        QVERIFY(faultsOf(profile).isEmpty());
    }

    void authorities()
    {
        QTemporaryDir dir;
        Profile profile = test::goodProfile();
        profile.authorityFile = dir.filePath(QStringLiteral("ca.pem"));
        QCOMPARE(authorityFault(profile)->reason, Reason::NotReadable);
        QFile file(profile.authorityFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        file.close();
        QCOMPARE(authorityFault(profile)->reason, Reason::NoCertificate);
        QCOMPARE(authorityFault(profile)->field, Field::AuthorityFile);
        QVERIFY(faultsOf(profile).isEmpty());
        QCOMPARE(profile.problems().size(), 1);
        profile.authorityFile.clear();
        QVERIFY(!authorityFault(profile));
    }
};

QTEST_GUILESS_MAIN(tst_ProfileFault)
#include "tst_profilefault.moc"
