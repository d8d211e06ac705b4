// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/localbench.h"

#include "cls/loggroupbuilder.h"
#include "cls/wirereader.h"

namespace tidemark::test {

const QString LocalBench::logsetId = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString LocalBench::topicA = QStringLiteral("aaaaaaaa-1111-4111-8111-111111111111");
const QString LocalBench::topicB = QStringLiteral("bbbbbbbb-1111-4111-8111-111111111111");

namespace {

service::Scenario twoTopics()
{
    service::Scenario scenario;
    scenario.logsets = {{LocalBench::logsetId, QStringLiteral("logset"),
        {{LocalBench::topicA, QStringLiteral("<b>A</b>"), 4}, {LocalBench::topicB, QStringLiteral("主题 B"), 2}}}};
    return scenario;
}

} // namespace

LocalBench::LocalBench(gui::Theme& theme)
    : LocalBench(theme, twoTopics())
{
}

LocalBench::LocalBench(gui::Theme& theme, gui::ConnectionInfo info)
    : LocalBench(theme, twoTopics(), std::move(info))
{
}

LocalBench::LocalBench(gui::Theme& theme, service::Scenario scenario, gui::ConnectionInfo info)
{
    const cls::Credentials credentials {QStringLiteral("AKIDtest"), Secret(QByteArray("key-for-tests")), {}};
    service::LocalService::Options options;
    options.scenario = std::move(scenario);
    options.scenario.credentials = {credentials};
    const QString ownLogset = options.scenario.logsets.first().logsetId;
    Result<std::unique_ptr<service::LocalService>> started = service::LocalService::start(std::move(options));
    if (!started.ok())
        qFatal("%s", qPrintable(started.error().text()));
    m_service = std::move(started.value());

    app::Connection connection;
    connection.account.endpoints = {m_service->url(), m_service->url(), QStringLiteral("ap-guangzhou")};
    connection.account.credentials = std::make_shared<cls::CredentialSource>(credentials);
    connection.logsetId = ownLogset;
    connection.info = std::move(info);
    if (connection.info.name.isEmpty())
        connection.info.name = QStringLiteral("test service");
    m_desktop = std::make_unique<app::Desktop>(theme);
    m_desktop->open(connection);
    m_desktop->window().resize(1280, 800);
    m_desktop->window().show();
}

LocalBench::~LocalBench() = default;

void LocalBench::upload(const QByteArrayList& lines)
{
    QList<QByteArray> groups;
    for (qsizetype at = 0; at < lines.size(); at += 10) {
        cls::LogGroupBuilder builder({"10.1.1.1", "app.log", {}, {}});
        for (const QByteArray& line : lines.mid(at, 10))
            builder.add(1'700'000'000'000, {{"content", line}});
        const QByteArray list = builder.takeList();
        cls::WireReader reader(std::string_view(list.constData(), size_t(list.size())));
        cls::WireReader::Field field;
        std::string_view group;
        if (!reader.next(field) || !reader.bytes(group))
            qFatal("the builder made no LogGroup");
        groups << QByteArray(group.data(), qsizetype(group.size()));
    }
    const Status stored = m_service->append(topicA, groups);
    if (!stored.ok())
        qFatal("%s", qPrintable(stored.error().text()));
}

bool LocalBench::allCommitted(const QString& group) const
{
    for (const PartitionId partition : m_service->partitions(topicA)) {
        const TopicPartition source {topicA, partition};
        if (m_service->committed(logsetId, group, source) != m_service->logEnd(source))
            return false;
    }
    return true;
}

int LocalBench::requests(const QString& action) const
{
    int count = 0;
    for (const service::JournalEntry& entry : m_service->journal().entries())
        count += entry.action == action ? 1 : 0;
    return count;
}

} // namespace tidemark::test
