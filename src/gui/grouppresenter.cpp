// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grouppresenter.h"

#include "gui/format.h"

namespace tidemark::gui {

using models::GroupColumn;

GroupPresenter::GroupPresenter(models::GroupModel& model, const store::TopicDirectory& topics,
    const Theme& theme, QObject* parent)
    : PresenterModel(theme, parent)
    , m_model(model)
    , m_topics(topics)
{
    setSourceModel(&model);
}

QString GroupPresenter::title(int column) const
{
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::Name:
        return tr("Group");
    case GroupColumn::Topics:
        return tr("Topics");
    case GroupColumn::Timeout:
        return tr("Time-out");
    case GroupColumn::MembersHere:
        return tr("Here");
    case GroupColumn::Count:
        break;
    }
    return {};
}

QString GroupPresenter::text(int row, int column) const
{
    const models::GroupRow& data = m_model.rowAt(row);
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::Name:
        return data.info.name;
    case GroupColumn::Topics:
        return Format::count(data.info.topics.size());
    case GroupColumn::Timeout:
        return Format::seconds(data.info.timeoutSeconds * 1000);
    case GroupColumn::MembersHere:
        return Format::count(data.membersHere);
    case GroupColumn::Count:
        break;
    }
    return {};
}

QString GroupPresenter::tip(int row, int column) const
{
    const models::GroupRow& data = m_model.rowAt(row);
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::Topics: {
        QStringList names;
        for (const QString& topicId : data.info.topics)
            names << m_topics.nameOf(topicId);
        return names.join(u'\n');
    }
    case GroupColumn::Timeout:
        return tr("A consumer without a heartbeat for this long is offline.");
    case GroupColumn::MembersHere:
        return tr("Consumers of this program. The service does not tell the members of a group.");
    case GroupColumn::Name:
        return data.info.name;
    case GroupColumn::Count:
        break;
    }
    return {};
}

Severity GroupPresenter::severity(int row, int column) const
{
    if (column == static_cast<int>(GroupColumn::MembersHere) && m_model.rowAt(row).membersHere == 0)
        return Severity::Muted;
    return Severity::Neutral;
}

bool GroupPresenter::isNumber(int column) const
{
    return column == static_cast<int>(GroupColumn::Topics)
        || column == static_cast<int>(GroupColumn::Timeout)
        || column == static_cast<int>(GroupColumn::MembersHere);
}

} // namespace tidemark::gui
