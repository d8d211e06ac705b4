// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/presentermodel.h"
#include "models/eventmodel.h"
#include "store/topicdirectory.h"
#include "store/zonesetting.h"

namespace tidemark::gui {

/// The event list in words.
class EventPresenter final : public PresenterModel
{
    Q_OBJECT

public:
    /// All must outlive the presenter.
    EventPresenter(models::EventModel& model, const store::TopicDirectory& topics,
        const store::ZoneSetting& zone, const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(EventPresenter)

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString tip(int row, int column) const override;
    [[nodiscard]] Severity severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;

private:
    [[nodiscard]] QString partitions(const store::EventEntry& entry) const;
    [[nodiscard]] QString detail(const store::EventEntry& entry) const;

    const models::EventModel& m_model;
    const store::TopicDirectory& m_topics;
    const store::ZoneSetting& m_zone;
};

} // namespace tidemark::gui
