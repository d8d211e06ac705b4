// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordtext.h"

namespace tidemark::models {

namespace {

QString fromBytes(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Bidirectional overrides could make a cell read differently from what it holds.
bool isBidiControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E
        || u == 0x200F;
}

QChar visible(QChar c)
{
    const char16_t u = c.unicode();
    if (u == u'\n')
        return QChar(0x23CE);
    if (u == u'\t')
        return QChar(0x2192);
    if (u < 0x20)
        return QChar(char16_t(0x2400 + u));
    if (u == 0x7f)
        return QChar(0x2421);
    if ((u >= 0x80 && u < 0xA0) || u == 0x2028 || u == 0x2029 || isBidiControl(c))
        return QChar(0xFFFD);
    return c;
}

void addLine(QString& out, const QString& key, const QString& value)
{
    out += key % u": " % value % u'\n';
}

} // namespace

QString cellText(std::string_view bytes, qsizetype maxChars)
{
    // One UTF-16 unit takes at least one byte and at most three.
    const size_t enough = static_cast<size_t>(maxChars) * 3;
    const bool cutBytes = bytes.size() > enough;
    QString text = fromBytes(cutBytes ? bytes.substr(0, enough) : bytes);
    const bool cut = cutBytes || text.size() > maxChars;
    if (text.size() > maxChars)
        text.truncate(text.at(maxChars - 1).isHighSurrogate() ? maxChars - 1 : maxChars);
    for (QChar& c : text)
        c = visible(c);
    if (cut)
        text += QChar(0x2026);
    return text;
}

QString contentLine(const cls::RecordView& record, qsizetype maxChars)
{
    int count = 0;
    std::string_view only;
    record.forEachContent([&](const cls::KeyValue& content) {
        ++count;
        only = content.value;
    });
    if (count == 1)
        return cellText(only, maxChars);
    QString line;
    record.forEachContent([&](const cls::KeyValue& content) {
        if (line.size() > maxChars)
            return;
        if (!line.isEmpty())
            line += u"  ";
        line += cellText(content.key, 200) % u'=' % cellText(content.value, maxChars);
    });
    if (line.size() > maxChars)
        line = line.left(maxChars) % QChar(0x2026);
    return line;
}

QString detailText(const cls::RecordView& record, const QString& timeText)
{
    QString out;
    const cls::RecordBatch& batch = record.batch();
    addLine(out, QStringLiteral("__TIMESTAMP__"),
        QString::number(record.time()) % u"  (" % timeText % u')');
    if (const std::optional<qint64> collected = record.collectTime())
        addLine(out, QStringLiteral("__COLLECT_TIME__"), QString::number(*collected));
    addLine(out, QStringLiteral("__TOPIC_ID__"), batch.source().topicId);
    addLine(out, QStringLiteral("__PARTITION__"), QString::number(batch.source().partition.value));
    if (const std::optional<Offset> offset = record.message().offset)
        addLine(out, QStringLiteral("__OFFSET__"), QString::number(offset->value));
    addLine(out, QStringLiteral("__SOURCE__"), fromBytes(record.source()));
    addLine(out, QStringLiteral("__FILENAME__"), fromBytes(record.filename()));
    if (!record.hostname().empty())
        addLine(out, QStringLiteral("__HOSTNAME__"), fromBytes(record.hostname()));
    for (quint32 i = 0; i < record.message().tagCount; ++i) {
        const cls::KeyValue tag = record.tag(i);
        addLine(out, QStringLiteral("__TAG__.") + fromBytes(tag.key), fromBytes(tag.value));
    }
    out += u'\n';
    record.forEachContent([&](const cls::KeyValue& content) {
        addLine(out, fromBytes(content.key), fromBytes(content.value));
    });
    return out;
}

} // namespace tidemark::models
