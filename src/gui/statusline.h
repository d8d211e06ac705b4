// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <QObject>

class QLabel;
class QPushButton;
class QStatusBar;

namespace tidemark::gui {

class BudgetLabel;
class ClockLabel;

/// What the status bar says of the connection in front: whether the service answers, how much of
/// the request budget is used, failures, memory, the clock's difference and the time zone; and how
/// far an orderly stop has come. Thread: GUI.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the line.
    StatusLine(QStatusBar& bar, store::ZoneSetting& zone, const Clock& clock, QObject* parent);

    /// Null: no connection is open.
    void showConnection(Workspace* workspace);
    void showStopping(bool stopping, int consumersLeft);
    /// From now on the user may end the program without waiting.
    void offerQuitNow();

signals:
    void quitNow();

private:
    [[nodiscard]] QLabel* addLabel(const QString& name, bool permanent);

    QStatusBar& m_bar;
    store::ZoneSetting& m_zone;
    const Clock& m_clock;
    QLabel* m_stopping = nullptr;
    QPushButton* m_quitNow = nullptr;
    QLabel* m_connection = nullptr;
    QLabel* m_errors = nullptr;
    BudgetLabel* m_budget = nullptr;
    QLabel* m_memory = nullptr;
    ClockLabel* m_clockLabel = nullptr;
    QLabel* m_zoneLabel = nullptr;
};

} // namespace tidemark::gui
