// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/transport.h"

namespace tidemark::cls {

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace tidemark::cls
