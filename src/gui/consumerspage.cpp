// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consumerspage.h"

#include "gui/consumerpresenter.h"
#include "gui/format.h"
#include "gui/heartbeatdelegate.h"
#include "ui_consumerspage.h"

namespace tidemark::gui {

using models::ConsumerColumn;

ConsumersPage::ConsumersPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConsumersPage>())
{
    m_ui->setupUi(this);
}

ConsumersPage::~ConsumersPage() = default;

void ConsumersPage::setUp(Workspace& workspace, const Theme& theme)
{
    m_workspace = &workspace;
    auto* presenter
        = new ConsumerPresenter(workspace.consumerModel(), workspace.zone(), theme, this);
    TableView& view = *m_ui->view;
    view.setModel(presenter);
    view.setSortingEnabled(true);
    view.sortByColumn(static_cast<int>(ConsumerColumn::Name), Qt::AscendingOrder);
    view.setColumnChars({ 15, 9, 14, 16, 23, 9, 12, 9, 11, 10, 14 });
    view.setItemDelegateForColumn(static_cast<int>(ConsumerColumn::TimeoutLeft),
        new HeartbeatDelegate(
            theme,
            [presenter, &workspace](const QModelIndex& index) {
                const int row = presenter->mapToSource(index).row();
                return workspace.consumerModel().rowAt(row).status.heartbeat.timeoutMs;
            },
            this));
    view.setPlaceholder(
        tr("No consumers yet.\nStart consumers… (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText)));
    connect(&workspace, &Workspace::refreshed, this, &ConsumersPage::showSummary);
    showSummary();
}

void ConsumersPage::showSummary()
{
    qint64 missed = 0;
    int unanswered = 0;
    for (const engine::ConsumerStatus& consumer : m_workspace->consumers()) {
        missed += consumer.heartbeat.missed;
        unanswered += !consumer.isTail && !consumer.heartbeat.lastAnsweredMs.isKnown() ? 1 : 0;
    }
    const int running = m_workspace->runningConsumers({});
    QString text = tr("%n consumer(s) of this program running", nullptr, running) % u" · "
        % tr("%n heartbeat(s) missed", nullptr, static_cast<int>(missed));
    if (unanswered > 0)
        text += u" · " % tr("%n never answered", nullptr, unanswered);
    m_ui->summaryLabel->setText(text);
}

} // namespace tidemark::gui
