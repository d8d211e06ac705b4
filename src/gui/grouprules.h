// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumerconfig.h"

#include <QCoreApplication>

namespace tidemark::gui {

/// What the API asks of a consumer group, for the dialogs. Thread: any; words: GUI.
class GroupRules
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::GroupRules)

public:
    static constexpr qint64 minTimeoutSeconds = 1;
    /// Twice the longest heartbeat interval that the vendor's page allows.
    static constexpr qint64 maxTimeoutSeconds = 2 * engine::ConsumerConfig::maxHeartbeatSeconds;

    /// By the lenient rule: 1 to 255 letters, digits, underscores, hyphens and dots.
    [[nodiscard]] static bool isUsableName(const QString& name);
    /// What is wrong with a name that is not empty; empty: usable.
    [[nodiscard]] static QString nameProblem(const QString& name);
    /// Why the service may refuse a name that is usable; empty: it meets the API's own rule.
    [[nodiscard]] static QString groupNameWarning(const QString& name);
    [[nodiscard]] static QString consumerNameWarning(const QString& name);
};

} // namespace tidemark::gui
