// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/presentermodel.h"
#include "models/journalmodel.h"
#include "store/topicdirectory.h"
#include "store/zonesetting.h"

namespace tidemark::gui {

/// The journal of writes in words, with a filter. Thread: GUI.
class JournalPresenter final : public PresenterModel
{
    Q_OBJECT

public:
    /// All must outlive the presenter.
    JournalPresenter(models::JournalModel& model, const store::TopicDirectory& topics,
        const store::ZoneSetting& zone, const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(JournalPresenter)

    /// Shows entries with this text in any cell but the time, in any case; empty: all.
    void setFilterText(const QString& text);
    /// Shows the writes of one profile only; none: of all.
    void setProfile(const std::optional<QString>& profileId);
    /// The entry of a row of this model.
    [[nodiscard]] const store::WriteEntry& entryAt(const QModelIndex& index) const;

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString tip(int row, int column) const override;
    [[nodiscard]] Severity severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const models::JournalModel& m_model;
    const store::TopicDirectory& m_topics;
    const store::ZoneSetting& m_zone;
    QString m_filter;
    std::optional<QString> m_profileId;
};

} // namespace tidemark::gui
