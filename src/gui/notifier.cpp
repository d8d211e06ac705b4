// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notifier.h"

#include "gui/words.h"

namespace tidemark::gui {

namespace {

/// More lines than a desktop shows help nobody.
constexpr qsizetype maxLines = 4;

std::optional<NotificationCause> causeOf(
    const store::EventEntry& entry, const QString& connection)
{
    if (entry.kind != store::EventEntry::Kind::Engine)
        return std::nullopt;
    NotificationCause cause;
    cause.connection = connection;
    cause.subject = entry.engine.consumerName;
    if (entry.engine.kind == engine::Event::Kind::MemberLost) {
        cause.kind = NotificationCause::Kind::MemberLost;
        return cause;
    }
    // A consumer that ends with an error has failed; other failures are tried again.
    if (entry.engine.kind == engine::Event::Kind::Stopped && entry.engine.error) {
        cause.kind = NotificationCause::Kind::ConsumerFailed;
        cause.detail = Words::errorKind(entry.engine.error->kind);
        return cause;
    }
    return std::nullopt;
}

} // namespace

Notifier::Notifier(const Clock& clock, std::unique_ptr<NotificationChannel> desktop,
    std::function<bool()> isWindowLookedAt, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_desktop(std::move(desktop))
    , m_isWindowLookedAt(std::move(isWindowLookedAt))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notifier::tellDue);
    if (m_desktop) {
        connect(
            m_desktop.get(), &NotificationChannel::failed, this, &Notifier::bannerWanted);
        connect(m_desktop.get(), &NotificationChannel::activated, this, &Notifier::activate);
    }
}

void Notifier::watch(Workspace& workspace)
{
    const auto next = std::make_shared<qint64>(workspace.events().endIndex());
    connect(&workspace, &Workspace::refreshed, this, [this, &workspace, next] {
        const store::EventLog& log = workspace.events();
        for (qint64 at = std::max(*next, log.firstIndex()); at < log.endIndex(); ++at) {
            if (const auto cause = causeOf(log.at(at), workspace.info().name))
                add(*cause);
        }
        *next = log.endIndex();
    });
}

void Notifier::watch(store::WriteJournal& journal)
{
    connect(&journal, &store::WriteJournal::changed, this, [this](const store::WriteEntry& entry) {
        if (entry.outcome != store::WriteOutcome::Unknown)
            return;
        NotificationCause cause;
        cause.kind = NotificationCause::Kind::WriteUnknown;
        cause.connection = entry.profileName;
        cause.subject = entry.group;
        if (entry.error)
            cause.detail = Words::errorKind(entry.error->kind);
        add(cause);
    });
}

void Notifier::add(const NotificationCause& cause)
{
    if (!m_enabled)
        return;
    m_plan.add(cause, m_clock.monotonicMs());
    startTimer();
}

void Notifier::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled) {
        m_plan = {};
        m_timer.stop();
    }
}

void Notifier::startTimer()
{
    if (const std::optional<qint64> wait = m_plan.waitMs(m_clock.monotonicMs()))
        m_timer.start(static_cast<int>(*wait));
}

void Notifier::tellDue()
{
    const std::optional<NotificationPlan::Due> due = m_plan.take(m_clock.monotonicMs());
    if (!due) {
        startTimer();
        return;
    }
    m_last = words(*due);
    if (m_desktop && !m_isWindowLookedAt())
        m_desktop->show(m_last);
    else
        emit bannerWanted(m_last);
}

Notification Notifier::words(const NotificationPlan::Due& due)
{
    const auto title = [](const NotificationCause& cause) {
        switch (cause.kind) {
        case NotificationCause::Kind::ConsumerFailed:
            return tr("Consumer %1 has failed").arg(cause.subject);
        case NotificationCause::Kind::MemberLost:
            return tr("Consumer %1 has lost its group").arg(cause.subject);
        case NotificationCause::Kind::WriteUnknown:
            return tr("Nobody knows whether group %1 was changed").arg(cause.subject);
        }
        return QString();
    };
    const NotificationCause& first = due.causes.first();
    Notification out;
    out.connection = first.connection;
    out.isAboutWrites = first.kind == NotificationCause::Kind::WriteUnknown;
    QStringList lines;
    const auto count = static_cast<int>(due.causes.size()) + due.more;
    if (count == 1) {
        out.title = title(first);
        lines << first.connection;
        if (!first.detail.isEmpty())
            lines << first.detail;
    } else {
        out.title = tr("%n problem(s) need attention", nullptr, count);
        for (const NotificationCause& cause : due.causes.mid(0, maxLines))
            lines << cause.connection % u": " % title(cause);
        if (count > lines.size())
            lines << tr("and %n more", nullptr, count - static_cast<int>(lines.size()));
    }
    out.body = lines.join(u'\n');
    return out;
}

} // namespace tidemark::gui
