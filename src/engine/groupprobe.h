// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cls/describeconsumeroffsets.h"
#include "engine/fetchorder.h"

namespace tidemark::engine {

/// The two requests by which a group is watched. There is no third: nothing here can send a
/// heartbeat or a commit. Thread: one; handlers run in it, never from inside the call.
class GroupProbe
{
public:
    using OffsetsHandler = std::function<void(Result<cls::DescribeConsumerOffsets::Response>)>;
    using PeekHandler = std::function<void(Result<Peeked>)>;

    virtual ~GroupProbe() = default;
    /// One attempt.
    virtual void offsets(
        const cls::DescribeConsumerOffsets::Request& request, OffsetsHandler handler)
        = 0;
    /// A pull of one message.
    virtual void peek(const TopicPartition& source, Offset position, PeekHandler handler) = 0;
    /// DescribeConsumerOffsets of the last second, whoever made them.
    [[nodiscard]] virtual int offsetRequestsUsed() const = 0;
    /// What this machine's clock lacks, in ms.
    [[nodiscard]] virtual qint64 clockOffsetMs() const = 0;
};

class Engine;

/// The probe of the product. `engine` must outlive it. Thread: the engine's.
class EngineProbe final : public GroupProbe
{
public:
    explicit EngineProbe(Engine& engine, const Clock& clock)
        : m_engine(engine)
        , m_clock(clock)
    {
    }

    void offsets(
        const cls::DescribeConsumerOffsets::Request& request, OffsetsHandler handler) override;
    void peek(const TopicPartition& source, Offset position, PeekHandler handler) override;
    [[nodiscard]] int offsetRequestsUsed() const override;
    [[nodiscard]] qint64 clockOffsetMs() const override;

private:
    Engine& m_engine;
    const Clock& m_clock;
};

} // namespace tidemark::engine
