// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/known.h"
#include "cls/grouptypes.h"
#include "store/topicdirectory.h"

#include <QCoreApplication>

namespace tidemark::gui {

/// What a write of a group does to those who use it, in plain words. Thread: GUI.
class GroupEffect
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::GroupEffect)

public:
    /// One sentence a line; says so where nothing is changed.
    [[nodiscard]] static QString modify(const cls::ConsumerGroupInfo& shown,
        const cls::ConsumerGroupInfo& wanted, const store::TopicDirectory& topics);
    /// `partitions`: those for which the service tells an offset of the group.
    [[nodiscard]] static QString remove(
        const QString& group, const Known<qint64>& partitions, qint64 topics);
};

} // namespace tidemark::gui
