// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writeverdict.h"

#include <algorithm>

namespace tidemark::store {

bool isRefusal(const Error& error)
{
    // A page of some gateway on the way ("HTTP404") is not the service's word.
    if (error.code.startsWith(QLatin1StringView("HTTP")))
        return false;
    switch (error.kind) {
    case ErrorKind::Tls:
    case ErrorKind::Auth:
    case ErrorKind::Clock:
    case ErrorKind::Permission:
    case ErrorKind::Throttled:
    case ErrorKind::NotFound:
    case ErrorKind::AlreadyExists:
    case ErrorKind::InvalidOffset:
    case ErrorKind::Fenced:
    case ErrorKind::InvalidRequest:
    case ErrorKind::Config:
        return true;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Transient:
    case ErrorKind::BadAnswer:
    case ErrorKind::TooLarge:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
        return false;
    }
    return false;
}

namespace {

/// No word of the service came back: it may still be carrying out the request.
bool isLost(const Error& error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.code.startsWith(QLatin1StringView("HTTP"));
}

} // namespace

bool isSameGroup(const std::optional<cls::ConsumerGroupInfo>& left,
    const std::optional<cls::ConsumerGroupInfo>& right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    QStringList leftTopics = left->topics;
    QStringList rightTopics = right->topics;
    std::sort(leftTopics.begin(), leftTopics.end());
    std::sort(rightTopics.begin(), rightTopics.end());
    return left->name == right->name && left->timeoutSeconds == right->timeoutSeconds
        && leftTopics == rightTopics;
}

WriteVerdict decideWrite(const GroupSeen& before,
    const std::optional<cls::ConsumerGroupInfo>& wanted, const std::optional<Error>& answer,
    const GroupSeen& seen)
{
    const bool isComparable = before.isKnown && seen.isKnown;
    const bool isAsBefore = isComparable && isSameGroup(seen.group, before.group);
    if (answer && isRefusal(*answer) && (isAsBefore || !isComparable))
        return { WriteOutcome::Unchanged, WriteReason::Refused };
    if (!seen.isKnown)
        return { WriteOutcome::Unknown, WriteReason::NotReadAgain };
    if (isSameGroup(seen.group, wanted))
        return { WriteOutcome::Confirmed, WriteReason::SeenAsAsked };
    if (isAsBefore) {
        const bool mayStillHappen = answer && isLost(*answer);
        return { mayStillHappen ? WriteOutcome::Unknown : WriteOutcome::Unchanged,
            WriteReason::SeenAsBefore };
    }
    return { WriteOutcome::Unknown, WriteReason::SeenOtherwise };
}

} // namespace tidemark::store
