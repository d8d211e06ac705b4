// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::gui;
using config::Preferences;
using config::PreferencesFile;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private:
    template<class Widget>
    static Widget* child(QWidget& parent, const char* name)
    {
        auto* found = parent.findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }

private slots:
    void nothingChangesBeforeSave()
    {
        QTemporaryDir folder;
        PreferencesFile file(folder.filePath(QStringLiteral("p.json")));
        QVERIFY(file.load().ok());
        QSignalSpy changed(&file, &PreferencesFile::changed);
        PreferencesDialog dialog(file);
        auto* save = child<QPushButton>(dialog, "saveButton");
        QVERIFY(!save->isEnabled());
        QVERIFY(!save->toolTip().isEmpty());
        child<QComboBox>(dialog, "themeBox")->setCurrentIndex(2);
        child<QComboBox>(dialog, "languageBox")->setCurrentIndex(2);
        child<QComboBox>(dialog, "zoneBox")->setCurrentIndex(1);
        child<QSpinBox>(dialog, "recordBox")->setValue(1024);
        child<QCheckBox>(dialog, "notificationsBox")->setChecked(false);
        QVERIFY(save->isEnabled());
        QCOMPARE(changed.count(), 0);
        save->click();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        Preferences expected;
        expected.theme = Preferences::Theme::Dark;
        expected.language = QStringLiteral("zh_CN");
        expected.zone = Preferences::Zone::Utc;
        expected.recordBytes = 1024LL << 20;
        expected.notifications = false;
        QCOMPARE(file.current(), expected);
        PreferencesFile again(folder.filePath(QStringLiteral("p.json")));
        QVERIFY(again.load().ok());
        QCOMPARE(again.current(), expected);
    }

    /// A number that is no multiple of the unit shown keeps its value.
    void whatWasNotTouchedStaysExactly()
    {
        QTemporaryDir folder;
        PreferencesFile file(folder.filePath(QStringLiteral("p.json")));
        Preferences odd;
        odd.recordBytes = (100LL << 20) + 12345;
        odd.recordRows = 10'001;
        QVERIFY(file.set(odd).ok());
        PreferencesDialog dialog(file);
        QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
        child<QCheckBox>(dialog, "notificationsBox")->toggle();
        child<QPushButton>(dialog, "saveButton")->click();
        odd.notifications = false;
        QCOMPARE(file.current(), odd);
    }

    void defaultsCanBeRestored()
    {
        QTemporaryDir folder;
        PreferencesFile file(folder.filePath(QStringLiteral("p.json")));
        Preferences other;
        other.theme = Preferences::Theme::Light;
        other.fetchBytes = 256LL << 20;
        QVERIFY(file.set(other).ok());
        PreferencesDialog dialog(file);
        auto* buttons = child<QDialogButtonBox>(dialog, "buttons");
        buttons->button(QDialogButtonBox::RestoreDefaults)->click();
        QCOMPARE(file.current(), other);
        child<QPushButton>(dialog, "saveButton")->click();
        QCOMPARE(file.current(), Preferences());
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        QTemporaryDir folder;
        // A file where the folder would have to be.
        QFile blocker(folder.filePath(QStringLiteral("f")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        PreferencesFile file(folder.filePath(QStringLiteral("f/p.json")));
        PreferencesDialog dialog(file);
        dialog.open();
        child<QComboBox>(dialog, "zoneBox")->setCurrentIndex(1);
        child<QPushButton>(dialog, "saveButton")->click();
        auto* problem = child<QLabel>(dialog, "problemLabel");
        QVERIFY(problem->isVisible());
        QVERIFY(!problem->text().isEmpty());
        QVERIFY(dialog.isVisible());
        QCOMPARE(file.current().zone, Preferences::Zone::Utc);
    }

    void theRangesAreThoseOfThePreferences()
    {
        QTemporaryDir folder;
        PreferencesFile file(folder.filePath(QStringLiteral("p.json")));
        PreferencesDialog dialog(file);
        for (const char* name : {"recordBox", "rowsBox", "fetchBox"}) {
            auto* box = child<QSpinBox>(dialog, name);
            for (const int value : {box->minimum(), box->maximum()}) {
                box->setValue(value);
                child<QPushButton>(dialog, "saveButton")->click();
                QVERIFY2(child<QLabel>(dialog, "problemLabel")->text().isEmpty(), name);
                QVERIFY(file.current().problems().isEmpty());
            }
        }
    }
};

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
