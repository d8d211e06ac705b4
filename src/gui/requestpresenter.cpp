// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/requestpresenter.h"

#include "gui/format.h"
#include "gui/knowntext.h"
#include "gui/words.h"

namespace tidemark::gui {

using models::RequestColumn;

RequestPresenter::RequestPresenter(models::RequestModel& model, const store::ZoneSetting& zone,
    const Theme& theme, QObject* parent)
    : PresenterModel(theme, parent)
    , m_model(model)
    , m_zone(zone)
{
    setSourceModel(&model);
    connect(&zone, &store::ZoneSetting::changed, this, [this] {
        emit headerDataChanged(Qt::Horizontal, 0, 0);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    });
}

void RequestPresenter::setFilter(const Filter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

const store::RequestLog::Entry& RequestPresenter::entryAt(const QModelIndex& index) const
{
    return m_model.rowAt(mapToSource(index).row());
}

const cls::Exchange& RequestPresenter::exchange(int row) const
{
    return *m_model.rowAt(row).exchange;
}

bool RequestPresenter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const cls::Exchange& one = exchange(row);
    if (m_filter.failuresOnly && !store::RequestLog::isFailure(one))
        return false;
    if (!m_filter.action.isEmpty() && QLatin1StringView(one.action) != m_filter.action)
        return false;
    if (m_filter.text.isEmpty())
        return true;
    const auto has = [this](const QString& text) {
        return text.contains(m_filter.text, Qt::CaseInsensitive);
    };
    return has(QString::fromLatin1(one.action)) || has(one.host) || has(one.requestId)
        || has(QString::number(one.httpStatus)) || (one.error && has(one.error->text()));
}

QString RequestPresenter::title(int column) const
{
    switch (static_cast<RequestColumn>(column)) {
    case RequestColumn::Time:
        return tr("Time (%1)").arg(
            m_zone.label(m_model.rowCount() > 0 ? exchange(m_model.rowCount() - 1).startedWallMs : 0));
    case RequestColumn::Action:
        return tr("Action");
    case RequestColumn::Status:
        return tr("Status");
    case RequestColumn::Duration:
        return tr("Duration");
    case RequestColumn::BytesUp:
        return tr("Up");
    case RequestColumn::BytesDown:
        return tr("Down");
    case RequestColumn::Attempt:
        return tr("Attempt");
    case RequestColumn::Host:
        return tr("Host");
    case RequestColumn::RequestId:
        return tr("Request id");
    case RequestColumn::Error:
        return tr("Error");
    case RequestColumn::Count:
        break;
    }
    return {};
}

QString RequestPresenter::text(int row, int column) const
{
    const cls::Exchange& one = exchange(row);
    switch (static_cast<RequestColumn>(column)) {
    case RequestColumn::Time:
        return m_zone.dateTimeText(one.startedWallMs);
    case RequestColumn::Action:
        return QString::fromLatin1(one.action);
    case RequestColumn::Status: {
        const QString sign = store::RequestLog::isFailure(one) ? QStringLiteral("▲ ") : QString();
        return sign % (one.httpStatus == 0 ? unknownSign() : QString::number(one.httpStatus));
    }
    case RequestColumn::Duration:
        return Format::span(one.durationMs);
    case RequestColumn::BytesUp:
        return Format::bytes(one.bytesUp);
    case RequestColumn::BytesDown:
        return Format::bytes(one.bytesDown);
    case RequestColumn::Attempt:
        return QString::number(one.attempt);
    case RequestColumn::Host:
        return one.host;
    case RequestColumn::RequestId:
        return one.requestId.isEmpty() ? unknownSign() : one.requestId;
    case RequestColumn::Error:
        if (!one.error)
            return {};
        return one.error->kind == ErrorKind::Cancelled ? tr("Given up before an answer came")
                                                       : one.error->text().simplified();
    case RequestColumn::Count:
        break;
    }
    return {};
}

QString RequestPresenter::tip(int row, int column) const
{
    const cls::Exchange& one = exchange(row);
    switch (static_cast<RequestColumn>(column)) {
    case RequestColumn::Status:
        return one.httpStatus == 0 ? tr("No HTTP answer came.") : QString();
    case RequestColumn::BytesUp:
        return tr("Body of the request: %1 bytes").arg(Format::count(one.bytesUp));
    case RequestColumn::BytesDown:
        return tr("Body of the answer as it came, compressed where it was: %1 bytes")
            .arg(Format::count(one.bytesDown));
    case RequestColumn::Attempt:
        return one.attempt > 1 ? tr("The same request was sent before and failed.") : QString();
    case RequestColumn::RequestId:
        return one.requestId.isEmpty() ? tr("The service told no request id.") : QString();
    case RequestColumn::Error:
        return one.error ? Words::error(*one.error) : QString();
    case RequestColumn::Time:
    case RequestColumn::Action:
    case RequestColumn::Duration:
    case RequestColumn::Host:
    case RequestColumn::Count:
        break;
    }
    return {};
}

Severity RequestPresenter::severity(int row, int column) const
{
    const cls::Exchange& one = exchange(row);
    if (one.error && !store::RequestLog::isFailure(one))
        return Severity::Muted;
    const auto which = static_cast<RequestColumn>(column);
    if (one.error && (which == RequestColumn::Status || which == RequestColumn::Error))
        return Severity::Bad;
    return which == RequestColumn::Attempt && one.attempt > 1 ? Severity::Warning
                                                              : Severity::Neutral;
}

bool RequestPresenter::isNumber(int column) const
{
    const auto which = static_cast<RequestColumn>(column);
    return which == RequestColumn::Status || which == RequestColumn::Duration
        || which == RequestColumn::BytesUp || which == RequestColumn::BytesDown
        || which == RequestColumn::Attempt;
}

} // namespace tidemark::gui
