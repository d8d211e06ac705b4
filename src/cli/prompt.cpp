// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prompt.h"

#include "cli/console.h"

#include <cerrno>
#include <termios.h>
#include <unistd.h>

namespace tidemark::cli {

namespace {

void show(const QByteArray& text)
{
    // Nobody can be told when standard error itself fails.
    if (isTerminal())
        static_cast<void>(writeAll(STDERR_FILENO, text, QString()));
}

/// Byte by byte, so that nothing beyond the line is taken from a pipe.
QByteArray readLine()
{
    constexpr qsizetype longestLine = 4096;
    QByteArray line;
    line.reserve(longestLine); // so that growing leaves no copies of a secret behind
    char c = 0;
    while (line.size() < longestLine) {
        const ssize_t got = ::read(STDIN_FILENO, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || c == '\n')
            break;
        line += c;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

bool isTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

QString askLine(const QString& question)
{
    show(question.toUtf8());
    return QString::fromUtf8(readLine());
}

QByteArray askSecret(const QString& question)
{
    show(question.toUtf8());
    termios before {};
    const bool isHidden = isTerminal() && ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (isHidden) {
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    QByteArray line = readLine();
    if (isHidden) {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        show("\n");
    }
    return line;
}

} // namespace tidemark::cli
