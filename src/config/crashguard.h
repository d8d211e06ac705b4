// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QTimer>

namespace tidemark::config {

/// Keeps a session that crashes the program from doing so again and again. A marker file is
/// written at the start and removed after a while of life or by an orderly quit; one that is found
/// at the start tells of a crash. Thread: the owner's, with an event loop.
class CrashGuard final : public QObject
{
    Q_OBJECT

public:
    /// After so many crashed starts in a row nothing is restored.
    static constexpr int crashesBeforeSafeStart = 2;
    static constexpr int defaultStableAfterMs = 60'000;

    explicit CrashGuard(QString markerPath, int stableAfterMs = defaultStableAfterMs,
        QObject* parent = nullptr);

    /// Call once, before anything is restored. Errors: Local, the marker cannot be written; then
    /// a crash will not be noticed, but mayRestore() is right.
    Status begin();
    /// Crashed starts in a row just before this one.
    [[nodiscard]] int crashes() const { return m_crashes; }
    /// False: start with no connection but the demo's offer, and say why.
    [[nodiscard]] bool mayRestore() const { return m_crashes < crashesBeforeSafeStart; }
    /// The program ends in order. Later crashes of this run are not counted any more.
    void end();

private:
    QString m_path;
    QTimer m_stable;
    int m_crashes = 0;
};

} // namespace tidemark::config
