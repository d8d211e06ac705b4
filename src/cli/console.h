// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace tidemark::cli {

/// Standard output and standard error of the program. Data go to the one, words for people to
/// the other, so that a pipe carries data only.
class Console
{
public:
    /// Status lines are left out; warnings and errors are still shown.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    [[nodiscard]] bool isQuiet() const { return m_quiet; }

    /// A status line.
    void note(const QString& text) const;
    void warn(const QString& text) const;
    void error(const QString& text) const;

    /// Data or an asked-for text, as it is.
    [[nodiscard]] Status print(const QByteArray& bytes) const;

private:
    bool m_quiet = false;
};

/// Writes all of `bytes` to the file descriptor, however often it takes.
/// Errors: Local, with the system's reason; `what` names the target in the message.
[[nodiscard]] Status writeAll(int fd, const QByteArray& bytes, const QString& what);

/// Error with the system's words for `errorNumber`.
[[nodiscard]] Error systemError(const QString& what, int errorNumber);

} // namespace tidemark::cli
