// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/recordbatch.h"

#include <string_view>

namespace tidemark::cls {

/// Fills the buffer of a batch with one message after the other. Keeps its tables' memory from
/// answer to answer; a finished batch owns exactly what it needs. Thread: one at a time.
class BatchBuilder
{
public:
    /// Forgets what was added. `jsonBytes`: size of the text that holds all messages.
    void begin(const TopicPartition& source, Offset asked, size_t jsonBytes);

    /// One message from its base64 text; one that cannot be decoded is kept as a BadMessage.
    void add(std::string_view base64);

    /// The message whose base64 begins at `text`, in one pass up to its closing quote. Null, and
    /// nothing is added, where the text is not plain base64; add() judges such a one.
    [[nodiscard]] const char* addQuoted(const char* text, const char* end);

    [[nodiscard]] qsizetype count() const { return m_count; }

    [[nodiscard]] BatchPtr finish(std::optional<qint64> nextOffset);

private:
    [[nodiscard]] char* target() { return m_parts.buffer.get() + m_parts.bufferSize; }
    void addDecoded(size_t size);
    void addBad(qsizetype index, const Error& reason, std::string_view raw);

    RecordBatch::Parts m_parts;
    std::vector<qsizetype> m_indexes; // of the good messages within the answer
    qsizetype m_count = 0;
};

} // namespace tidemark::cls
