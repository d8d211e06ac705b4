// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/topictreerow.h"

#include <QCoreApplication>

namespace tidemark::gui {

/// The words of the topic tree's cells. Thread: GUI.
class TopicText
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::TopicText)

public:
    [[nodiscard]] static QString title(models::TopicColumn column);
    [[nodiscard]] static QString cell(const models::TopicTreeRow& row, models::TopicColumn column);
    /// More about the cell, as plain text; empty: nothing to add.
    [[nodiscard]] static QString tip(
        const models::TopicTreeRow& row, models::TopicColumn column, qint64 nowWallMs);
    /// What "Copy name" copies.
    [[nodiscard]] static QString name(const models::TopicTreeRow& row);
    /// What "Copy id" copies; empty: the row has none.
    [[nodiscard]] static QString id(const models::TopicTreeRow& row);

private:
    [[nodiscard]] static QString state(const models::TopicTreeRow& row);
    [[nodiscard]] static QString stateTip(const models::TopicTreeRow& row, qint64 nowWallMs);
    [[nodiscard]] static QString here(const models::TopicTreeRow& row);
};

} // namespace tidemark::gui
