// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/profilesdialog.h"

#include "config/profileexchange.h"
#include "gui/deleteprofiledialog.h"
#include "gui/format.h"
#include "gui/profiledialog.h"
#include "gui/profilelistmodel.h"
#include "gui/profilewords.h"
#include "gui/words.h"
#include "ui_profilesdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace tidemark::gui {

namespace {

const QString fileSuffix = QStringLiteral("json");

void setReason(QAbstractButton& button, bool enabled, const QString& reason)
{
    button.setEnabled(enabled);
    button.setToolTip(enabled ? QString() : Format::plainTip(reason));
}

} // namespace

ProfilesDialog::ProfilesDialog(config::ProfileBook& book, config::CredentialVault& vault,
    const Theme& theme, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProfilesDialog>())
    , m_book(book)
    , m_vault(vault)
    , m_theme(theme)
    , m_clock(clock)
    , m_model(new ProfileListModel(book, this))
{
    m_ui->setupUi(this);
    m_ui->messageLabel->hide();
    setUpView();
    setUpButtons();
    updateButtons();
    resize(900, 420);
}

ProfilesDialog::~ProfilesDialog() = default;

void ProfilesDialog::setUpView()
{
    QTreeView& view = *m_ui->profilesView;
    view.setModel(m_model);
    view.header()->setStretchLastSection(true);
    constexpr int widest = 240;
    for (int column = 0; column < ProfileListModel::ColumnCount; ++column) {
        view.resizeColumnToContents(column);
        view.setColumnWidth(column, std::min(widest, view.columnWidth(column) + 12));
    }
    connect(&view, &QTreeView::activated, this, &ProfilesDialog::openCurrent);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ProfilesDialog::updateButtons);
    // A change in the book makes the list anew; the same profile stays chosen.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const std::optional<config::Profile> chosen = current();
        const int row = m_ui->profilesView->currentIndex().row();
        connect(
            m_model, &QAbstractItemModel::modelReset, this,
            [this, row, id = chosen ? chosen->id : QString()] {
                const QModelIndex same = m_model->indexOf(id);
                m_ui->profilesView->setCurrentIndex(same.isValid()
                        ? same
                        : m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
            },
            Qt::SingleShotConnection);
    });
    view.setCurrentIndex(m_model->index(0, 0));
    view.setFocus();
}

void ProfilesDialog::setUpButtons()
{
    connect(m_ui->openButton, &QPushButton::clicked, this, &ProfilesDialog::openCurrent);
    connect(m_ui->newButton, &QPushButton::clicked, this, &ProfilesDialog::createProfile);
    connect(m_ui->editButton, &QPushButton::clicked, this, [this] {
        if (const auto profile = current(); profile && !profile->isDemo)
            edit(*profile);
    });
    connect(m_ui->duplicateButton, &QPushButton::clicked, this, [this] {
        if (const auto profile = current(); profile && !profile->isDemo)
            edit(m_book.duplicateOf(*profile));
    });
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &ProfilesDialog::removeCurrent);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ProfilesDialog::askExportFile);
    auto* menu = new QMenu(this);
    QAction* file = menu->addAction(tr("From a &file…"), this, &ProfilesDialog::askImportFile);
    file->setObjectName(QStringLiteral("importFileAction"));
    QAction* environment = menu->addAction(
        tr("From the &environment variables"), this, &ProfilesDialog::importEnvironment);
    environment->setObjectName(QStringLiteral("importEnvironmentAction"));
    m_ui->importButton->setMenu(menu);
    m_ui->openButton->setDefault(true);
}

std::optional<config::Profile> ProfilesDialog::current() const
{
    return m_model->profileAt(m_ui->profilesView->currentIndex());
}

void ProfilesDialog::select(const QString& profileId)
{
    m_ui->profilesView->setCurrentIndex(m_model->indexOf(profileId));
}

void ProfilesDialog::updateButtons()
{
    const std::optional<config::Profile> profile = current();
    const QString none = tr("Select a profile in the list first.");
    const QString demo = tr("The local demo is built in: there is nothing to change about it.");
    const bool isOwn = profile && !profile->isDemo;
    const QString& why = profile ? demo : none;
    setReason(*m_ui->openButton, profile.has_value(), none);
    setReason(*m_ui->editButton, isOwn, why);
    setReason(*m_ui->duplicateButton, isOwn, why);
    setReason(*m_ui->deleteButton, isOwn, why);
    setReason(*m_ui->exportButton, !toExport().isEmpty(),
        tr("There is no profile but the local demo."));
}

void ProfilesDialog::openCurrent()
{
    const std::optional<config::Profile> profile = current();
    if (!profile)
        return;
    accept();
    emit openRequested(*profile);
}

void ProfilesDialog::createProfile()
{
    edit(m_book.fresh());
}

void ProfilesDialog::edit(const config::Profile& profile)
{
    auto* dialog = new ProfileDialog(m_book, m_vault, m_theme, m_clock, profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::saved, this, [this](const config::Profile& saved) {
        m_ui->messageLabel->hide();
        select(saved.id);
    });
    dialog->open();
}

void ProfilesDialog::removeCurrent()
{
    const std::optional<config::Profile> profile = current();
    if (!profile || profile->isDemo)
        return;
    auto* dialog = new DeleteProfileDialog(m_book, m_vault, *profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProfilesDialog::askImportFile()
{
    auto* dialog = new QFileDialog(this, tr("Import profiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Profiles (*.json)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &ProfilesDialog::importFile);
    dialog->open();
}

void ProfilesDialog::importFile(const QString& path)
{
    const Result<config::ImportedProfiles> imported = config::importProfiles(path);
    if (!imported.ok()) {
        tell(QStringLiteral("▲ ") + Words::error(imported.error()));
        return;
    }
    QStringList refused = imported.value().refused;
    int added = 0;
    for (config::Profile profile : imported.value().profiles) {
        profile.name = m_book.freeName(profile.name);
        const Status put = m_book.put(profile);
        if (put.ok()) {
            ++added;
            select(profile.id);
        } else {
            refused << QStringLiteral("%1: %2").arg(profile.name, put.error().message);
        }
    }
    QStringList lines {
        tr("%n profile(s) imported, read-only and without keys.", nullptr, added),
    };
    if (!refused.isEmpty())
        lines << QStringLiteral("▲ ") + tr("Not usable:") + u' ' + refused.join(u'\n');
    tell(lines.join(u'\n'));
}

void ProfilesDialog::importEnvironment()
{
    const auto found = config::profileFromEnvironment(m_vault.environment());
    if (!found.ok()) {
        tell(QStringLiteral("▲ ") + Words::error(found.error()));
        return;
    }
    if (!found.value()) {
        tell(tr("None of the variables is set: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, or "
                "TENCENTCLOUD_LOG_SAMPLE_ENDPOINT, _ACCESSID, _ACCESSKEY, _LOGSET_ID."));
        return;
    }
    config::Profile profile = m_book.fresh();
    const QString color = profile.color;
    profile = *found.value();
    profile.color = color;
    profile.name = m_book.freeName(profile.name);
    edit(profile);
}

QList<config::Profile> ProfilesDialog::toExport() const
{
    const std::optional<config::Profile> profile = current();
    if (profile && !profile->isDemo)
        return { *profile };
    QList<config::Profile> all = m_book.profiles();
    all.removeIf([](const config::Profile& each) { return each.isDemo; });
    return all;
}

void ProfilesDialog::askExportFile()
{
    auto* dialog = new QFileDialog(this, tr("Export profiles without keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(fileSuffix);
    dialog->setNameFilters({ tr("Profiles (*.json)") });
    dialog->selectFile(QStringLiteral("tidemark-profiles.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &ProfilesDialog::exportFile);
    dialog->open();
}

void ProfilesDialog::exportFile(const QString& path)
{
    const QList<config::Profile> profiles = toExport();
    const Status written = config::exportProfiles(path, profiles);
    if (written.ok()) {
        tell(tr("%n profile(s) written to %1, without keys.", nullptr, int(profiles.size()))
                 .arg(QDir::toNativeSeparators(path)));
    } else {
        tell(QStringLiteral("▲ ") + Words::error(written.error()));
    }
}

void ProfilesDialog::tell(const QString& text)
{
    m_ui->messageLabel->setText(text);
    m_ui->messageLabel->show();
}

} // namespace tidemark::gui
