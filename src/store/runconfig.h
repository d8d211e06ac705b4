// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumerconfig.h"

#include <QJsonObject>

#include <variant>

namespace tidemark::store {

/// What one consumer or tail of ours was started with: enough to start it again. Holds no secret.
struct RunConfig
{
    std::variant<engine::ConsumerConfig, engine::TailConfig> config;

    [[nodiscard]] bool isTail() const
    {
        return std::holds_alternative<engine::TailConfig>(config);
    }
    /// Group and consumer, or the name of the tail.
    [[nodiscard]] QString name() const;
    /// For the journal: "heartbeat_interval=20 ...", with the names of the vendor's page.
    [[nodiscard]] QString parameterText() const;

    /// For a session. A group policy is never kept: what starts again must not change a group.
    [[nodiscard]] QJsonObject toJson() const;
    /// None where something is missing or out of its range.
    [[nodiscard]] static std::optional<RunConfig> fromJson(const QJsonObject& json);
};

} // namespace tidemark::store
