// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/profileplace.h"
#include "engine/connectiontestrun.h"
#include "gui/theme.h"

#include <QWidget>

#include <array>
#include <memory>

class QLabel;

namespace tidemark::gui {

namespace Ui {
class ConnectionTestPanel;
}

/// A test of a connection: each step with its result, its cause in words and what to do, as it
/// comes. Thread: GUI.
class ConnectionTestPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionTestPanel(QWidget* parent = nullptr);
    ~ConnectionTestPanel() override;
    Q_DISABLE_COPY_MOVE(ConnectionTestPanel)

    /// Call once. Both must outlive the panel.
    void setUp(const Theme& theme, const Clock& clock);

    /// Ends what runs and begins anew.
    void start(const config::ProfilePlace& place, const QString& logsetId,
        const Result<cls::Credentials>& keys);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// Of the last test, in the order of the steps.
    [[nodiscard]] const QList<engine::TestResult>& results() const { return m_results; }

signals:
    void finished();

private:
    struct Row
    {
        QLabel* sign = nullptr;
        QLabel* name = nullptr;
        QLabel* text = nullptr;
    };

    void makeRows();
    void showBegun(engine::TestStep step);
    void showResult(const engine::TestResult& result);
    void paint(const Row& row, Severity severity);
    void onFinished();
    void updateState();

    std::unique_ptr<Ui::ConnectionTestPanel> m_ui;
    const Theme* m_theme = nullptr;
    const Clock* m_clock = nullptr;
    std::array<Row, engine::allTestSteps.size()> m_rows;
    QList<engine::TestResult> m_results;
    std::unique_ptr<engine::ConnectionTestRun> m_run;
};

} // namespace tidemark::gui
