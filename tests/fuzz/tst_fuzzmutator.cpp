// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutator.h"

#include <QSet>
#include <QTest>

using namespace tidemark::test;

class TestFuzzMutator : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameInputs()
    {
        Random left(7);
        Random right(7);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(
                mutated("some input", "another", left), mutated("some input", "another", right));
    }

    void inputsDifferAndStayBounded()
    {
        Random random(1);
        const QByteArray input(100, 'a');
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray out = mutated(input, "bbbb", random);
            QVERIFY(out.size() <= 2 * (input.size() + 4) + 64);
            seen.insert(out);
        }
        QVERIFY2(seen.size() > 800, qPrintable(QString::number(seen.size())));
    }

    void emptyInputs()
    {
        Random random(1);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(mutated({}, {}, random).size() <= 128);
    }

    /// A made-up parser that trusts the length in its first byte is found out.
    void findsMadeUpFaults()
    {
        const auto readsBehindItsEnd = [](const QByteArray& input) {
            return !input.isEmpty() && static_cast<unsigned char>(input[0]) > input.size() - 1;
        };
        const QByteArray good = QByteArray("\x05", 1) + "hello";
        QVERIFY(!readsBehindItsEnd(good));
        Random random(1);
        bool found = false;
        for (int i = 0; i < 100; ++i)
            found = found || readsBehindItsEnd(mutated(good, good, random));
        QVERIFY(found);
    }
};

QTEST_GUILESS_MAIN(TestFuzzMutator)
#include "tst_fuzzmutator.moc"
