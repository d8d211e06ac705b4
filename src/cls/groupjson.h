// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/grouptypes.h"
#include "cls/json.h"

namespace tidemark::cls {

// JSON of the lists that several group actions share. For .cpp files of this room only.

[[nodiscard]] Json stringList(const QStringList& list);
[[nodiscard]] Json partitionList(const QList<TopicPartitions>& topics);
[[nodiscard]] Json offsetList(const QList<TopicOffsets>& topics);
[[nodiscard]] QList<TopicPartitions> readPartitions(ObjectReader& reader, const char* name,
    ErrorKind kind);
[[nodiscard]] QList<TopicOffsets> readOffsets(ObjectReader& reader, const char* name,
    ErrorKind kind);

/// A filter list of the cloud API: `[{"Key": k, "Values": [...]}]`, empty values left out.
[[nodiscard]] Json filterList(const QList<std::pair<const char*, QStringList>>& filters);
/// The values of one filter; empty where it is not there.
[[nodiscard]] QStringList filterValues(ObjectReader& reader, const char* key);

/// Answers that carry nothing but a request id.
template<class Response>
[[nodiscard]] Result<Response> readEmptyResponse(QByteArrayView body)
{
    const Result<Json> response = parseResponse(body);
    if (!response.ok())
        return response.error();
    ObjectReader reader(response.value(), ErrorKind::BadAnswer);
    Response out;
    out.requestId = reader.optionalString("RequestId");
    return out;
}

} // namespace tidemark::cls
