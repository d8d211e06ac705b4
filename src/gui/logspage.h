// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"
#include "store/csvexport.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QMenu;

namespace tidemark::gui {

namespace Ui {
class LogsPage;
}

/// The live log table with its filter, columns, detail pane and export. Follow, freeze and pause
/// are three separate things: stay at the newest row, keep the table as it is, stop pulling.
/// Thread: GUI.
class LogsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LogsPage(QWidget* parent = nullptr);
    ~LogsPage() override;
    Q_DISABLE_COPY_MOVE(LogsPage)

    struct Actions
    {
        QAction* follow = nullptr;
        QAction* freeze = nullptr;
        QAction* pause = nullptr;
        QAction* detail = nullptr;
        QAction* exportSelected = nullptr;
        QAction* copy = nullptr;
    };

    /// Call once; `workspace` must outlive the page.
    void setUp(Workspace& workspace, const Actions& actions);

    /// Puts the columns there are into `menu`, to be switched on and off.
    void fillColumnsMenu(QMenu* menu);
    void focusFilter();
    void focusTable();
    void clearFilter();
    void selectAll();
    /// Selected rows as text; empty where the table has no selection.
    void copySelection() const;
    [[nodiscard]] bool hasSelection() const;
    /// Asks for a file, then exports the selected rows.
    void askExport();
    /// Exports what is selected now, whatever arrives or leaves meanwhile.
    void exportSelected(const QString& path);

signals:
    void selectionChanged();

private:
    void setUpView();
    void setUpActions(const Actions& actions);
    void showDetail();
    void showStatus();
    void onLogsChanged();
    void onExported(const Result<qint64>& written);
    [[nodiscard]] store::RecordSelection selectedRecords() const;
    [[nodiscard]] QStringList keysOfCurrentRecord() const;
    [[nodiscard]] qint64 currentStoreRow() const;

    std::unique_ptr<Ui::LogsPage> m_ui;
    Workspace* m_workspace = nullptr;
    QTimer m_filterDelay;
    std::unique_ptr<store::CsvExport> m_export;
    bool m_exporting = false;
};

} // namespace tidemark::gui
