// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/presentermodel.h"
#include "models/consumermodel.h"
#include "store/zonesetting.h"

namespace tidemark::gui {

/// The consumer table in words.
class ConsumerPresenter final : public PresenterModel
{
    Q_OBJECT

public:
    /// All must outlive the presenter.
    ConsumerPresenter(models::ConsumerModel& model, const store::ZoneSetting& zone,
        const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConsumerPresenter)

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString tip(int row, int column) const override;
    [[nodiscard]] Severity severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;

private:
    [[nodiscard]] static QString heartbeatWords(const engine::HeartbeatStatus& heartbeat);
    [[nodiscard]] QString heartbeatTip(const engine::HeartbeatStatus& heartbeat) const;

    const models::ConsumerModel& m_model;
    const store::ZoneSetting& m_zone;
};

} // namespace tidemark::gui
