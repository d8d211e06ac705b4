// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <random>

namespace tidemark::service {

/// "app": a service's own log with levels, Chinese text, JSON values, stack traces over several
/// lines; "access": key/value access log; "mixed": both and oddities (empty and long values,
/// repeated keys, emoji, bytes that are no UTF-8).
[[nodiscard]] QStringList logCorpusProfiles();

/// Writes invented but realistic logs. The same profile and seed give the same logs, whatever
/// the standard library. Thread: one at a time.
class LogCorpus
{
public:
    LogCorpus(const QString& profile, quint64 seed);

    /// A serialized LogGroup of `logs` logs; their times are microseconds that end at `nowUs`.
    [[nodiscard]] QByteArray logGroup(int logs, qint64 nowUs);

private:
    QString m_profile;
    std::mt19937_64 m_random;
    quint64 m_groups = 0;
};

/// `count` LogGroups of 20 to 40 logs with fixed times, as input for tests.
[[nodiscard]] QList<QByteArray> corpusLogGroups(const QString& profile, quint64 seed, int count);

} // namespace tidemark::service
