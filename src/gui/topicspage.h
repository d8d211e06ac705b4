// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "gui/theme.h"
#include "gui/workspace.h"
#include "models/topictreemodel.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class TopicsPage;
}

class TopicPresenter;
class TopicReader;

/// Logsets, topics, their partitions and groups, with a search. Looks only: nothing here joins.
/// The lists are read again every minute. While the page is hidden it asks for nothing. Thread: GUI.
class TopicsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TopicsPage(QWidget* parent = nullptr);
    ~TopicsPage() override;
    Q_DISABLE_COPY_MOVE(TopicsPage)

    /// Call once. Both must outlive the page.
    void setUp(Workspace& workspace, const Theme& theme);

    /// Reads everything again that is looked at.
    void refresh();
    void focusSearch();
    /// As if the user had typed it.
    void searchFor(const QString& text);
    /// Name and id of the selected rows, a tab between them.
    void copySelection() const;
    /// Whether the lists are read again without anybody asking.
    [[nodiscard]] bool refreshesByItself() const { return m_listTimer.isActive(); }

signals:
    /// The user wants to read without joining. `partitions`: of the topic; empty: all.
    void tailRequested(const QString& topicId, const QList<tidemark::PartitionId>& partitions);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addActions();
    void showSight();
    void showStatus();
    void updateActions();
    void search();
    /// Remembers which topics are open, because a search closes what it hides.
    void noteOpened(const QModelIndex& index, bool isOpen);
    void requestTail();
    /// The selected rows in the order they are shown; without a selection the current one.
    [[nodiscard]] QModelIndexList chosenRows() const;
    [[nodiscard]] QString statusText(qint64 nowWallMs) const;

    std::unique_ptr<Ui::TopicsPage> m_ui;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<store::TopicCatalogue> m_catalogue;
    std::unique_ptr<models::TopicTreeModel> m_model;
    std::unique_ptr<TopicPresenter> m_presenter;
    std::unique_ptr<TopicReader> m_reader;
    QSet<QString> m_openTopics;
    QAction* m_copyName = nullptr;
    QAction* m_copyId = nullptr;
    QAction* m_tail = nullptr;
    QTimer m_sightTimer;
    QTimer m_searchTimer;
    QTimer m_listTimer;
};

} // namespace tidemark::gui
