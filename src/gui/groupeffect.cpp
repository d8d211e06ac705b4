// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/groupeffect.h"

#include "gui/format.h"

namespace tidemark::gui {

namespace {

QString namesOf(const QStringList& topicIds, const store::TopicDirectory& topics)
{
    QStringList names;
    for (const QString& topicId : topicIds)
        names << topics.nameOf(topicId);
    return names.join(QStringLiteral(", "));
}

QStringList without(const QStringList& all, const QStringList& taken)
{
    QStringList left;
    for (const QString& topicId : all) {
        if (!taken.contains(topicId))
            left << topicId;
    }
    return left;
}

} // namespace

QString GroupEffect::modify(const cls::ConsumerGroupInfo& shown,
    const cls::ConsumerGroupInfo& wanted, const store::TopicDirectory& topics)
{
    QStringList lines;
    const auto timeout = [](const cls::ConsumerGroupInfo& info) {
        return Format::seconds(info.timeoutSeconds * 1000);
    };
    if (wanted.timeoutSeconds < shown.timeoutSeconds) {
        lines << tr("Time-out %1 instead of %2: production consumers whose heartbeats are further "
                    "apart than %1 lose their partitions.")
                     .arg(timeout(wanted), timeout(shown));
    } else if (wanted.timeoutSeconds > shown.timeoutSeconds) {
        lines << tr("Time-out %1 instead of %2: the partitions of a consumer that dies stay unread "
                    "for up to %1.")
                     .arg(timeout(wanted), timeout(shown));
    }
    const QStringList added = without(wanted.topics, shown.topics);
    const QStringList removed = without(shown.topics, wanted.topics);
    if (!added.isEmpty()) {
        lines << tr("Added: %1. All consumers of the group, production consumers included, are "
                    "given partitions of them, also those that do not expect them.")
                     .arg(namesOf(added, topics));
    }
    if (!removed.isEmpty()) {
        lines << tr("Removed: %1. Production consumers of the group lose their partitions of them, "
                    "and what the group has committed there may be forgotten.")
                     .arg(namesOf(removed, topics));
    }
    return lines.isEmpty() ? tr("Nothing is changed yet.") : lines.join(u'\n');
}

QString GroupEffect::remove(const QString& group, const Known<qint64>& partitions, qint64 topics)
{
    const QString first
        = tr("Deletes the consumer group “%1”. Production consumers of it lose their partitions "
             "and stop, wherever they run.")
              .arg(group);
    QString second;
    if (partitions.isKnown()) {
        second = tr("The offsets of %n partition(s) are forgotten: who reads them next under this "
                    "name starts anew and reads records twice or not at all.",
            nullptr, static_cast<int>(partitions.value()));
    } else if (partitions.reason() == UnknownReason::NeverAsked) {
        second = tr("All offsets of its %n topic(s) are forgotten; the partitions are being "
                    "counted.",
            nullptr, static_cast<int>(topics));
    } else {
        second = tr("All offsets of its %n topic(s) are forgotten; how many partitions that are "
                    "could not be read.",
            nullptr, static_cast<int>(topics));
    }
    return first % u'\n' % second % u'\n' % tr("This cannot be undone.");
}

} // namespace tidemark::gui
