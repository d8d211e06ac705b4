// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace tidemark::engine {

/// A sink's word about one batch.
struct Settlement
{
    quint64 ticket = 0;
    std::optional<Error> refusal; ///< none: accepted
};

/// Collects what sinks say about their batches, in any thread, for the one who handed them out.
/// Thread: any. Locks: its own; `wake` runs under it, so that it is over when close() returns, and
/// must only post something.
class ReceiptDesk
{
public:
    /// `wake` runs at the first settlement after attend(false) or takeAll().
    explicit ReceiptDesk(std::function<void()> wake);
    /// What is said later goes nowhere; `wake` is not called any more.
    void close();

    void settle(Settlement settlement);
    [[nodiscard]] std::vector<Settlement> takeAll();
    /// While the taker looks by himself he need not be woken.
    void attend(bool attended);

private:
    void wakeIfNeeded();

    std::mutex m_mutex;
    std::function<void()> m_wake; // guarded by m_mutex, as all below; empty: closed
    std::vector<Settlement> m_settled;
    bool m_attended = false;
    bool m_woken = false;
};

/// Code of the refusal that stands for a receipt that went without a word.
[[nodiscard]] QString receiptDroppedCode();

/// How a sink says what became of one batch. The first call counts, later ones do nothing. Copies
/// stand for the same batch; when the last of them goes without a word, that is a refusal
/// (receiptDroppedCode()). Thread: any, also after the end of the runner and the engine.
class Receipt
{
public:
    Receipt(std::shared_ptr<ReceiptDesk> desk, quint64 ticket);

    /// The batch is stored: its offset may be committed.
    void accept() const;
    /// The batch cannot be stored: its consumer stops with `reason`, committing nothing of it.
    void fail(const Error& reason) const;

private:
    class Slip;
    std::shared_ptr<Slip> m_slip;
};

} // namespace tidemark::engine
