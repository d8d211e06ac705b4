// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profileexchange.h"

#include "config/environmentcredentials.h"
#include "unit/config/profiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::config;

namespace {

/// With single quotes, which a source shows better.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

QProcessEnvironment environmentOf(
    std::initializer_list<std::pair<const char*, const char*>> variables)
{
    QProcessEnvironment environment;
    for (const auto& [name, value] : variables)
        environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return environment;
}

} // namespace

class tst_ProfileExchange : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("shared.json"));
    }

    void thereAndBack()
    {
        Profile demo;
        demo.isDemo = true;
        const Profile full = test::fullProfile();
        QVERIFY(exportProfiles(m_path, { test::goodProfile(), demo, full }).ok());
        const auto imported = importProfiles(m_path);
        QVERIFY(imported.ok());
        QVERIFY(imported.value().refused.isEmpty());
        QCOMPARE(imported.value().profiles.size(), 2);
        const Profile& back = imported.value().profiles.last();
        QVERIFY(!back.id.isEmpty());
        QVERIFY(back.id != full.id);
        QVERIFY(back.id != imported.value().profiles.first().id);
        // Neither trust nor keys come with a file.
        QVERIFY(back.readOnly);
        QCOMPARE(back.credentials, CredentialOrigin::Keychain);
        Profile same = back;
        same.id = full.id;
        same.readOnly = full.readOnly;
        same.credentials = full.credentials;
        QCOMPARE(same, full);
    }

    void theFileNamesNoKeychainEntry()
    {
        QVERIFY(exportProfiles(m_path, { test::goodProfile() }).ok());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains("id-1"));
        for (const char* word : { "secret", "Secret", "token", "key\"" })
            QVERIFY2(!text.contains(word), word);
    }

    void notUsableOnesAreNamed()
    {
        QFile out(m_path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(json("{'form': 'tidemark-profiles', 'version': 1, 'profiles': ["
            "{'name': 'half', 'region': 'ap-beijing'}, {'name': 5}, 7,"
            "{'name': 'ok', 'color': '#123456', 'region': 'ap-beijing', 'logsetId': 'l',"
            "'secretKey': 'ignored', 'readOnly': false}]}"));
        out.close();
        const auto imported = importProfiles(m_path);
        QVERIFY(imported.ok());
        QCOMPARE(imported.value().profiles.size(), 1);
        QVERIFY(imported.value().profiles.first().readOnly);
        QCOMPARE(imported.value().refused.size(), 3);
        QVERIFY(imported.value().refused.first().startsWith(QStringLiteral("half: ")));
        QVERIFY(imported.value().refused.at(1).startsWith(QStringLiteral("2: ")));
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("NotProfiles");
        QTest::newRow("another form")
            << json("{'form': 'x', 'version': 1}") << QStringLiteral("NotProfiles");
        QTest::newRow("newer") << json("{'form': 'tidemark-profiles', 'version': 2}")
                               << QStringLiteral("NewerProfiles");
    }
    void otherFilesAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFile out(m_path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
        out.close();
        const auto imported = importProfiles(m_path);
        QVERIFY(!imported.ok());
        QCOMPARE(imported.error().kind, ErrorKind::Config);
        QCOMPARE(imported.error().code, code);
    }

    void noSuchFile()
    {
        const auto imported = importProfiles(m_path);
        QVERIFY(!imported.ok());
        QCOMPARE(imported.error().kind, ErrorKind::Local);
        QVERIFY(!exportProfiles(m_path + QStringLiteral("/x/y"), {}).ok());
    }

    void nothingInTheEnvironment()
    {
        const auto found = profileFromEnvironment({});
        QVERIFY(found.ok());
        QVERIFY(!found.value());
    }

    void theSampleNames()
    {
        const auto found = profileFromEnvironment(
            environmentOf({ { variable::sampleEndpoint, "ap-nanjing.cls.tencentyun.com" },
                { variable::sampleLogsetId, "logset-1" }, { variable::sampleSecretId, "AKID" },
                { variable::sampleSecretKey, "key-of-mine" } }));
        QVERIFY(found.ok() && found.value());
        const Profile& profile = *found.value();
        QCOMPARE(profile.connection.region, QStringLiteral("ap-nanjing"));
        QVERIFY(profile.connection.internal);
        QVERIFY(profile.connection.endpoint.isEmpty());
        QCOMPARE(profile.logsetId, QStringLiteral("logset-1"));
        QCOMPARE(profile.credentials, CredentialOrigin::Environment);
        QCOMPARE(profile.name, QStringLiteral("ap-nanjing"));
        QVERIFY(profile.readOnly);
        QVERIFY(profile.problems().isEmpty());
    }

    void anotherEndpointIsKept()
    {
        const auto found = profileFromEnvironment(
            environmentOf({ { variable::sampleEndpoint, "https://10.1.2.3:9000" } }));
        QVERIFY(found.ok() && found.value());
        QCOMPARE(found.value()->connection.endpoint, QStringLiteral("https://10.1.2.3:9000"));
        // It says neither region nor logset; the editor asks for them.
        QCOMPARE(found.value()->problems().size(), 2);
    }

    void halfAKeyPair()
    {
        const auto found = profileFromEnvironment(
            environmentOf({ { variable::sampleSecretKey, "key-of-mine" } }));
        QVERIFY(!found.ok());
        QVERIFY(!found.error().text().contains(QStringLiteral("key-of-mine")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_ProfileExchange)
#include "tst_profileexchange.moc"
