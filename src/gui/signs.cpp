// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/signs.h"

namespace tidemark::gui::Signs {

QString of(engine::MemberState state)
{
    switch (state) {
    case engine::MemberState::Preparing:
    case engine::MemberState::Joining:
        return QStringLiteral("◌");
    case engine::MemberState::Active:
        return QStringLiteral("●");
    case engine::MemberState::Lost:
        return QStringLiteral("▲");
    case engine::MemberState::Stopping:
        return QStringLiteral("◐");
    case engine::MemberState::Stopped:
        return QStringLiteral("■");
    case engine::MemberState::Failed:
        return QStringLiteral("✕");
    }
    return {};
}

QString of(engine::PartitionState state)
{
    switch (state) {
    case engine::PartitionState::Resolving:
    case engine::PartitionState::WaitingForParents:
        return QStringLiteral("◌");
    case engine::PartitionState::Reading:
        return QStringLiteral("●");
    case engine::PartitionState::Draining:
        return QStringLiteral("◐");
    case engine::PartitionState::Finished:
        return QStringLiteral("■");
    case engine::PartitionState::Failed:
        return QStringLiteral("✕");
    }
    return {};
}

Severity severity(engine::MemberState state)
{
    switch (state) {
    case engine::MemberState::Preparing:
    case engine::MemberState::Joining:
    case engine::MemberState::Stopping:
        return Severity::Notice;
    case engine::MemberState::Active:
        return Severity::Good;
    case engine::MemberState::Lost:
    case engine::MemberState::Failed:
        return Severity::Bad;
    case engine::MemberState::Stopped:
        return Severity::Muted;
    }
    return Severity::Neutral;
}

Severity severity(engine::PartitionState state)
{
    switch (state) {
    case engine::PartitionState::Resolving:
    case engine::PartitionState::WaitingForParents:
    case engine::PartitionState::Draining:
        return Severity::Notice;
    case engine::PartitionState::Reading:
        return Severity::Good;
    case engine::PartitionState::Finished:
        return Severity::Muted;
    case engine::PartitionState::Failed:
        return Severity::Bad;
    }
    return Severity::Neutral;
}

} // namespace tidemark::gui::Signs
