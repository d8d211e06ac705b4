// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/localservice.h"
#include "service/serviceoptions.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace tidemark;
using namespace tidemark::service;

namespace {

void print(FILE* stream, const QString& text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

int failure(const Error& error)
{
    print(stderr, QStringLiteral("tidemark-service: ") + error.message + QLatin1Char('\n'));
    const bool usage = error.kind == ErrorKind::Config;
    return static_cast<int>(usage ? ExitCode::Usage : ExitCode::Failed);
}

} // namespace

int main(int argc, char** argv)
{
    // Blocked before any thread starts, so that only sigwait below sees them: no handler, and
    // nothing unsafe in one.
    sigset_t stopSignals;
    sigemptyset(&stopSignals);
    sigaddset(&stopSignals, SIGINT);
    sigaddset(&stopSignals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stopSignals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const QCoreApplication application(argc, argv);
    const Result<ServiceOptions> options
        = ServiceOptions::parse(QCoreApplication::arguments().mid(1));
    if (!options.ok())
        return failure(options.error());
    if (options.value().help) {
        print(stdout, ServiceOptions::helpText());
        return static_cast<int>(ExitCode::Ok);
    }
    if (options.value().version) {
        print(stdout, QStringLiteral("tidemark-service " TIDEMARK_VERSION "\n"));
        return static_cast<int>(ExitCode::Ok);
    }
    const auto started = LocalService::start(options.value().service);
    if (!started.ok())
        return failure(started.error());
    print(stdout, QStringLiteral("listening on %1\n").arg(started.value()->url().toString()));

    int received = 0;
    sigwait(&stopSignals, &received);
    return static_cast<int>(ExitCode::Ok);
}
