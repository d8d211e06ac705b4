// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/messageheader.h"

#include "cls.pb.h"

#include <snappy.h>

#include <QByteArray>
#include <QList>

#include <string>

namespace tidemark::test {

/// Body of a /pull_log answer with one message per text, each holding one log. `nextOffset` is
/// put in as it is ("12", "-1", "null"); empty leaves the member out. `time` in us; the default is
/// a while before the time of ManualClock, as where much is waiting to be read.
inline QByteArray pullBody(const QList<QByteArray>& texts, const QByteArray& nextOffset,
    qint64 time = 1'763'999'900'000'000)
{
    QByteArray json = "{\"Response\": {";
    if (!nextOffset.isEmpty())
        json += "\"NextOffset\": " + nextOffset + ", ";
    json += "\"Message\": [";
    for (qsizetype i = 0; i < texts.size(); ++i) {
        proto::LogGroup group;
        group.set_source("10.0.0.1");
        proto::Log* log = group.add_logs();
        log->set_time(time);
        proto::Log_Content* content = log->add_contents();
        content->set_key("message");
        content->set_value(texts[i].toStdString());
        const QByteArray bytes = QByteArray::fromStdString(group.SerializeAsString());
        cls::MessageHeader header;
        header.timestamp = time / 1000;
        header.contentLength = static_cast<qint32>(bytes.size());
        const QByteArray message = header.toBytes() + bytes;
        json += (i > 0 ? ", \"" : "\"") + message.toBase64() + '"';
    }
    json += "]}}";
    std::string compressed;
    snappy::Compress(json.constData(), static_cast<size_t>(json.size()), &compressed);
    return QByteArray::fromStdString(compressed);
}

} // namespace tidemark::test
