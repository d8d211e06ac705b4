// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/includerules.h"

#include "architecture/roomtable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <optional>

namespace tidemark::test {
namespace {

/// "QWidget" or "qwidget.h" -> "Widgets", by looking where Qt keeps the header; nothing if it is
/// not Qt's.
std::optional<QString> qtModuleOf(const QString& header)
{
    const QString first = header.section(u'/', 0, 0);
    if (header.contains(u'/')) {
        return first.startsWith(u"Qt") ? std::optional(first.mid(2)) : std::nullopt;
    }
    if (!header.startsWith(u'Q') && !header.startsWith(u'q')) {
        return std::nullopt;
    }
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const QStringList modules
        = headers.entryList({ QStringLiteral("Qt*") }, QDir::Dirs, QDir::Name);
    for (const QString& module : modules) {
        if (QFile::exists(headers.filePath(module + u'/' + header))) {
            return module.mid(2);
        }
    }
    return std::nullopt;
}

QString complaintAboutRoom(
    const QString& room, const Room& rules, const QString& header, const QString& target)
{
    if (target == room || rules.mayInclude.contains(target)) {
        return {};
    }
    return QStringLiteral("%1 may not include \"%2\"").arg(room, header);
}

/// Quoted includes without a folder: only files that a generator makes.
QString complaintAboutBareName(
    const SourceFile& file, const QString& room, const Room& rules, const QString& header)
{
    if (header.endsWith(u".pb.h")) {
        return complaintAboutRoom(room, rules, header, QStringLiteral("proto"));
    }
    const QString stem = QFileInfo(file.path).completeBaseName();
    if (header == stem + u".moc" || header == u"moc_" + stem + u".cpp") {
        return {};
    }
    if (header.startsWith(u"ui_") && rules.qtModules.contains(QStringLiteral("Widgets"))) {
        return {};
    }
    return QStringLiteral("\"%1\" is not written from src/").arg(header);
}

} // namespace

QStringList forbiddenIncludes(const SourceFile& file)
{
    static const QRegularExpression include(
        QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"),
        QRegularExpression::MultilineOption);
    const QHash<QString, Room> table = rooms();
    const QString room = roomOf(file.path);
    if (!table.contains(room)) {
        return { QStringLiteral("%1: src/%2 is not a room of the table").arg(file.path, room) };
    }
    const Room rules = table.value(room);
    const QString text = QString::fromUtf8(file.text);
    QStringList complaints;
    for (const QRegularExpressionMatch& match : include.globalMatch(text)) {
        const QString header = match.captured(2);
        const QString folder = header.contains(u'/') ? header.section(u'/', 0, 0) : QString();
        QString complaint;
        if (const std::optional<QString> module = qtModuleOf(header)) {
            if (!rules.qtModules.contains(*module)) {
                complaint
                    = QStringLiteral("%1 may not include %2 of Qt %3").arg(room, header, *module);
            }
        } else if (table.contains(folder)) {
            complaint = complaintAboutRoom(room, rules, header, folder);
        } else if (match.captured(1) == u"\"") {
            complaint = folder.isEmpty() ? complaintAboutBareName(file, room, rules, header)
                                         : QStringLiteral("\"%1\" is not a room").arg(header);
        }
        if (!complaint.isEmpty()) {
            complaints.append(file.path + u": " + complaint);
        }
    }
    return complaints;
}

QStringList forbiddenLinks(const SourceFile& cmakeLists)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    static const QRegularExpression qtTarget(QStringLiteral(R"(\bQt6?::(\w+))"));
    static const QRegularExpression roomTarget(QStringLiteral(R"(\btidemark_(\w+))"));
    static const QRegularExpression roomList(QStringLiteral(R"(\bROOMS((?:\s+[a-z_]+\b)+))"));
    const QString room = roomOf(cmakeLists.path);
    const Room rules = rooms().value(room);
    QString text = QString::fromUtf8(cmakeLists.text);
    text.remove(comment);

    QStringList complaints;
    for (const QRegularExpressionMatch& match : qtTarget.globalMatch(text)) {
        QString module = match.captured(1);
        module.remove(QStringLiteral("Private"));
        if (!rules.qtModules.contains(module)) {
            complaints.append(
                QStringLiteral("%1: may not link Qt %2").arg(cmakeLists.path, module));
        }
    }
    QStringList needed;
    for (const QRegularExpressionMatch& match : roomList.globalMatch(text)) {
        needed += match.captured(1).simplified().split(u' ');
    }
    for (const QRegularExpressionMatch& match : roomTarget.globalMatch(text)) {
        const QString name = match.captured(1);
        if (rooms().contains(name) || name == u"proto") {
            needed.append(name);
        }
    }
    for (const QString& name : needed) {
        if (name != room && !rules.mayInclude.contains(name)) {
            complaints.append(
                QStringLiteral("%1: may not depend on %2").arg(cmakeLists.path, name));
        }
    }
    return complaints;
}

} // namespace tidemark::test
