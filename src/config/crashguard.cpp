// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/crashguard.h"

#include <QFile>
#include <QFileInfo>
#include <QDir>
#include <QSaveFile>

namespace tidemark::config {

CrashGuard::CrashGuard(QString markerPath, int stableAfterMs, QObject* parent)
    : QObject(parent)
    , m_path(std::move(markerPath))
{
    m_stable.setSingleShot(true);
    m_stable.setInterval(stableAfterMs);
    connect(&m_stable, &QTimer::timeout, this, &CrashGuard::end);
}

Status CrashGuard::begin()
{
    QFile found(m_path);
    if (found.exists()) {
        // Its number is that of the crashes before; one that cannot be read tells of one.
        const int before = found.open(QIODevice::ReadOnly) ? found.read(16).trimmed().toInt() : 0;
        m_crashes = std::max(0, before) + 1;
    }
    m_stable.start();
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile marker(m_path);
    const QByteArray text = QByteArray::number(m_crashes) + '\n';
    if (marker.open(QIODevice::WriteOnly) && marker.write(text) == text.size() && marker.commit())
        return okStatus();
    return Error::make(ErrorKind::Local, QStringLiteral("CannotWrite"),
        QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(m_path), marker.errorString()));
}

void CrashGuard::end()
{
    m_stable.stop();
    QFile::remove(m_path);
}

} // namespace tidemark::config
