// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/environmentcredentials.h"

#include <QTest>

using namespace tidemark;

class tst_EnvironmentCredentials : public QObject
{
    Q_OBJECT

private slots:
    void nothingSet();
    void ownPairWithToken();
    void samplePairWithoutToken();
    void ownPairWins();
    void emptyCountsAsNotSet();
    void halfAPair_data();
    void halfAPair();
    void unusableValue();
};

namespace {

QProcessEnvironment environmentOf(
    std::initializer_list<std::pair<const char*, const char*>> variables)
{
    QProcessEnvironment environment;
    for (const auto& [name, value] : variables)
        environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return environment;
}

QByteArray bytesOf(const Secret& secret)
{
    return secret.view().toByteArray();
}

} // namespace

void tst_EnvironmentCredentials::nothingSet()
{
    const auto found = config::credentialsFromEnvironment(QProcessEnvironment());
    QVERIFY(found.ok());
    QVERIFY(!found.value());
}

void tst_EnvironmentCredentials::ownPairWithToken()
{
    const auto found = config::credentialsFromEnvironment(
        environmentOf({ { "TENCENTCLOUD_SECRET_ID", "AKIDown" },
            { "TENCENTCLOUD_SECRET_KEY", "ownKey" }, { "TENCENTCLOUD_TOKEN", "ownToken" } }));
    QVERIFY(found.ok() && found.value());
    QCOMPARE(found.value()->secretId, QStringLiteral("AKIDown"));
    QCOMPARE(bytesOf(found.value()->secretKey), QByteArray("ownKey"));
    QCOMPARE(bytesOf(found.value()->token), QByteArray("ownToken"));
}

void tst_EnvironmentCredentials::samplePairWithoutToken()
{
    const auto found = config::credentialsFromEnvironment(
        environmentOf({ { "TENCENTCLOUD_LOG_SAMPLE_ACCESSID", "AKIDsample" },
            { "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY", "sampleKey" },
            { "TENCENTCLOUD_TOKEN", "tokenOfAnotherPair" } }));
    QVERIFY(found.ok() && found.value());
    QCOMPARE(found.value()->secretId, QStringLiteral("AKIDsample"));
    QCOMPARE(bytesOf(found.value()->secretKey), QByteArray("sampleKey"));
    QVERIFY(found.value()->token.isEmpty());
}

void tst_EnvironmentCredentials::ownPairWins()
{
    const auto found = config::credentialsFromEnvironment(
        environmentOf({ { "TENCENTCLOUD_SECRET_ID", "AKIDown" },
            { "TENCENTCLOUD_SECRET_KEY", "ownKey" },
            { "TENCENTCLOUD_LOG_SAMPLE_ACCESSID", "AKIDsample" },
            { "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY", "sampleKey" } }));
    QVERIFY(found.ok() && found.value());
    QCOMPARE(found.value()->secretId, QStringLiteral("AKIDown"));
    QVERIFY(found.value()->token.isEmpty());
}

void tst_EnvironmentCredentials::emptyCountsAsNotSet()
{
    const auto found = config::credentialsFromEnvironment(
        environmentOf({ { "TENCENTCLOUD_SECRET_ID", "" }, { "TENCENTCLOUD_SECRET_KEY", "" },
            { "TENCENTCLOUD_LOG_SAMPLE_ACCESSID", "AKIDsample" },
            { "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY", "sampleKey" } }));
    QVERIFY(found.ok() && found.value());
    QCOMPARE(found.value()->secretId, QStringLiteral("AKIDsample"));
}

void tst_EnvironmentCredentials::halfAPair_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("missing");
    const std::pair<const char*, const char*> pairs[] = {
        { "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY" },
        { "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_SECRET_ID" },
        { "TENCENTCLOUD_LOG_SAMPLE_ACCESSID", "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY" },
        { "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY", "TENCENTCLOUD_LOG_SAMPLE_ACCESSID" },
    };
    for (const auto& [set, missing] : pairs)
        QTest::newRow(set) << QString::fromLatin1(set) << QString::fromLatin1(missing);
}

void tst_EnvironmentCredentials::halfAPair()
{
    QFETCH(const QString, set);
    QFETCH(const QString, missing);
    QProcessEnvironment environment;
    environment.insert(set, QStringLiteral("verySecretValue"));
    const auto found = config::credentialsFromEnvironment(environment);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().kind, ErrorKind::Config);
    QVERIFY(found.error().message.contains(missing + QStringLiteral(" is not")));
    QVERIFY(!found.error().text().contains(QStringLiteral("verySecretValue")));
}

void tst_EnvironmentCredentials::unusableValue()
{
    const auto found = config::credentialsFromEnvironment(
        environmentOf({ { "TENCENTCLOUD_SECRET_ID", "AKIDown" },
            { "TENCENTCLOUD_SECRET_KEY", "brokenKey\nX-Header: 1" } }));
    QVERIFY(!found.ok());
    QVERIFY(found.error().message.contains(QStringLiteral("TENCENTCLOUD_SECRET_KEY")));
    QVERIFY(!found.error().text().contains(QStringLiteral("brokenKey")));
}

QTEST_GUILESS_MAIN(tst_EnvironmentCredentials)
#include "tst_environmentcredentials.moc"
