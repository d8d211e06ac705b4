// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace tidemark::cli {

/// A file or standard input, read piece by piece without ever blocking the event loop.
/// Thread: main.
class InputStream final : public QObject
{
    Q_OBJECT

public:
    /// `name` "-" is standard input. Errors: Local.
    [[nodiscard]] static Result<std::unique_ptr<InputStream>> open(const QString& name);
    ~InputStream() override;
    Q_DISABLE_COPY_MOVE(InputStream)

    /// The next bytes. Empty: at the end (atEnd()), or nothing now and readable() follows.
    [[nodiscard]] Result<QByteArray> read();
    [[nodiscard]] bool atEnd() const { return m_isAtEnd; }

    /// True where the whole input can be read before the work, and again.
    [[nodiscard]] bool isRegularFile() const { return m_isRegular; }
    [[nodiscard]] Status rewind();

signals:
    void readable();

private:
    InputStream(int fd, QString name);
    [[nodiscard]] bool hasBytes() const;
    void waitForBytes();

    int m_fd;
    QString m_name;
    bool m_isRegular = false;
    bool m_isAtEnd = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tidemark::cli
