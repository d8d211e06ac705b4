// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/presentermodel.h"
#include "models/groupmodel.h"
#include "store/topicdirectory.h"

namespace tidemark::gui {

/// The group list in words.
class GroupPresenter final : public PresenterModel
{
    Q_OBJECT

public:
    /// All must outlive the presenter.
    GroupPresenter(models::GroupModel& model, const store::TopicDirectory& topics,
        const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupPresenter)

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString tip(int row, int column) const override;
    [[nodiscard]] Severity severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;

private:
    const models::GroupModel& m_model;
    const store::TopicDirectory& m_topics;
};

} // namespace tidemark::gui
