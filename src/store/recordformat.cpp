// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordformat.h"

#include "store/csvcell.h"
#include "store/recordjson.h"

namespace tidemark::store {

namespace {

/// What a column of CSV shows.
enum class Column { Timestamp, Source, Filename, Hostname, Tags, TopicId, Partition, Offset,
    Contents, ContentKey };

struct NamedColumn
{
    const char* name;
    Column column;
};

/// The members of a record in their fixed order.
constexpr NamedColumn namedColumns[] = {
    { "__TIMESTAMP__", Column::Timestamp },
    { "__SOURCE__", Column::Source },
    { "__FILENAME__", Column::Filename },
    { "__HOSTNAME__", Column::Hostname },
    { "__TAG__", Column::Tags },
    { "__TOPIC_ID__", Column::TopicId },
    { "__PARTITION__", Column::Partition },
    { "__OFFSET__", Column::Offset },
    { "contents", Column::Contents },
};

Column columnOf(const QString& name)
{
    for (const NamedColumn& named : namedColumns) {
        if (name == QLatin1StringView(named.name))
            return named.column;
    }
    return Column::ContentKey;
}

std::string_view viewOf(const QByteArray& bytes)
{
    return std::string_view(bytes.constData(), static_cast<size_t>(bytes.size()));
}

std::string_view topicIdOf(const cls::RecordView& record, QByteArray& storage)
{
    storage = record.batch().source().topicId.toUtf8();
    return viewOf(storage);
}

void appendText(QByteArray& out, std::string_view text, const CsvFormat& format)
{
    if (format.guardFormulas)
        appendGuardedCsvCell(out, text);
    else
        appendCsvCell(out, text);
}

void appendCell(QByteArray& out, const cls::RecordView& record, const QString& name,
    const CsvFormat& format)
{
    QByteArray storage;
    switch (columnOf(name)) {
    case Column::Timestamp:
        appendNumber(out, record.time());
        return;
    case Column::Source:
        appendText(out, record.source(), format);
        return;
    case Column::Filename:
        appendText(out, record.filename(), format);
        return;
    case Column::Hostname:
        appendText(out, record.hostname(), format);
        return;
    case Column::Tags:
        appendJsonTags(storage, record);
        appendCsvCell(out, viewOf(storage));
        return;
    case Column::TopicId:
        appendText(out, topicIdOf(record, storage), format);
        return;
    case Column::Partition:
        appendNumber(out, record.batch().source().partition.value);
        return;
    case Column::Offset:
        if (record.message().offset)
            appendNumber(out, record.message().offset->value);
        return;
    case Column::Contents:
        appendJsonContents(storage, record);
        appendCsvCell(out, viewOf(storage));
        return;
    case Column::ContentKey:
        storage = name.toUtf8();
        if (const auto value = record.value(viewOf(storage)))
            appendText(out, *value, format);
        return;
    }
}

} // namespace

void appendNdjson(QByteArray& out, const cls::RecordView& record)
{
    out.append("{\"__TIMESTAMP__\":");
    appendNumber(out, record.time());
    out.append(",\"__SOURCE__\":");
    appendJsonText(out, record.source());
    out.append(",\"__FILENAME__\":");
    appendJsonText(out, record.filename());
    if (record.message().hostname.isPresent()) {
        out.append(",\"__HOSTNAME__\":");
        appendJsonText(out, record.hostname());
    }
    out.append(",\"__TAG__\":");
    appendJsonTags(out, record);
    out.append(",\"__TOPIC_ID__\":");
    QByteArray storage;
    appendJsonText(out, topicIdOf(record, storage));
    out.append(",\"__PARTITION__\":");
    appendNumber(out, record.batch().source().partition.value);
    out.append(",\"__OFFSET__\":");
    if (record.message().offset)
        appendNumber(out, record.message().offset->value);
    else
        out.append("null");
    out.append(",\"contents\":");
    appendJsonContents(out, record);
    out.append("}\n");
}

QStringList defaultCsvColumns()
{
    QStringList names;
    for (const NamedColumn& named : namedColumns)
        names << QString::fromLatin1(named.name);
    return names;
}

void appendCsvHeader(QByteArray& out, const CsvFormat& format)
{
    for (qsizetype i = 0; i < format.columns.size(); ++i) {
        if (i > 0)
            out.append(',');
        const QByteArray name = format.columns[i].toUtf8();
        appendText(out, viewOf(name), format);
    }
    out.append("\r\n");
}

void appendCsv(QByteArray& out, const cls::RecordView& record, const CsvFormat& format)
{
    const qsizetype begin = out.size();
    for (qsizetype i = 0; i < format.columns.size(); ++i) {
        if (i > 0)
            out.append(',');
        appendCell(out, record, format.columns[i], format);
    }
    // A line without any byte is no record to most readers.
    if (out.size() == begin)
        out.append("\"\"");
    out.append("\r\n");
}

} // namespace tidemark::store
