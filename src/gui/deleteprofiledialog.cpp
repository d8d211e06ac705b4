// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/deleteprofiledialog.h"

#include "gui/profilewords.h"
#include "gui/words.h"
#include "ui_deleteprofiledialog.h"

#include <QPointer>
#include <QPushButton>

namespace tidemark::gui {

DeleteProfileDialog::DeleteProfileDialog(config::ProfileBook& book, config::CredentialVault& vault,
    const config::Profile& profile, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteProfileDialog>())
    , m_book(book)
    , m_vault(vault)
    , m_id(profile.id)
{
    m_ui->setupUi(this);
    m_ui->effectLabel->setText(
        tr("Deletes the profile “%1” from this program. Nothing changes in the service, and "
           "connections that are open stay open.")
            .arg(ProfileWords::name(profile)));
    const bool mayHaveKeys = profile.credentials == config::CredentialOrigin::Keychain;
    m_ui->keysCheck->setVisible(mayHaveKeys);
    m_ui->keysCheck->setChecked(mayHaveKeys);
    m_ui->problemLabel->hide();
    m_deleteButton = m_ui->buttons->addButton(tr("&Delete profile"), QDialogButtonBox::ActionRole);
    m_deleteButton->setObjectName(QStringLiteral("deleteButton"));
    m_deleteButton->setAutoDefault(false);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(m_deleteButton, &QPushButton::clicked, this, &DeleteProfileDialog::remove);
    const int width = 460;
    resize(width, layout()->totalHeightForWidth(width));
}

DeleteProfileDialog::~DeleteProfileDialog() = default;

void DeleteProfileDialog::remove()
{
    if (!m_ui->keysCheck->isChecked()) {
        m_vault.forgetThisRun(m_id);
        finish();
        return;
    }
    m_deleteButton->setEnabled(false);
    m_vault.remove(m_id, [self = QPointer(this)](const Status& removed) {
        if (!self)
            return;
        self->m_deleteButton->setEnabled(true);
        if (removed.ok()) {
            self->finish();
            return;
        }
        self->showProblem(tr("The keys could not be removed from the keychain, so the profile is "
                             "still there. Without the tick it is deleted alone.")
            + u'\n' + removed.error().message);
    });
}

void DeleteProfileDialog::finish()
{
    const Status removed = m_book.remove(m_id);
    if (removed.ok())
        accept();
    else
        showProblem(Words::error(removed.error()));
}

void DeleteProfileDialog::showProblem(const QString& text)
{
    m_ui->problemLabel->setText(QStringLiteral("▲ ") + text);
    m_ui->problemLabel->show();
}

} // namespace tidemark::gui
