// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/environmentcredentials.h"
#include "gui/credentialsdialog.h"
#include "gui/deleteprofiledialog.h"
#include "gui/profilebench.h"
#include "gui/profiledialog.h"
#include "gui/profilelistmodel.h"
#include "gui/profilesdialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace tidemark;
using config::CredentialOrigin;
using test::ProfileBench;

namespace {

template<class Widget>
Widget& find(QWidget& root, const char* name)
{
    auto* widget = root.findChild<Widget*>(QString::fromLatin1(name));
    if (widget == nullptr)
        qFatal("no %s", name);
    return *widget;
}

void click(QWidget& root, const char* name)
{
    QTest::mouseClick(&find<QPushButton>(root, name), Qt::LeftButton);
}

} // namespace

class TestProfilesDialog : public QObject
{
    Q_OBJECT

    /// The dialog with `count` profiles besides the demo, the last one chosen.
    struct List
    {
        ProfileBench& bench;
        QStringList ids;
        gui::ProfilesDialog dialog;

        List(ProfileBench& given, const gui::Theme& theme, int count)
            : bench(given)
            , ids(fill(given, count))
            , dialog(given.book, given.vault, theme, given.clock)
        {
            dialog.open();
            if (!ids.isEmpty())
                dialog.select(ids.last());
        }
        static QStringList fill(ProfileBench& bench, int count)
        {
            QStringList out;
            for (int i = 0; i < count; ++i) {
                config::Profile profile = bench.localProfile();
                profile.name = QStringLiteral("p%1").arg(i);
                if (!bench.book.put(profile).ok())
                    qFatal("cannot be put");
                out << profile.id;
            }
            return out;
        }
        [[nodiscard]] bool isEnabled(const char* name)
        {
            return find<QPushButton>(dialog, name).isEnabled();
        }
        [[nodiscard]] QString message() { return find<QLabel>(dialog, "messageLabel").text(); }
        [[nodiscard]] gui::ProfileDialog* editor()
        {
            return dialog.findChild<gui::ProfileDialog*>();
        }
    };

private slots:
    void initTestCase() { m_theme = std::make_unique<gui::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void theModelFollowsTheBook()
    {
        ProfileBench bench;
        gui::ProfileListModel model(bench.book);
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        config::Profile profile = bench.localProfile();
        profile.danger = config::Danger::Production;
        QVERIFY(bench.book.put(profile).ok());
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex index = model.indexOf(profile.id);
        QCOMPARE(index.data().toString(), QStringLiteral("local"));
        QCOMPARE(index.data(Qt::DecorationRole).value<QColor>(), QColor(profile.color));
        const QString safety
            = index.siblingAtColumn(gui::ProfileListModel::Safety).data().toString();
        QVERIFY(safety.contains(QStringLiteral("Production")));
        QVERIFY(safety.contains(QStringLiteral("read-only")));
        QVERIFY(bench.book.remove(profile.id).ok());
        QVERIFY(!model.indexOf(profile.id).isValid());
    }

    void theDemoCanOnlyBeOpened()
    {
        ProfileBench bench;
        List list(bench, *m_theme, 0);
        QVERIFY(list.dialog.current()->isDemo);
        QVERIFY(list.isEnabled("openButton"));
        for (const char* name : { "editButton", "duplicateButton", "deleteButton" }) {
            QVERIFY2(!list.isEnabled(name), name);
            QVERIFY2(!find<QPushButton>(list.dialog, name).toolTip().isEmpty(), name);
        }
        QVERIFY(!list.isEnabled("exportButton"));
        QSignalSpy opened(&list.dialog, &gui::ProfilesDialog::openRequested);
        click(list.dialog, "openButton");
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened.first().first().value<config::Profile>().isDemo);
        QVERIFY(!list.dialog.isVisible());
    }

    void openByKeyboard()
    {
        ProfileBench bench;
        List list(bench, *m_theme, 2);
        QSignalSpy opened(&list.dialog, &gui::ProfilesDialog::openRequested);
        auto& view = find<QTreeView>(list.dialog, "profilesView");
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Return);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<config::Profile>().id, list.ids.first());
    }

    void newEditDuplicate()
    {
        ProfileBench bench;
        List list(bench, *m_theme, 0);
        click(list.dialog, "newButton");
        QVERIFY(list.editor() != nullptr);
        find<QLineEdit>(*list.editor(), "nameEdit").setText(QStringLiteral("fresh"));
        find<QLineEdit>(*list.editor(), "logsetEdit").setText(ProfileBench::logsetId());
        auto& region = find<QComboBox>(*list.editor(), "regionBox");
        region.setCurrentIndex(region.findData(QStringLiteral("ap-tokyo")));
        click(*list.editor(), "saveButton");
        QTRY_VERIFY(list.editor() == nullptr);
        QCOMPARE(list.dialog.current()->name, QStringLiteral("fresh"));

        click(list.dialog, "duplicateButton");
        QCOMPARE(find<QLineEdit>(*list.editor(), "nameEdit").text(), QStringLiteral("fresh 2"));
        click(*list.editor(), "saveButton");
        QTRY_VERIFY(list.editor() == nullptr);
        QCOMPARE(bench.book.profiles().size(), 3);

        click(list.dialog, "editButton");
        find<QCheckBox>(*list.editor(), "readOnlyCheck").setChecked(false);
        click(*list.editor(), "saveButton");
        QTRY_VERIFY(list.editor() == nullptr);
        QVERIFY(!list.dialog.current()->readOnly);
        QCOMPARE(list.dialog.current()->name, QStringLiteral("fresh 2"));
    }

    void deleteWithItsKeys()
    {
        ProfileBench bench;
        List list(bench, *m_theme, 2);
        const QString account = config::CredentialVault::accountOf(list.ids.last());
        bench.keychain.entries.insert(account, ProfileBench::credentials());
        click(list.dialog, "deleteButton");
        auto* dialog = list.dialog.findChild<gui::DeleteProfileDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(find<QLabel>(*dialog, "effectLabel").text().contains(QStringLiteral("p1")));
        // A keychain that fails keeps the profile.
        bench.keychain.failure = Error::make(
            ErrorKind::Local, QStringLiteral("Keychain"), QStringLiteral("locked"));
        click(*dialog, "deleteButton");
        QTRY_VERIFY(find<QLabel>(*dialog, "problemLabel").isVisible());
        QCOMPARE(bench.book.profiles().size(), 3);
        bench.keychain.failure.reset();
        click(*dialog, "deleteButton");
        QTRY_COMPARE(bench.book.profiles().size(), 2);
        QVERIFY(bench.keychain.entries.isEmpty());
        QCOMPARE(list.dialog.current()->name, QStringLiteral("p0"));
    }

    void deleteWithoutItsKeys()
    {
        ProfileBench bench;
        List list(bench, *m_theme, 1);
        bench.keychain.entries.insert(config::CredentialVault::accountOf(list.ids.last()),
            ProfileBench::credentials());
        click(list.dialog, "deleteButton");
        auto* dialog = list.dialog.findChild<gui::DeleteProfileDialog*>();
        find<QCheckBox>(*dialog, "keysCheck").setChecked(false);
        click(*dialog, "deleteButton");
        QTRY_COMPARE(bench.book.profiles().size(), 1);
        QCOMPARE(bench.keychain.entries.size(), 1);
    }

    void exportAndImport()
    {
        ProfileBench bench;
        List list(bench, *m_theme, 2);
        bench.vault.keepThisRun(list.ids.last(), ProfileBench::credentials());
        const QString path = bench.file(QStringLiteral("shared.json"));
        list.dialog.exportFile(path);
        QVERIFY(list.message().contains(QStringLiteral("1 profile")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains("key-for-tests") && !text.contains("AKIDtest"));
        QVERIFY(!text.contains(list.ids.last().toLatin1()));
        list.dialog.importFile(path);
        QCOMPARE(bench.book.profiles().size(), 4);
        QCOMPARE(list.dialog.current()->name, QStringLiteral("p1 2"));
        QVERIFY(list.dialog.current()->readOnly);
        // With the demo chosen all of them go out.
        list.dialog.select(config::ProfileBook::demoId);
        list.dialog.exportFile(path);
        QVERIFY(list.message().contains(QStringLiteral("3 profile")));
        list.dialog.importFile(bench.file(QStringLiteral("nothing.json")));
        QVERIFY(list.message().startsWith(QStringLiteral("▲")));
        QCOMPARE(bench.book.profiles().size(), 4);
    }

    void importFromTheEnvironment()
    {
        QProcessEnvironment environment;
        const auto set = [&](const char* name, const QString& value) {
            environment.insert(QString::fromLatin1(name), value);
        };
        set(config::variable::sampleEndpoint, QStringLiteral("ap-beijing.cls.tencentcs.com"));
        set(config::variable::sampleLogsetId, QStringLiteral("logset-9"));
        set(config::variable::sampleSecretId, QStringLiteral("AKIDtest"));
        set(config::variable::sampleSecretKey, QStringLiteral("key-for-tests"));
        ProfileBench bench(environment);
        List list(bench, *m_theme, 0);
        find<QPushButton>(list.dialog, "importButton")
            .menu()
            ->findChild<QAction*>(QStringLiteral("importEnvironmentAction"))
            ->trigger();
        QVERIFY(list.editor() != nullptr);
        const config::Profile offered = list.editor()->profile();
        QCOMPARE(offered.connection.region, QStringLiteral("ap-beijing"));
        QCOMPARE(offered.logsetId, QStringLiteral("logset-9"));
        QCOMPARE(offered.credentials, CredentialOrigin::Environment);
        click(*list.editor(), "saveButton");
        QTRY_COMPARE(bench.book.profiles().size(), 2);
        QVERIFY(bench.keychain.entries.isEmpty());
    }

    void nothingInTheEnvironment()
    {
        ProfileBench bench;
        List list(bench, *m_theme, 0);
        list.dialog.importEnvironment();
        QVERIFY(list.editor() == nullptr);
        QVERIFY(list.message().contains(QStringLiteral("TENCENTCLOUD_SECRET_ID")));
    }

    void keysAreAskedForAndKept_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::newRow("keychain") << true;
        QTest::newRow("this run") << false;
    }
    void keysAreAskedForAndKept()
    {
        QFETCH(bool, keep);
        ProfileBench bench;
        const config::Profile profile = bench.localProfile();
        gui::CredentialsDialog dialog(bench.vault, profile,
            Error::make(ErrorKind::Config,
                QString::fromLatin1(config::CredentialVault::noCredentials), {}));
        dialog.open();
        QSignalSpy given(&dialog, &gui::CredentialsDialog::given);
        click(dialog, "useButton");
        QVERIFY(find<QLabel>(dialog, "secretIdFault").isVisible());
        find<QLineEdit>(dialog, "secretIdEdit").setText(QStringLiteral("AKIDtest"));
        find<QLineEdit>(dialog, "secretKeyEdit").setText(QStringLiteral("key-for-tests"));
        find<QLineEdit>(dialog, "tokenEdit").setText(QStringLiteral("sts"));
        QVERIFY(find<QCheckBox>(dialog, "keepCheck").isChecked());
        find<QCheckBox>(dialog, "keepCheck").setChecked(keep);
        click(dialog, "useButton");
        QTRY_COMPARE(given.size(), 1);
        QCOMPARE(bench.keychain.entries.size(), keep ? 1 : 0);
        QCOMPARE(bench.vault.hasThisRun(profile.id), !keep);
    }

    void keysWhereTheKeychainFails()
    {
        ProfileBench bench;
        bench.keychain.failure = Error::make(ErrorKind::Local,
            QString::fromLatin1(config::CredentialVault::keychainFailed),
            QStringLiteral("there is no keychain service in this session"));
        gui::CredentialsDialog dialog(
            bench.vault, bench.localProfile(), *bench.keychain.failure);
        dialog.open();
        QVERIFY(find<QLabel>(dialog, "reasonLabel").text().contains(QStringLiteral("keychain")));
        QTRY_VERIFY(!find<QCheckBox>(dialog, "keepCheck").isEnabled());
        QVERIFY(!find<QCheckBox>(dialog, "keepCheck").isChecked());
        QVERIFY(find<QLabel>(dialog, "keychainLabel").isVisible());
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
};

QTEST_MAIN(TestProfilesDialog)
#include "tst_profilesdialog.moc"
