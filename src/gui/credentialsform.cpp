// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/credentialsform.h"

#include "config/keytext.h"
#include "ui_credentialsform.h"

namespace tidemark::gui {

namespace {

Secret secretOf(const QLineEdit& edit)
{
    return Secret(edit.text().trimmed().toLatin1());
}

} // namespace

CredentialsForm::CredentialsForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CredentialsForm>())
{
    m_ui->setupUi(this);
    layout()->setContentsMargins(0, 0, 0, 0);
    for (QLineEdit* edit : { m_ui->secretIdEdit, m_ui->secretKeyEdit, m_ui->tokenEdit }) {
        // Neither suggestions of an input method nor a clipboard of what was typed.
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
            | Qt::ImhNoAutoUppercase | edit->inputMethodHints());
        connect(edit, &QLineEdit::textChanged, this, [this] {
            check(false);
            emit changed();
        });
    }
    setFocusProxy(m_ui->secretIdEdit);
    check(false);
}

CredentialsForm::~CredentialsForm() = default;

bool CredentialsForm::isEmpty() const
{
    return m_ui->secretIdEdit->text().trimmed().isEmpty()
        && m_ui->secretKeyEdit->text().trimmed().isEmpty()
        && m_ui->tokenEdit->text().trimmed().isEmpty();
}

bool CredentialsForm::isUsable() const
{
    const QString id = m_ui->secretIdEdit->text().trimmed();
    const QString key = m_ui->secretKeyEdit->text().trimmed();
    return !id.isEmpty() && !key.isEmpty() && config::isKeyText(id) && config::isKeyText(key)
        && config::isKeyText(m_ui->tokenEdit->text().trimmed());
}

cls::Credentials CredentialsForm::credentials() const
{
    return { m_ui->secretIdEdit->text().trimmed(), secretOf(*m_ui->secretKeyEdit),
        secretOf(*m_ui->tokenEdit) };
}

void CredentialsForm::showFaults()
{
    check(true);
    for (const auto& [edit, fault] : { std::pair(m_ui->secretIdEdit, m_ui->secretIdFault),
             std::pair(m_ui->secretKeyEdit, m_ui->secretKeyFault),
             std::pair(m_ui->tokenEdit, m_ui->tokenFault) }) {
        if (!fault->text().isEmpty()) {
            edit->setFocus();
            return;
        }
    }
}

void CredentialsForm::clear()
{
    for (QLineEdit* edit : { m_ui->secretIdEdit, m_ui->secretKeyEdit, m_ui->tokenEdit })
        edit->clear();
}

void CredentialsForm::check(bool alsoMissing)
{
    const auto show = [&](const QLineEdit& edit, QLabel& label, const QString& missing) {
        const QString text = edit.text().trimmed();
        QString fault;
        if (!config::isKeyText(text))
            fault = tr("There is a space, a line break or a character in it that no key has.");
        else if (text.isEmpty() && alsoMissing)
            fault = missing;
        label.setText(fault.isEmpty() ? fault : QStringLiteral("▲ ") + fault);
        label.setVisible(!fault.isEmpty());
    };
    show(*m_ui->secretIdEdit, *m_ui->secretIdFault, tr("Give the SecretId."));
    show(*m_ui->secretKeyEdit, *m_ui->secretKeyFault, tr("Give the SecretKey."));
    show(*m_ui->tokenEdit, *m_ui->tokenFault, {});
}

} // namespace tidemark::gui
