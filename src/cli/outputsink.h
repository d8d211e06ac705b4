// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cli/recordwriter.h"
#include "engine/sink.h"

namespace tidemark::cli {

/// Where all consumers of the process write: a batch is accepted once its lines, and those of its
/// bad messages, are in the hands of the operating system (or of the disk, with --sync).
/// Thread: main; a slow reader of a pipe blocks it, and with it only the taking.
class OutputSink final : public engine::Sink
{
public:
    struct Outlets
    {
        std::function<void()> recordsCame; ///< some were written
        std::function<void()> isFull; ///< after --max-records; called once
        std::function<void(const Error&)> failed; ///< the output cannot be written; called once
    };

    /// `clock` must outlive the sink.
    OutputSink(std::unique_ptr<RecordWriter> writer, const Clock& clock, Outlets outlets);

    /// After enough records, and after a failure, every batch is refused.
    void take(const engine::Delivery& delivery, engine::Receipt receipt) override;

    [[nodiscard]] const RecordWriter& writer() const { return *m_writer; }

private:
    std::unique_ptr<RecordWriter> m_writer;
    const Clock& m_clock;
    Outlets m_outlets;
    std::optional<Error> m_refusal; // of every further batch
};

} // namespace tidemark::cli
