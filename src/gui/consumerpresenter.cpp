// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consumerpresenter.h"

#include "gui/format.h"
#include "gui/knowntext.h"
#include "gui/signs.h"

namespace tidemark::gui {

using models::ConsumerColumn;

ConsumerPresenter::ConsumerPresenter(models::ConsumerModel& model, const store::ZoneSetting& zone,
    const Theme& theme, QObject* parent)
    : PresenterModel(theme, parent)
    , m_model(model)
    , m_zone(zone)
{
    setSourceModel(&model);
    connect(&zone, &store::ZoneSetting::changed, this, [this] {
        const int column = static_cast<int>(ConsumerColumn::LastHeartbeat);
        emit headerDataChanged(Qt::Horizontal, column, column);
    });
}

QString ConsumerPresenter::title(int column) const
{
    switch (static_cast<ConsumerColumn>(column)) {
    case ConsumerColumn::Name:
        return tr("Consumer");
    case ConsumerColumn::Group:
        return tr("Group");
    case ConsumerColumn::State:
        return tr("State");
    case ConsumerColumn::Heartbeats:
        return tr("Heartbeats");
    case ConsumerColumn::LastHeartbeat:
        return tr("Last heartbeat");
    case ConsumerColumn::TimeoutLeft:
        return tr("Offline in");
    case ConsumerColumn::Interval:
        return tr("Interval");
    case ConsumerColumn::RoundTrip:
        return tr("Round trip");
    case ConsumerColumn::Missed:
        return tr("Missed");
    case ConsumerColumn::Partitions:
        return tr("Partitions");
    case ConsumerColumn::RecordRate:
        return tr("Records/s");
    case ConsumerColumn::ByteRate:
        return tr("Bytes/s");
    case ConsumerColumn::Records:
        return tr("Records");
    case ConsumerColumn::LastError:
        return tr("Last error");
    case ConsumerColumn::RequestId:
        return tr("Request id");
    case ConsumerColumn::Count:
        break;
    }
    return {};
}

QString ConsumerPresenter::text(int row, int column) const
{
    const models::ConsumerRow& data = m_model.rowAt(row);
    const engine::HeartbeatStatus& heartbeat = data.status.heartbeat;
    switch (static_cast<ConsumerColumn>(column)) {
    case ConsumerColumn::Name:
        return data.status.consumer;
    case ConsumerColumn::Group:
        return data.status.isTail ? tr("(tail, no group)") : data.status.group;
    case ConsumerColumn::State: {
        if (data.isRestored)
            return QStringLiteral("○ ")
                + (data.status.isTail ? tr("Restored, not reading") : tr("Restored, not joined"));
        const QString word = Words::memberState(data.status.state);
        return Signs::of(data.status.state) % u' '
            % (data.status.paused && data.isRunning() ? tr("%1, paused").arg(word) : word);
    }
    case ConsumerColumn::Heartbeats:
        return data.status.isTail ? tr("none (tail)") : heartbeatWords(heartbeat);
    case ConsumerColumn::LastHeartbeat:
        if (!heartbeat.lastAnsweredMs.isKnown())
            return unknownSign();
        return tr("%1 ago").arg(
            Format::seconds(qMax<qint64>(0, data.nowWallMs - heartbeat.lastAnsweredMs.value())));
    case ConsumerColumn::TimeoutLeft: {
        const std::optional<qint64> left = data.timeoutLeftMs();
        return left ? Format::seconds(*left) : unknownSign();
    }
    case ConsumerColumn::Interval:
        return data.status.isTail ? unknownSign() : Format::seconds(heartbeat.intervalMs);
    case ConsumerColumn::RoundTrip:
        return heartbeat.roundTripMs.isKnown() ? Format::span(heartbeat.roundTripMs.value())
                                               : unknownSign();
    case ConsumerColumn::Missed:
        return data.isRestored || data.status.isTail ? unknownSign()
                                                     : Format::count(heartbeat.missed);
    case ConsumerColumn::Partitions:
        return data.isRestored ? unknownSign() : Format::count(data.status.partitions.size());
    case ConsumerColumn::RecordRate:
        return data.rate.recordsPerSecond.isKnown()
            ? Format::rate(data.rate.recordsPerSecond.value())
            : unknownSign();
    case ConsumerColumn::ByteRate:
        return data.rate.bytesPerSecond.isKnown()
            ? tr("%1/s").arg(Format::bytes(qRound64(data.rate.bytesPerSecond.value())))
            : unknownSign();
    case ConsumerColumn::Records:
        return data.isRestored ? unknownSign() : Format::count(data.records());
    case ConsumerColumn::LastError:
        return data.status.lastError ? Words::errorKind(data.status.lastError->kind) : QString();
    case ConsumerColumn::RequestId:
        return data.status.lastError ? data.status.lastError->requestId : QString();
    case ConsumerColumn::Count:
        break;
    }
    return {};
}

QString ConsumerPresenter::heartbeatWords(const engine::HeartbeatStatus& heartbeat)
{
    if (heartbeat.history.isEmpty())
        return tr("none sent yet");
    int answered = 0;
    int missed = 0;
    for (const engine::Heartbeat& beat : heartbeat.history) {
        answered += beat.result == engine::Heartbeat::Result::Answered ? 1 : 0;
        missed += beat.result == engine::Heartbeat::Result::Missed ? 1 : 0;
    }
    return tr("%n answered", nullptr, answered) % u", " % tr("%n missed", nullptr, missed);
}

QString ConsumerPresenter::heartbeatTip(const engine::HeartbeatStatus& heartbeat) const
{
    QStringList lines{ tr("The last heartbeats, newest at the right. Bar: answered, as high as the "
                          "round trip took. Cross: missed. Box: on its way.") };
    constexpr qsizetype shown = 8;
    const qsizetype first = qMax<qsizetype>(0, heartbeat.history.size() - shown);
    for (qsizetype at = heartbeat.history.size() - 1; at >= first; --at) {
        const engine::Heartbeat& beat = heartbeat.history.at(at);
        const QString what = beat.result == engine::Heartbeat::Result::Answered
            ? tr("answered after %1").arg(Format::span(beat.roundTripMs))
            : beat.result == engine::Heartbeat::Result::Missed ? tr("missed")
                                                               : tr("on its way");
        lines << m_zone.timeText(beat.sentMs) % u' ' % what;
    }
    return lines.join(u'\n');
}

QString ConsumerPresenter::tip(int row, int column) const
{
    const models::ConsumerRow& data = m_model.rowAt(row);
    const engine::HeartbeatStatus& heartbeat = data.status.heartbeat;
    switch (static_cast<ConsumerColumn>(column)) {
    case ConsumerColumn::Heartbeats:
        return data.status.isTail ? QString() : heartbeatTip(heartbeat);
    case ConsumerColumn::RecordRate:
        return knownTip(data.rate.recordsPerSecond, data.nowWallMs);
    case ConsumerColumn::ByteRate:
        return knownTip(data.rate.bytesPerSecond, data.nowWallMs);
    case ConsumerColumn::LastHeartbeat:
        if (!heartbeat.lastAnsweredMs.isKnown())
            return Words::unknownReason(heartbeat.lastAnsweredMs.reason());
        return tr("Answered at %1 (%2). Sent: %3, answered: %4.")
            .arg(m_zone.dateTimeText(heartbeat.lastAnsweredMs.value()),
                m_zone.label(heartbeat.lastAnsweredMs.value()), Format::count(heartbeat.sent),
                Format::count(heartbeat.answered));
    case ConsumerColumn::TimeoutLeft:
        return tr("Without an answered heartbeat for %1 the service gives the partitions away.")
            .arg(Format::seconds(heartbeat.timeoutMs));
    case ConsumerColumn::RoundTrip:
        return knownTip(heartbeat.roundTripMs, data.nowWallMs);
    case ConsumerColumn::Missed:
        return tr("Heartbeats without an answer since the last answered one.");
    case ConsumerColumn::Partitions:
        return tr("Changes of the assignment since it started: %1.")
            .arg(Format::count(data.status.rebalances));
    case ConsumerColumn::Records:
        return tr("Of the partitions held now, since each was assigned.");
    case ConsumerColumn::LastError:
    case ConsumerColumn::RequestId:
    case ConsumerColumn::State:
        if (data.isRestored) {
            return tr("Taken over from the last session. Nothing is sent or read until you resume "
                      "it.");
        }
        return data.status.lastError ? Words::error(*data.status.lastError) : QString();
    case ConsumerColumn::Name:
    case ConsumerColumn::Group:
    case ConsumerColumn::Interval:
    case ConsumerColumn::Count:
        break;
    }
    return {};
}

Severity ConsumerPresenter::severity(int row, int column) const
{
    const models::ConsumerRow& data = m_model.rowAt(row);
    if (column == static_cast<int>(ConsumerColumn::State))
        return data.isRestored ? Severity::Muted : Signs::severity(data.status.state);
    if (column == static_cast<int>(ConsumerColumn::Missed))
        return data.status.heartbeat.missed > 0 ? Severity::Warning : Severity::Neutral;
    if (column == static_cast<int>(ConsumerColumn::LastError))
        return Severity::Bad;
    return rawAt(row, column).isValid() ? Severity::Neutral : Severity::Muted;
}

bool ConsumerPresenter::isNumber(int column) const
{
    switch (static_cast<ConsumerColumn>(column)) {
    case ConsumerColumn::LastHeartbeat:
    case ConsumerColumn::Interval:
    case ConsumerColumn::RoundTrip:
    case ConsumerColumn::Missed:
    case ConsumerColumn::Partitions:
    case ConsumerColumn::RecordRate:
    case ConsumerColumn::ByteRate:
    case ConsumerColumn::Records:
        return true;
    case ConsumerColumn::Name:
    case ConsumerColumn::Group:
    case ConsumerColumn::State:
    case ConsumerColumn::Heartbeats:
    case ConsumerColumn::TimeoutLeft:
    case ConsumerColumn::LastError:
    case ConsumerColumn::RequestId:
    case ConsumerColumn::Count:
        break;
    }
    return false;
}

} // namespace tidemark::gui
