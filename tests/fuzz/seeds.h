// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace tidemark::test {

/// Files of one corpus: name and content.
using Seeds = QMap<QString, QByteArray>;

// Made from the vectors file and by hand, in seedsofwire.cpp and seedsofservice.cpp.
[[nodiscard]] Seeds pullBodySeeds();
[[nodiscard]] Seeds pullEnvelopeSeeds();
[[nodiscard]] Seeds messageHeaderSeeds();
[[nodiscard]] Seeds logGroupSeeds();
[[nodiscard]] Seeds nextOffsetSeeds();
[[nodiscard]] Seeds controlAnswerSeeds();
[[nodiscard]] Seeds scenarioSeeds();
[[nodiscard]] Seeds uploadSeeds();
[[nodiscard]] Seeds serviceActionSeeds();
[[nodiscard]] Seeds serviceRequestSeeds();

/// By name of the target. Names of made files begin with "made-", those of files that a fuzzer
/// found with "found-".
[[nodiscard]] QMap<QString, Seeds> allSeeds();

} // namespace tidemark::test
