// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/seeds.h"

namespace tidemark::test {

QMap<QString, Seeds> allSeeds()
{
    return {
        { QStringLiteral("pullbody"), pullBodySeeds() },
        { QStringLiteral("pullenvelope"), pullEnvelopeSeeds() },
        { QStringLiteral("messageheader"), messageHeaderSeeds() },
        { QStringLiteral("loggroup"), logGroupSeeds() },
        { QStringLiteral("nextoffset"), nextOffsetSeeds() },
        { QStringLiteral("controlanswers"), controlAnswerSeeds() },
        { QStringLiteral("scenario"), scenarioSeeds() },
        { QStringLiteral("upload"), uploadSeeds() },
        { QStringLiteral("serviceactions"), serviceActionSeeds() },
        { QStringLiteral("servicerequest"), serviceRequestSeeds() },
    };
}

} // namespace tidemark::test
