// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDateTime;

namespace tidemark::store {

/// The one time-zone setting of the program: all times are shown in UTC or in the machine's zone.
/// Thread: the owner's.
class ZoneSetting final : public QObject
{
    Q_OBJECT

public:
    explicit ZoneSetting(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ZoneSetting)

    [[nodiscard]] bool isUtc() const { return m_utc; }
    void setUtc(bool utc);

    /// Short name for column headers: "UTC" or "UTC+08:00" (the local offset at `unixMs`).
    [[nodiscard]] QString label(qint64 unixMs) const;
    /// "2026-11-22 23:39:18.123"
    [[nodiscard]] QString dateTimeText(qint64 unixMs) const;
    /// "23:39:18"
    [[nodiscard]] QString timeText(qint64 unixMs) const;
    [[nodiscard]] QDateTime dateTime(qint64 unixMs) const;

signals:
    void changed();

private:
    bool m_utc = false;
};

} // namespace tidemark::store
