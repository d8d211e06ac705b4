// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profiledialog.h"

#include "config/profileplace.h"
#include "gui/connectiontestpanel.h"
#include "gui/credentialsform.h"
#include "gui/format.h"
#include "gui/profilefields.h"
#include "gui/words.h"
#include "ui_profiledialog.h"

#include <QPointer>
#include <QPushButton>
#include <QStandardItemModel>

namespace tidemark::gui {

using config::CredentialOrigin;

ProfileDialog::ProfileDialog(config::ProfileBook& book, config::CredentialVault& vault,
    const Theme& theme, const Clock& clock, const config::Profile& profile, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProfileDialog>())
    , m_book(book)
    , m_vault(vault)
    , m_isNew(!book.find(profile.id))
{
    m_ui->setupUi(this);
    setWindowTitle(m_isNew ? tr("New profile") : tr("Edit profile"));
    m_fields = new ProfileFields(*m_ui, *this);
    m_ui->testPanel->setUp(theme, clock);
    m_ui->testPanel->hide();
    m_ui->problemLabel->hide();
    setUpButtons();
    connect(m_fields, &ProfileFields::changed, this, &ProfileDialog::onEdited);
    connect(m_ui->credentialsForm, &CredentialsForm::changed, this, &ProfileDialog::onEdited);
    connect(m_ui->testPanel, &ConnectionTestPanel::finished, this,
        [this] { m_testButton->setEnabled(true); });
    m_fields->fill(profile);
    checkKeychain();
    m_ui->nameEdit->setFocus();
    resize(680, 520);
}

ProfileDialog::~ProfileDialog() = default;

config::Profile ProfileDialog::profile() const
{
    return m_fields->profile();
}

ConnectionTestPanel& ProfileDialog::testPanel()
{
    return *m_ui->testPanel;
}

void ProfileDialog::setUpButtons()
{
    const auto add = [this](const QString& text, const char* name) {
        QPushButton* button = m_ui->buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QString::fromLatin1(name));
        return button;
    };
    m_testButton = add(tr("&Test connection"), "testButton");
    m_testButton->setAutoDefault(false);
    m_testButton->setToolTip(Format::plainTip(
        tr("Tries each step and shows its result. Changes nothing and joins no group.")));
    m_thisRunButton = add(tr("&Use the keys for this run only"), "thisRunButton");
    m_thisRunButton->setAutoDefault(false);
    m_thisRunButton->hide();
    m_saveButton = add(tr("&Save profile"), "saveButton");
    m_saveButton->setDefault(true);
    connect(m_testButton, &QPushButton::clicked, this, &ProfileDialog::test);
    connect(m_thisRunButton, &QPushButton::clicked, this, &ProfileDialog::keepForThisRun);
    connect(m_saveButton, &QPushButton::clicked, this, &ProfileDialog::save);
}

/// Without a keychain its choice is there, but cannot be taken, and says why.
void ProfileDialog::checkKeychain()
{
    m_vault.checkKeychain([self = QPointer(this)](const Status& status) {
        if (!self || status.ok())
            return;
        QComboBox* box = self->m_ui->originBox;
        const int keychain = box->findData(int(CredentialOrigin::Keychain));
        if (auto* model = qobject_cast<QStandardItemModel*>(box->model())) {
            model->item(keychain)->setEnabled(false);
            model->item(keychain)->setToolTip(Format::plainTip(status.error().message));
        }
        if (self->m_isNew && box->currentIndex() == keychain)
            box->setCurrentIndex(box->findData(int(CredentialOrigin::ThisRun)));
        self->m_noKeychain = QStringLiteral("▲ ")
            + tr("There is no keychain that could keep keys. They can be given for this run only "
                 "and are forgotten when the program ends.")
            + u'\n' + status.error().message;
        self->showKeyState();
    });
}

void ProfileDialog::onEdited()
{
    m_ui->problemLabel->hide();
    m_thisRunButton->hide();
    const CredentialOrigin origin = profile().credentials;
    m_ui->credentialsForm->setVisible(origin != CredentialOrigin::Environment);
    if (m_shownOrigin != origin) {
        m_shownOrigin = origin;
        lookForKeys();
    }
}

/// Whether there are keys already, without showing any of them.
void ProfileDialog::lookForKeys()
{
    m_vault.obtain(profile(), [self = QPointer(this), origin = *m_shownOrigin](
                                  const Result<cls::Credentials>& keys) {
        if (!self || self->m_shownOrigin != origin)
            return;
        QString& state = self->m_keyState;
        if (keys.ok())
            state = QStringLiteral("✓ ") + tr("There are keys for this profile.");
        else if (keys.error().code == QLatin1StringView(config::CredentialVault::noCredentials))
            state = tr("There are no keys for this profile yet.");
        else if (keys.error().code == QLatin1StringView(config::CredentialVault::keychainFailed))
            state.clear(); // that is said already
        else
            state = QStringLiteral("▲ ") + keys.error().text();
        self->showKeyState();
    });
}

void ProfileDialog::showKeyState()
{
    QStringList lines { m_noKeychain, m_keyState };
    lines.removeAll(QString());
    m_ui->keychainLabel->setText(lines.join(u'\n'));
}

bool ProfileDialog::isComplete()
{
    if (!m_fields->faults().isEmpty()) {
        m_fields->showFaults(true);
        showProblem(tr("Something is missing or wrong; it is said beside the fields."));
        return false;
    }
    const bool usesForm = profile().credentials != CredentialOrigin::Environment
        && !m_ui->credentialsForm->isEmpty();
    if (usesForm && !m_ui->credentialsForm->isUsable()) {
        m_ui->tabs->setCurrentWidget(m_ui->keysTab);
        m_ui->credentialsForm->showFaults();
        showProblem(tr("Something is missing or wrong; it is said beside the fields."));
        return false;
    }
    return true;
}

void ProfileDialog::test()
{
    if (!isComplete())
        return;
    m_testButton->setEnabled(false);
    const config::Profile now = profile();
    if (now.credentials != CredentialOrigin::Environment && !m_ui->credentialsForm->isEmpty()) {
        startTest(m_ui->credentialsForm->credentials());
        return;
    }
    m_vault.obtain(now, [self = QPointer(this)](const Result<cls::Credentials>& keys) {
        if (self)
            self->startTest(keys);
    });
}

void ProfileDialog::startTest(const Result<cls::Credentials>& keys)
{
    const Result<config::ProfilePlace> place = config::placeOf(profile());
    if (!place.ok()) {
        m_testButton->setEnabled(true);
        showProblem(QStringLiteral("▲ ") + Words::error(place.error()));
        return;
    }
    if (m_ui->testPanel->isHidden()) {
        m_ui->testPanel->show();
        resize(width(), height() + 280);
    }
    m_ui->testPanel->start(place.value(), profile().logsetId, keys);
}

void ProfileDialog::save()
{
    if (!isComplete())
        return;
    const config::Profile now = profile();
    if (now.credentials == CredentialOrigin::Environment || m_ui->credentialsForm->isEmpty()) {
        finish();
        return;
    }
    if (now.credentials == CredentialOrigin::ThisRun) {
        m_vault.keepThisRun(now.id, m_ui->credentialsForm->credentials());
        finish();
        return;
    }
    setBusy(true);
    m_vault.keepInKeychain(now.id, m_ui->credentialsForm->credentials(),
        [self = QPointer(this)](const Status& status) {
            if (!self)
                return;
            self->setBusy(false);
            if (status.ok()) {
                self->finish();
                return;
            }
            self->m_ui->tabs->setCurrentWidget(self->m_ui->keysTab);
            self->showProblem(QStringLiteral("▲ ")
                + tr("The keychain did not take the keys; nothing has been saved.") + u'\n'
                + status.error().message);
            self->m_thisRunButton->show();
        });
}

void ProfileDialog::keepForThisRun()
{
    m_ui->originBox->setCurrentIndex(
        m_ui->originBox->findData(int(CredentialOrigin::ThisRun)));
    save();
}

void ProfileDialog::finish()
{
    const config::Profile now = profile();
    const Status put = m_book.put(now);
    if (!put.ok()) {
        showProblem(QStringLiteral("▲ ") + Words::error(put.error()));
        return;
    }
    m_ui->credentialsForm->clear();
    emit saved(now);
    accept();
}

void ProfileDialog::showProblem(const QString& text)
{
    m_ui->problemLabel->setText(text);
    m_ui->problemLabel->show();
}

void ProfileDialog::setBusy(bool busy)
{
    m_saveButton->setEnabled(!busy);
    m_ui->tabs->setEnabled(!busy);
}

} // namespace tidemark::gui
