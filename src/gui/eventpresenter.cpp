// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/eventpresenter.h"

#include "gui/format.h"
#include "gui/words.h"

namespace tidemark::gui {

using models::EventColumn;
using store::EventEntry;

EventPresenter::EventPresenter(models::EventModel& model, const store::TopicDirectory& topics,
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

QString EventPresenter::title(int column) const
{
    switch (static_cast<EventColumn>(column)) {
    case EventColumn::Time: {
        const EventEntry* newest
            = m_model.rowCount() > 0 ? m_model.entryAt(m_model.rowCount() - 1) : nullptr;
        return tr("Time (%1)").arg(m_zone.label(newest != nullptr ? newest->wallMs : 0));
    }
    case EventColumn::Consumer:
        return tr("Consumer");
    case EventColumn::Kind:
        return tr("Event");
    case EventColumn::Partitions:
        return tr("Partitions");
    case EventColumn::Detail:
        return tr("Detail");
    case EventColumn::Count:
        break;
    }
    return {};
}

QString EventPresenter::text(int row, int column) const
{
    const EventEntry* entry = m_model.entryAt(row);
    if (entry == nullptr)
        return {};
    switch (static_cast<EventColumn>(column)) {
    case EventColumn::Time:
        return m_zone.dateTimeText(entry->wallMs);
    case EventColumn::Consumer:
        return entry->engine.consumerName;
    case EventColumn::Kind:
        return (entry->isProblem() ? QStringLiteral("▲ ") : QString()) + Words::event(*entry);
    case EventColumn::Partitions:
        return partitions(*entry);
    case EventColumn::Detail:
        return detail(*entry).replace(u'\n', u' ');
    case EventColumn::Count:
        break;
    }
    return {};
}

QString EventPresenter::partitions(const EventEntry& entry) const
{
    QStringList parts;
    for (const TopicPartition& source : entry.engine.partitions)
        parts << m_topics.nameOf(source.topicId) % u'/' % QString::number(source.partition.value);
    return parts.join(QStringLiteral(", "));
}

QString EventPresenter::detail(const EventEntry& entry) const
{
    if (entry.error)
        return entry.subject % u": " % Words::error(*entry.error);
    if (entry.engine.error)
        return Words::error(*entry.engine.error);
    if (entry.kind == EventEntry::Kind::Exported) {
        return tr("%1 records to %2").arg(Format::count(entry.count), entry.subject);
    }
    if (entry.engine.offset.isKnown())
        return tr("offset %1").arg(entry.engine.offset.value().value);
    if (entry.engine.kind == engine::Event::Kind::BadMessages && entry.engine.count > 0)
        return Format::count(entry.engine.count);
    return entry.subject;
}

QString EventPresenter::tip(int row, int column) const
{
    const EventEntry* entry = m_model.entryAt(row);
    if (entry == nullptr)
        return {};
    if (column == static_cast<int>(EventColumn::Detail))
        return detail(*entry);
    return column == static_cast<int>(EventColumn::Partitions) ? partitions(*entry) : QString();
}

Severity EventPresenter::severity(int row, int column) const
{
    const EventEntry* entry = m_model.entryAt(row);
    if (entry == nullptr || column != static_cast<int>(EventColumn::Kind))
        return Severity::Neutral;
    return entry->isProblem() ? Severity::Bad : Severity::Neutral;
}

bool EventPresenter::isNumber(int /*column*/) const
{
    return false;
}

} // namespace tidemark::gui
