// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/credentialsdialog.h"

#include "gui/credentialsform.h"
#include "gui/profilewords.h"
#include "ui_credentialsdialog.h"

#include <QPointer>
#include <QPushButton>

namespace tidemark::gui {

CredentialsDialog::CredentialsDialog(config::CredentialVault& vault,
    const config::Profile& profile, const Error& reason, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CredentialsDialog>())
    , m_vault(vault)
    , m_profile(profile)
{
    m_ui->setupUi(this);
    const bool isMissing
        = reason.code == QLatin1StringView(config::CredentialVault::noCredentials);
    QString why = tr("The profile “%1” has no keys in this run.").arg(ProfileWords::name(profile));
    if (!isMissing)
        why += u'\n' + reason.message;
    m_ui->reasonLabel->setText(why);
    m_ui->problemLabel->hide();
    m_ui->keychainLabel->hide();
    m_ui->keepCheck->setChecked(
        isMissing && profile.credentials == config::CredentialOrigin::Keychain);
    m_useButton = m_ui->buttons->addButton(tr("&Use these keys"), QDialogButtonBox::ActionRole);
    m_useButton->setObjectName(QStringLiteral("useButton"));
    m_useButton->setDefault(true);
    connect(m_useButton, &QPushButton::clicked, this, &CredentialsDialog::take);
    const auto withoutKeychain = [this](const QString& text) {
        m_ui->keepCheck->setChecked(false);
        m_ui->keepCheck->setEnabled(false);
        m_ui->keychainLabel->setText(text);
        m_ui->keychainLabel->show();
    };
    if (profile.credentials == config::CredentialOrigin::ThisRun) {
        withoutKeychain(tr("The profile keeps its keys for one run only."));
    } else {
        vault.checkKeychain([self = QPointer(this), withoutKeychain](const Status& status) {
            if (self && !status.ok()) {
                withoutKeychain(QStringLiteral("▲ ")
                    + tr("There is no keychain that could keep them; they are forgotten when the "
                         "program ends."));
            }
        });
    }
    m_ui->credentialsForm->setFocus();
    resize(480, sizeHint().height());
}

CredentialsDialog::~CredentialsDialog() = default;

void CredentialsDialog::take()
{
    if (!m_ui->credentialsForm->isUsable()) {
        m_ui->credentialsForm->showFaults();
        return;
    }
    const cls::Credentials credentials = m_ui->credentialsForm->credentials();
    const auto done = [this] {
        m_ui->credentialsForm->clear();
        accept();
        emit given(m_profile);
    };
    if (!m_ui->keepCheck->isChecked()) {
        m_vault.keepThisRun(m_profile.id, credentials);
        done();
        return;
    }
    m_useButton->setEnabled(false);
    m_vault.keepInKeychain(
        m_profile.id, credentials, [self = QPointer(this), done](const Status& kept) {
            if (!self)
                return;
            self->m_useButton->setEnabled(true);
            if (kept.ok()) {
                done();
                return;
            }
            self->m_ui->problemLabel->setText(QStringLiteral("▲ ")
                + tr("The keychain did not take the keys. Without the tick they are used for this "
                     "run only.")
                + u'\n' + kept.error().message);
            self->m_ui->problemLabel->show();
        });
}

} // namespace tidemark::gui
