// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/teststep.h"
#include "gui/theme.h"

#include <QCoreApplication>
#include <QString>

namespace tidemark::gui {

/// The words for a test of a connection, in the language of the program. Thread: GUI.
class TestWords
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::TestWords)

public:
    [[nodiscard]] static QString step(engine::TestStep step);
    [[nodiscard]] static QString outcome(engine::TestOutcome outcome);
    [[nodiscard]] static QString sign(engine::TestOutcome outcome);
    [[nodiscard]] static Severity severity(engine::TestOutcome outcome);
    /// What was found, why it failed and what to do; more than one line where there is more.
    [[nodiscard]] static QString result(const engine::TestResult& result);
    /// All results as plain text for a report, without secrets.
    [[nodiscard]] static QString report(const QList<engine::TestResult>& results);

private:
    [[nodiscard]] static QString found(const engine::TestResult& result);
    [[nodiscard]] static QString cause(const engine::TestResult& result);
    [[nodiscard]] static QString advice(const engine::TestResult& result);
};

} // namespace tidemark::gui
