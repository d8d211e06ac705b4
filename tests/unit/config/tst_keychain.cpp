// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real secret service: starts itself again in a D-Bus session of its own, with a keyring
// that is unlocked and empty.
#include "config/credentialvault.h"
#include "config/keychain.h"

#include "unit/config/profiles.h"

#include <QTest>

#include <unistd.h>

using namespace tidemark;
using namespace tidemark::config;

namespace {

Status waited(const std::function<void(CredentialVault::DoneHandler)>& ask)
{
    std::optional<Status> told;
    ask([&](const Status& status) { told = status; });
    if (!QTest::qWaitFor([&] { return told.has_value(); }, 30'000))
        qFatal("the keychain does not answer");
    return *told;
}

Result<cls::Credentials> obtained(CredentialVault& vault, const Profile& profile)
{
    std::optional<Result<cls::Credentials>> told;
    vault.obtain(profile, [&](Result<cls::Credentials> result) { told = std::move(result); });
    if (!QTest::qWaitFor([&] { return told.has_value(); }, 30'000))
        qFatal("the keychain does not answer");
    return *told;
}

} // namespace

class tst_Keychain : public QObject
{
    Q_OBJECT

private slots:
    void keysSurviveTheProgram()
    {
        const Profile profile = test::goodProfile();
        {
            Keychain keychain(QStringLiteral("tidemark-test"));
            CredentialVault vault(keychain, {});
            const Status there = waited([&](auto done) { vault.checkKeychain(done); });
            QVERIFY2(there.ok(), there.ok() ? "" : qPrintable(there.error().text()));
            QCOMPARE(obtained(vault, profile).error().code,
                QLatin1StringView(CredentialVault::noCredentials));
            QVERIFY(waited([&](auto done) {
                vault.keepInKeychain(profile.id,
                    { QStringLiteral("AKIDtest"), Secret(QByteArray("key-for-tests")),
                        Secret(QByteArray("sts")) },
                    done);
            }).ok());
        }
        Keychain keychain(QStringLiteral("tidemark-test"));
        CredentialVault vault(keychain, {});
        const Result<cls::Credentials> found = obtained(vault, profile);
        QVERIFY(found.ok());
        QCOMPARE(found.value().secretId, QStringLiteral("AKIDtest"));
        QCOMPARE(found.value().secretKey.view(), QByteArrayView("key-for-tests"));
        QCOMPARE(found.value().token.view(), QByteArrayView("sts"));
        QVERIFY(waited([&](auto done) { vault.remove(profile.id, done); }).ok());
        QVERIFY(!obtained(vault, profile).ok());
        // Once more is no failure.
        QVERIFY(waited([&](auto done) { vault.remove(profile.id, done); }).ok());
    }
};

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("TIDEMARK_KEYRING_SESSION")) {
        const char* const script = TIDEMARK_SOURCE_DIR "/tests/unit/config/withkeyring";
        execl(script, script, argv[0], nullptr);
        qFatal("%s cannot be started", script);
    }
    QCoreApplication application(argc, argv);
    tst_Keychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
