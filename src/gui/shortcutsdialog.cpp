// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shortcutsdialog.h"

#include "ui_shortcutsdialog.h"

#include <QKeySequence>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace tidemark::gui {

ShortcutsDialog::ShortcutsDialog(const QList<PaletteEntry>& commands, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    auto* model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({ tr("Command"), tr("Menu"), tr("Shortcut") });
    const auto add = [model](const QString& command, const QString& place, const QString& keys) {
        model->appendRow(
            { new QStandardItem(command), new QStandardItem(place), new QStandardItem(keys) });
    };
    for (const PaletteEntry& entry : commands) {
        if (!entry.shortcut.isEmpty())
            add(entry.text, entry.place, entry.shortcut);
    }
    const auto native = [](const QKeySequence& keys) {
        return keys.toString(QKeySequence::NativeText);
    };
    const QString tables = tr("Tables");
    add(tr("Copy the selected rows"), tables, native(QKeySequence::Copy));
    add(tr("First and last row"), tables,
        native(Qt::CTRL | Qt::Key_Home) % u", " % native(Qt::CTRL | Qt::Key_End));
    add(tr("To the next control and back"), tr("Everywhere"),
        native(Qt::Key_Tab) % u", " % native(Qt::SHIFT | Qt::Key_Tab));

    auto* shown = new QSortFilterProxyModel(this);
    shown->setSourceModel(model);
    shown->setFilterKeyColumn(-1);
    shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->view->setModel(shown);
    m_ui->view->setColumnChars({ 34, 22, 14 });
    m_ui->view->setPlaceholder(tr("Nothing fits."));
    connect(m_ui->filterEdit, &QLineEdit::textChanged, shown,
        &QSortFilterProxyModel::setFilterFixedString);
}

ShortcutsDialog::~ShortcutsDialog() = default;

} // namespace tidemark::gui
