// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/messageheader.h"

#include "fuzz/fuzztarget.h"

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

namespace {

/// Big-endian, written anew and the slow way.
quint64 number(QByteArrayView bytes)
{
    quint64 out = 0;
    for (const char c : bytes)
        out = out * 256 + static_cast<unsigned char>(c);
    return out;
}

QLatin1StringView expectedCode(QByteArrayView message)
{
    if (message.size() < 96)
        return QLatin1StringView("TruncatedHeader");
    if (number(message.sliced(0, 4)) != 130)
        return QLatin1StringView("InvalidVersion");
    if (number(message.sliced(92, 4)) != static_cast<quint64>(message.size() - 96))
        return QLatin1StringView("InvalidLength");
    return {};
}

} // namespace

/// One message of an answer, header first.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArrayView message = viewOf(data, size);
    const Result<MessageHeader> header = MessageHeader::read(message);
    const QLatin1StringView code = expectedCode(message);
    require(header.ok() == code.isEmpty(), "exactly the whole, known and fitting are accepted");
    if (!header.ok()) {
        require(header.error().code == code, "the fault is named");
        return 0;
    }
    const MessageHeader& read = header.value();
    require(read.toBytes() == message.first(96), "a header is written as it was read");
    require(static_cast<quint64>(read.timestamp) == number(message.sliced(4, 8))
            && static_cast<quint64>(read.uin) == number(message.sliced(12, 8))
            && read.logsetId == message.sliced(20, 36) && read.topicId == message.sliced(56, 36)
            && read.contentLength == message.size() - 96,
        "each field is read from its place");
    return 0;
}
