// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receipt.h"

#include <atomic>
#include <utility>

namespace tidemark::engine {

ReceiptDesk::ReceiptDesk(std::function<void()> wake)
    : m_wake(std::move(wake))
{
}

void ReceiptDesk::close()
{
    const std::lock_guard lock(m_mutex);
    m_wake = {};
    m_settled.clear();
}

void ReceiptDesk::settle(Settlement settlement)
{
    const std::lock_guard lock(m_mutex);
    if (!m_wake)
        return;
    m_settled.push_back(std::move(settlement));
    wakeIfNeeded();
}

std::vector<Settlement> ReceiptDesk::takeAll()
{
    const std::lock_guard lock(m_mutex);
    m_woken = false;
    return std::exchange(m_settled, {});
}

void ReceiptDesk::attend(bool attended)
{
    const std::lock_guard lock(m_mutex);
    m_attended = attended;
    if (!m_settled.empty() && m_wake)
        wakeIfNeeded();
}

void ReceiptDesk::wakeIfNeeded()
{
    if (!m_attended && !std::exchange(m_woken, true))
        m_wake();
}

QString receiptDroppedCode()
{
    return QStringLiteral("ReceiptDropped");
}

/// What the copies of a receipt share.
class Receipt::Slip
{
public:
    Slip(std::shared_ptr<ReceiptDesk> desk, quint64 ticket)
        : m_desk(std::move(desk))
        , m_ticket(ticket)
    {
    }
    ~Slip()
    {
        settle(Error::make(ErrorKind::Local, receiptDroppedCode(),
            QStringLiteral("the sink let go of a batch without accepting it")));
    }
    Q_DISABLE_COPY_MOVE(Slip)

    void settle(std::optional<Error> refusal)
    {
        if (!m_isSettled.exchange(true))
            m_desk->settle({ m_ticket, std::move(refusal) });
    }

private:
    std::shared_ptr<ReceiptDesk> m_desk;
    quint64 m_ticket;
    std::atomic<bool> m_isSettled { false };
};

Receipt::Receipt(std::shared_ptr<ReceiptDesk> desk, quint64 ticket)
    : m_slip(std::make_shared<Slip>(std::move(desk), ticket))
{
}

void Receipt::accept() const
{
    m_slip->settle(std::nullopt);
}

void Receipt::fail(const Error& reason) const
{
    m_slip->settle(reason);
}

} // namespace tidemark::engine
