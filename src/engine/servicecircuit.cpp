// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/servicecircuit.h"

namespace tidemark::engine {

namespace {
constexpr qint64 firstProbeMs = 500;
constexpr qint64 probeCapMs = 20'000;
}

ServiceCircuit::ServiceCircuit(Jitter jitter)
    : m_backoff(firstProbeMs, probeCapMs, std::move(jitter))
{
}

bool ServiceCircuit::isOutage(const Error& error)
{
    // A gateway's own page has no code of CLS; an error that CLS words itself is an answer.
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || (error.httpStatus >= 500 && error.code.startsWith(QLatin1StringView("HTTP")));
}

bool ServiceCircuit::mayAsk(qint64 nowMs)
{
    if (!isOpen())
        return true;
    if (m_isProbing || nowMs < m_nextProbeMs)
        return false;
    m_isProbing = true;
    return true;
}

void ServiceCircuit::answered()
{
    m_failures = 0;
    m_isProbing = false;
    m_backoff.reset();
}

void ServiceCircuit::failed(qint64 nowMs)
{
    m_isProbing = false;
    if (++m_failures >= openAfter)
        m_nextProbeMs = nowMs + m_backoff.nextDelayMs();
}

} // namespace tidemark::engine
