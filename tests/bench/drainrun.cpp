// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/drainrun.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace tidemark::test {

cls::Account benchAccount(const QUrl& service)
{
    cls::Account account;
    account.endpoints.dataPlane = service;
    account.endpoints.controlPlane = service;
    account.endpoints.region = QStringLiteral("ap-guangzhou");
    account.credentials = std::make_shared<cls::CredentialSource>(
        cls::Credentials { QStringLiteral("id"), Secret(QByteArray("key")), {} });
    return account;
}

engine::ConsumerConfig benchConsumer(const QString& topicId, const QString& group)
{
    engine::ConsumerConfig config;
    config.logsetId = QStringLiteral("logset-1");
    config.topicIds = { topicId };
    config.group = group;
    config.consumer = QStringLiteral("bench");
    config.start.kind = engine::StartPosition::Kind::Begin;
    return config;
}

DrainRun::DrainRun(const QUrl& service, engine::EngineOptions options)
    : m_engine(benchAccount(service), m_clock, std::move(options))
{
    QObject::connect(
        &m_engine, &engine::Engine::deliveriesReady, &m_engine, [this] { take(); });
}

DrainRun::~DrainRun() = default;

void DrainRun::take()
{
    m_held << m_engine.takeDeliveries();
    if (!m_accepting)
        return;
    for (const engine::Delivery& delivery : std::as_const(m_held)) {
        if (look)
            look(delivery);
        m_records += delivery.batch->recordCount();
        m_engine.accept(delivery);
    }
    m_held.clear();
}

void DrainRun::setAccepting(bool accepting)
{
    m_accepting = accepting;
    take();
}

void DrainRun::runUntil(qint64 records, int seconds)
{
    QElapsedTimer since;
    since.start();
    qint64 seen = m_records;
    QEventLoop loop;
    QTimer alarm;
    QObject::connect(&m_engine, &engine::Engine::deliveriesReady, &loop, [&] {
        if (m_records >= records)
            loop.quit();
    });
    QObject::connect(&alarm, &QTimer::timeout, &loop, [&] {
        if (m_records > seen) {
            seen = m_records;
            since.restart();
        } else if (since.elapsed() > seconds * 1000) {
            for (const engine::ConsumerStatus& status : m_engine.status()) {
                if (status.lastError)
                    qWarning("%s", qPrintable(status.lastError->text()));
            }
            qFatal("the engine stands still at %lld of %lld records",
                static_cast<long long>(m_records), static_cast<long long>(records));
        }
    });
    alarm.start(1000);
    if (m_records < records)
        loop.exec();
}

void DrainRun::runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void DrainRun::stop()
{
    setAccepting(true);
    QEventLoop loop;
    QObject::connect(&m_engine, &engine::Engine::allStopped, &loop, &QEventLoop::quit);
    m_engine.stopAll();
    loop.exec();
}

} // namespace tidemark::test
