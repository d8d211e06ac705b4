// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profilefields.h"

#include "config/profilebook.h"
#include "gui/profilewords.h"
#include "ui_profiledialog.h"

#include <QColorDialog>
#include <QCompleter>
#include <QFileDialog>
#include <QPainter>
#include <QPixmap>

#include <array>

namespace tidemark::gui {

namespace {

using config::CredentialOrigin;
using config::Danger;
using config::Profile;
using config::ProxyChoice;
using Field = config::ProfileFault::Field;

constexpr std::array allFields { Field::Name, Field::Color, Field::Region, Field::Endpoint,
    Field::ApiEndpoint, Field::Logset, Field::ProxyHost, Field::ProxyPort, Field::AuthorityFile };

QIcon swatch(const QString& color)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(color));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(1, 1, 14, 14, 3, 3);
    return QIcon(pixmap);
}

template<class Value>
Value chosen(const QComboBox& box)
{
    return Value(box.currentData().toInt());
}

template<class Value>
void choose(QComboBox& box, Value value)
{
    box.setCurrentIndex(box.findData(int(value)));
}

} // namespace

ProfileFields::ProfileFields(Ui::ProfileDialog& ui, QWidget& dialog)
    : QObject(&dialog)
    , m_ui(ui)
    , m_dialog(dialog)
{
    setUpColors();
    setUpChoices();
    for (QLineEdit* edit : { ui.nameEdit, ui.logsetEdit, ui.endpointEdit, ui.apiEndpointEdit,
             ui.proxyHostEdit, ui.authorityEdit })
        connect(edit, &QLineEdit::textChanged, this, &ProfileFields::onEdited);
    for (QComboBox* box : { ui.colorBox, ui.networkBox, ui.originBox, ui.dangerBox, ui.proxyBox })
        connect(box, &QComboBox::currentIndexChanged, this, &ProfileFields::onEdited);
    connect(ui.regionBox, &QComboBox::editTextChanged, this, &ProfileFields::onEdited);
    for (QCheckBox* check : { ui.plainHttpCheck, ui.readOnlyCheck })
        connect(check, &QCheckBox::toggled, this, &ProfileFields::onEdited);
    connect(ui.proxyPortBox, &QSpinBox::valueChanged, this, &ProfileFields::onEdited);
    connect(ui.otherColorButton, &QToolButton::clicked, this, &ProfileFields::askColor);
    connect(ui.authorityButton, &QToolButton::clicked, this, &ProfileFields::askAuthorityFile);
    ui.otherColorButton->setAccessibleName(tr("Choose another colour"));
    ui.authorityButton->setAccessibleName(tr("Choose the PEM file"));
    ui.nameEdit->setMaxLength(config::maxProfileName);
}

void ProfileFields::setUpColors()
{
    const std::array names { tr("Blue"), tr("Green"), tr("Amber"), tr("Purple"), tr("Red"),
        tr("Brown"), tr("Teal"), tr("Grey") };
    for (size_t i = 0; i < config::profileColors.size(); ++i) {
        const QString color = QString::fromLatin1(config::profileColors[i]);
        m_ui.colorBox->addItem(swatch(color), names[i], color);
    }
}

void ProfileFields::setUpChoices()
{
    m_ui.regionBox->addItem(QString(), QString());
    for (const cls::Region& region : cls::regions())
        m_ui.regionBox->addItem(ProfileWords::region(region), QString::fromLatin1(region.code));
    m_ui.regionBox->completer()->setFilterMode(Qt::MatchContains);
    m_ui.regionBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ui.networkBox->addItem(tr("Public"), false);
    m_ui.networkBox->addItem(tr("Internal: from inside the cloud only"), true);
    for (const auto origin : { CredentialOrigin::Keychain, CredentialOrigin::Environment,
             CredentialOrigin::ThisRun })
        m_ui.originBox->addItem(ProfileWords::origin(origin), int(origin));
    for (const auto danger : { Danger::Normal, Danger::Careful, Danger::Production })
        m_ui.dangerBox->addItem(ProfileWords::danger(danger), int(danger));
    for (const auto kind : { ProxyChoice::Kind::System, ProxyChoice::Kind::None,
             ProxyChoice::Kind::Http, ProxyChoice::Kind::Socks5 })
        m_ui.proxyBox->addItem(ProfileWords::proxy(kind), int(kind));
}

void ProfileFields::fill(const Profile& profile)
{
    m_filling = true;
    m_filled = profile;
    const cls::ConnectionParameters& connection = profile.connection;
    m_ui.nameEdit->setText(profile.name);
    chooseColor(profile.color);
    const int region = m_ui.regionBox->findData(connection.region);
    m_ui.regionBox->setCurrentIndex(region);
    if (region < 0)
        m_ui.regionBox->setEditText(connection.region);
    m_ui.networkBox->setCurrentIndex(m_ui.networkBox->findData(connection.internal));
    m_ui.logsetEdit->setText(profile.logsetId);
    m_ui.endpointEdit->setText(connection.endpoint);
    m_ui.apiEndpointEdit->setText(connection.apiEndpoint);
    m_ui.plainHttpCheck->setChecked(connection.plainHttp == cls::PlainHttp::Allowed);
    choose(*m_ui.originBox, profile.credentials);
    m_ui.readOnlyCheck->setChecked(profile.readOnly);
    choose(*m_ui.dangerBox, profile.danger);
    choose(*m_ui.proxyBox, profile.proxy.kind);
    m_ui.proxyHostEdit->setText(profile.proxy.host);
    m_ui.proxyPortBox->setValue(profile.proxy.port);
    m_ui.authorityEdit->setText(profile.authorityFile);
    m_filling = false;
    onEdited();
}

Profile ProfileFields::profile() const
{
    Profile out = m_filled;
    out.name = m_ui.nameEdit->text().trimmed();
    out.color = m_ui.colorBox->currentData().toString();
    out.connection.region = regionCode();
    out.connection.internal = m_ui.networkBox->currentData().toBool();
    out.connection.endpoint = m_ui.endpointEdit->text().trimmed();
    out.connection.apiEndpoint = m_ui.apiEndpointEdit->text().trimmed();
    out.connection.plainHttp = m_ui.plainHttpCheck->isChecked() ? cls::PlainHttp::Allowed
                                                                : cls::PlainHttp::LoopbackOnly;
    out.logsetId = m_ui.logsetEdit->text().trimmed();
    out.credentials = chosen<CredentialOrigin>(*m_ui.originBox);
    out.readOnly = m_ui.readOnlyCheck->isChecked();
    out.danger = chosen<Danger>(*m_ui.dangerBox);
    out.proxy.kind = chosen<ProxyChoice::Kind>(*m_ui.proxyBox);
    out.proxy.host = m_ui.proxyHostEdit->text().trimmed();
    out.proxy.port = quint16(m_ui.proxyPortBox->value());
    out.authorityFile = m_ui.authorityEdit->text().trimmed();
    return out;
}

/// The code of the entry that is chosen; what is typed where it is none of the list.
QString ProfileFields::regionCode() const
{
    const QString text = m_ui.regionBox->currentText().trimmed();
    const int index = m_ui.regionBox->findText(text);
    return index < 0 ? text : m_ui.regionBox->itemData(index).toString();
}

void ProfileFields::chooseColor(const QString& color)
{
    int index = m_ui.colorBox->findData(color, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0) {
        m_ui.colorBox->addItem(swatch(color), color, color);
        index = m_ui.colorBox->count() - 1;
    }
    m_ui.colorBox->setCurrentIndex(index);
}

void ProfileFields::askColor()
{
    auto* dialog = new QColorDialog(QColor(m_ui.colorBox->currentData().toString()), &m_dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
        [this](const QColor& color) { chooseColor(color.name(QColor::HexRgb)); });
    dialog->open();
}

void ProfileFields::askAuthorityFile()
{
    auto* dialog = new QFileDialog(&m_dialog, tr("PEM file of authorities"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString& path) { m_ui.authorityEdit->setText(path); });
    dialog->open();
}

void ProfileFields::onEdited()
{
    if (m_filling)
        return;
    showDependent();
    if (m_showsFaults)
        showFaults(false);
    emit changed();
}

/// What follows from the choices: hosts of the region, help texts, fields that do not count.
void ProfileFields::showDependent()
{
    const Profile now = profile();
    const cls::Endpoints hosts = cls::endpointsOfRegion(now.connection.region,
        now.connection.internal ? cls::NetworkKind::Internal : cls::NetworkKind::Public);
    const bool hasRegion = !now.connection.region.isEmpty();
    m_ui.endpointEdit->setPlaceholderText(hasRegion ? hosts.dataPlane.host() : QString());
    m_ui.apiEndpointEdit->setPlaceholderText(hasRegion ? hosts.controlPlane.host() : QString());
    m_ui.originHelp->setText(ProfileWords::originHelp(now.credentials));
    m_ui.dangerHelp->setText(ProfileWords::dangerHelp(now.danger));
    const bool ownProxy = now.proxy.kind == ProxyChoice::Kind::Http
        || now.proxy.kind == ProxyChoice::Kind::Socks5;
    m_ui.proxyHostEdit->setEnabled(ownProxy);
    m_ui.proxyPortBox->setEnabled(ownProxy);
    for (const Field field : allFields) {
        if (QLabel* label = labelOf(field); label != nullptr && label->text().isEmpty())
            label->hide();
    }
}

QList<config::ProfileFault> ProfileFields::faults() const
{
    const Profile now = profile();
    QList<config::ProfileFault> all = config::faultsOf(now);
    if (const auto fault = config::authorityFault(now))
        all << *fault;
    return all;
}

void ProfileFields::showFaults(bool goThere)
{
    m_showsFaults = true;
    const QList<config::ProfileFault> all = faults();
    for (const Field field : allFields) {
        QLabel* label = labelOf(field);
        if (label == nullptr)
            continue;
        QString text;
        for (const config::ProfileFault& fault : all) {
            if (fault.field == field && text.isEmpty())
                text = QStringLiteral("▲ ") + ProfileWords::fault(fault);
        }
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    if (!goThere || all.isEmpty())
        return;
    QWidget* input = inputOf(all.first().field);
    for (int tab = 0; tab < m_ui.tabs->count(); ++tab) {
        if (m_ui.tabs->widget(tab)->isAncestorOf(input))
            m_ui.tabs->setCurrentIndex(tab);
    }
    input->setFocus();
}

QLabel* ProfileFields::labelOf(Field field) const
{
    switch (field) {
    case Field::Name:
        return m_ui.nameFault;
    case Field::Color:
        return nullptr; // only usable ones can be chosen
    case Field::Region:
        return m_ui.regionFault;
    case Field::Endpoint:
        return m_ui.endpointFault;
    case Field::ApiEndpoint:
        return m_ui.apiEndpointFault;
    case Field::Logset:
        return m_ui.logsetFault;
    case Field::ProxyHost:
        return m_ui.proxyHostFault;
    case Field::ProxyPort:
        return m_ui.proxyPortFault;
    case Field::AuthorityFile:
        return m_ui.authorityFault;
    }
    return nullptr;
}

QWidget* ProfileFields::inputOf(Field field) const
{
    switch (field) {
    case Field::Name:
        return m_ui.nameEdit;
    case Field::Color:
        return m_ui.colorBox;
    case Field::Region:
        return m_ui.regionBox;
    case Field::Endpoint:
        return m_ui.endpointEdit;
    case Field::ApiEndpoint:
        return m_ui.apiEndpointEdit;
    case Field::Logset:
        return m_ui.logsetEdit;
    case Field::ProxyHost:
        return m_ui.proxyHostEdit;
    case Field::ProxyPort:
        return m_ui.proxyPortBox;
    case Field::AuthorityFile:
        return m_ui.authorityEdit;
    }
    return m_ui.nameEdit;
}

} // namespace tidemark::gui
