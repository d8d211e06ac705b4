// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/cls/vectorsfile.h"

#include <QString>

namespace tidemark::test {

/// Reads a request of the vectors with the type of its action, writes it again, reads that again
/// and compares all three. Empty where all agree, else what differs.
[[nodiscard]] QString requestDifference(
    const QByteArray& action, const QString& topicId, const QByteArray& body, const Json& bodyJson);

/// Compares a LogGroup with the values that the vectors expect of it; empty where equal.
/// `Group` has the accessors below, so that both readers, ours and the generated one, fit.
struct GroupReader
{
    struct Pair
    {
        std::string key;
        std::string value;
    };
    struct LogEntry
    {
        qint64 time = 0;
        std::vector<Pair> contents;
    };
    std::optional<std::string> contextFlow;
    std::optional<std::string> filename;
    std::optional<std::string> source;
    std::vector<Pair> tags;
    std::vector<LogEntry> logs;
};
[[nodiscard]] QString groupDifference(const GroupReader& group, const Json& expected);

} // namespace tidemark::test
