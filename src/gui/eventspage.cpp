// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/eventspage.h"

#include "gui/eventpresenter.h"
#include "ui_eventspage.h"

#include <QScrollBar>

namespace tidemark::gui {

EventsPage::EventsPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::EventsPage>())
{
    m_ui->setupUi(this);
}

EventsPage::~EventsPage() = default;

void EventsPage::setUp(Workspace& workspace, const Theme& theme)
{
    auto* presenter = new EventPresenter(
        workspace.eventModel(), workspace.topics(), workspace.zone(), theme, this);
    m_ui->view->setModel(presenter);
    m_ui->view->setColumnChars({ 29, 14, 24, 34, 40 });
    m_ui->view->setPlaceholder(tr("Nothing has happened yet."));
    connect(presenter, &QAbstractItemModel::rowsInserted, this, [this] {
        const QScrollBar* bar = m_ui->view->verticalScrollBar();
        if (bar->value() == bar->maximum())
            m_ui->view->scrollToBottom();
    });
}

} // namespace tidemark::gui
