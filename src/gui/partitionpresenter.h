// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/presentermodel.h"
#include "models/partitionmodel.h"
#include "store/topicdirectory.h"

namespace tidemark::gui {

/// The partition table in words.
class PartitionPresenter final : public PresenterModel
{
    Q_OBJECT

public:
    /// All must outlive the presenter.
    PartitionPresenter(models::PartitionModel& model, const store::TopicDirectory& topics,
        const Clock& clock, const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PartitionPresenter)

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString tip(int row, int column) const override;
    [[nodiscard]] Severity severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;

private:
    const models::PartitionModel& m_model;
    const store::TopicDirectory& m_topics;
    const Clock& m_clock;
};

} // namespace tidemark::gui
