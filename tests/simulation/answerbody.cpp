// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/answerbody.h"

#include <snappy.h>

#include <string>

namespace tidemark::sim {

namespace {
constexpr const char* beforeOffset = "{\"Response\":{\"NextOffset\":";
constexpr const char* beforeMessages = ",\"Message\":[";
}

std::optional<AnswerBody> AnswerBody::read(const QByteArray& body)
{
    std::string plain;
    if (!snappy::Uncompress(body.constData(), static_cast<size_t>(body.size()), &plain))
        return std::nullopt;
    const QByteArray text = QByteArray::fromStdString(plain);
    const qsizetype list = text.indexOf(beforeMessages);
    if (!text.startsWith(beforeOffset) || list < 0)
        return std::nullopt;
    AnswerBody out;
    const qsizetype number = static_cast<qsizetype>(qstrlen(beforeOffset));
    out.nextOffset = text.mid(number, list - number).toLongLong();
    qsizetype quote = text.indexOf('"', list + static_cast<qsizetype>(qstrlen(beforeMessages)));
    while (quote >= 0) {
        const qsizetype end = text.indexOf('"', quote + 1);
        out.messages.push_back(text.mid(quote + 1, end - quote - 1));
        quote = text.indexOf('"', end + 1);
    }
    return out;
}

QByteArray AnswerBody::toBody() const
{
    QByteArray text(beforeOffset);
    text += QByteArray::number(nextOffset);
    text += beforeMessages;
    for (size_t i = 0; i < messages.size(); ++i) {
        text += i > 0 ? ",\"" : "\"";
        text += messages[i];
        text += '"';
    }
    text += "]}}";
    std::string compressed;
    snappy::Compress(text.constData(), static_cast<size_t>(text.size()), &compressed);
    return QByteArray::fromStdString(compressed);
}

} // namespace tidemark::sim
