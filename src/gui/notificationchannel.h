// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tidemark::gui {

/// Plain text for somebody who may be doing something else.
struct Notification
{
    QString title;
    QString body; ///< lines
    QString connection; ///< name of the one that the first of it is about
    bool isAboutWrites = false; ///< the journal tells more; otherwise the event list does

    bool operator==(const Notification&) const = default;
};

/// A way to show notifications. Thread: GUI.
class NotificationChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Replaces the one before, where that is still there. Does not wait: failed() follows where
    /// it could not be shown.
    virtual void show(const Notification& notification) = 0;

signals:
    void failed(const tidemark::gui::Notification& notification);
    /// The user has chosen it.
    void activated();
};

} // namespace tidemark::gui
