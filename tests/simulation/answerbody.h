// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace tidemark::sim {

/// The body of a pull answer taken apart, so that it can be changed on its way.
struct AnswerBody
{
    qint64 nextOffset = 0;
    std::vector<QByteArray> messages; ///< base64

    /// Nothing where it is no ordinary answer of tidemark-service.
    [[nodiscard]] static std::optional<AnswerBody> read(const QByteArray& body);
    [[nodiscard]] QByteArray toBody() const;
};

} // namespace tidemark::sim
