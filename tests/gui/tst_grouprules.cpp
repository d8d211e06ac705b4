// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs say of names, and of what a write does to others.
#include "gui/groupeffect.h"
#include "gui/grouprules.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::gui;

class TestGroupRules : public QObject
{
    Q_OBJECT

private slots:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("usable");
        QTest::addColumn<bool>("groupWarns");
        QTest::addColumn<bool>("consumerWarns");
        QTest::newRow("plain") << QStringLiteral("a_1") << true << false << false;
        QTest::newRow("underscore first") << QStringLiteral("_a") << true << false << true;
        QTest::newRow("digit first") << QStringLiteral("1a") << true << true << true;
        QTest::newRow("hyphen") << QStringLiteral("test-123") << true << true << true;
        QTest::newRow("longest") << QString(255, u'a') << true << false << false;
        QTest::newRow("too long") << QString(256, u'a') << false << false << false;
        QTest::newRow("empty") << QString() << false << false << false;
        QTest::newRow("blank") << QStringLiteral("a b") << false << false << false;
        QTest::newRow("Chinese") << QStringLiteral("组") << false << false << false;
        QTest::newRow("line break") << QStringLiteral("a\n") << false << false << false;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, usable);
        QFETCH(bool, groupWarns);
        QFETCH(bool, consumerWarns);
        QCOMPARE(GroupRules::isUsableName(name), usable);
        QCOMPARE(GroupRules::nameProblem(name).isEmpty(), usable || name.isEmpty());
        QCOMPARE(!GroupRules::groupNameWarning(name).isEmpty(), groupWarns);
        QCOMPARE(!GroupRules::consumerNameWarning(name).isEmpty(), consumerWarns);
    }

    void whatAChangeDoes()
    {
        store::TopicDirectory topics;
        const cls::ConsumerGroupInfo shown { QStringLiteral("g"), 40, { QStringLiteral("a"), QStringLiteral("b") } };
        cls::ConsumerGroupInfo wanted = shown;
        const QString nothing = GroupEffect::modify(shown, wanted, topics);
        wanted.topics = QStringList { QStringLiteral("b"), QStringLiteral("a") };
        QCOMPARE(GroupEffect::modify(shown, wanted, topics), nothing);
        wanted.timeoutSeconds = 60;
        QCOMPARE(GroupEffect::modify(shown, wanted, topics).count(u'\n'), 0);
        QVERIFY(GroupEffect::modify(shown, wanted, topics) != nothing);
        wanted.topics = QStringList { QStringLiteral("b"), QStringLiteral("c") };
        const QString all = GroupEffect::modify(shown, wanted, topics);
        QCOMPARE(all.count(u'\n'), 2);
        QVERIFY(all.contains(QStringLiteral(" a.")) && all.contains(QStringLiteral(" c.")));
    }

    void howManyOffsetsAreForgotten()
    {
        const QString name = QStringLiteral("<b>g</b>");
        const QString counting = GroupEffect::remove(name, {}, 2);
        const QString failed = GroupEffect::remove(name, Known<qint64>::unknown(UnknownReason::Failed), 2);
        const QString known = GroupEffect::remove(name, Known<qint64>::of(37, Origin::Service, 1), 2);
        QVERIFY(known.contains(QStringLiteral("37")) && known.contains(name));
        QVERIFY(!counting.contains(QStringLiteral("37")));
        QVERIFY(counting != failed);
    }
};

QTEST_GUILESS_MAIN(TestGroupRules)
#include "tst_grouprules.moc"
