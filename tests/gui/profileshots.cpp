// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profileshots.h"

#include "gui/connectiontestpanel.h"
#include "gui/credentialsdialog.h"
#include "gui/deleteprofiledialog.h"
#include "gui/profilebench.h"
#include "gui/profiledialog.h"
#include "gui/profilesdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace tidemark::test {

namespace {

using Save = std::function<bool(QWidget&, const QString&)>;

bool saveEditor(ProfileBench& bench, const gui::Theme& theme, const Save& save)
{
    bool saved = true;
    gui::ProfileDialog dialog(
        bench.book, bench.vault, theme, bench.clock, bench.book.profiles().last());
    dialog.show();
    auto* tabs = dialog.findChild<QTabWidget*>(QStringLiteral("tabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        saved = save(dialog, QStringLiteral("profile-%1").arg(tab + 1)) && saved;
    }
    tabs->setCurrentIndex(1);
    const auto edit = [&](const char* name, const char* text) {
        dialog.findChild<QLineEdit*>(QString::fromLatin1(name))
            ->setText(QString::fromLatin1(text));
    };
    const auto test = [&](const QString& name) {
        dialog.findChild<QPushButton*>(QStringLiteral("testButton"))->click();
        const bool ended
            = QTest::qWaitFor([&] { return dialog.testPanel().results().size() == 8; }, 20'000);
        return save(dialog, name) && ended;
    };
    edit("secretIdEdit", "AKIDtest");
    edit("secretKeyEdit", "key-for-tests");
    saved = test(QStringLiteral("profile-test-good")) && saved;
    edit("secretKeyEdit", "not-this-one");
    return test(QStringLiteral("profile-test-wrong-key")) && saved;
}

bool saveNew(ProfileBench& bench, const gui::Theme& theme, const Save& save)
{
    gui::ProfileDialog dialog(bench.book, bench.vault, theme, bench.clock, bench.book.fresh());
    dialog.show();
    dialog.findChild<QPushButton*>(QStringLiteral("saveButton"))->click();
    return save(dialog, QStringLiteral("profile-faults"));
}

} // namespace

bool saveProfileShots(const gui::Theme& theme, const Save& save)
{
    ProfileBench bench;
    config::Profile production = bench.localProfile();
    production.name = QStringLiteral("订单 production");
    production.connection = {};
    production.connection.region = QStringLiteral("ap-guangzhou");
    production.danger = config::Danger::Production;
    config::Profile staging = bench.localProfile();
    staging.name = QStringLiteral("staging");
    staging.color = QStringLiteral("#2e7d32");
    staging.readOnly = false;
    bool saved = bench.book.put(production).ok() && bench.book.put(staging).ok();

    gui::ProfilesDialog list(bench.book, bench.vault, theme, bench.clock);
    list.select(staging.id);
    list.show();
    saved = save(list, QStringLiteral("profiles")) && saved;
    saved = saveEditor(bench, theme, save) && saved;
    saved = saveNew(bench, theme, save) && saved;
    gui::DeleteProfileDialog remove(bench.book, bench.vault, staging);
    remove.show();
    saved = save(remove, QStringLiteral("delete-profile")) && saved;
    bench.keychain.failure = Error::make(ErrorKind::Local,
        QString::fromLatin1(config::CredentialVault::keychainFailed),
        QStringLiteral("there is no keychain service in this session"));
    gui::CredentialsDialog keys(bench.vault, staging, *bench.keychain.failure);
    keys.show();
    return save(keys, QStringLiteral("keys")) && saved;
}

} // namespace tidemark::test
