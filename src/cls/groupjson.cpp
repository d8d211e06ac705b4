// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/groupjson.h"

namespace tidemark::cls {

Json stringList(const QStringList& list)
{
    Json out = Json::array();
    for (const QString& text : list)
        out.push_back(jsonString(text));
    return out;
}

Json partitionList(const QList<TopicPartitions>& topics)
{
    Json out = Json::array();
    for (const TopicPartitions& topic : topics) {
        Json partitions = Json::array();
        for (const PartitionId partition : topic.partitions)
            partitions.push_back(partition.value);
        out.push_back({ { "TopicID", jsonString(topic.topicId) }, { "Partitions", partitions } });
    }
    return out;
}

Json offsetList(const QList<TopicOffsets>& topics)
{
    Json out = Json::array();
    for (const TopicOffsets& topic : topics) {
        Json offsets = Json::array();
        for (const PartitionOffset& entry : topic.offsets) {
            offsets.push_back({ { "PartitionId", entry.partition.value },
                { "Offset", entry.offset ? entry.offset->value : -1 } });
        }
        out.push_back(
            { { "TopicID", jsonString(topic.topicId) }, { "PartitionOffsets", offsets } });
    }
    return out;
}

QList<TopicPartitions> readPartitions(ObjectReader& reader, const char* name, ErrorKind kind)
{
    QList<TopicPartitions> out;
    for (const Json* element : reader.objects(name)) {
        ObjectReader entry(*element, kind);
        TopicPartitions topic;
        topic.topicId = entry.string("TopicID");
        for (const qint64 id : entry.int64s("Partitions"))
            topic.partitions << PartitionId(id);
        reader.adopt(entry);
        out << topic;
    }
    return out;
}

QList<TopicOffsets> readOffsets(ObjectReader& reader, const char* name, ErrorKind kind)
{
    QList<TopicOffsets> out;
    for (const Json* element : reader.objects(name)) {
        ObjectReader entry(*element, kind);
        TopicOffsets topic;
        topic.topicId = entry.string("TopicID");
        for (const Json* offset : entry.objects("PartitionOffsets")) {
            ObjectReader pair(*offset, kind);
            PartitionOffset value;
            value.partition = PartitionId(pair.int64("PartitionId"));
            const std::optional<qint64> number = pair.maybeInt64("Offset");
            if (number && *number >= 0)
                value.offset = Offset(*number);
            entry.adopt(pair);
            topic.offsets << value;
        }
        reader.adopt(entry);
        out << topic;
    }
    return out;
}

Json filterList(const QList<std::pair<const char*, QStringList>>& filters)
{
    Json out = Json::array();
    for (const auto& [key, values] : filters) {
        if (!values.isEmpty() && !values.first().isEmpty())
            out.push_back({ { "Key", key }, { "Values", stringList(values) } });
    }
    return out;
}

QStringList filterValues(ObjectReader& reader, const char* key)
{
    for (const Json* element : reader.objects("Filters")) {
        ObjectReader filter(*element, ErrorKind::InvalidRequest);
        if (filter.string("Key") == QLatin1StringView(key)) {
            const QStringList values = filter.strings("Values");
            reader.adopt(filter);
            return values;
        }
        reader.adopt(filter);
    }
    return {};
}

} // namespace tidemark::cls
