// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace tidemark::test {
namespace {

QDir top()
{
    return QDir(QStringLiteral(TIDEMARK_SOURCE_DIR));
}

} // namespace

QList<SourceFile> filesBelow(const QString& folder, const QStringList& namePatterns)
{
    QList<SourceFile> files;
    QDirIterator it(
        top().filePath(folder), namePatterns, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        }
        files.append({ top().relativeFilePath(file.fileName()), file.readAll() });
    }
    std::sort(files.begin(), files.end(),
        [](const SourceFile& left, const SourceFile& right) { return left.path < right.path; });
    return files;
}

QStringList foldersIn(const QString& folder)
{
    return QDir(top().filePath(folder)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

bool existsInTree(const QString& path)
{
    return QFile::exists(top().filePath(path));
}

QString roomOf(const QString& path)
{
    return path.section(u'/', 1, 1);
}

} // namespace tidemark::test
