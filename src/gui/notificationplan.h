// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace tidemark::gui {

/// What somebody should be told of who does not look at the window.
struct NotificationCause
{
    enum class Kind { ConsumerFailed, MemberLost, WriteUnknown };
    Kind kind = Kind::ConsumerFailed;
    QString connection; ///< name of the profile
    QString subject; ///< consumer or group
    QString detail; ///< plain text; may be empty
};

/// Decides when causes are told: a burst is one notification, and there is never more than one in
/// a while, however much happens. Thread: any, one at a time.
class NotificationPlan
{
public:
    /// What happens within this time after the first cause goes with it.
    static constexpr qint64 gatherMs = 1500;
    /// From one notification to the next.
    static constexpr qint64 pauseMs = 20'000;
    /// Of more causes only their number is kept.
    static constexpr qsizetype maxCauses = 20;

    struct Due
    {
        QList<NotificationCause> causes;
        int more = 0; ///< that happened as well
    };

    void add(const NotificationCause& cause, qint64 monotonicMs);
    /// What is to be told now, if anything is.
    [[nodiscard]] std::optional<Due> take(qint64 monotonicMs);
    /// Ms until take() has something; none: nothing waits.
    [[nodiscard]] std::optional<qint64> waitMs(qint64 monotonicMs) const;

private:
    Due m_waiting;
    std::optional<qint64> m_dueMs; ///< set while something waits
    std::optional<qint64> m_lastMs; ///< of the last notification
};

} // namespace tidemark::gui
