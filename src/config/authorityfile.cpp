// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/authorityfile.h"

#include <QDir>
#include <QFile>

namespace tidemark::config {

namespace {

// All authorities of a system together need less than a tenth of it.
constexpr qint64 maxBytes = 4 << 20;

Error errorOf(ErrorKind kind, const char* code, const QString& path, const QString& reason)
{
    return Error::make(kind, QString::fromLatin1(code),
        QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

Result<QList<QSslCertificate>> readAuthorities(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return errorOf(ErrorKind::Local, "AuthorityNotReadable", path, file.errorString());
    const QByteArray text = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return errorOf(ErrorKind::Local, "AuthorityNotReadable", path, file.errorString());
    QList<QSslCertificate> found;
    if (text.size() <= maxBytes)
        found = QSslCertificate::fromData(text, QSsl::Pem);
    found.removeIf([](const QSslCertificate& certificate) { return certificate.isNull(); });
    if (found.isEmpty()) {
        return errorOf(ErrorKind::Config, "AuthorityEmpty", path,
            QStringLiteral("holds no certificate in PEM form"));
    }
    return found;
}

} // namespace tidemark::config
