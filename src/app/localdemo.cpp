// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdemo.h"

#include "service/scenario.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>

namespace tidemark::app {

namespace {

const QString demoGroup = QStringLiteral("demo");

QByteArray randomKey()
{
    std::array<quint32, 5> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof(words)).toHex();
}

Result<service::Scenario> demoScenario()
{
    QFile file(QStringLiteral(":/scenarios/demo.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::make(ErrorKind::Config, QStringLiteral("NoScenario"),
            QStringLiteral("the demo scenario is missing in this build"));
    }
    return service::Scenario::fromJson(file.readAll());
}

engine::ConsumerConfig demoConfig(gui::Workspace& workspace)
{
    engine::ConsumerConfig config;
    config.logsetId = workspace.commands().logsetId();
    for (const store::TopicDirectory::Topic& topic : workspace.topics().topics())
        config.topicIds << topic.topicId;
    config.group = demoGroup;
    config.consumer = QStringLiteral("tidemark");
    config.heartbeatIntervalSeconds = 3;
    config.fetchIntervalMs = 1000;
    config.start.kind = engine::StartPosition::Kind::Begin;
    return config;
}

} // namespace

LocalDemo::LocalDemo(std::unique_ptr<service::LocalService> service, Connection connection)
    : m_service(std::move(service))
    , m_connection(std::move(connection))
{
}

Result<std::unique_ptr<LocalDemo>> LocalDemo::start()
{
    Result<service::Scenario> scenario = demoScenario();
    if (!scenario.ok())
        return scenario.error();
    const QString secretId = QStringLiteral("local-") + QString::fromLatin1(randomKey().left(12));
    const cls::Credentials credentials{ secretId, Secret(randomKey()), {} };
    service::LocalService::Options options;
    options.scenario = std::move(scenario.value());
    options.scenario.credentials = { credentials };
    if (options.scenario.logsets.isEmpty()) {
        return Error::make(ErrorKind::Config, QStringLiteral("NoLogset"),
            QStringLiteral("the demo scenario has no logset"));
    }
    Connection connection;
    connection.logsetId = options.scenario.logsets.first().logsetId;
    Result<std::unique_ptr<service::LocalService>> started
        = service::LocalService::start(std::move(options));
    if (!started.ok())
        return started.error();
    const QUrl url = started.value()->url();
    connection.account.endpoints = { url, url, QStringLiteral("ap-guangzhou") };
    connection.account.credentials = std::make_shared<cls::CredentialSource>(credentials);
    connection.info.name = QCoreApplication::translate("tidemark::app::LocalDemo", "Local demo");
    connection.info.isDemo = true;
    return std::unique_ptr<LocalDemo>(
        new LocalDemo(std::move(started.value()), std::move(connection)));
}

void LocalDemo::joinDemoGroup(gui::Workspace& workspace)
{
    QObject::connect(
        &workspace.topics(), &store::TopicDirectory::changed, &workspace,
        [&workspace] {
            const engine::ConsumerConfig config = demoConfig(workspace);
            workspace.commands().create(
                { config.group, config.groupTimeoutSeconds(), config.topicIds },
                [&workspace, config](const store::WriteEntry& written) {
                    if (written.outcome == store::WriteOutcome::Confirmed)
                        workspace.startConsumers(config, 2);
                });
        },
        Qt::SingleShotConnection);
}

} // namespace tidemark::app
