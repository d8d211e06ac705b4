// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/redaction.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;

namespace {

Credentials credentials()
{
    return { QStringLiteral("id-of-mine"), Secret(QByteArray("K3y/with+odd=chars")),
        Secret(QByteArray("t0ken.with.dots")) };
}

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void ordinaryTextStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("sentence") << QStringLiteral("The topic does not exist.");
        QTest::newRow("request id") << QStringLiteral("request 4f9b61f0-3e1c-4f8e-9f2a-0e6f0a1b2c3d failed");
        QTest::newRow("id of 32") << QStringLiteral("d41d8cd98f00b204e9800998ecf8427e");
        QTest::newRow("Chinese") << QStringLiteral("签名错误，请检查密钥。");
        QTest::newRow("host") << QStringLiteral("connection refused at ap-guangzhou.cls.tencentcs.com");
        QTest::newRow("empty") << QString();
    }
    void ordinaryTextStays()
    {
        QFETCH(QString, text);
        QCOMPARE(redacted(text, credentials()), text);
    }

    void secretsGo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char* name, const char* text, const char* secret) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(secret);
        };
        row("key", "a K3y/with+odd=chars b", "K3y/with");
        row("token", "at0ken.with.dotsb", "t0ken");
        row("own id", "who is id-of-mine?", "id-of-mine");
        row("other id", "AKIDabcdefgh123 is unknown", "abcdefgh");
        row("SHA-1", "x 0123456789abcdef0123456789abcdef01234567 y", "0123456789abcdef0123");
        row("parameter", "q-signature=abc123&q-ak=xyz789", "abc123");
        row("second parameter", "q-signature=abc123&q-ak=xyz789", "xyz789");
        row("JSON", "{\"SecretKey\": \"opensesame\"}", "opensesame");
        row("header", "X-TC-Token: opensesame", "opensesame");
        row("authorization", "Authorization: opensesame", "opensesame");
    }
    void secretsGo()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const QString out = redacted(text, credentials());
        QVERIFY2(!out.contains(secret), qPrintable(out));
        QVERIFY2(out.contains(QStringLiteral("[redacted]")), qPrintable(out));
    }

    void shortSecretsSpoilNoText()
    {
        const Credentials little { QStringLiteral("a"), Secret(QByteArray("b")), {} };
        QCOMPARE(redacted(QStringLiteral("abc"), little), QStringLiteral("abc"));
    }

    /// At the place where a long text is cut nothing is left of a secret either.
    void cuttingLeavesNoHalf()
    {
        for (int lead = 3900; lead < 4050; ++lead) {
            const QString text = QString(lead, u' ') + QStringLiteral("AKIDabcdefgh123456789")
                + QString(500, u'z');
            const QString out = redacted(text, credentials());
            QVERIFY(!out.contains(QStringLiteral("abcd")));
            QVERIFY(out.size() <= maxRedactedChars);
        }
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
