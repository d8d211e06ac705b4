// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/credentialvault.h"

#include "config/environmentcredentials.h"
#include "config/keychain.h"
#include "unit/config/fakesecretstore.h"
#include "unit/config/profiles.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::config;

namespace {

cls::Credentials keys(const char* id, const char* token = "")
{
    return { QString::fromLatin1(id), Secret(QByteArray(id) + "-key"), Secret(QByteArray(token)) };
}

Result<cls::Credentials> obtained(CredentialVault& vault, const Profile& profile)
{
    std::optional<Result<cls::Credentials>> told;
    vault.obtain(profile, [&](Result<cls::Credentials> result) { told = std::move(result); });
    if (told)
        qFatal("the handler was called inside obtain()");
    if (!QTest::qWaitFor([&] { return told.has_value(); }, 10'000))
        qFatal("nothing was told");
    return *told;
}

std::optional<Status> waited(const std::function<void(CredentialVault::DoneHandler)>& ask)
{
    auto told = std::make_shared<std::optional<Status>>();
    ask([told](const Status& status) { *told = status; });
    (void)QTest::qWaitFor([&] { return told->has_value(); }, 10'000);
    return *told;
}

} // namespace

class tst_CredentialVault : public QObject
{
    Q_OBJECT

private slots:
    void throughTheKeychain()
    {
        test::FakeSecretStore store;
        CredentialVault vault(store, {});
        const Profile profile = test::goodProfile();
        auto found = obtained(vault, profile);
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, ErrorKind::Config);
        QCOMPARE(found.error().code, QLatin1StringView(CredentialVault::noCredentials));

        const auto kept = waited([&](auto done) {
            vault.keepInKeychain(profile.id, keys("AKID1", "sts"), done);
        });
        QVERIFY(kept && kept->ok());
        QCOMPARE(store.entries.keys(), QStringList { QStringLiteral("profile-id-1") });
        found = obtained(vault, profile);
        QVERIFY(found.ok());
        QCOMPARE(found.value().secretId, QStringLiteral("AKID1"));
        QCOMPARE(found.value().token.view(), QByteArrayView("sts"));
        // Another profile has its own.
        QVERIFY(!obtained(vault, test::goodProfile(QStringLiteral("id-7"))).ok());

        const auto removed = waited([&](auto done) { vault.remove(profile.id, done); });
        QVERIFY(removed && removed->ok());
        QVERIFY(!obtained(vault, profile).ok());
    }

    void thisRunStandsBeforeTheKeychain()
    {
        test::FakeSecretStore store;
        CredentialVault vault(store, {});
        const Profile profile = test::goodProfile();
        store.entries.insert(CredentialVault::accountOf(profile.id), keys("old"));
        vault.keepThisRun(profile.id, keys("new", "token"));
        QVERIFY(vault.hasThisRun(profile.id));
        QCOMPARE(obtained(vault, profile).value().secretId, QStringLiteral("new"));
        // What is saved afterwards is newer still.
        const auto kept
            = waited([&](auto done) { vault.keepInKeychain(profile.id, keys("newest"), done); });
        QVERIFY(kept && kept->ok());
        QVERIFY(!vault.hasThisRun(profile.id));
        QCOMPARE(obtained(vault, profile).value().secretId, QStringLiteral("newest"));
    }

    void thisRunOnly()
    {
        test::FakeSecretStore store;
        CredentialVault vault(store, {});
        Profile profile = test::goodProfile();
        profile.credentials = CredentialOrigin::ThisRun;
        store.entries.insert(CredentialVault::accountOf(profile.id), keys("old"));
        QCOMPARE(obtained(vault, profile).error().code,
            QLatin1StringView(CredentialVault::noCredentials));
        vault.keepThisRun(profile.id, keys("typed"));
        QCOMPARE(obtained(vault, profile).value().secretId, QStringLiteral("typed"));
        vault.forgetThisRun(profile.id);
        QVERIFY(!obtained(vault, profile).ok());
    }

    void fromTheEnvironment()
    {
        QProcessEnvironment environment;
        test::FakeSecretStore store;
        Profile profile = test::goodProfile();
        profile.credentials = CredentialOrigin::Environment;
        {
            CredentialVault vault(store, environment);
            vault.keepThisRun(profile.id, keys("typed"));
            const auto found = obtained(vault, profile);
            QVERIFY(!found.ok());
            QVERIFY(found.error().message.contains(QLatin1StringView(variable::secretId)));
        }
        environment.insert(QString::fromLatin1(variable::secretId), QStringLiteral("AKIDenv"));
        {
            CredentialVault vault(store, environment);
            QCOMPARE(obtained(vault, profile).error().code, QStringLiteral("MissingCredentials"));
        }
        environment.insert(QString::fromLatin1(variable::secretKey), QStringLiteral("k"));
        CredentialVault vault(store, environment);
        QCOMPARE(obtained(vault, profile).value().secretId, QStringLiteral("AKIDenv"));
    }

    void brokenKeychain()
    {
        test::FakeSecretStore store;
        store.failure = Error::make(ErrorKind::Local,
            QString::fromLatin1(CredentialVault::keychainFailed), QStringLiteral("locked"));
        CredentialVault vault(store, {});
        const Profile profile = test::goodProfile();
        QCOMPARE(obtained(vault, profile).error().message, QStringLiteral("locked"));
        vault.keepThisRun(profile.id, keys("typed"));
        const auto kept
            = waited([&](auto done) { vault.keepInKeychain(profile.id, keys("saved"), done); });
        QVERIFY(kept && !kept->ok());
        // What was given for this run is still there.
        QCOMPARE(obtained(vault, profile).value().secretId, QStringLiteral("typed"));
        QVERIFY(!waited([&](auto done) { vault.checkKeychain(done); })->ok());
        store.failure.reset();
        QVERIFY(waited([&](auto done) { vault.checkKeychain(done); })->ok());
        QVERIFY(store.entries.isEmpty());
    }

    void withoutAKeychainService()
    {
        // The address of a bus that is not there: error 7 of the keychain, or one near it.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
        Keychain keychain(QStringLiteral("tidemark-test"));
        CredentialVault vault(keychain, {});
        const auto there = waited([&](auto done) { vault.checkKeychain(done); });
        QVERIFY(there && !there->ok());
        QCOMPARE(there->error().kind, ErrorKind::Local);
        QCOMPARE(there->error().code, QLatin1StringView(CredentialVault::keychainFailed));
        const auto kept = waited(
            [&](auto done) { vault.keepInKeychain(QStringLiteral("p"), keys("AKIDx"), done); });
        QVERIFY(kept && !kept->ok());
        QVERIFY(!kept->error().text().contains(QStringLiteral("AKIDx")));
        const auto found = obtained(vault, test::goodProfile());
        QVERIFY(!found.ok());
        QCOMPARE(found.error().code, QLatin1StringView(CredentialVault::keychainFailed));
    }

    void destructionCallsNobody()
    {
        test::FakeSecretStore store;
        int calls = 0;
        {
            CredentialVault vault(store, {});
            vault.obtain(test::goodProfile(), [&](const auto&) { ++calls; });
            vault.remove(QStringLiteral("p"), [&](const auto&) { ++calls; });
            vault.checkKeychain([&](const auto&) { ++calls; });
        }
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }
};

QTEST_GUILESS_MAIN(tst_CredentialVault)
#include "tst_credentialvault.moc"
