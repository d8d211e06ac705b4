// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/startposition.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::engine;

class TestStartPosition : public QObject
{
    Q_OBJECT

private slots:
    void accepted_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : { "begin", "end", "1711607794", "0" })
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void accepted()
    {
        QFETCH(QString, text);
        const Result<StartPosition> start = StartPosition::parse(text);
        QVERIFY(start.ok());
        QCOMPARE(start.value().toText(), text);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : { "", "Begin", "start", "-1", "1.5", "1711607794000", " end" })
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refused()
    {
        QFETCH(QString, text);
        const Result<StartPosition> start = StartPosition::parse(text);
        QVERIFY(!start.ok());
        QVERIFY(start.error().message.contains(QLatin1StringView("unix time in seconds")));
    }
};

QTEST_GUILESS_MAIN(TestStartPosition)
#include "tst_startposition.moc"
