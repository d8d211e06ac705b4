// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/topiccatalogue.h"

#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using store::TopicCatalogue;

namespace {

const QString own = QStringLiteral("own");
const QString other = QStringLiteral("other");
const QString topic = QStringLiteral("t");
const Error noAnswer = Error::make(ErrorKind::Timeout, QStringLiteral("Timeout"), QStringLiteral("no answer"));

} // namespace

class TestTopicCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void ownLogsetIsAlwaysThere()
    {
        TopicCatalogue catalogue(own);
        QCOMPARE(catalogue.logsets().size(), 1);
        catalogue.setLogsets({ { other, QStringLiteral("a"), 3 } }, 5);
        QCOMPARE(catalogue.logsets().size(), 2);
        QCOMPARE(catalogue.logsets().first().logsetId, own);
        QVERIFY(catalogue.logsets().first().name.isEmpty());
        catalogue.setLogsets({ { other, QStringLiteral("a"), 3 }, { own, QStringLiteral("z"), 1 },
                                 { own, QStringLiteral("z"), 1 } },
            6);
        QCOMPARE(catalogue.logsets().size(), 2);
        QCOMPARE(catalogue.logsets().first().name, QStringLiteral("z"));
        QVERIFY(TopicCatalogue({}).logsets().isEmpty());
    }

    void unknownIsNotEmpty()
    {
        TopicCatalogue catalogue(own);
        QVERIFY(!catalogue.topics(own).value.isKnown());
        QCOMPARE(catalogue.topics(own).value.reason(), UnknownReason::NeverAsked);
        QVERIFY(!catalogue.layout(topic).value.isKnown());
        QVERIFY(!catalogue.groups(own).value.isKnown());
        catalogue.setLayout(topic, {}, 7);
        QVERIFY(catalogue.layout(topic).value.isKnown());
        QVERIFY(catalogue.layout(topic).value.value().isEmpty());
        QCOMPARE(catalogue.layout(topic).value.wallMs(), 7);
        QCOMPARE(catalogue.knownLayouts(), 1);
        catalogue.setLayout(topic, {}, 8);
        QCOMPARE(catalogue.knownLayouts(), 1);
    }

    void aFailureKeepsWhatWasKnown()
    {
        TopicCatalogue catalogue(own);
        QSignalSpy changed(&catalogue, &TopicCatalogue::topicsChanged);
        catalogue.failTopics(own, noAnswer, 3);
        QVERIFY(!catalogue.topics(own).value.isKnown());
        QCOMPARE(catalogue.topics(own).value.reason(), UnknownReason::Failed);
        QCOMPARE(catalogue.topics(own).value.wallMs(), 3);
        catalogue.setTopics(own, { { topic, QStringLiteral("n") } }, 4);
        QVERIFY(!catalogue.topics(own).error);
        catalogue.failTopics(own, noAnswer, 5);
        QVERIFY(catalogue.topics(own).value.isKnown());
        QCOMPARE(catalogue.topics(own).value.wallMs(), 4);
        QVERIFY(catalogue.topics(own).error);
        QCOMPARE(catalogue.topics(own).failedMs, 5);
        QCOMPARE(changed.size(), 3);
    }

    void groupsByTopic()
    {
        TopicCatalogue catalogue(own);
        catalogue.setGroups(own,
            { { QStringLiteral("z"), 40, { topic } }, { QStringLiteral("a"), 40, { topic, topic } },
                { QStringLiteral("b"), 40, { QStringLiteral("u") } } },
            1);
        QCOMPARE(catalogue.groupsOf(topic), (QStringList { QStringLiteral("a"), QStringLiteral("z") }));
        QCOMPARE(catalogue.groups(own).value.value(), 3);
        QVERIFY(catalogue.groupsOf(QStringLiteral("x")).isEmpty());
        catalogue.setGroups(own, {}, 2);
        QVERIFY(catalogue.groupsOf(topic).isEmpty());
    }

    void directoryTellsNamesApartFromTheRest()
    {
        store::TopicDirectory directory;
        QSignalSpy changed(&directory, &store::TopicDirectory::changed);
        QSignalSpy listed(&directory, &store::TopicDirectory::listed);
        QSignalSpy failed(&directory, &store::TopicDirectory::failed);
        directory.setTopics({ { topic, QStringLiteral("n"), 2 } }, 5);
        directory.setTopics({ { topic, QStringLiteral("n"), 3 } }, 6);
        QCOMPARE(changed.size(), 1); // another number of partitions disturbs no dialog
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed.last().first().toLongLong(), 6);
        QCOMPARE(directory.topics().first().partitionCount, std::optional<qint64>(3));
        directory.setTopics({ { topic, QStringLiteral("m"), 3 } }, 7);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(directory.nameOf(topic), QStringLiteral("m"));
        directory.setFailed(noAnswer, 8);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(directory.topics().size(), 1); // as last told
    }

    void askedIsToldOnce()
    {
        TopicCatalogue catalogue(own);
        QSignalSpy changed(&catalogue, &TopicCatalogue::layoutChanged);
        catalogue.setLayoutAsked(topic, true);
        catalogue.setLayoutAsked(topic, true);
        QCOMPARE(changed.size(), 1);
        QVERIFY(catalogue.layout(topic).isAsked);
        catalogue.failLayout(topic, noAnswer, 1);
        QVERIFY(!catalogue.layout(topic).isAsked);
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestTopicCatalogue)
#include "tst_topiccatalogue.moc"
