// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/translationrules.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace tidemark::test {
namespace {

struct Message
{
    QString source;
    QStringList translations; ///< Several for a message with plural forms.
    QString state; ///< "unfinished", "vanished", "obsolete" or nothing.
    bool plural = false;
};

/// Without %n: a plural form may spell the number out.
QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?[1-9][0-9]?"));
    QSet<QString> found;
    for (const QRegularExpressionMatch& match : placeholder.globalMatch(text)) {
        found.insert(match.captured().remove(u'L'));
    }
    return found;
}

/// Reader at <translation>; leaves it at the end of that element.
void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.state = xml.attributes().value(QLatin1StringView("type")).toString();
    if (!message.plural) {
        message.translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        return;
    }
    while (xml.readNextStartElement()) {
        message.translations.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
}

Message readMessage(QXmlStreamReader& xml)
{
    Message message;
    message.plural = xml.attributes().value(QLatin1StringView("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            readTranslation(xml, message);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QString complaintAbout(const Message& message)
{
    if (message.state == u"unfinished" || message.translations.isEmpty()) {
        return QStringLiteral("unfinished: ") + message.source;
    }
    for (const QString& translation : message.translations) {
        if (translation.isEmpty()) {
            return QStringLiteral("empty: ") + message.source;
        }
        if (placeholders(translation) != placeholders(message.source)) {
            return QStringLiteral("other placeholders: ") + message.source;
        }
    }
    return {};
}

} // namespace

QStringList translationComplaints(const SourceFile& file, Scope scope)
{
    QStringList complaints;
    QXmlStreamReader xml(file.text);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"message") {
            continue;
        }
        const Message message = readMessage(xml);
        if (message.state == u"vanished" || message.state == u"obsolete") {
            continue;
        }
        if (scope == Scope::PluralsOnly && !message.plural) {
            continue;
        }
        const QString complaint = complaintAbout(message);
        if (!complaint.isEmpty()) {
            complaints.append(file.path + u": " + complaint);
        }
    }
    if (xml.hasError()) {
        complaints.append(file.path + u": " + xml.errorString());
    }
    return complaints;
}

} // namespace tidemark::test
