// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/connectionparameters.h"
#include "engine/consumerconfig.h"

namespace tidemark::engine {

/// Everything that the vendor's page on consumer groups lets a user set, but the keys: where the
/// service is, and what the consumer does. Made once, checked once, then given to an Engine and
/// to Engine::startConsumer().
struct ConsumerParameters
{
    cls::ConnectionParameters connection; ///< endpoint, region, internal
    ConsumerConfig consumer; ///< all others

    /// Of both parts; empty: usable.
    [[nodiscard]] QList<Error> problems() const
    {
        return connection.problems() + consumer.problems();
    }
    [[nodiscard]] QStringList warnings() const { return consumer.warnings(); }
};

} // namespace tidemark::engine
