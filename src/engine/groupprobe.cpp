// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/groupprobe.h"

#include "engine/engine.h"

namespace tidemark::engine {

void EngineProbe::offsets(
    const cls::DescribeConsumerOffsets::Request& request, OffsetsHandler handler)
{
    m_engine.call<cls::DescribeConsumerOffsets>(request, std::move(handler), false);
}

void EngineProbe::peek(const TopicPartition& source, Offset position, PeekHandler handler)
{
    m_engine.peek(source, position, std::move(handler));
}

int EngineProbe::offsetRequestsUsed() const
{
    return m_engine.pacer().used(cls::DescribeConsumerOffsets::action, m_clock.monotonicMs());
}

qint64 EngineProbe::clockOffsetMs() const
{
    return m_engine.clockOffsetMs();
}

} // namespace tidemark::engine
