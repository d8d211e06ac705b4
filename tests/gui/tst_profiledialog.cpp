// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/environmentcredentials.h"
#include "config/keychain.h"
#include "gui/connectiontestpanel.h"
#include "gui/credentialsform.h"
#include "gui/profilebench.h"
#include "gui/profiledialog.h"
#include "gui/stallwatch.h"
#include "gui/testwords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTest>

using namespace tidemark;
using config::CredentialOrigin;
using engine::TestCause;
using engine::TestOutcome;
using engine::TestStep;
using test::ProfileBench;

namespace {

/// An open editor and its controls by name.
struct Editor
{
    gui::ProfileDialog dialog;
    QSignalSpy saved { &dialog, &gui::ProfileDialog::saved };

    Editor(ProfileBench& bench, const gui::Theme& theme, const config::Profile& profile,
        config::CredentialVault* vault = nullptr)
        : dialog(bench.book, vault ? *vault : bench.vault, theme, bench.clock, profile)
    {
        dialog.open();
    }

    template<class Widget>
    Widget& find(const char* name)
    {
        auto* widget = dialog.findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr)
            qFatal("no %s", name);
        return *widget;
    }
    void type(const char* name, const QString& text) { find<QLineEdit>(name).setText(text); }
    void click(const char* name)
    {
        QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton);
    }
    QString text(const char* name) { return find<QLabel>(name).text(); }
    void choose(const char* name, const QVariant& data)
    {
        auto& box = find<QComboBox>(name);
        box.setCurrentIndex(box.findData(data));
    }
    void giveKeys(const QString& id, const QString& key)
    {
        type("secretIdEdit", id);
        type("secretKeyEdit", key);
    }
    /// Tests the connection and waits for the end.
    QList<engine::TestResult> test()
    {
        QSignalSpy finished(&dialog.testPanel(), &gui::ConnectionTestPanel::finished);
        click("testButton");
        if (finished.isEmpty() && !finished.wait(30'000))
            qFatal("the test has no end");
        return dialog.testPanel().results();
    }
    QString shown(TestStep step)
    {
        return text(QByteArray("result" + QByteArray::number(int(step))).constData());
    }
};

bool anyFileContains(const QString& folder, const QByteArray& text)
{
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

class TestProfileDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<gui::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void aNewProfileIsReadOnlyAndSaysWhatIsMissing()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.book.fresh());
        QCOMPARE(editor.dialog.windowTitle(), QStringLiteral("New profile"));
        QVERIFY(editor.find<QCheckBox>("readOnlyCheck").isChecked());
        QVERIFY(!editor.find<QLabel>("nameFault").isVisible());
        editor.click("saveButton");
        QVERIFY(editor.dialog.isVisible());
        for (const char* label : { "nameFault", "regionFault", "logsetFault" })
            QVERIFY2(editor.find<QLabel>(label).isVisible(), label);
        QVERIFY(!editor.find<QLabel>("endpointFault").isVisible());
        QCOMPARE(editor.dialog.focusWidget(), &editor.find<QLineEdit>("nameEdit"));
        // Each goes as soon as it is put right.
        editor.type("nameEdit", QStringLiteral("生产"));
        QVERIFY(!editor.find<QLabel>("nameFault").isVisible());
        editor.find<QComboBox>("regionBox").setEditText(QStringLiteral("ap_guangzhou"));
        QVERIFY(editor.text("regionFault").contains(QStringLiteral("ap-guangzhou")));
        editor.choose("regionBox", QStringLiteral("ap-guangzhou"));
        QCOMPARE(editor.find<QLineEdit>("endpointEdit").placeholderText(),
            QStringLiteral("ap-guangzhou.cls.tencentcs.com"));
        editor.choose("networkBox", true);
        QCOMPARE(editor.find<QLineEdit>("endpointEdit").placeholderText(),
            QStringLiteral("ap-guangzhou.cls.tencentyun.com"));
        editor.type("logsetEdit", QStringLiteral("logset-1"));
        editor.type("endpointEdit", QStringLiteral("http://elsewhere.example"));
        QVERIFY(editor.find<QLabel>("endpointFault").isVisible());
        editor.find<QCheckBox>("plainHttpCheck").setChecked(true);
        QVERIFY(!editor.find<QLabel>("endpointFault").isVisible());
        editor.type("endpointEdit", {});
        editor.click("saveButton");
        QCOMPARE(editor.saved.size(), 1);
        const config::Profile kept = bench.book.profiles().last();
        QCOMPARE(kept.name, QStringLiteral("生产"));
        QCOMPARE(kept.connection.region, QStringLiteral("ap-guangzhou"));
        QVERIFY(kept.connection.internal);
        QVERIFY(kept.readOnly);
    }

    void everythingIsThereAgain()
    {
        ProfileBench bench;
        config::Profile profile = bench.localProfile();
        profile.color = QStringLiteral("#123456"); // none of those offered
        profile.connection.region = QStringLiteral("ap-future");
        profile.connection.internal = true;
        profile.connection.plainHttp = cls::PlainHttp::Allowed;
        profile.credentials = CredentialOrigin::ThisRun;
        profile.proxy = { config::ProxyChoice::Kind::Socks5, QStringLiteral("proxy"), 1080 };
        profile.readOnly = false;
        profile.danger = config::Danger::Production;
        QVERIFY(bench.book.put(profile).ok());
        Editor editor(bench, *m_theme, profile);
        QCOMPARE(editor.dialog.windowTitle(), QStringLiteral("Edit profile"));
        QCOMPARE(editor.dialog.profile(), profile);
        editor.click("saveButton");
        QCOMPARE(bench.book.find(profile.id), std::optional(profile));
    }

    void faultsOnAnotherTabComeIntoView()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.choose("proxyBox", int(config::ProxyChoice::Kind::Http));
        editor.type("authorityEdit", bench.file(QStringLiteral("none.pem")));
        editor.click("saveButton");
        QVERIFY(editor.saved.isEmpty());
        QCOMPARE(editor.find<QTabWidget>("tabs").currentWidget()->objectName(),
            QStringLiteral("networkTab"));
        for (const char* label : { "proxyHostFault", "proxyPortFault", "authorityFault" })
            QVERIFY2(editor.find<QLabel>(label).isVisible(), label);
    }

    void keysGoIntoTheKeychainOnly()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        QCOMPARE(editor.find<QLineEdit>("secretKeyEdit").echoMode(), QLineEdit::Password);
        QCOMPARE(editor.find<QLineEdit>("tokenEdit").echoMode(), QLineEdit::Password);
        QTRY_VERIFY(editor.text("keychainLabel").contains(QStringLiteral("no keys")));
        editor.giveKeys(QStringLiteral(" AKIDtest "), QStringLiteral("key-for-tests"));
        const QString id = editor.dialog.profile().id;
        editor.click("saveButton");
        QTRY_COMPARE(editor.saved.size(), 1);
        QCOMPARE(bench.keychain.entries.size(), 1);
        const cls::Credentials kept = bench.keychain.entries.begin().value();
        QCOMPARE(kept.secretId, QStringLiteral("AKIDtest"));
        QCOMPARE(kept.secretKey.view(), QByteArrayView("key-for-tests"));
        QVERIFY(!anyFileContains(bench.folder.path(), "key-for-tests"));
        QVERIFY(!anyFileContains(bench.folder.path(), "AKIDtest"));
        QVERIFY(editor.find<QLineEdit>("secretKeyEdit").text().isEmpty());
        // Empty fields leave them.
        Editor again(bench, *m_theme, *bench.book.find(id));
        QTRY_VERIFY(again.text("keychainLabel").contains(QStringLiteral("There are keys")));
        again.click("saveButton");
        QCOMPARE(again.saved.size(), 1);
        QCOMPARE(bench.keychain.entries.size(), 1);
    }

    void halfAKeyPair()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.type("secretIdEdit", QStringLiteral("AKID test"));
        editor.click("saveButton");
        QVERIFY(editor.saved.isEmpty());
        QCOMPARE(editor.find<QTabWidget>("tabs").currentWidget()->objectName(),
            QStringLiteral("keysTab"));
        QVERIFY(editor.find<QLabel>("secretIdFault").isVisible());
        QVERIFY(editor.find<QLabel>("secretKeyFault").isVisible());
        QVERIFY(!editor.find<QLabel>("tokenFault").isVisible());
    }

    void withoutAKeychainThisRunOnly()
    {
        // The address of a bus that is not there.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
        config::Keychain none(QStringLiteral("tidemark-test"));
        config::CredentialVault vault(none, {});
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile(), &vault);
        QTRY_VERIFY(editor.text("keychainLabel").contains(QStringLiteral("no keychain")));
        QCOMPARE(editor.dialog.profile().credentials, CredentialOrigin::ThisRun);
        auto& box = editor.find<QComboBox>("originBox");
        const auto* model = qobject_cast<QStandardItemModel*>(box.model());
        const int row = box.findData(int(CredentialOrigin::Keychain));
        QVERIFY(!model->item(row)->isEnabled());
        QVERIFY(!model->item(row)->toolTip().isEmpty());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
        const QString id = editor.dialog.profile().id;
        editor.click("saveButton");
        QCOMPARE(editor.saved.size(), 1);
        QVERIFY(vault.hasThisRun(id));
        QVERIFY(!anyFileContains(bench.folder.path(), "key-for-tests"));
    }

    void aKeychainThatRefusesKeepsTheDialogOpen()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
        QVERIFY(!editor.find<QPushButton>("thisRunButton").isVisible());
        QTRY_VERIFY(editor.text("keychainLabel").contains(QStringLiteral("no keys")));
        bench.keychain.failure = Error::make(ErrorKind::Local, QStringLiteral("Keychain"),
            QStringLiteral("access to the keychain was refused"));
        editor.click("saveButton");
        QTRY_VERIFY(editor.find<QLabel>("problemLabel").isVisible());
        QVERIFY(editor.text("problemLabel").contains(QStringLiteral("refused")));
        QVERIFY(editor.saved.isEmpty());
        QCOMPARE(bench.book.profiles().size(), 1);
        editor.click("thisRunButton");
        QCOMPARE(editor.saved.size(), 1);
        QVERIFY(bench.vault.hasThisRun(bench.book.profiles().last().id));
        QCOMPARE(bench.book.profiles().last().credentials, CredentialOrigin::ThisRun);
    }

    void testPassesBeforeItIsSaved()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
        QVERIFY(!editor.dialog.testPanel().isVisible());
        const auto results = editor.test();
        QVERIFY(editor.dialog.testPanel().isVisible());
        QCOMPARE(results.size(), 8);
        for (const engine::TestResult& result : results)
            QCOMPARE(result.outcome, TestOutcome::Passed);
        QCOMPARE(editor.text("stateLabel"), QStringLiteral("The connection works."));
        QVERIFY(editor.shown(TestStep::Partitions).contains(QStringLiteral("2 partition")));
        QVERIFY(editor.shown(TestStep::Signature).contains(QStringLiteral("orders")));
        // Nothing was saved, and nothing joined.
        QCOMPARE(bench.book.profiles().size(), 1);
        QVERIFY(bench.keychain.entries.isEmpty());
        for (const service::JournalEntry& entry : bench.service->journal().entries())
            QVERIFY(entry.action != QStringLiteral("SendConsumerHeartbeat"));
        editor.click("copyButton");
        const QString report = QGuiApplication::clipboard()->text();
        QCOMPARE(report.count(QStringLiteral("passed")), 8);
        QVERIFY(!report.contains(QStringLiteral("key-for-tests")));
    }

    void testTellsAWrongKey()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("not-this-one"));
        const auto results = editor.test();
        QCOMPARE(results.at(int(TestStep::Signature)).cause, TestCause::WrongKey);
        QVERIFY(editor.shown(TestStep::Signature).contains(QStringLiteral("SecretKey")));
        QCOMPARE(results.at(int(TestStep::Groups)).outcome, TestOutcome::NotTried);
        QVERIFY(editor.text("stateLabel").contains(QStringLiteral("1")));
        QVERIFY(!gui::TestWords::report(results).contains(QStringLiteral("not-this-one")));
        // Put right, it passes, in the same window.
        editor.type("secretKeyEdit", QStringLiteral("key-for-tests"));
        QCOMPARE(editor.test().last().outcome, TestOutcome::Passed);
    }

    void testTellsAClockThatIsOff()
    {
        ProfileBench bench;
        service::FaultRule rule;
        rule.effect.clockShiftSeconds = 20 * 60;
        bench.service->faults().add(rule);
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
        const auto results = editor.test();
        QCOMPARE(results.at(int(TestStep::Clock)).cause, TestCause::ClockDiffers);
        QVERIFY2(editor.shown(TestStep::Clock).contains(QStringLiteral("behind the service")),
            qPrintable(editor.shown(TestStep::Clock)));
        QCOMPARE(results.last().outcome, TestOutcome::Passed);
    }

    void testNamesTheMissingPermission()
    {
        ProfileBench bench;
        service::FaultRule rule;
        rule.action = QStringLiteral("DescribeConsumerGroups");
        rule.effect.code = QStringLiteral("UnauthorizedOperation");
        bench.service->faults().add(rule);
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
        const auto results = editor.test();
        QVERIFY(editor.shown(TestStep::Groups).contains(
            QStringLiteral("cls:DescribeConsumerGroups")));
        QCOMPARE(results.last().outcome, TestOutcome::Passed);
    }

    void testWithoutKeysSaysSo()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        const auto results = editor.test();
        QCOMPARE(results.at(int(TestStep::Connect)).outcome, TestOutcome::Passed);
        QCOMPARE(results.at(int(TestStep::Signature)).cause, TestCause::NoKeys);
    }

    void testWithKeysOfTheEnvironment()
    {
        QProcessEnvironment environment;
        environment.insert(
            QString::fromLatin1(config::variable::sampleSecretId), QStringLiteral("AKIDtest"));
        environment.insert(QString::fromLatin1(config::variable::sampleSecretKey),
            QStringLiteral("key-for-tests"));
        ProfileBench bench(environment);
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.choose("originBox", int(CredentialOrigin::Environment));
        QVERIFY(!editor.find<gui::CredentialsForm>("credentialsForm").isVisibleTo(
            &editor.find<QWidget>("keysTab")));
        QCOMPARE(editor.test().last().outcome, TestOutcome::Passed);
    }

    void testVerifiesTheCertificateWithoutAStall()
    {
        ProfileBench bench({}, ProfileBench::Wire::Tls);
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
        auto results = editor.test();
        QCOMPARE(results.at(int(TestStep::Connect)).cause, TestCause::Tls);
        QVERIFY(editor.shown(TestStep::Connect).contains(QStringLiteral("PEM")));
        QCOMPARE(results.last().outcome, TestOutcome::NotTried);
        editor.type("authorityEdit", bench.certificateFile());
        test::StallWatch watch;
        results = editor.test();
        const qint64 worst = watch.takeWorstMs();
        QVERIFY2(worst < 50, qPrintable(QString::number(worst)));
        QCOMPARE(results.last().outcome, TestOutcome::Passed);
    }

    void everyControlHasANameAndNoLabelIsMarkup()
    {
        ProfileBench bench;
        Editor editor(bench, *m_theme, bench.localProfile());
        int inputs = 0;
        for (const QWidget* widget : editor.dialog.findChildren<QWidget*>()) {
            const QString name = widget->objectName();
            if (name.isEmpty() || name.startsWith(QStringLiteral("qt_")))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const auto* label = qobject_cast<const QLabel*>(widget);
            if (label != nullptr) {
                QVERIFY2(label->buddy() != nullptr || label->textFormat() == Qt::PlainText,
                    qPrintable(name));
            } else if (button != nullptr || qobject_cast<const QLineEdit*>(widget) != nullptr
                || qobject_cast<const QComboBox*>(widget) != nullptr
                || qobject_cast<const QSpinBox*>(widget) != nullptr) {
                ++inputs;
                QVERIFY2(!widget->accessibleName().isEmpty()
                        || (button != nullptr && !button->text().isEmpty()),
                    qPrintable(name));
            }
        }
        QVERIFY(inputs > 20);
    }

    void testCanBeStopped()
    {
        ProfileBench bench;
        service::FaultRule slow;
        slow.action = QStringLiteral("DescribeTopics");
        slow.effect.delayMs = 60'000;
        bench.service->faults().add(slow);
        Editor editor(bench, *m_theme, bench.localProfile());
        editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
        QSignalSpy finished(&editor.dialog.testPanel(), &gui::ConnectionTestPanel::finished);
        editor.click("testButton");
        QTRY_COMPARE(editor.shown(TestStep::Topics), QStringLiteral("under way"));
        editor.click("cancelButton");
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(editor.dialog.testPanel().results().last().cause, TestCause::Cancelled);
        QVERIFY(editor.find<QPushButton>("testButton").isEnabled());
    }

    void closedWhileATestRuns()
    {
        ProfileBench bench;
        service::FaultRule slow;
        slow.effect.delayMs = 60'000;
        bench.service->faults().add(slow);
        {
            Editor editor(bench, *m_theme, bench.localProfile());
            editor.giveKeys(QStringLiteral("AKIDtest"), QStringLiteral("key-for-tests"));
            editor.click("testButton");
            QTRY_COMPARE(editor.shown(TestStep::Connect), QStringLiteral("under way"));
        }
        QVERIFY(bench.book.profiles().size() == 1);
    }

    void everyOutcomeHasWords()
    {
        for (int cause = 1; cause <= int(TestCause::Cancelled); ++cause) {
            for (const TestStep step : engine::allTestSteps) {
                engine::TestResult result;
                result.step = step;
                result.cause = TestCause(cause);
                result.permission = QStringLiteral("cls:X");
                QVERIFY(!gui::TestWords::result(result).isEmpty());
                QVERIFY(!gui::TestWords::step(step).isEmpty());
            }
        }
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
};

QTEST_MAIN(TestProfileDialog)
#include "tst_profiledialog.moc"
