// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/inputstream.h"
#include "cli/linesplitter.h"
#include "cli/logbatcher.h"
#include "cli/servicecommand.h"
#include "cli/uploader.h"

#include <QTimer>

namespace tidemark::cli {

struct ProduceSettings
{
    QString file; ///< "-": standard input
    QString topicId;
    QByteArray key;
    qint64 batchLines = 0;
    int inFlight = 0;
    cls::LogGroupBuilder::Origin origin;
};

/// `produce`: uploads the lines of a file, one log a line.
class ProduceCommand final : public ServiceCommand
{
    Q_OBJECT

public:
    ProduceCommand(ProduceSettings settings, Connection connection,
        const Surroundings& surroundings);

    void interrupt() override;

protected:
    void run() override;

private:
    /// Errors: Local, naming a line that is too long. A file is looked through before anything
    /// is uploaded; standard input cannot be.
    [[nodiscard]] Status checkFile();
    void pump();
    [[nodiscard]] bool readMore();
    void uploadReady();
    void stopReading();
    void onUploadFailed(const Error& error);
    void onRetrying(const Error& error);
    void concludeIfDone();

    ProduceSettings m_settings;
    std::unique_ptr<InputStream> m_input;
    std::unique_ptr<Uploader> m_uploader;
    LineSplitter m_splitter;
    LogBatcher m_batcher;
    QTimer m_progress;
    QTimer m_flush; // a batch from a slow pipe does not wait for ever
    bool m_isComplete = false; // all of the input was read
    bool m_hasStopped = false; // nothing more is read
    bool m_toldRetry = false;
};

} // namespace tidemark::cli
