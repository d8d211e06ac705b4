// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandpalette.h"

#include "gui/palettedelegate.h"
#include "gui/palettemodel.h"
#include "ui_commandpalette.h"

#include <QKeyEvent>
#include <QTimer>

namespace tidemark::gui {

CommandPalette::CommandPalette(
    QList<PaletteEntry> entries, const QStringList& recent, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CommandPalette>())
{
    m_ui->setupUi(this);
    m_model = new PaletteModel(std::move(entries), recent, this);
    m_ui->list->setModel(m_model);
    m_ui->list->setItemDelegate(new PaletteDelegate(this));
    m_ui->searchEdit->installEventFilter(this);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_ui->list, &QListView::activated, this, &CommandPalette::choose);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &CommandPalette::showReason);
    search();
}

CommandPalette::~CommandPalette() = default;

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_ui->searchEdit || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        // The focus stays where letters go.
        QCoreApplication::sendEvent(m_ui->list, event);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::search()
{
    m_model->setTyped(m_ui->searchEdit->text());
    if (m_model->rowCount() > 0)
        m_ui->list->setCurrentIndex(m_model->index(0));
    showReason();
}

void CommandPalette::showReason()
{
    const QModelIndex current = m_ui->list->currentIndex();
    QString text;
    if (m_model->rowCount() == 0)
        text = tr("Nothing fits.");
    else if (current.isValid())
        text = current.data(PaletteModel::ReasonRole).toString();
    m_ui->reasonLabel->setText(text);
}

void CommandPalette::choose()
{
    const QModelIndex current = m_ui->list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteEntry entry = m_model->entryAt(current.row());
    if (!entry.reason.isEmpty())
        return;
    emit chosen(entry.id);
    accept();
    if (QWidget* window = parentWidget())
        QTimer::singleShot(0, window, entry.run);
}

} // namespace tidemark::gui
