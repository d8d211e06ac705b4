// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventlog.h"
#include "store/topicdirectory.h"
#include "store/zonesetting.h"

#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

class TestEventLog : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewest()
    {
        EventLog log(3);
        for (int i = 0; i < 5; ++i) {
            EventEntry entry;
            entry.kind = EventEntry::Kind::GroupCreated;
            entry.wallMs = i;
            log.append(entry);
        }
        QCOMPARE(log.firstIndex(), 2);
        QCOMPARE(log.endIndex(), 5);
        QCOMPARE(log.at(2).wallMs, 2);
        QCOMPARE(log.at(4).wallMs, 4);
        QCOMPARE(log.problems(), 0);
    }

    void countsFailures()
    {
        EventLog log(1);
        EventEntry failed;
        failed.kind = EventEntry::Kind::RequestFailed;
        failed.error = Error::make(ErrorKind::Network, QStringLiteral("x"), QStringLiteral("y"));
        log.append(failed);
        EventEntry lost;
        lost.engine.kind = engine::Event::Kind::MemberLost;
        log.append(lost);
        EventEntry assigned;
        assigned.engine.kind = engine::Event::Kind::PartitionsAssigned;
        log.append(assigned);
        QCOMPARE(log.problems(), 2);
    }

    void topicsAreSortedByNameAndKnownById()
    {
        TopicDirectory topics;
        QSignalSpy changed(&topics, &TopicDirectory::changed);
        topics.setTopics({{QStringLiteral("2"), QStringLiteral("b")}, {QStringLiteral("1"), QStringLiteral("a")}});
        QCOMPARE(topics.topics().first().name, QStringLiteral("a"));
        QCOMPARE(topics.nameOf(QStringLiteral("2")), QStringLiteral("b"));
        QCOMPARE(topics.nameOf(QStringLiteral("3")), QStringLiteral("3"));
        topics.setTopics({{QStringLiteral("1"), QStringLiteral("a")}, {QStringLiteral("2"), QStringLiteral("b")}});
        QCOMPARE(changed.size(), 1);
    }

    void timesInTheChosenZone()
    {
        qputenv("TZ", "Asia/Shanghai");
        ZoneSetting zone;
        QSignalSpy changed(&zone, &ZoneSetting::changed);
        QCOMPARE(zone.label(1'700'000'000'000), QStringLiteral("UTC+08:00"));
        QCOMPARE(zone.dateTimeText(1'700'000'000'123), QStringLiteral("2023-11-15 06:13:20.123"));
        zone.setUtc(true);
        QCOMPARE(zone.label(0), QStringLiteral("UTC"));
        QCOMPARE(zone.dateTimeText(1'700'000'000'123), QStringLiteral("2023-11-14 22:13:20.123"));
        QCOMPARE(zone.timeText(-1), QStringLiteral("23:59:59"));
        zone.setUtc(true);
        QCOMPARE(changed.size(), 1);
        qputenv("TZ", "UTC");
    }
};

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
