// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/threadusage.h"

#include "bench/benchreport.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace tidemark::test {

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number behind "NAME:" in a file of lines; 0 where there is none.
qint64 numberIn(const QByteArray& text, const QByteArray& name)
{
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

ThreadUsage ThreadUsage::now()
{
    ThreadUsage usage;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString& id : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString task = tasks.filePath(id);
        Of& of = usage.threads[QString::fromUtf8(
            contents(task + QStringLiteral("/comm")).trimmed())];
        of.cpuSeconds += static_cast<double>(
                             contents(task + QStringLiteral("/schedstat")).split(' ').first().toLongLong())
            * 1e-9;
        of.wakeUps
            += numberIn(contents(task + QStringLiteral("/status")), "voluntary_ctxt_switches:");
    }
    return usage;
}

ThreadUsage ThreadUsage::since(const ThreadUsage& before) const
{
    ThreadUsage out = *this;
    for (auto it = out.threads.begin(); it != out.threads.end(); ++it) {
        const Of old = before.threads.value(it.key());
        it->cpuSeconds -= old.cpuSeconds;
        it->wakeUps -= old.wakeUps;
    }
    return out;
}

ThreadUsage::Of ThreadUsage::total() const
{
    Of sum;
    for (const Of& of : threads) {
        sum.cpuSeconds += of.cpuSeconds;
        sum.wakeUps += of.wakeUps;
    }
    return sum;
}

QString ThreadUsage::text() const
{
    QStringList parts;
    for (auto it = threads.begin(); it != threads.end(); ++it) {
        parts << QStringLiteral("%1 %2 s (%3 wake-ups)")
                     .arg(it.key(), decimal(it->cpuSeconds, 3))
                     .arg(it->wakeUps);
    }
    return parts.join(QStringLiteral(", "));
}

qint64 residentBytes()
{
    return numberIn(contents(QStringLiteral("/proc/self/status")), "VmRSS:") * 1024;
}

} // namespace tidemark::test
