// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace tidemark::test {

/// What the living threads of this process have used so far, by thread name; threads of the same
/// name are added up. From /proc/self/task.
struct ThreadUsage
{
    struct Of
    {
        double cpuSeconds = 0;
        qint64 wakeUps = 0; ///< voluntary context switches: each is a sleep that ended
    };
    QMap<QString, Of> threads;

    [[nodiscard]] static ThreadUsage now();
    /// What was used since `before`.
    [[nodiscard]] ThreadUsage since(const ThreadUsage& before) const;
    [[nodiscard]] Of total() const;
    /// "fetch-0 1.20 s, control 0.01 s"
    [[nodiscard]] QString text() const;
};

/// Memory of this process that is in RAM.
[[nodiscard]] qint64 residentBytes();

} // namespace tidemark::test
