// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QMetaType>
#include <QStringList>

#include <array>
#include <optional>

namespace tidemark::engine {

/// The steps of a test of a connection, in their order.
enum class TestStep {
    Host, ///< the names of both planes are known
    Connect, ///< both planes answer; TLS with a verified certificate where the address says https
    Clock, ///< this machine's clock against the Date of the answers
    Signature, ///< the service knows the key and takes its signature
    Groups, ///< the consumer groups of the logset are listed
    Topics, ///< its topics are listed
    Partitions, ///< the partitions of one of them are listed
    Pull, ///< a small read of one partition, which joins nothing and commits nothing
};
inline constexpr std::array allTestSteps { TestStep::Host, TestStep::Connect, TestStep::Clock,
    TestStep::Signature, TestStep::Groups, TestStep::Topics, TestStep::Partitions,
    TestStep::Pull };

enum class TestOutcome { Passed, Warning, Failed, NotTried };

/// Why a step has not simply passed. The words, and what to do, are chosen by the front ends.
enum class TestCause {
    None,
    HostNotFound,
    Unreachable, ///< refused, reset, no route
    NoAnswer, ///< not in time
    Proxy, ///< the proxy cannot be reached or refuses
    Tls, ///< certificate or handshake refused
    NotEncrypted, ///< plain http beyond this machine
    ClockDiffers,
    ClockUnknown, ///< no answer had a date
    NoKeys, ///< there are none to sign with
    UnknownKeyId,
    WrongKey,
    WrongToken, ///< of temporary keys; also expired
    WrongRegion,
    MissingPermission,
    AccountBlocked, ///< in arrears, closed, or the service is not activated
    UnknownLogset,
    NotFound, ///< a topic or partition that was just listed is not there
    NoTopics, ///< the logset is empty: nothing to read
    NoPartitions,
    Throttled,
    ServiceFailing,
    NotTheService, ///< an answer that is none of CLS
    Refused, ///< any other refusal
    EarlierStep, ///< not tried: an earlier step makes it pointless
    Cancelled,
};

/// How one step has ended. Holds no secret.
struct TestResult
{
    TestStep step = TestStep::Host;
    TestOutcome outcome = TestOutcome::NotTried;
    TestCause cause = TestCause::None;
    std::optional<Error> error; ///< what the network or the service said
    /// Hosts with their addresses, the host, the topic's name, "topic #partition": as the step
    /// has it.
    QStringList subjects;
    /// Host, Connect: ms it took. Clock: ms that this machine is behind. Groups, Topics,
    /// Partitions: how many there are. Pull: messages read. None: not known.
    std::optional<qint64> number;
    QString permission; ///< the CAM action that is missing, for example cls:DescribeTopics
};

} // namespace tidemark::engine

Q_DECLARE_METATYPE(tidemark::engine::TestResult)
