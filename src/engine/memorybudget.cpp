// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memorybudget.h"

namespace tidemark::engine {

bool MemoryBudget::tryReserve(qint64 bytes)
{
    qint64 used = m_used.load();
    for (;;) {
        if (used > 0 && used + bytes > m_limit) {
            m_waiting.store(true);
            // A release between the test and the flag would go unnoticed: look once more.
            used = m_used.load();
            if (used > 0 && used + bytes > m_limit)
                return false;
        }
        if (m_used.compare_exchange_weak(used, used + bytes))
            return true;
    }
}

} // namespace tidemark::engine
