// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/loadgenerator.h"
#include "service/logcorpus.h"

#include "cls.pb.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

class TestLogCorpus : public QObject
{
    Q_OBJECT

private slots:
    void isDeterministic();
    void groupsAreComplete();
    void logsAreVaried();
    void pacerKeepsTheRate();
    void pacerForgetsLongPauses();
};

namespace {

QByteArray allValues(const QString& profile, int groups)
{
    QByteArray out;
    const QList<QByteArray> corpus = corpusLogGroups(profile, 3, groups);
    for (const QByteArray& bytes : corpus) {
        proto::LogGroup group;
        if (!group.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size())))
            return {};
        for (const proto::Log& log : group.logs()) {
            for (const proto::Log::Content& content : log.contents()) {
                out += QByteArray::fromStdString(content.key()) + '='
                    + QByteArray::fromStdString(content.value()) + '\n';
            }
        }
    }
    return out;
}

} // namespace

void TestLogCorpus::isDeterministic()
{
    for (const QString& profile : logCorpusProfiles()) {
        QCOMPARE(corpusLogGroups(profile, 1, 5), corpusLogGroups(profile, 1, 5));
        QVERIFY(corpusLogGroups(profile, 1, 5) != corpusLogGroups(profile, 2, 5));
    }
    QVERIFY(corpusLogGroups(QStringLiteral("app"), 1, 1)
        != corpusLogGroups(QStringLiteral("access"), 1, 1));
}

void TestLogCorpus::groupsAreComplete()
{
    for (const QString& profile : logCorpusProfiles()) {
        LogCorpus corpus(profile, 9);
        constexpr qint64 nowUs = 1'700'000'000'000'000;
        const QByteArray bytes = corpus.logGroup(30, nowUs);
        proto::LogGroup group;
        QVERIFY(group.ParseFromArray(bytes.constData(), static_cast<int>(bytes.size())));
        QCOMPARE(group.logs_size(), 30);
        QVERIFY(!group.source().empty());
        QVERIFY(!group.filename().empty());
        QVERIFY(!group.hostname().empty());
        QVERIFY(group.logtags_size() >= 2);
        qint64 last = 0;
        for (const proto::Log& log : group.logs()) {
            QVERIFY(log.time() > nowUs - 1'000'000 && log.time() <= nowUs);
            QVERIFY(log.time() > last);
            last = log.time();
            QVERIFY(log.contents_size() > 0);
        }
    }
}

void TestLogCorpus::logsAreVaried()
{
    const QByteArray app = allValues(QStringLiteral("app"), 40);
    for (const char* text : { "level=INFO", "level=DEBUG", "level=WARN", "level=ERROR", "订单",
             "payload={\"user\":", "\n\tat com.example.", "Caused by" })
        QVERIFY2(app.contains(text), text);
    const QByteArray access = allValues(QStringLiteral("access"), 40);
    for (const char* text : { "status=200", "status=502", "request_method=POST", "uri=/api/v" })
        QVERIFY2(access.contains(text), text);
    const QByteArray mixed = allValues(QStringLiteral("mixed"), 60);
    for (const char* text :
        { "empty=\n", "tag=second", "🙂", "\xFF\xFE", "long long", "status=", "level=" })
        QVERIFY2(mixed.contains(text), text);
}

void TestLogCorpus::pacerKeepsTheRate()
{
    LoadPacer pacer(37.5, 1000);
    int total = 0;
    // Uneven ticks, as a busy machine makes them.
    qint64 now = 1000;
    for (const qint64 step : { 500, 480, 530, 490, 500, 500, 1000, 700, 300 }) {
        now += step;
        total += pacer.due(now);
        const double expected = 37.5 * static_cast<double>(now - 1000) / 1000;
        QVERIFY(total < expected + 0.001 && total > expected - 1.001);
    }
    QVERIFY(total > 180);
    LoadPacer none(0, 0);
    QCOMPARE(none.due(1'000'000), 0);
    LoadPacer slow(0.5, 0);
    QCOMPARE(slow.due(1000), 0);
    QCOMPARE(slow.due(2000), 1);
}

void TestLogCorpus::pacerForgetsLongPauses()
{
    LoadPacer pacer(100, 0);
    QCOMPARE(pacer.due(60'000), 100);
    QCOMPARE(pacer.due(60'500), 50);
}

QTEST_GUILESS_MAIN(TestLogCorpus)
#include "tst_logcorpus.moc"
