// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connectiontestpanel.h"

#include "gui/testwords.h"
#include "ui_connectiontestpanel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace tidemark::gui {

using engine::TestOutcome;

ConnectionTestPanel::ConnectionTestPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConnectionTestPanel>())
{
    m_ui->setupUi(this);
    layout()->setContentsMargins(0, 0, 0, 0);
    makeRows();
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ConnectionTestPanel::cancel);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(TestWords::report(m_results)); });
    updateState();
}

ConnectionTestPanel::~ConnectionTestPanel() = default;

void ConnectionTestPanel::setUp(const Theme& theme, const Clock& clock)
{
    m_theme = &theme;
    m_clock = &clock;
    connect(&theme, &Theme::changed, this, [this] {
        for (const engine::TestResult& result : std::as_const(m_results))
            showResult(result);
    });
}

void ConnectionTestPanel::makeRows()
{
    for (const engine::TestStep step : engine::allTestSteps) {
        const int line = int(step);
        Row& row = m_rows[size_t(step)];
        row.sign = new QLabel(m_ui->rows);
        row.name = new QLabel(TestWords::step(step), m_ui->rows);
        row.text = new QLabel(m_ui->rows);
        row.text->setObjectName(QStringLiteral("result%1").arg(line));
        row.text->setWordWrap(true);
        row.text->setTextInteractionFlags(
            Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        for (QLabel* label : { row.sign, row.name, row.text }) {
            label->setTextFormat(Qt::PlainText);
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        }
        m_ui->grid->addWidget(row.sign, line, 0);
        m_ui->grid->addWidget(row.name, line, 1);
        m_ui->grid->addWidget(row.text, line, 2);
    }
    m_ui->grid->setRowStretch(int(engine::allTestSteps.size()), 1);
}

void ConnectionTestPanel::start(const config::ProfilePlace& place, const QString& logsetId,
    const Result<cls::Credentials>& keys)
{
    m_results.clear();
    for (const Row& row : m_rows) {
        row.sign->clear();
        row.text->clear();
        row.text->setAccessibleName({});
        paint(row, Severity::Muted);
    }
    engine::TestTarget target;
    target.account.endpoints = place.endpoints;
    target.account.credentials = std::make_shared<cls::CredentialSource>(
        keys.ok() ? keys.value() : cls::Credentials());
    target.logsetId = logsetId;
    if (!keys.ok())
        target.noKeys = keys.error();
    m_run = std::make_unique<engine::ConnectionTestRun>(std::move(target), place.http, *m_clock);
    connect(m_run.get(), &engine::ConnectionTestRun::stepBegan, this,
        &ConnectionTestPanel::showBegun);
    connect(m_run.get(), &engine::ConnectionTestRun::stepEnded, this,
        [this](const engine::TestResult& result) {
            m_results << result;
            showResult(result);
        });
    connect(m_run.get(), &engine::ConnectionTestRun::finished, this,
        &ConnectionTestPanel::onFinished);
    updateState();
}

void ConnectionTestPanel::cancel()
{
    if (m_run)
        m_run->cancel();
}

void ConnectionTestPanel::showBegun(engine::TestStep step)
{
    const Row& row = m_rows[size_t(step)];
    row.sign->setText(QStringLiteral("…"));
    row.text->setText(tr("under way"));
    m_ui->scrollArea->ensureWidgetVisible(row.text);
}

void ConnectionTestPanel::showResult(const engine::TestResult& result)
{
    const Row& row = m_rows[size_t(result.step)];
    row.sign->setText(TestWords::sign(result.outcome));
    row.text->setText(TestWords::result(result));
    row.text->setAccessibleName(TestWords::step(result.step) % QStringLiteral(", ")
        % TestWords::outcome(result.outcome));
    paint(row, TestWords::severity(result.outcome));
}

void ConnectionTestPanel::paint(const Row& row, Severity severity)
{
    if (!m_theme)
        return;
    QPalette palette = row.sign->palette();
    palette.setColor(QPalette::WindowText, m_theme->text(severity));
    row.sign->setPalette(palette);
}

void ConnectionTestPanel::onFinished()
{
    // The run is what is telling this.
    m_run.release()->deleteLater();
    updateState();
    QAccessibleEvent event(m_ui->stateLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit finished();
}

void ConnectionTestPanel::updateState()
{
    const auto count = [this](TestOutcome outcome) {
        return int(std::count_if(m_results.begin(), m_results.end(),
            [=](const engine::TestResult& result) { return result.outcome == outcome; }));
    };
    QString state;
    if (isRunning())
        state = tr("Testing. Nothing is changed, nothing is committed, no group is joined.");
    else if (count(TestOutcome::Failed) > 0)
        state = tr("%n step(s) failed.", nullptr, count(TestOutcome::Failed));
    else if (!m_results.isEmpty() && count(TestOutcome::NotTried) > 0)
        state = tr("The test is not complete.");
    else if (!m_results.isEmpty())
        state = tr("The connection works.");
    m_ui->stateLabel->setText(state);
    m_ui->cancelButton->setVisible(isRunning());
    m_ui->copyButton->setEnabled(!m_results.isEmpty() && !isRunning());
}

} // namespace tidemark::gui
