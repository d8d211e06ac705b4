// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumerconfig.h"
#include "engine/status.h"
#include "store/writejournal.h"

#include <QHash>

namespace tidemark::store {

/// Notes in the journal of writes when consumers of ours join and leave their groups, and which
/// groups they create or change on the way. Sees snapshots only: a join is confirmed by the first
/// answered heartbeat, leaving by the answer to the last one. Thread: the owner's.
class MembershipJournal
{
public:
    /// `journal` must outlive this object; the profile is that of the connection.
    MembershipJournal(WriteJournal& journal, QString profileId, QString profileName);

    /// A consumer has been started. Tails are never members.
    void joining(ConsumerId consumer, const engine::ConsumerConfig& config, qint64 nowWallMs);
    void observe(const QList<engine::ConsumerStatus>& consumers, qint64 nowWallMs);
    /// Takes those about groups that a joining consumer created or changed; others mean nothing.
    void observe(const engine::Event& event);

private:
    struct Member
    {
        engine::ConsumerConfig config;
        QString joinId; ///< pending; empty: its outcome is noted
        QString leaveId; ///< pending; empty: not leaving yet, or noted
    };
    [[nodiscard]] WriteEntry entryOf(
        WriteAction action, const Member& member, qint64 nowWallMs) const;
    void endJoin(Member& member, const engine::ConsumerStatus& status, qint64 nowWallMs);
    void endLeave(Member& member, const engine::ConsumerStatus& status, qint64 nowWallMs);

    WriteJournal& m_journal;
    QString m_profileId;
    QString m_profileName;
    QHash<ConsumerId, Member> m_members;
};

} // namespace tidemark::store
