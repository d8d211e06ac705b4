// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/presentermodel.h"
#include "models/groupmodel.h"
#include "store/topicdirectory.h"

#include <QTimer>

namespace tidemark::gui {

/// Which groups of the list are shown.
enum class GroupFilter
{
    All,
    Attention, ///< standing still, expired
    StandingStill,
    Expired,
    Moving,
    UpToDate,
    NeverCommitted,
    Unknown,
    MembersHere,
    ActiveElsewhere,
    Native,
    Kafka
};

/// The group list in words, sorted and filtered. Rows do not jump while one looks: what changes is
/// put in its place at most once a second, and only where the order is not right any more.
class GroupPresenter final : public PresenterModel
{
    Q_OBJECT

public:
    static constexpr int resortMs = 1000;

    /// All must outlive the presenter.
    GroupPresenter(models::GroupModel& model, const store::TopicDirectory& topics,
        const Clock& clock, const Theme& theme, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GroupPresenter)

    /// Names of groups and topics that contain the text, whatever its case; empty: all.
    void setTextFilter(const QString& text);
    void setFilter(GroupFilter filter);
    [[nodiscard]] GroupFilter filter() const { return m_filter; }
    /// The row behind a row of the presenter. Precondition: valid.
    [[nodiscard]] const models::GroupRow& groupAt(const QModelIndex& index) const;

    [[nodiscard]] static bool passes(const models::GroupRow& row, GroupFilter filter);

signals:
    /// Rows have come, gone or moved.
    void arranged();

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString text(int row, int column) const override;
    [[nodiscard]] QString tip(int row, int column) const override;
    [[nodiscard]] Severity severity(int row, int column) const override;
    [[nodiscard]] bool isNumber(int column) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void arrange();
    [[nodiscard]] bool isArranged() const;
    [[nodiscard]] QString ageText(const Known<qint64>& at) const;
    [[nodiscard]] QString lagText(const models::GroupRow& row) const;
    [[nodiscard]] QString committedText(const models::GroupRow& row) const;
    [[nodiscard]] QString elsewhereText(const models::GroupRow& row) const;

    const models::GroupModel& m_model;
    const store::TopicDirectory& m_topics;
    const Clock& m_clock;
    QString m_text;
    GroupFilter m_filter = GroupFilter::All;
    QTimer m_arrangeTimer;
};

} // namespace tidemark::gui
