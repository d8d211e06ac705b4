// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchcorpus.h"

#include "support/corpus.h"

#include "cls/messageheader.h"

#include "cls.pb.h"

#include <snappy.h>

namespace tidemark::test {

namespace {

constexpr qint64 firstTime = 1'764'000'000'000'000;

void addField(proto::Log& log, const char* key, QByteArrayView value)
{
    proto::Log_Content* content = log.add_contents();
    content->set_key(key);
    content->set_value(value.data(), static_cast<size_t>(value.size()));
}

QByteArray serialized(const proto::LogGroup& group)
{
    return QByteArray::fromStdString(group.SerializeAsString());
}

QByteArray messageOf(const QByteArray& logGroup)
{
    cls::MessageHeader header;
    header.timestamp = firstTime / 1000;
    header.uin = 100'000'000'001;
    header.logsetId = "00000000-1111-4222-8333-444444444444";
    header.topicId = "55555555-6666-4777-8888-999999999999";
    header.contentLength = static_cast<qint32>(logGroup.size());
    return header.toBytes() + logGroup;
}

BenchBody bodyOf(const QList<QByteArray>& logGroups, qint64 firstOffset)
{
    BenchBody body;
    body.messages = logGroups.size();
    body.nextOffset = firstOffset + body.messages;
    const QByteArray json = "{\"Response\": {\"NextOffset\": "
        + QByteArray::number(body.nextOffset) + ", \"Message\": [" + messageList(logGroups) + "]}}";
    for (const QByteArray& group : logGroups)
        body.logs += logsIn(group);
    body.jsonBytes = json.size();
    std::string compressed;
    snappy::Compress(json.constData(), static_cast<size_t>(json.size()), &compressed);
    body.bytes = QByteArray::fromStdString(compressed);
    return body;
}

} // namespace

QList<QByteArray> generatedLogGroups(quint64 seed, int groups, int logsPerGroup)
{
    const QList<QByteArray> lines = generatedLines(seed, groups * logsPerGroup);
    QList<QByteArray> out;
    qsizetype at = 0;
    for (int i = 0; i < groups; ++i) {
        proto::LogGroup group;
        group.set_source("10.1.2.3");
        group.set_filename("/var/log/app/server.log");
        group.set_contextflow("102700A66102516A-59F59");
        for (int n = 0; n < logsPerGroup; ++n, ++at) {
            proto::Log* log = group.add_logs();
            log->set_time(firstTime + at * 1000);
            const QByteArray number = QByteArray::number(at);
            // Scattered, as identifiers are: they do not compress.
            const QByteArray id = QByteArray::number(
                static_cast<qulonglong>(at + 1) * 0x9e3779b97f4a7c15U, 16);
            addField(*log, "node", QByteArray("az" + number.right(1) + "-worker.cluster.local"));
            addField(*log, "level", at % 7 == 0 ? "WARN" : "INFO");
            addField(*log, "service", "checkout");
            addField(*log, "trace", id);
            addField(*log, "cost_ms", number.right(3));
            addField(*log, "request", QByteArray("POST /api/v2/orders/" + number + " 200"));
            addField(*log, "message", lines[at]);
        }
        out << serialized(group);
    }
    return out;
}

QList<QByteArray> sampleLogGroups(int logsPerGroup)
{
    QList<QByteArray> out;
    const QList<LogFile> files = sampleLogFiles();
    for (const LogFile& file : files) {
        const QList<QByteArray> lines = file.bytes.split('\n');
        for (qsizetype begin = 0; begin < lines.size(); begin += logsPerGroup) {
            proto::LogGroup group;
            group.set_source("10.1.2.3");
            group.set_filename(file.name.toStdString());
            for (qsizetype i = begin; i < std::min(lines.size(), begin + logsPerGroup); ++i) {
                proto::Log* log = group.add_logs();
                log->set_time(firstTime + i * 1000);
                addField(*log, "__CONTENT__", lines[i]);
            }
            out << serialized(group);
        }
    }
    return out;
}

qint64 logsIn(const QByteArray& logGroup)
{
    proto::LogGroup parsed;
    if (!parsed.ParseFromArray(logGroup.constData(), static_cast<int>(logGroup.size())))
        qFatal("the corpus holds a LogGroup that cannot be parsed");
    return parsed.logs_size();
}

QByteArray messageList(const QList<QByteArray>& logGroups)
{
    QByteArray list;
    for (const QByteArray& group : logGroups) {
        if (!list.isEmpty())
            list += ", ";
        list += '"' + messageOf(group).toBase64() + '"';
    }
    return list;
}

QList<BenchBody> pullBodies(const QList<QByteArray>& logGroups, qint64 bytesPerBody)
{
    QList<BenchBody> out;
    QList<QByteArray> pending;
    qint64 bytes = 0;
    qint64 offset = 0;
    const auto flush = [&] {
        if (pending.isEmpty())
            return;
        out << bodyOf(pending, offset);
        offset += pending.size();
        pending.clear();
        bytes = 0;
    };
    for (const QByteArray& group : logGroups) {
        if (bytes + group.size() > bytesPerBody)
            flush();
        pending << group;
        bytes += group.size();
    }
    flush();
    return out;
}

} // namespace tidemark::test
