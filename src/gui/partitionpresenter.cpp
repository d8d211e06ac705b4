// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/partitionpresenter.h"

#include "gui/format.h"
#include "gui/knowntext.h"
#include "gui/signs.h"
#include "store/quarantine.h"

namespace tidemark::gui {

using models::PartitionColumn;

PartitionPresenter::PartitionPresenter(models::PartitionModel& model,
    const store::TopicDirectory& topics, const Clock& clock, const Theme& theme, QObject* parent)
    : PresenterModel(theme, parent)
    , m_model(model)
    , m_topics(topics)
    , m_clock(clock)
{
    setSourceModel(&model);
}

QString PartitionPresenter::title(int column) const
{
    switch (static_cast<PartitionColumn>(column)) {
    case PartitionColumn::Topic:
        return tr("Topic");
    case PartitionColumn::Partition:
        return tr("Partition");
    case PartitionColumn::Owner:
        return tr("Owner");
    case PartitionColumn::Group:
        return tr("Group");
    case PartitionColumn::Committed:
        return tr("Committed");
    case PartitionColumn::Position:
        return tr("Position");
    case PartitionColumn::TimeLag:
        return tr("Time lag");
    case PartitionColumn::Records:
        return tr("Records");
    case PartitionColumn::Rate:
        return tr("Rate");
    case PartitionColumn::Undecodable:
        return tr("Undecodable");
    case PartitionColumn::State:
        return tr("State");
    case PartitionColumn::Reason:
        return tr("Now");
    case PartitionColumn::Count:
        break;
    }
    return {};
}

QString PartitionPresenter::text(int row, int column) const
{
    const store::PartitionRow& data = m_model.rowAt(row);
    const auto offset = [](const Known<Offset>& known) {
        return known.isKnown() ? QString::number(known.value().value) : unknownSign();
    };
    switch (static_cast<PartitionColumn>(column)) {
    case PartitionColumn::Topic:
        return m_topics.nameOf(data.status.source.topicId);
    case PartitionColumn::Partition:
        return QString::number(data.status.source.partition.value);
    case PartitionColumn::Owner:
        return data.status.consumerName;
    case PartitionColumn::Group:
        return data.group.isEmpty() ? tr("(tail, no group)") : data.group;
    case PartitionColumn::Committed:
        return offset(data.status.committed);
    case PartitionColumn::Position:
        return offset(data.status.position);
    case PartitionColumn::TimeLag:
        return data.timeLagMs.isKnown() ? Format::seconds(data.timeLagMs.value()) : unknownSign();
    case PartitionColumn::Records:
        return Format::count(data.status.records);
    case PartitionColumn::Rate:
        return data.recordsPerSecond.isKnown() ? Format::rate(data.recordsPerSecond.value())
                                               : unknownSign();
    case PartitionColumn::Undecodable:
        return Format::count(data.status.badMessages);
    case PartitionColumn::State:
        return Signs::of(data.status.state) % u' ' % Words::partitionState(data.status.state);
    case PartitionColumn::Reason:
        return Words::fetchBlock(data.status.block);
    case PartitionColumn::Count:
        break;
    }
    return {};
}

QString PartitionPresenter::tip(int row, int column) const
{
    const store::PartitionRow& data = m_model.rowAt(row);
    const qint64 now = m_clock.wallMs();
    switch (static_cast<PartitionColumn>(column)) {
    case PartitionColumn::Topic:
        return data.status.source.topicId;
    case PartitionColumn::Owner:
        return tr("Consumer of this program. The service does not tell other owners.");
    case PartitionColumn::Committed:
        return knownTip(data.status.committed, now);
    case PartitionColumn::Position:
        return tr("Next offset to pull.") % u'\n' % knownTip(data.status.position, now);
    case PartitionColumn::TimeLag:
        return tr("Now minus the time of the newest record received; 0 s when the last pull "
                  "brought nothing new; unknown while nothing is pulled after that.")
            % u'\n' % knownTip(data.timeLagMs, now);
    case PartitionColumn::Records:
        return tr("Received since the partition was assigned: %1.")
            .arg(Format::bytes(data.status.bytes));
    case PartitionColumn::Undecodable:
        return tr("Messages that could not be decoded since the partition was assigned. They are "
                  "kept in the log table as records with the key %1.")
            .arg(QLatin1StringView(store::quarantine::reason));
    case PartitionColumn::Rate:
        return knownTip(data.recordsPerSecond, now);
    case PartitionColumn::State:
    case PartitionColumn::Reason:
        // The reason may be cut by the column's width.
        return data.status.lastError ? Words::error(*data.status.lastError)
                                     : Words::fetchBlock(data.status.block);
    case PartitionColumn::Partition:
    case PartitionColumn::Group:
    case PartitionColumn::Count:
        break;
    }
    return {};
}

Severity PartitionPresenter::severity(int row, int column) const
{
    const store::PartitionRow& data = m_model.rowAt(row);
    if (column == static_cast<int>(PartitionColumn::State)) {
        if (data.status.state == engine::PartitionState::Failed)
            return Severity::Bad;
        return data.status.lastError ? Severity::Warning : Signs::severity(data.status.state);
    }
    if (column == static_cast<int>(PartitionColumn::Reason)) {
        const bool wrong = data.status.block == engine::FetchBlock::Backoff
            || data.status.block == engine::FetchBlock::MemoryBudget
            || data.status.block == engine::FetchBlock::ServiceDown
            || data.status.block == engine::FetchBlock::Failed;
        return wrong ? Severity::Warning : Severity::Muted;
    }
    if (column == static_cast<int>(PartitionColumn::Undecodable))
        return data.status.badMessages > 0 ? Severity::Warning : Severity::Muted;
    return rawAt(row, column).isValid() ? Severity::Neutral : Severity::Muted;
}

bool PartitionPresenter::isNumber(int column) const
{
    switch (static_cast<PartitionColumn>(column)) {
    case PartitionColumn::Partition:
    case PartitionColumn::Committed:
    case PartitionColumn::Position:
    case PartitionColumn::TimeLag:
    case PartitionColumn::Records:
    case PartitionColumn::Rate:
    case PartitionColumn::Undecodable:
        return true;
    case PartitionColumn::Topic:
    case PartitionColumn::Owner:
    case PartitionColumn::Group:
    case PartitionColumn::State:
    case PartitionColumn::Reason:
    case PartitionColumn::Count:
        break;
    }
    return false;
}

} // namespace tidemark::gui
