// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferencesdialog.h"

#include "gui/words.h"
#include "ui_preferencesdialog.h"

#include <QPushButton>

namespace tidemark::gui {

using config::Preferences;

namespace {

constexpr qint64 megabyte = 1LL << 20;
constexpr qint64 thousand = 1000;

template<class Value>
void choose(QComboBox& box, const Value& value)
{
    box.setCurrentIndex(qMax(0, box.findData(QVariant::fromValue(value))));
}

} // namespace

PreferencesDialog::PreferencesDialog(config::PreferencesFile& file, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
    , m_file(file)
{
    m_ui->setupUi(this);
    m_ui->languageBox->addItem(tr("As the system"), QString());
    // Each in its own language, so that nobody is locked out.
    m_ui->languageBox->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->languageBox->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_ui->themeBox->addItem(tr("As the system"), static_cast<int>(Preferences::Theme::System));
    m_ui->themeBox->addItem(tr("Light"), static_cast<int>(Preferences::Theme::Light));
    m_ui->themeBox->addItem(tr("Dark"), static_cast<int>(Preferences::Theme::Dark));
    m_ui->zoneBox->addItem(
        tr("Of this machine"), static_cast<int>(Preferences::Zone::Local));
    m_ui->zoneBox->addItem(tr("UTC"), static_cast<int>(Preferences::Zone::Utc));
    const auto range = [](QSpinBox& box, qint64 smallest, qint64 largest, qint64 unit) {
        box.setRange(static_cast<int>(smallest / unit), static_cast<int>(largest / unit));
    };
    range(*m_ui->recordBox, Preferences::minRecordBytes, Preferences::maxRecordBytes, megabyte);
    range(*m_ui->rowsBox, Preferences::minRecordRows, Preferences::maxRecordRows, thousand);
    range(*m_ui->fetchBox, Preferences::minFetchBytes, Preferences::maxFetchBytes, megabyte);

    m_saveButton = m_ui->buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_saveButton->setObjectName(QStringLiteral("saveButton"));
    m_saveButton->setDefault(true);
    connect(m_saveButton, &QPushButton::clicked, this, &PreferencesDialog::save);
    connect(m_ui->buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
        [this] { fill(Preferences {}); });
    for (QComboBox* box : { m_ui->languageBox, m_ui->themeBox, m_ui->zoneBox })
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::check);
    for (QSpinBox* box : { m_ui->recordBox, m_ui->rowsBox, m_ui->fetchBox })
        connect(box, &QSpinBox::valueChanged, this, &PreferencesDialog::check);
    connect(m_ui->notificationsBox, &QCheckBox::toggled, this, &PreferencesDialog::check);
    fill(file.current());
    check();
    const int width = 520;
    resize(width, layout()->totalHeightForWidth(width));
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::fill(const Preferences& preferences)
{
    choose(*m_ui->languageBox, preferences.language);
    choose(*m_ui->themeBox, static_cast<int>(preferences.theme));
    choose(*m_ui->zoneBox, static_cast<int>(preferences.zone));
    m_ui->recordBox->setValue(static_cast<int>(preferences.recordBytes / megabyte));
    m_ui->rowsBox->setValue(static_cast<int>(preferences.recordRows / thousand));
    m_ui->fetchBox->setValue(static_cast<int>(preferences.fetchBytes / megabyte));
    m_ui->notificationsBox->setChecked(preferences.notifications);
}

Preferences PreferencesDialog::shown() const
{
    // What has no control here keeps its value, and so does a number that is no multiple.
    Preferences out = m_file.current();
    out.language = m_ui->languageBox->currentData().toString();
    out.theme = static_cast<Preferences::Theme>(m_ui->themeBox->currentData().toInt());
    out.zone = static_cast<Preferences::Zone>(m_ui->zoneBox->currentData().toInt());
    const auto take = [](qint64& value, const QSpinBox& box, qint64 unit) {
        if (value / unit != box.value())
            value = box.value() * unit;
    };
    take(out.recordBytes, *m_ui->recordBox, megabyte);
    take(out.recordRows, *m_ui->rowsBox, thousand);
    take(out.fetchBytes, *m_ui->fetchBox, megabyte);
    out.notifications = m_ui->notificationsBox->isChecked();
    return out;
}

void PreferencesDialog::check()
{
    const bool differs = shown() != m_file.current();
    m_saveButton->setEnabled(differs);
    m_saveButton->setToolTip(differs ? QString() : tr("Nothing has been changed."));
    m_ui->problemLabel->clear();
    m_ui->problemLabel->hide();
}

void PreferencesDialog::save()
{
    const Status status = m_file.set(shown());
    if (status.ok()) {
        accept();
        return;
    }
    check();
    QString text = QStringLiteral("▲ ");
    if (status.error().kind == ErrorKind::Local)
        text += tr("The preferences hold for this run, but could not be saved.") + u'\n';
    m_ui->problemLabel->setText(text + Words::error(status.error()));
    m_ui->problemLabel->show();
}

} // namespace tidemark::gui
