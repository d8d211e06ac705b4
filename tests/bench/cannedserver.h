// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QUrl>

#include <optional>

namespace tidemark::test {

/// What a canned server answers with.
struct CannedPlan
{
    int partitions = 1; ///< of every topic that is asked for
    int bodies = 8; ///< different answers
    int messages = 110; ///< LogGroups in each, of 50 logs: 2 MB
    qint64 answersPartition = 0; ///< after so many a partition is empty
};

/// A pull service with prepared answers in a process of its own: it does next to nothing, so that
/// what is measured is the engine. Knows just enough of the control plane for one consumer of a
/// group. Ends with this object, or with this process.
class CannedServer
{
public:
    explicit CannedServer(const CannedPlan& plan);
    ~CannedServer();
    Q_DISABLE_COPY_MOVE(CannedServer)

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    QProcess m_process;
    QUrl m_url;
};

/// To be called first in main(): where this process was started as a canned server it serves, and
/// the exit code is given.
[[nodiscard]] std::optional<int> serveCanned(int argc, char** argv);

} // namespace tidemark::test
