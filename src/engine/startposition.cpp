// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/startposition.h"

namespace tidemark::engine {

QString StartPosition::toText() const
{
    switch (kind) {
    case Kind::Begin:
        return QStringLiteral("begin");
    case Kind::End:
        return QStringLiteral("end");
    case Kind::Time:
        return QString::number(unixSeconds);
    }
    return {};
}

Result<StartPosition> StartPosition::parse(const QString& text)
{
    StartPosition out;
    if (text == QLatin1StringView("begin")) {
        out.kind = Kind::Begin;
        return out;
    }
    if (text == QLatin1StringView("end"))
        return out;
    bool isNumber = false;
    out.unixSeconds = text.toLongLong(&isNumber);
    out.kind = Kind::Time;
    // Above 1e11 it would be milliseconds, a mistake that would silently mean "the end".
    if (!isNumber || out.unixSeconds < 0 || out.unixSeconds >= 100'000'000'000LL) {
        return Error::make(ErrorKind::Config, QStringLiteral("BadStart"),
            QStringLiteral("start \"%1\" is not \"begin\", \"end\" or a unix time in seconds")
                .arg(text));
    }
    return out;
}

} // namespace tidemark::engine
