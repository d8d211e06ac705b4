// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/standstill.h"

namespace tidemark::cli {

namespace {

std::optional<Error> hopeless(const std::optional<Error>& error)
{
    // The engine corrects its clock by itself; it gave up on purpose what it has cancelled.
    if (!error || error->isRetryable() || error->kind == ErrorKind::Clock
        || error->kind == ErrorKind::Cancelled) {
        return std::nullopt;
    }
    return error;
}

} // namespace

std::optional<Error> standstillOf(const engine::PartitionStatus& partition)
{
    switch (partition.state) {
    case engine::PartitionState::Failed:
        return partition.lastError.value_or(Error::make(ErrorKind::Local,
            QStringLiteral("Unknown"), QStringLiteral("the partition has failed")));
    case engine::PartitionState::Resolving:
    case engine::PartitionState::Reading:
        return hopeless(partition.lastError);
    case engine::PartitionState::WaitingForParents: // ends with them
    case engine::PartitionState::Draining:
    case engine::PartitionState::Finished:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Error> standstillOf(const engine::ConsumerStatus& consumer)
{
    switch (consumer.state) {
    case engine::MemberState::Preparing:
    case engine::MemberState::Joining:
    case engine::MemberState::Lost:
        return hopeless(consumer.lastError);
    case engine::MemberState::Active:
    case engine::MemberState::Stopping:
    case engine::MemberState::Stopped:
    case engine::MemberState::Failed:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace tidemark::cli
