// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/presentermodel.h"
#include "models/requestmodel.h"
#include "store/zonesetting.h"

namespace tidemark::gui {

/// The exchanges in words, and those of them that a filter lets through.
class RequestPresenter final : public PresenterModel
{
    Q_OBJECT

public:
    struct Filter
    {
        QString text; ///< in any of the texts of a row, without regard to case; empty: all
        QString action; ///< exactly this one; empty: all
        bool failuresOnly = false;

        bool operator==(const Filter&) const = default;
    };

    /// All must outlive the presenter.
    RequestPresenter(models::RequestModel& model, const store::ZoneSetting& zone,
        const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(RequestPresenter)

    void setFilter(const Filter& filter);
    /// Precondition: `index` is valid and of this model.
    [[nodiscard]] const store::RequestLog::Entry& entryAt(const QModelIndex& index) const;

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString tip(int row, int column) const override;
    [[nodiscard]] Severity severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] const cls::Exchange& exchange(int row) const;

    const models::RequestModel& m_model;
    const store::ZoneSetting& m_zone;
    Filter m_filter;
};

} // namespace tidemark::gui
