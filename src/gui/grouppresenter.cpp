// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grouppresenter.h"

#include "gui/groupwords.h"
#include "gui/knowntext.h"

#include <algorithm>

namespace tidemark::gui {

using models::GroupColumn;
using models::GroupRow;

namespace {

/// No group can have 0: the list has not told it.
Known<qint64> timeoutOf(const GroupRow& row)
{
    return row.info.timeoutSeconds > 0
        ? Known<qint64>::of(row.info.timeoutSeconds, Origin::Service, 0)
        : Known<qint64>::unknown(UnknownReason::NotTold);
}

} // namespace

GroupPresenter::GroupPresenter(models::GroupModel& model, const store::TopicDirectory& topics,
    const Clock& clock, const Theme& theme, QObject* parent)
    : PresenterModel(theme, parent)
    , m_model(model)
    , m_topics(topics)
    , m_clock(clock)
{
    // Thousands of rows change all the time: sorted here, and not at each change.
    setDynamicSortFilter(false);
    setSourceModel(&model);
    m_arrangeTimer.setSingleShot(true);
    connect(&m_arrangeTimer, &QTimer::timeout, this, &GroupPresenter::arrange);
    const auto soon = [this](int ms) {
        if (!m_arrangeTimer.isActive() || m_arrangeTimer.remainingTime() > ms)
            m_arrangeTimer.start(ms);
    };
    connect(&model, &QAbstractItemModel::dataChanged, this, [soon] { soon(resortMs); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [soon] { soon(0); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GroupPresenter::arranged);
    connect(&topics, &store::TopicDirectory::changed, this, [soon] { soon(0); });
}

void GroupPresenter::setTextFilter(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidate();
    emit arranged();
}

void GroupPresenter::setFilter(GroupFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidate();
    emit arranged();
}

const GroupRow& GroupPresenter::groupAt(const QModelIndex& index) const
{
    return m_model.rowAt(mapToSource(index).row());
}

void GroupPresenter::arrange()
{
    if (!isArranged())
        invalidate();
    emit arranged();
}

bool GroupPresenter::isArranged() const
{
    int accepted = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        accepted += filterAcceptsRow(row, {}) ? 1 : 0;
    if (accepted != rowCount())
        return false;
    QModelIndex before;
    const int column = std::max(0, sortColumn());
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex source = mapToSource(index(row, column));
        if (!filterAcceptsRow(source.row(), {}))
            return false;
        if (before.isValid()) {
            const bool isWrong = sortOrder() == Qt::AscendingOrder ? lessThan(source, before)
                                                                   : lessThan(before, source);
            if (isWrong)
                return false;
        }
        before = source;
    }
    return true;
}

bool GroupPresenter::passes(const GroupRow& row, GroupFilter filter)
{
    using Kind = store::GroupVerdict::Kind;
    const bool isNative = row.kind == GroupRow::Kind::Native;
    const Kind verdict = row.seen ? row.seen->verdict.kind : Kind::Unknown;
    switch (filter) {
    case GroupFilter::All:
        return true;
    case GroupFilter::Attention:
        return isNative && (verdict == Kind::StandingStill || verdict == Kind::Expired);
    case GroupFilter::StandingStill:
        return isNative && verdict == Kind::StandingStill;
    case GroupFilter::Expired:
        return isNative && verdict == Kind::Expired;
    case GroupFilter::Moving:
        return isNative && verdict == Kind::Moving;
    case GroupFilter::UpToDate:
        return isNative && verdict == Kind::UpToDate;
    case GroupFilter::NeverCommitted:
        return isNative && verdict == Kind::NeverCommitted;
    case GroupFilter::Unknown:
        return isNative && verdict == Kind::Unknown;
    case GroupFilter::MembersHere:
        return row.membersHere > 0;
    case GroupFilter::ActiveElsewhere:
        return row.elsewhereMs().isKnown();
    case GroupFilter::Native:
        return isNative;
    case GroupFilter::Kafka:
        return !isNative;
    }
    return true;
}

bool GroupPresenter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const GroupRow& data = m_model.rowAt(row);
    if (!passes(data, m_filter))
        return false;
    if (m_text.isEmpty() || data.info.name.contains(m_text, Qt::CaseInsensitive))
        return true;
    return std::any_of(
        data.info.topics.cbegin(), data.info.topics.cend(), [this](const QString& topicId) {
            return m_topics.nameOf(topicId).contains(m_text, Qt::CaseInsensitive)
                || topicId.startsWith(m_text, Qt::CaseInsensitive);
        });
}

bool GroupPresenter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const GroupRow& a = m_model.rowAt(left.row());
    const GroupRow& b = m_model.rowAt(right.row());
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    // By rows, not by variants: thousands are compared within one frame. Unknown ones come last.
    const auto known = [&](const Known<qint64>& one, const Known<qint64>& other) {
        if (one.isKnown() != other.isKnown())
            return ascending ? one.isKnown() : other.isKnown();
        return one.isKnown() && one.value() < other.value();
    };
    switch (static_cast<GroupColumn>(left.column())) {
    case GroupColumn::Name:
        return a.info.name.compare(b.info.name, Qt::CaseInsensitive) < 0;
    case GroupColumn::Protocol:
        return a.kind < b.kind;
    case GroupColumn::State:
        return a.stateRank() < b.stateRank();
    case GroupColumn::TimeLag:
    case GroupColumn::Trend:
        return known(a.timeLagMs(), b.timeLagMs());
    case GroupColumn::Committed:
        return known(a.committedMs(), b.committedMs());
    case GroupColumn::MembersHere:
        return a.membersHere < b.membersHere;
    case GroupColumn::Elsewhere:
        return known(a.elsewhereMs(), b.elsewhereMs());
    case GroupColumn::Topics:
        return a.info.topics.size() < b.info.topics.size();
    case GroupColumn::Timeout:
        return known(timeoutOf(a), timeoutOf(b));
    case GroupColumn::Looked:
        return known(a.lookedMs(), b.lookedMs());
    case GroupColumn::Count:
        break;
    }
    return false;
}

QString GroupPresenter::title(int column) const
{
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::Name:
        return tr("Group");
    case GroupColumn::Protocol:
        return tr("Protocol");
    case GroupColumn::State:
        return tr("State");
    case GroupColumn::TimeLag:
        return tr("Time lag");
    case GroupColumn::Trend:
        return tr("Trend");
    case GroupColumn::Committed:
        return tr("Committed");
    case GroupColumn::MembersHere:
        return tr("Here");
    case GroupColumn::Elsewhere:
        return tr("Elsewhere");
    case GroupColumn::Topics:
        return tr("Topics");
    case GroupColumn::Timeout:
        return tr("Time-out");
    case GroupColumn::Looked:
        return tr("Last look");
    case GroupColumn::Count:
        break;
    }
    return {};
}

QString GroupPresenter::ageText(const Known<qint64>& at) const
{
    if (!at.isKnown())
        return unknownSign();
    return tr("%1 ago").arg(
        Format::seconds(std::max<qint64>(0, m_clock.wallMs() - at.value())));
}

QString GroupPresenter::lagText(const GroupRow& row) const
{
    const Known<qint64> lag = row.timeLagMs();
    if (!lag.isKnown())
        return unknownSign();
    const QString text = Format::seconds(lag.value());
    return row.seen && row.seen->lagUnknown > 0 ? tr("≥ %1").arg(text) : text;
}

QString GroupPresenter::committedText(const GroupRow& row) const
{
    const bool wasWatched = row.seen && row.seen->looks > 1
        && row.seen->facts.uncommitted < row.seen->facts.partitions;
    if (!row.committedMs().isKnown() && wasWatched) {
        return tr("> %1 ago").arg(Format::seconds(
            std::max<qint64>(0, m_clock.wallMs() - row.seen->watchedSinceMs)));
    }
    return ageText(row.committedMs());
}

QString GroupPresenter::elsewhereText(const GroupRow& row) const
{
    const Known<qint64> at = row.elsewhereMs();
    if (at.isKnown())
        return tr("active %1 ago").arg(
            Format::seconds(std::max<qint64>(0, m_clock.wallMs() - at.value())));
    return row.seen && row.seen->looks > 1 ? tr("not seen") : unknownSign();
}

QString GroupPresenter::text(int row, int column) const
{
    const GroupRow& data = m_model.rowAt(row);
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::Name:
        return data.info.name;
    case GroupColumn::Protocol:
        return data.kind == GroupRow::Kind::Native ? tr("CLS") : tr("Kafka");
    case GroupColumn::State:
        return GroupWords::stateSign(data) % u' ' % GroupWords::state(data);
    case GroupColumn::TimeLag:
        return lagText(data);
    case GroupColumn::Trend:
        return GroupWords::trend(data.seen ? data.seen->samples : QList<store::GroupSample>());
    case GroupColumn::Committed:
        return committedText(data);
    case GroupColumn::MembersHere:
        return Format::count(data.membersHere);
    case GroupColumn::Elsewhere:
        return elsewhereText(data);
    case GroupColumn::Topics:
        return data.info.topics.size() == 1 ? m_topics.nameOf(data.info.topics.first())
                                            : Format::count(data.info.topics.size());
    case GroupColumn::Timeout:
        return timeoutOf(data).isKnown()
            ? Format::seconds(data.info.timeoutSeconds * 1000)
            : unknownSign();
    case GroupColumn::Looked:
        return ageText(data.lookedMs());
    case GroupColumn::Count:
        break;
    }
    return {};
}

QString GroupPresenter::tip(int row, int column) const
{
    const GroupRow& data = m_model.rowAt(row);
    const qint64 now = m_clock.wallMs();
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::Topics: {
        QStringList names;
        for (const QString& topicId : data.info.topics)
            names << m_topics.nameOf(topicId);
        return names.join(u'\n');
    }
    case GroupColumn::Timeout:
        return timeoutOf(data).isKnown()
            ? tr("A consumer without a heartbeat for this long is offline.")
            : Words::unknownReason(UnknownReason::NotTold);
    case GroupColumn::MembersHere:
        return tr("Consumers of this program. The service does not tell the members of a group.");
    case GroupColumn::Name:
        return data.info.name;
    case GroupColumn::Protocol:
        return data.kind == GroupRow::Kind::Native
            ? tr("A consumer group of CLS: the service tells neither its members nor its state.")
            : tr("Consumes the topic by the Kafka protocol; this program only shows it.");
    case GroupColumn::State:
        return GroupWords::stateTip(data, now);
    case GroupColumn::TimeLag:
        return GroupWords::lagTip(data, now);
    case GroupColumn::Trend:
        return GroupWords::trendTip(data.seen ? data.seen->samples : QList<store::GroupSample>());
    case GroupColumn::Committed:
        return GroupWords::committedTip(data, now);
    case GroupColumn::Elsewhere:
        return GroupWords::elsewhereTip(data, now);
    case GroupColumn::Looked:
        return knownTip(data.lookedMs(), now);
    case GroupColumn::Count:
        break;
    }
    return {};
}

Severity GroupPresenter::severity(int row, int column) const
{
    const GroupRow& data = m_model.rowAt(row);
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::State:
        return GroupWords::stateSeverity(data);
    case GroupColumn::MembersHere:
        return data.membersHere == 0 ? Severity::Muted : Severity::Neutral;
    case GroupColumn::Elsewhere:
        return data.elsewhereMs().isKnown() ? Severity::Notice : Severity::Muted;
    case GroupColumn::TimeLag:
        return data.timeLagMs().isKnown() ? Severity::Neutral : Severity::Muted;
    case GroupColumn::Committed:
        return data.committedMs().isKnown() ? Severity::Neutral : Severity::Muted;
    case GroupColumn::Looked:
        return Severity::Muted;
    case GroupColumn::Name:
    case GroupColumn::Protocol:
    case GroupColumn::Trend:
    case GroupColumn::Topics:
    case GroupColumn::Timeout:
    case GroupColumn::Count:
        break;
    }
    return Severity::Neutral;
}

bool GroupPresenter::isNumber(int column) const
{
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::TimeLag:
    case GroupColumn::Committed:
    case GroupColumn::MembersHere:
    case GroupColumn::Timeout:
        return true;
    case GroupColumn::Looked:
    case GroupColumn::Name:
    case GroupColumn::Protocol:
    case GroupColumn::State:
    case GroupColumn::Trend:
    case GroupColumn::Elsewhere:
    case GroupColumn::Topics:
    case GroupColumn::Count:
        break;
    }
    return false;
}

} // namespace tidemark::gui
