// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/connectionoptions.h"
#include "cli/consumeoptions.h"
#include "cli/outputoptions.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cli;

class tst_Options : public QObject
{
    Q_OBJECT

private slots:
    void consumeDefaults();
    void consumeGiven();
    void policies();
    void consumerNames();
    void boundsAreAllowed_data();
    void boundsAreAllowed();
    void refusals_data();
    void refusals();
    void environmentDefaults();
    void endpointsOfARegion();
    void endpointsGiven();
    void outputDefaults();
    void quarantineBesideTheOutput();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void consumeHelpNamesDefaultsAndRanges();
    void programHelpListsEveryCommand();
};

namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

const char* const minimal = "--region ap-guangzhou --logset-id L --topic-ids T1,T2 "
                            "--consumer-group G --consumer-name C";

Result<Arguments> parseConsume(const QStringList& list, const QProcessEnvironment& environment = {})
{
    return Arguments::parse(list,
        connectionOptions() + consumerOptions() + outputOptions(), 0, environment);
}

/// The farewell of a command line that does not lead to a command.
std::optional<Farewell> farewellOf(const QStringList& list)
{
    auto made = makeCommand(list, {});
    if (auto* farewell = std::get_if<Farewell>(&made))
        return *farewell;
    return std::nullopt;
}

} // namespace

void tst_Options::consumeDefaults()
{
    const auto arguments = parseConsume(words(minimal));
    QVERIFY(arguments.ok());
    const auto configs = readConsumers(arguments.value());
    QVERIFY(configs.ok());
    QCOMPARE(configs.value().size(), 1);
    const engine::ConsumerConfig& config = configs.value().first();
    QCOMPARE(config.logsetId, QStringLiteral("L"));
    QCOMPARE(config.topicIds, (QStringList { QStringLiteral("T1"), QStringLiteral("T2") }));
    QCOMPARE(config.group, QStringLiteral("G"));
    QCOMPARE(config.consumer, QStringLiteral("C"));
    QCOMPARE(config.heartbeatIntervalSeconds, 20);
    QCOMPARE(config.fetchIntervalMs, 2000);
    QCOMPARE(config.maxFetchBytes, 2097152);
    QVERIFY(config.start.kind == engine::StartPosition::Kind::End);
    QVERIFY(!config.endTimeSeconds);
    QVERIFY(config.groupPolicy == engine::GroupPolicy::KeepExisting);
    QVERIFY(config.invalidOffsetPolicy == engine::InvalidOffsetPolicy::Stop);
    QVERIFY(config.badMessagePolicy == engine::BadMessagePolicy::Quarantine);
    QCOMPARE(config.stopTimeoutMs, 5000);
}

void tst_Options::policies()
{
    const QStringList given
        = words("--on-invalid-offset earliest --on-bad-message stop --stop-timeout 60");
    const auto consume = readConsumers(parseConsume(words(minimal) + given).value());
    QVERIFY(consume.ok());
    QVERIFY(consume.value().first().invalidOffsetPolicy == engine::InvalidOffsetPolicy::Earliest);
    QVERIFY(consume.value().first().badMessagePolicy == engine::BadMessagePolicy::Stop);
    QCOMPARE(consume.value().first().stopTimeoutMs, 60'000);

    const auto arguments = Arguments::parse(
        words("--topic-ids T --on-invalid-offset latest --on-bad-message stop"), tailOptions(), 0,
        {});
    QVERIFY(arguments.ok());
    const auto tail = readTail(arguments.value());
    QVERIFY(tail.ok());
    QVERIFY(tail.value().invalidOffsetPolicy == engine::InvalidOffsetPolicy::Latest);
    QVERIFY(tail.value().badMessagePolicy == engine::BadMessagePolicy::Stop);
}

void tst_Options::consumeGiven()
{
    const auto arguments = parseConsume(words(minimal)
        + words("--heartbeat-interval=3 --data-fetch-interval 1 --offset-start-time 1711607794 "
                "--offset-end-time 1711607795 --max-fetch-log-group-size 10485760 --update-group"));
    QVERIFY(arguments.ok());
    const auto configs = readConsumers(arguments.value());
    QVERIFY(configs.ok());
    const engine::ConsumerConfig& config = configs.value().first();
    QCOMPARE(config.heartbeatIntervalSeconds, 3);
    QCOMPARE(config.fetchIntervalMs, 1000);
    QVERIFY(config.start.kind == engine::StartPosition::Kind::Time);
    QCOMPARE(config.start.unixSeconds, 1711607794);
    QCOMPARE(*config.endTimeSeconds, 1711607795);
    QCOMPARE(config.maxFetchBytes, 10485760);
    QVERIFY(config.groupPolicy == engine::GroupPolicy::UpdateExisting);
}

void tst_Options::consumerNames()
{
    const auto arguments = parseConsume(words(minimal) + words("--consumers 3"));
    QVERIFY(arguments.ok());
    const auto configs = readConsumers(arguments.value());
    QVERIFY(configs.ok());
    QStringList names;
    for (const engine::ConsumerConfig& config : configs.value())
        names << config.consumer;
    QCOMPARE(names, words("C-1 C-2 C-3"));
}

void tst_Options::boundsAreAllowed_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : { "--heartbeat-interval 0", "--heartbeat-interval 1800",
             "--data-fetch-interval 1", "--max-fetch-log-group-size 2097152",
             "--max-fetch-log-group-size 10485760", "--consumers 1", "--consumers 64",
             "--max-records 1", "--exit-when-idle 1", "--offset-start-time begin",
             "--offset-start-time 0", "--format csv --columns a,b", "--stop-timeout 1",
             "--stop-timeout 600", "--on-invalid-offset latest", "--on-bad-message quarantine",
             "--output a --quarantine b" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_Options::boundsAreAllowed()
{
    QFETCH(const QString, text);
    QVERIFY(!farewellOf(words("consume") + words(minimal) + text.split(u' ')));
}

void tst_Options::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const QByteArray& text, const char* message) {
        QTest::newRow(text.constData()) << QString::fromUtf8(text) << QString::fromUtf8(message);
    };
    const auto consume = [&row](const char* extra, const char* message) {
        row("consume " + QByteArray(minimal) + ' ' + extra, message);
    };
    consume("--heartbeat-interval 1801", "\"1801\" is not an integer from 0 to 1800");
    consume("--heartbeat-interval -1", "from 0 to 1800");
    consume("--heartbeat-interval 2.5", "\"2.5\" is not an integer");
    consume("--data-fetch-interval 0", "from 1 to 86400");
    consume("--max-fetch-log-group-size 2097151", "from 2097152 to 10485760");
    consume("--max-fetch-log-group-size 10485761", "from 2097152 to 10485760");
    consume("--consumers 0", "from 1 to 64");
    consume("--max-records 0", "from 1 to");
    consume("--exit-when-idle x", "\"x\" is not an integer from 1");
    consume("--offset-start-time yesterday", "\"begin\", \"end\" or a unix time");
    consume("--offset-start-time 1711607794000", "\"begin\", \"end\" or a unix time");
    consume("--offset-end-time 0", "from 1 to");
    consume("--offset-start-time 100 --offset-end-time 100", "not after the start");
    consume("--format xml", "\"xml\" is not one of: ndjson, csv");
    consume("--columns a", "needs --format csv");
    consume("--stop-timeout 0", "from 1 to 600");
    consume("--on-invalid-offset begin", "\"begin\" is not one of: stop, earliest, latest");
    consume("--on-bad-message drop", "\"drop\" is not one of: quarantine, stop");
    consume("--quarantine -", "the name of a file is expected");
    consume("--output a --quarantine ./a", "./a is the output file");
    consume("--guard-formulas", "needs --format csv");
    consume("--format csv --columns a,,b", "a name is empty");
    consume("--heartbeat-intervall 3", "did you mean --heartbeat-interval?");
    consume("--topic-ids T1", "given twice");
    consume("--internal=yes", "takes no value");
    consume("--output", "needs a value");
    consume("more", "unexpected argument \"more\"");
    consume("-h", "options start with --");
    consume("--endpoint http://example.com", "plain http");
    consume("--endpoint http://127.0.0.1/path", "scheme, host and port only");
    row("consume --region ap-guangzhou --topic-ids T --consumer-group G --consumer-name C",
        "option --logset-id L is required (or the variable TENCENTCLOUD_LOG_SAMPLE_LOGSET_ID)");
    row("consume --region ap-guangzhou --logset-id L --consumer-group G --consumer-name C",
        "option --topic-ids T1,T2 is required");
    row("consume --region ap-guangzhou --logset-id L --topic-ids T --consumer-name C",
        "option --consumer-group G is required");
    row("consume --logset-id L --topic-ids T --consumer-group G --consumer-name C",
        "--region is missing, for example ap-guangzhou");
    row("consume --region ap_guangzhou --logset-id L --topic-ids T --consumer-group G "
        "--consumer-name C",
        "is written ap-guangzhou");
    row("consume --region nowhere --logset-id L --topic-ids T --consumer-group G --consumer-name C",
        "is not one of: ap-beijing");
    row("consume --region ap-shanghai-adc --logset-id L --topic-ids T --consumer-group G "
        "--consumer-name C",
        "from inside only: use internal");
    row("consume --region ap-guangzhou --logset-id L --topic-ids T,T --consumer-group G "
        "--consumer-name C",
        "named twice");
    row("consume --region ap-guangzhou --logset-id L --topic-ids T, --consumer-group G "
        "--consumer-name C",
        "is empty");
    row("consume --region ap-guangzhou --logset-id L --topic-ids T --consumer-group G "
        "--consumer-name C/1",
        "A-Z a-z 0-9 - _ .");
    row("tail --region ap-guangzhou", "option --topic-ids T1,T2 is required");
    row("produce --region ap-guangzhou --topic-id T", "FILE|- is needed");
    row("produce f --region ap-guangzhou", "option --topic-id T is required");
    row("produce f g --region ap-guangzhou --topic-id T", "unexpected argument \"g\"");
    row("produce f --region ap-guangzhou --topic-id T --tag novalue", "is not NAME=VALUE");
    row("produce f --region ap-guangzhou --topic-id T --batch-lines 10001", "from 1 to 10000");
    row("groups create --region ap-guangzhou --logset-id L --consumer-group G --topic-ids T "
        "--timeout 0",
        "from 1 to 3600");
    row("groups modify --region ap-guangzhou --logset-id L --consumer-group G",
        "give --timeout, --topic-ids or both");
    row("groups", "there are: groups list, groups create, groups modify, groups delete");
    row("groups lst", "did you mean \"groups list\"?");
    row("consumer", "did you mean \"consume\"?");
    row("", "a command is needed");
}

void tst_Options::refusals()
{
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    const auto farewell = farewellOf(text.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(farewell);
    QVERIFY2(farewell->text.contains(message), qPrintable(farewell->text));
    QVERIFY(farewell->text.contains(QStringLiteral("Try: tidemark-cli ")));
    QVERIFY(farewell->code == ExitCode::Usage);
}

void tst_Options::environmentDefaults()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("TENCENTCLOUD_LOG_SAMPLE_ENDPOINT"),
        QStringLiteral("ap-beijing.cls.tencentcs.com"));
    environment.insert(QStringLiteral("TENCENTCLOUD_LOG_SAMPLE_LOGSET_ID"), QStringLiteral("envL"));
    const auto arguments = parseConsume(
        words("--topic-ids T --consumer-group G --consumer-name C"), environment);
    QVERIFY(arguments.ok());
    const auto connection = readConnection(arguments.value());
    QVERIFY(connection.ok());
    QCOMPARE(connection.value().endpoints.region, QStringLiteral("ap-beijing"));
    QCOMPARE(connection.value().endpoints.dataPlane,
        QUrl(QStringLiteral("https://ap-beijing.cls.tencentcs.com")));
    QCOMPARE(connection.value().endpoints.controlPlane,
        QUrl(QStringLiteral("https://cls.ap-beijing.tencentcloudapi.com")));
    QCOMPARE(readConsumers(arguments.value()).value().first().logsetId, QStringLiteral("envL"));

    const auto given = parseConsume(words(minimal), environment);
    QVERIFY(given.ok());
    QCOMPARE(readConsumers(given.value()).value().first().logsetId, QStringLiteral("L"));
}

void tst_Options::endpointsOfARegion()
{
    const auto publicOnes = readConnection(parseConsume(words(minimal)).value());
    QVERIFY(publicOnes.ok());
    QCOMPARE(publicOnes.value().endpoints.dataPlane,
        QUrl(QStringLiteral("https://ap-guangzhou.cls.tencentcs.com")));
    const auto internalOnes
        = readConnection(parseConsume(words(minimal) + words("--internal")).value());
    QVERIFY(internalOnes.ok());
    QCOMPARE(internalOnes.value().endpoints.dataPlane,
        QUrl(QStringLiteral("https://ap-guangzhou.cls.tencentyun.com")));
    QCOMPARE(internalOnes.value().endpoints.controlPlane,
        QUrl(QStringLiteral("https://cls.internal.tencentcloudapi.com")));
}

void tst_Options::endpointsGiven()
{
    const auto both = readConnection(parseConsume(words(minimal)
        + words("--endpoint http://127.0.0.1:8080 --api-endpoint http://127.0.0.1:9090")).value());
    QVERIFY(both.ok());
    QCOMPARE(both.value().endpoints.dataPlane, QUrl(QStringLiteral("http://127.0.0.1:8080")));
    QCOMPARE(both.value().endpoints.controlPlane, QUrl(QStringLiteral("http://127.0.0.1:9090")));
    const auto dataOnly = readConnection(
        parseConsume(words(minimal) + words("--endpoint https://proxy.example:444")).value());
    QVERIFY(dataOnly.ok());
    QCOMPARE(dataOnly.value().endpoints.controlPlane,
        QUrl(QStringLiteral("https://cls.ap-guangzhou.tencentcloudapi.com")));
    const auto plain = readConnection(parseConsume(words(minimal)
        + words("--endpoint http://proxy.example --allow-plain-http")).value());
    QVERIFY(plain.ok());
}

void tst_Options::outputDefaults()
{
    const auto output = readOutput(parseConsume(words(minimal)).value());
    QVERIFY(output.ok());
    QCOMPARE(output.value().file.name, QStringLiteral("-"));
    QVERIFY(output.value().file.format == OutputFormat::Ndjson);
    QVERIFY(output.value().quarantineName.isEmpty());
    QVERIFY(!output.value().maxRecords);
    QVERIFY(!output.value().idleSeconds);
    QVERIFY(!output.value().syncsEachBatch);
}

void tst_Options::quarantineBesideTheOutput()
{
    const auto beside
        = readOutput(parseConsume(words(minimal) + words("--output out.ndjson")).value());
    QCOMPARE(beside.value().quarantineName, QStringLiteral("out.ndjson.quarantine.ndjson"));
    const auto given = readOutput(
        parseConsume(words(minimal) + words("--output - --quarantine kept")).value());
    QCOMPARE(given.value().quarantineName, QStringLiteral("kept"));
}

void tst_Options::everyCommandHasHelp_data()
{
    QTest::addColumn<QString>("name");
    for (const CommandSpec& spec : commandTable())
        QTest::newRow(qPrintable(spec.name)) << spec.name;
}

void tst_Options::everyCommandHasHelp()
{
    QFETCH(const QString, name);
    const auto farewell = farewellOf(name.split(u' ') + words("--help"));
    QVERIFY(farewell);
    QVERIFY(farewell->code == ExitCode::Ok);
    QVERIFY(farewell->text.startsWith(QStringLiteral("Usage: tidemark-cli %1").arg(name)));
    for (const CommandSpec& spec : commandTable()) {
        if (spec.name != name)
            continue;
        for (const Option& option : spec.options) {
            QVERIFY2(farewell->text.contains(QStringLiteral("\n  --%1").arg(option.name)),
                qPrintable(option.name));
        }
    }
    QVERIFY(farewell->text.contains(QStringLiteral("Exit codes: 0 done")));
}

void tst_Options::consumeHelpNamesDefaultsAndRanges()
{
    // Help is wrapped, so that only the order of the words counts.
    const QString help = farewellOf(words("consume --help"))->text.simplified();
    for (const char* text : { "default 20; range 0 to 1800", "default 2; range 1 to 86400",
             "default 2097152; range 2097152 to 10485760", "default end", "default ndjson",
             "default -", "default 1; range 1 to 64" })
        QVERIFY2(help.contains(QString::fromLatin1(text)), text);
}

void tst_Options::programHelpListsEveryCommand()
{
    const auto farewell = farewellOf(words("--help"));
    QVERIFY(farewell);
    QVERIFY(farewell->code == ExitCode::Ok);
    for (const CommandSpec& spec : commandTable())
        QVERIFY(farewell->text.contains(QStringLiteral("\n  %1 ").arg(spec.name)));
}

QTEST_GUILESS_MAIN(tst_Options)
#include "tst_options.moc"
