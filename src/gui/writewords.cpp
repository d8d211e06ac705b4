// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/writewords.h"

#include "gui/format.h"
#include "gui/knowntext.h"

namespace tidemark::gui {

using store::WriteAction;
using store::WriteOutcome;
using store::WriteReason;

QString WriteWords::action(WriteAction action)
{
    switch (action) {
    case WriteAction::CreateGroup:
        return tr("Create group");
    case WriteAction::ModifyGroup:
        return tr("Change group");
    case WriteAction::DeleteGroup:
        return tr("Delete group");
    case WriteAction::Join:
        return tr("Join");
    case WriteAction::Leave:
        return tr("Leave");
    }
    return {};
}

QString WriteWords::outcome(WriteOutcome outcome)
{
    switch (outcome) {
    case WriteOutcome::Pending:
        return QStringLiteral("◌ ") + tr("under way");
    case WriteOutcome::Confirmed:
        return QStringLiteral("✓ ") + tr("confirmed");
    case WriteOutcome::Unchanged:
        return QStringLiteral("○ ") + tr("unchanged");
    case WriteOutcome::Unknown:
        return QStringLiteral("▲ ") + tr("unknown");
    }
    return {};
}

QString WriteWords::reason(WriteReason reason)
{
    switch (reason) {
    case WriteReason::None:
        return tr("The outcome is not known yet.");
    case WriteReason::SeenAsAsked:
        return tr("Read again: the service shows what was asked for.");
    case WriteReason::Answered:
        return tr("The service answered that it is done.");
    case WriteReason::Refused:
        return tr("The service refused it; nothing was changed.");
    case WriteReason::NotSent:
        return tr("The request was not sent.");
    case WriteReason::ChangedMeanwhile:
        return tr("The group is not as it was shown here any more, so nothing was sent. Look at it "
                  "again.");
    case WriteReason::SeenAsBefore:
        return tr("Read again: the service shows what it showed before.");
    case WriteReason::SeenOtherwise:
        return tr("Read again: the service shows neither the old state nor the new one. Somebody "
                  "else may have changed the group too.");
    case WriteReason::NotReadAgain:
        return tr("The group could not be read again. It may have happened or not.");
    case WriteReason::NeverAnswered:
        return tr("The service did not answer. It may have happened or not.");
    case WriteReason::Interrupted:
        return tr("The program or the connection ended before the outcome was known. It may have "
                  "happened or not.");
    }
    return {};
}

QString WriteWords::result(const store::WriteEntry& entry)
{
    QStringList lines{ QString(outcome(entry.outcome) % u": " % reason(entry.reason)) };
    if (entry.outcome == WriteOutcome::Unknown && entry.reason == WriteReason::SeenAsBefore)
        lines << reason(WriteReason::NeverAnswered);
    if (entry.error)
        lines << Words::error(*entry.error);
    const bool idIsNew = !entry.requestId.isEmpty()
        && (!entry.error || entry.error->requestId != entry.requestId);
    if (idIsNew)
        lines << tr("Request id: %1").arg(entry.requestId);
    return lines.join(u'\n');
}

QString WriteWords::group(const store::GroupSeen& seen, const store::TopicDirectory& topics)
{
    if (!seen.isKnown)
        return unknownSign();
    if (!seen.group)
        return tr("no such group");
    QStringList names;
    for (const QString& topicId : seen.group->topics)
        names << topics.nameOf(topicId);
    return tr("time-out %1; topics %2")
        .arg(seen.group->timeoutSeconds > 0 ? Format::seconds(seen.group->timeoutSeconds * 1000)
                                            : unknownSign(),
            names.isEmpty() ? unknownSign() : names.join(QStringLiteral(", ")));
}

QString WriteWords::refusal(WriteRefusal refusal)
{
    switch (refusal) {
    case WriteRefusal::None:
        return {};
    case WriteRefusal::ReadOnly:
        return tr("The profile of this connection is read-only.");
    case WriteRefusal::MembersHere:
        return tr("Consumers of this program are members of the group. Stop them first.");
    case WriteRefusal::UnderWay:
        return tr("Another write of this group is under way.");
    }
    return {};
}

} // namespace tidemark::gui
