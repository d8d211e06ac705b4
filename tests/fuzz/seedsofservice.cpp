// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/seeds.h"

#include "cls/lz4block.h"
#include "unit/cls/vectorsfile.h"
#include "unit/cls/wiretools.h"

#include <zlib.h>
#include <zstd.h>

namespace tidemark::test {

namespace {

QString made(const char* name)
{
    return QStringLiteral("made-") + QLatin1StringView(name);
}

QString madeOf(const Json& vector)
{
    return QStringLiteral("made-")
        + QString::fromStdString(vector.at("name").get<std::string>()).replace(u'_', u'-');
}

QByteArray zstd(const QByteArray& plain)
{
    QByteArray out(
        static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(plain.size()))), '\0');
    out.resize(static_cast<qsizetype>(ZSTD_compress(out.data(), static_cast<size_t>(out.size()),
        plain.constData(), static_cast<size_t>(plain.size()), 3)));
    return out;
}

/// A frame whose header asks for a window of 128 MiB for one byte.
QByteArray zstdWithLargeWindow()
{
    return QByteArray::fromHex("28b52ffd0088090000"
                               "78");
}

QByteArray deflated(QByteArray plain)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(plain.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray group(QByteArrayView text)
{
    const QByteArray content = WireWriter().bytesField(1, "message").bytesField(2, text).bytes();
    const QByteArray log
        = WireWriter().varintField(1, 1711607794123).bytesField(2, content).bytes();
    return WireWriter().bytesField(1, log).bytesField(4, "10.0.0.1").bytes();
}

QByteArray groupList()
{
    return WireWriter().bytesField(1, group("first")).bytesField(1, group("second")).bytes();
}

const QByteArray anyGroup = "\"LogsetId\":\"L\",\"ConsumerGroup\":\"g\"";

QByteArray heartbeat(const QByteArray& consumer, const QByteArray& partitions)
{
    return "SendConsumerHeartbeat {" + anyGroup + ",\"Consumer\":\"" + consumer
        + "\",\"TopicPartitionsInfo\":[{\"TopicID\":\"T\",\"Partitions\":[" + partitions + "]}]}\n";
}

QByteArray create()
{
    return "CreateConsumerGroup {" + anyGroup + ",\"Timeout\":60,\"Topics\":[\"T\",\"U\"]}\n";
}

QByteArray commit(const QByteArray& consumer, const QByteArray& offset)
{
    return "CommitConsumerOffsets {" + anyGroup + ",\"Consumer\":\"" + consumer
        + "\",\"TopicPartitionOffsetsInfo\":[{\"TopicID\":\"T\",\"PartitionOffsets\":"
          "[{\"PartitionId\":0,\"Offset\":"
        + offset + "}]}]}\n";
}

QByteArray offsets(const QByteArray& partition, const QByteArray& from)
{
    return "DescribeConsumerOffsets {" + anyGroup + ",\"TopicId\":\"T\",\"PartitionId\":\""
        + partition + "\",\"From\":\"" + from + "\"}\n";
}

} // namespace

Seeds controlAnswerSeeds()
{
    Seeds out;
    for (const Json& vector : vectorSection("error_responses")) {
        const QByteArray body = fromBase64(vector.at("response_body_b64"));
        if (!body.isEmpty())
            out.insert(madeOf(vector), body);
    }
    for (const Json& vector : vectorSection("requests")) {
        const QByteArray body = fromBase64(vector.at("body_b64"));
        if (body.startsWith('{') && body.size() < 1000)
            out.insert(QStringLiteral("made-request-") + madeOf(vector).mid(5), body);
    }
    const auto answer = [](const QByteArray& members) {
        return QByteArray("{\"Response\":{" + members + ",\"RequestId\":\"r1\"}}");
    };
    out.insert(made("heartbeat"),
        answer("\"ConsumerGroup\":\"g\",\"TopicPartitionsInfo\":"
               "[{\"TopicID\":\"T\",\"Partitions\":[0,1,9007199254740993]}]"));
    out.insert(made("offsets"),
        answer("\"TopicPartitionOffsetsInfo\":[{\"TopicID\":\"T\",\"PartitionOffsets\":"
               "[{\"PartitionId\":0,\"Offset\":9223372036854775807},"
               "{\"PartitionId\":1,\"Offset\":-1},{\"PartitionId\":2,\"Offset\":null}]}]"));
    out.insert(made("groups"),
        answer(
            "\"ConsumerGroupsInfo\":[{\"ConsumerGroup\":\"g\",\"State\":\"Stable\",\"Timeout\":60,"
            "\"Topics\":[{\"TopicId\":\"T\",\"TopicName\":\"n\"}]}]"));
    out.insert(made("logsets"),
        answer("\"Logsets\":[{\"LogsetId\":\"L\",\"LogsetName\":\"n\",\"TopicCount\":2,"
               "\"CreateTime\":\"2022-01-01 00:00:00\"}],\"TotalCount\":1"));
    out.insert(made("topics"),
        answer("\"Topics\":[{\"TopicId\":\"T\",\"TopicName\":\"n\",\"LogsetId\":\"L\","
               "\"PartitionCount\":2,\"Period\":3640,\"CreateTime\":\"x\"}],\"TotalCount\":1"));
    out.insert(made("partitions"),
        answer("\"Partitions\":[{\"PartitionId\":1,\"Status\":\"readonly\","
               "\"InclusiveBeginKey\":\"00\",\"ExclusiveEndKey\":\"80\",\"CreateTime\":\"x\","
               "\"LastWriteTime\":null}]"));
    out.insert(made("null-lists"),
        answer("\"Topics\":null,\"Partitions\":null,\"TopicPartitionsInfo\":null"));
    out.insert(made("too-large-number"), answer("\"TotalCount\":9223372036854775808"));
    out.insert(made("deep"), QByteArray(101, '[') + QByteArray(101, ']'));
    return out;
}

Seeds scenarioSeeds()
{
    Seeds out;
    out.insert(made("empty"), "{}");
    out.insert(made("whole"),
        "{\"credentials\":[{\"secretId\":\"i\",\"secretKey\":\"k\",\"token\":\"t\"}],"
        "\"logsets\":[{\"logsetId\":\"L\",\"logsetName\":\"n\",\"topics\":["
        "{\"topicId\":\"T\",\"topicName\":\"a\",\"partitions\":4},"
        "{\"topicId\":\"U\",\"topicName\":\"b\",\"partitions\":50}]}],"
        "\"load\":[{\"topicId\":\"T\",\"recordsPerSecond\":6.5,\"profile\":\"app\"}],"
        "\"seed\":7,\"retentionBytes\":1,\"cacheBytes\":0,\"maxGroupsPerTopic\":3,"
        "\"rateLimitPerSecond\":20,\"fenceCommits\":false,\"deleteLiveGroups\":false}");
    const auto fault
        = [](const QByteArray& members) { return QByteArray("{\"faults\":[{" + members + "}]}"); };
    out.insert(made("fault-which"),
        fault("\"action\":\"pull_log\",\"path\":\"/\",\"topicId\":\"T\",\"partition\":3,"
              "\"group\":\"g\",\"consumer\":\"c\",\"probability\":0.5,\"skip\":1,\"times\":2"));
    out.insert(made("fault-answer"),
        fault("\"status\":503,\"code\":\"InternalError\",\"message\":\"m\","
              "\"retryAfterSeconds\":3,\"throttle\":true"));
    out.insert(made("fault-transport"),
        fault("\"delayMs\":86400000,\"reset\":\"after\",\"truncate\":true,\"corrupt\":\"snappy\""));
    out.insert(made("fault-content"),
        fault("\"corrupt\":\"base64\",\"nullLists\":true,\"nextOffset\":\"missing\","
              "\"clockShiftSeconds\":-315360000,\"deleteGroup\":true"));
    out.insert(made("fault-offsets"),
        "{\"faults\":[{\"nextOffset\":0},{\"nextOffset\":-1},{\"corrupt\":\"header\"}]}");
    out.insert(made("unknown-member"), "{\"fault\":[]}");
    out.insert(made("topic-twice"),
        "{\"logsets\":[{\"logsetId\":\"L\",\"logsetName\":\"n\",\"topics\":["
        "{\"topicId\":\"T\",\"topicName\":\"a\",\"partitions\":1},"
        "{\"topicId\":\"T\",\"topicName\":\"b\",\"partitions\":1}]}]}");
    out.insert(made("numbers-at-the-edge"),
        "{\"seed\":18446744073709551615,\"cacheBytes\":-1,\"rateLimitPerSecond\":1e308}");
    out.insert(made("not-json"), "seed: 1");
    return out;
}

/// The first byte chooses the compression, in the order of the target's list.
Seeds uploadSeeds()
{
    Seeds out;
    const QByteArray list = groupList();
    const QByteArray bomb = WireWriter().bytesField(1, group(QByteArray(30'000, 'x'))).bytes();
    out.insert(made("absent"), QByteArray(1, '\0') + list);
    out.insert(made("none"), '\1' + list);
    out.insert(made("lz4"), '\2' + cls::lz4Compress(list));
    out.insert(made("lz4-large"), '\2' + cls::lz4Compress(bomb));
    out.insert(made("zstd"), '\3' + zstd(list));
    out.insert(made("zstd-large"), '\3' + zstd(bomb));
    out.insert(made("zstd-large-window"), '\3' + zstdWithLargeWindow());
    out.insert(made("zstd-cut"), '\3' + zstd(list).chopped(2));
    out.insert(made("zstd-two-frames"), '\3' + zstd(list) + zstd(list));
    out.insert(made("deflate"), '\4' + deflated(list));
    out.insert(made("deflate-large"), '\4' + deflated(bomb));
    out.insert(made("unknown-type"), '\5' + list);
    out.insert(made("group-cut-off"), QByteArray("\1\x0a\x7f\x0a", 4));
    out.insert(made("group-without-logs"), QByteArray("\1\x0a\x00", 3));
    out.insert(made("unknown-fields"), '\1' + WireWriter().varintField(9, 1).bytes() + list);
    out.insert(made("groups-at-the-limit"),
        '\1' + WireWriter().bytesField(1, QByteArray(group("x") + nestedGroups(9, 100))).bytes());
    return out;
}

Seeds serviceActionSeeds()
{
    Seeds out;
    out.insert(made("life-of-a-group"),
        create() + "append\nappend\n" + heartbeat("a", "") + offsets("-1", "begin")
            + "pull_log {\"PartitionId\":0,\"StartOffset\":0,\"Size\":100}\n" + commit("a", "1")
            + heartbeat("a", "0,1") + heartbeat("b", "") + heartbeat("a", "0") + heartbeat("b", "")
            + "DescribeConsumerGroups {\"LogsetId\":\"L\"}\n" + "DeleteConsumerGroup {" + anyGroup
            + "}\n");
    out.insert(made("time-out"),
        create() + heartbeat("a", "") + "wait 61000\n" + heartbeat("b", "0,1") + commit("a", "0"));
    out.insert(made("modify"),
        create() + heartbeat("a", "") + "ModifyConsumerGroup {" + anyGroup
            + ",\"Timeout\":1,\"Topics\":[\"U\"]}\n" + heartbeat("a", "0"));
    out.insert(made("offsets"),
        create() + "append\n" + commit("a", "-1") + commit("a", "99") + offsets("0", "end")
            + offsets("1", "1764000001") + offsets("7", "never"));
    out.insert(made("split-and-merge"),
        "append\nSplitPartition {\"TopicId\":\"T\",\"PartitionId\":0,\"Number\":3}\nappend\n"
        "MergePartition {\"TopicId\":\"T\",\"PartitionId\":2}\nappend\n"
        "DescribePartitions {\"TopicId\":\"T\"}\n");
    out.insert(made("split-at-a-key"),
        "SplitPartition {\"TopicId\":\"T\",\"PartitionId\":0,\"Number\":2,\"SplitKey\":"
        "\"30000000000000000000000000000001\"}\n"
        "SplitPartition {\"TopicId\":\"T\",\"PartitionId\":2}\n");
    out.insert(made("split-of-a-narrow-range"),
        "SplitPartition {\"TopicId\":\"T\",\"PartitionId\":0,\"Number\":2,\"SplitKey\":"
        "\"00000000000000010000000000000000\"}\n"
        "SplitPartition {\"TopicId\":\"T\",\"PartitionId\":2}\n");
    out.insert(made("drained-after-split"),
        create() + heartbeat("a", "")
            + "append\nSplitPartition {\"TopicId\":\"T\",\"PartitionId\":0}\n"
            + heartbeat("a", "0,1,2,3") + commit("a", "1") + heartbeat("a", "1,2,3"));
    out.insert(made("lists"),
        "DescribeLogsets {\"Offset\":0,\"Limit\":100}\n"
        "DescribeTopics {\"Filters\":[{\"Key\":\"logsetId\",\"Values\":[\"L\"]}],\"Offset\":1}\n"
        "DescribeLogsets {\"Offset\":9223372036854775807,\"Limit\":100}\n"
        "DescribeKafkaConsumerGroupList {\"TopicId\":\"T\",\"Filters\":[{\"Key\":\"group\","
        "\"Values\":[\"k\"]}],\"Offset\":1,\"Limit\":100}\n"
        "DescribeKafkaConsumerGroupList {\"TopicId\":\"T\",\"Offset\":9223372036854775807}\n"
        "DescribeKafkaConsumerGroupDetail {\"TopicId\":\"T\",\"Group\":\"k1\"}\n");
    out.insert(made("pulls"),
        "append\nappend\npull_log "
        "{\"PartitionId\":0,\"StartOffset\":-1,\"StartTime\":\"1764000000\","
        "\"EndTime\":1764000009}\npull_log {\"PartitionId\":0,\"StartOffset\":1,\"EndTime\":1}\n"
        "pull_log {\"PartitionId\":9,\"StartOffset\":0}\n"
        "pull_log {\"PartitionId\":0,\"StartOffset\":0,\"StartTime\":-9223372036854775808}\n");
    return out;
}

Seeds serviceRequestSeeds()
{
    Seeds out;
    for (const Json& vector : vectorSection("requests")) {
        QByteArray text = bytesOf(vector.at("request_line")) + "\r\n";
        for (const Json& header : vector.at("headers"))
            text += bytesOf(header.at(0)) + ": " + bytesOf(header.at(1)) + "\r\n";
        text += "\r\n" + fromBase64(vector.at("body_b64"));
        if (text.size() < 4096)
            out.insert(madeOf(vector), text);
    }
    out.insert(made("nothing-there"), "GET /favicon.ico HTTP/1.1\r\nHost: h\r\n\r\n");
    out.insert(made("no-action"), "POST / HTTP/1.1\r\nX-TC-Version: 2020-10-16\r\n\r\n{}");
    out.insert(
        made("odd-query"), "POST /pull_log?=&&a=%&b=%4&c=%zz&topic_id=+%2B HTTP/1.1\r\n\r\n");
    return out;
}

} // namespace tidemark::test
