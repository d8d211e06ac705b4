// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journalpresenter.h"

#include "gui/knowntext.h"
#include "gui/writewords.h"

namespace tidemark::gui {

using models::JournalColumn;
using store::WriteAction;
using store::WriteEntry;
using store::WriteOutcome;

namespace {

bool isMembership(const WriteEntry& entry)
{
    return entry.action == WriteAction::Join || entry.action == WriteAction::Leave;
}

} // namespace

JournalPresenter::JournalPresenter(models::JournalModel& model, const store::TopicDirectory& topics,
    const store::ZoneSetting& zone, const Theme& theme, QObject* parent)
    : PresenterModel(theme, parent)
    , m_model(model)
    , m_topics(topics)
    , m_zone(zone)
{
    setSourceModel(&model);
    connect(&zone, &store::ZoneSetting::changed, this, [this] {
        emit headerDataChanged(Qt::Horizontal, 0, 0);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

void JournalPresenter::setFilterText(const QString& text)
{
    m_filter = text.trimmed();
    invalidateFilter();
}

void JournalPresenter::setProfile(const std::optional<QString>& profileId)
{
    m_profileId = profileId;
    invalidateFilter();
}

const WriteEntry& JournalPresenter::entryAt(const QModelIndex& index) const
{
    return m_model.entryAt(mapToSource(index).row());
}

bool JournalPresenter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    if (m_profileId && m_model.entryAt(row).profileId != *m_profileId)
        return false;
    if (m_filter.isEmpty())
        return true;
    // Without the first column, the time.
    for (int column = 1; column < static_cast<int>(JournalColumn::Count); ++column) {
        if (text(row, column).contains(m_filter, Qt::CaseInsensitive))
            return true;
    }
    return m_model.entryAt(row).detail.contains(m_filter, Qt::CaseInsensitive);
}

QString JournalPresenter::title(int column) const
{
    switch (static_cast<JournalColumn>(column)) {
    case JournalColumn::Time: {
        const qint64 newest = m_model.rowCount() > 0 ? m_model.entryAt(0).wallMs : 0;
        return tr("Time (%1)").arg(m_zone.label(newest));
    }
    case JournalColumn::Profile:
        return tr("Connection");
    case JournalColumn::Action:
        return tr("Action");
    case JournalColumn::Group:
        return tr("Group");
    case JournalColumn::Consumer:
        return tr("Consumer");
    case JournalColumn::Before:
        return tr("Before");
    case JournalColumn::After:
        return tr("After");
    case JournalColumn::Outcome:
        return tr("Outcome");
    case JournalColumn::RequestId:
        return tr("Request id");
    case JournalColumn::Error:
        return tr("Error");
    case JournalColumn::Count:
        break;
    }
    return {};
}

QString JournalPresenter::text(int row, int column) const
{
    const WriteEntry& entry = m_model.entryAt(row);
    switch (static_cast<JournalColumn>(column)) {
    case JournalColumn::Time:
        return m_zone.dateTimeText(entry.wallMs);
    case JournalColumn::Profile:
        return entry.profileName;
    case JournalColumn::Action:
        return WriteWords::action(entry.action);
    case JournalColumn::Group:
        return entry.group;
    case JournalColumn::Consumer:
        return entry.consumer;
    case JournalColumn::Before:
        if (isMembership(entry))
            return entry.action == WriteAction::Join ? tr("not a member") : tr("member");
        return WriteWords::group(entry.before, m_topics);
    case JournalColumn::After:
        if (isMembership(entry)) {
            if (entry.outcome != WriteOutcome::Confirmed)
                return unknownSign();
            return entry.action == WriteAction::Join ? tr("member") : tr("not a member");
        }
        return WriteWords::group(entry.after, m_topics);
    case JournalColumn::Outcome:
        return WriteWords::outcome(entry.outcome);
    case JournalColumn::RequestId:
        return entry.requestId;
    case JournalColumn::Error:
        return entry.error ? Words::error(*entry.error).replace(u'\n', u' ') : QString();
    case JournalColumn::Count:
        break;
    }
    return {};
}

QString JournalPresenter::tip(int row, int column) const
{
    const WriteEntry& entry = m_model.entryAt(row);
    switch (static_cast<JournalColumn>(column)) {
    case JournalColumn::Outcome:
    case JournalColumn::Error:
        return WriteWords::result(entry);
    case JournalColumn::Consumer:
    case JournalColumn::Action:
        return entry.detail;
    case JournalColumn::Before:
    case JournalColumn::After:
        return text(row, column);
    case JournalColumn::Time:
        return entry.endedMs > 0
            ? tr("Outcome known at %1.").arg(m_zone.dateTimeText(entry.endedMs))
            : QString();
    case JournalColumn::Profile:
    case JournalColumn::Group:
    case JournalColumn::RequestId:
    case JournalColumn::Count:
        break;
    }
    return {};
}

Severity JournalPresenter::severity(int row, int column) const
{
    const WriteEntry& entry = m_model.entryAt(row);
    if (column == static_cast<int>(JournalColumn::Error))
        return Severity::Bad;
    if (column != static_cast<int>(JournalColumn::Outcome))
        return Severity::Neutral;
    switch (entry.outcome) {
    case WriteOutcome::Pending:
        return Severity::Notice;
    case WriteOutcome::Confirmed:
        return Severity::Good;
    case WriteOutcome::Unchanged:
        return Severity::Muted;
    case WriteOutcome::Unknown:
        return Severity::Warning;
    }
    return Severity::Neutral;
}

bool JournalPresenter::isNumber(int /*column*/) const
{
    return false;
}

} // namespace tidemark::gui
