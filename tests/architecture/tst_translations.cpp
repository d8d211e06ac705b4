// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/translationrules.h"

#include <QTest>

using namespace tidemark::test;

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void filesAreComplete();
    void madeUpMessage_data();
    void madeUpMessage();
};

/// English texts are in the source; its file only adds the plural forms.
void TestTranslations::filesAreComplete()
{
    QStringList complaints;
    for (const SourceFile& file :
        filesBelow(QStringLiteral("translations"), { QStringLiteral("*.ts") })) {
        const bool english = file.path.endsWith(u"_en.ts");
        complaints
            += translationComplaints(file, english ? Scope::PluralsOnly : Scope::EveryMessage);
    }
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(complaints.join(u'\n')));
}

void TestTranslations::madeUpMessage_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("complaints");
    QTest::addColumn<int>("complaintsPluralsOnly");
    const auto row = [](const char* name, const char* message, int all, int plurals) {
        QTest::newRow(name) << QByteArray(message) << all << plurals;
    };
    row("finished", "<message><source>Stop</source><translation>停止</translation></message>", 0,
        0);
    row("unfinished",
        "<message><source>Stop</source><translation type='unfinished'>停</translation></message>",
        1, 0);
    row("empty", "<message><source>Stop</source><translation></translation></message>", 1, 0);
    row("no translation", "<message><source>Stop</source></message>", 1, 0);
    row("vanished",
        "<message><source>Stop</source><translation type='vanished'></translation></message>", 0,
        0);
    row("placeholder kept",
        "<message><source>%1 of %L2</source><translation>%2 中的 %1</translation></message>", 0, 0);
    row("placeholder lost",
        "<message><source>%1 of %2</source><translation>%1</translation></message>", 1, 0);
    row("plural",
        "<message numerus='yes'><source>%n row(s)</source><translation><numerusform>%n "
        "行</numerusform></translation></message>",
        0, 0);
    row("plural form empty",
        "<message numerus='yes'><source>%n "
        "row(s)</source><translation><numerusform>one</numerusform>"
        "<numerusform></numerusform></translation></message>",
        1, 1);
    row("plural unfinished",
        "<message numerus='yes'><source>%n row(s)</source><translation "
        "type='unfinished'><numerusform/>"
        "</translation></message>",
        1, 1);
    row("broken file", "<message><source>Stop", 2, 1);
}

/// The rule finds what it is there for; otherwise a green run would mean nothing.
void TestTranslations::madeUpMessage()
{
    QFETCH(QByteArray, message);
    QFETCH(int, complaints);
    QFETCH(int, complaintsPluralsOnly);
    const QByteArray text = "<?xml version='1.0' encoding='utf-8'?><TS version='2.1' "
                            "language='zh_CN'><context><name>A</name>"
        + message + "</context></TS>";
    const SourceFile file{ QStringLiteral("translations/made_up.ts"), text };
    QCOMPARE(translationComplaints(file, Scope::EveryMessage).size(), complaints);
    QCOMPARE(translationComplaints(file, Scope::PluralsOnly).size(), complaintsPluralsOnly);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
