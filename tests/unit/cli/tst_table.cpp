// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/displaytext.h"
#include "cli/table.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tidemark::cli;

class tst_Table : public QObject
{
    Q_OBJECT

private slots:
    void alignsColumns();
    void widthOfWideText();
    void hostileNames_data();
    void hostileNames();
    void json();
};

void tst_Table::alignsColumns()
{
    Table table({ { QStringLiteral("NAME"), QStringLiteral("name") },
        { QStringLiteral("N"), QStringLiteral("n") },
        { QStringLiteral("LIST"), QStringLiteral("list") } });
    table.addRow({ QStringLiteral("支付日志"), qint64(9007199254740993),
        QJsonArray { QStringLiteral("a"), QStringLiteral("b") } });
    table.addRow({ QStringLiteral("x"), QJsonValue(), QJsonArray() });
    QCOMPARE(table.toText(),
        QStringLiteral("NAME      N                 LIST\n"
                       "支付日志  9007199254740993  a,b\n"
                       "x         -                 \n"));
}

void tst_Table::widthOfWideText()
{
    QCOMPARE(displayWidth(QStringLiteral("abc")), 3);
    QCOMPARE(displayWidth(QStringLiteral("中文")), 4);
    QCOMPARE(displayWidth(QString::fromUtf8("e\xcc\x81")), 1);
    QCOMPARE(displayWidth(QString::fromUtf8("\xf0\x9f\x90\x9f")), 2);
}

void tst_Table::hostileNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("escape sequence") << QStringLiteral("a\x1b[31mb") << QStringLiteral("a\\u001b[31mb");
    QTest::newRow("line end") << QStringLiteral("a\r\nb") << QStringLiteral("a\\u000d\\u000ab");
    QTest::newRow("C1") << QString(QChar(0x9b)) << QStringLiteral("\\u009b");
    QTest::newRow("right to left") << QString(QChar(0x202e)) << QStringLiteral("\\u202e");
    QTest::newRow("DEL") << QString(QChar(0x7f)) << QStringLiteral("\\u007f");
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QString(QChar(0xfffd));
    QTest::newRow("plain") << QStringLiteral("日志 a-b_c.d") << QStringLiteral("日志 a-b_c.d");
}

void tst_Table::hostileNames()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    const QString out = forTerminal(text);
    if (text.size() == 1 && text[0].isSurrogate())
        QVERIFY(!out.contains(text));
    else
        QCOMPARE(out, shown);
    Table table({ { QStringLiteral("N"), QStringLiteral("n") } });
    table.addRow({ text });
    QCOMPARE(table.toText(), QStringLiteral("N\n") + out + u'\n');
}

void tst_Table::json()
{
    Table table({ { QStringLiteral("N"), QStringLiteral("n") },
        { QStringLiteral("B"), QStringLiteral("b") } });
    table.addRow({ QJsonValue(std::numeric_limits<qint64>::max()), QJsonValue() });
    const QJsonArray array = QJsonDocument::fromJson(table.toJson()).array();
    QCOMPARE(array.size(), 1);
    QCOMPARE(array[0].toObject()[QStringLiteral("n")].toInteger(), std::numeric_limits<qint64>::max());
    QVERIFY(array[0].toObject()[QStringLiteral("b")].isNull());
}

QTEST_GUILESS_MAIN(tst_Table)
#include "tst_table.moc"
