// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/digest.h"
#include "cls/qsignature.h"
#include "cls/tc3signature.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;

/// What the vectors do not hold: headers that are no signature, digests against their standards.
class tst_Signatures : public QObject
{
    Q_OBJECT

private slots:
    void digests_data();
    void digests();
    void constantTimeComparison();
    void escapes();
    void namesAreSortedInLowerCase();
    void givenOrderIsKept();
    void qParseRefuses_data();
    void qParseRefuses();
    void qParseIsLenient();
    void tc3ParseRefuses_data();
    void tc3ParseRefuses();
    void tc3ParseWithoutBlanks();
    void tc3DateIsUtc();
};

void tst_Signatures::digests_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("hmac1");
    QTest::addColumn<QByteArray>("hmac256");
    // RFC 2202 and RFC 4231.
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                            << QByteArray("b617318655057264e28bc0b6fb378c8ef146be00")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b"
                                          "881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
                            << QByteArray("5bdcc146bf60754e6a042426089575c7"
                                          "5a003f089d2739839dec58b964ec3843");
    QTest::newRow("nothing") << QByteArray() << QByteArray()
                             << QByteArray("fbdb1d1b18aa6c08324b7d64b71fb76370690e1d")
                             << QByteArray("b613679a0814d9ec772f95d778c35fc5"
                                           "ff1697c493715653c6c712144292c5ad");
}

void tst_Signatures::digests()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, data);
    QTEST(hmacSha1(key, data).toHex(), "hmac1");
    QTEST(hmacSha256(key, data).toHex(), "hmac256");
    QCOMPARE(sha1("abc").toHex(), QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d"));
    QCOMPARE(sha256("abc").toHex(),
        QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(
        sha1(QByteArrayView()).toHex(), QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
}

void tst_Signatures::constantTimeComparison()
{
    QVERIFY(equalInConstantTime("", ""));
    QVERIFY(equalInConstantTime("abc", QByteArray("abc")));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("xbc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "ab"));
    QVERIFY(!equalInConstantTime("", "a"));
}

void tst_Signatures::escapes()
{
    QCOMPARE(qEscape("azAZ09-_.~", SpaceEscape::Plus), QByteArray("azAZ09-_.~"));
    QCOMPARE(qEscape("a b", SpaceEscape::Plus), QByteArray("a+b"));
    QCOMPARE(qEscape("a b", SpaceEscape::Percent20), QByteArray("a%20b"));
    QCOMPARE(qEscape("+*/=&%;\"", SpaceEscape::Plus), QByteArray("%2B%2A%2F%3D%26%25%3B%22"));
    QCOMPARE(qEscape("中", SpaceEscape::Plus), QByteArray("%E4%B8%AD"));
    QCOMPARE(qEscape(QByteArray("\0\x7f\xff", 3), SpaceEscape::Plus), QByteArray("%00%7F%FF"));
}

void tst_Signatures::namesAreSortedInLowerCase()
{
    QSignInput input;
    input.method = "Post";
    input.path = "/p";
    input.params = { { "b", "2" }, { "A", "1" }, { "a", "0" } };
    input.headers = { { "HOST", "h" }, { "x-Cls", "X" }, { "Content-Type", "Text" } };
    input.signStart = 1;
    input.signEnd = 2;
    const QSignature signature = qSign(input, "id", "key");
    QCOMPARE(signature.httpRequestInfo,
        QByteArray("post\n/p\na=1&a=0&b=2\ncontent-type=Text&host=h&x-cls=X\n"));
    QVERIFY(signature.authorization.contains("q-header-list=content-type;host;x-cls&"));
    QVERIFY(signature.authorization.contains("q-url-param-list=a;a;b&"));
    // The order given does not matter.
    std::reverse(input.headers.begin(), input.headers.end());
    QCOMPARE(qSign(input, "id", "key").authorization, signature.authorization);
}

void tst_Signatures::givenOrderIsKept()
{
    QSignInput input;
    input.method = "GET";
    input.path = "/";
    input.headers = { { "Host", "h" }, { "Accept", "*" } };
    const QSignature signature = qSignInGivenOrder(input, "id", "key");
    QCOMPARE(signature.httpRequestInfo, QByteArray("get\n/\n\nhost=h&accept=%2A\n"));
    QVERIFY(signature.authorization.contains("q-header-list=host;accept&"));
    const auto parsed = qParse(signature.authorization);
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value().headerNames, (QList<QByteArray>{ "host", "accept" }));
    QVERIFY(parsed.value().paramNames.isEmpty());
}

namespace {

const QByteArray goodQ = "q-sign-algorithm=sha1&q-ak=id&q-sign-time=1;2&q-key-time=3;4"
                         "&q-header-list=host&q-url-param-list=&q-signature=abc";

} // namespace

void tst_Signatures::qParseRefuses_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QVERIFY(qParse(goodQ).ok());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another scheme") << QByteArray("Basic aWQ6a2V5");
    QTest::newRow("TC3") << QByteArray("TC3-HMAC-SHA256 Credential=a/b/c/tc3_request");
    for (const char* part : { "q-sign-algorithm=sha1&", "q-ak=id&", "q-sign-time=1;2&",
             "q-key-time=3;4&", "&q-signature=abc" }) {
        QTest::addRow("without %s", part) << QByteArray(goodQ).replace(part, "");
    }
    const auto changed = [](const char* from, const char* to) {
        QTest::addRow("%s", to) << QByteArray(goodQ).replace(from, to);
    };
    changed("sha1", "sha256");
    changed("sha1", "SHA1");
    changed("q-ak=id", "q-ak=");
    changed("q-signature=abc", "q-signature=");
    changed("q-sign-time=1;2", "q-sign-time=1");
    changed("q-sign-time=1;2", "q-sign-time=;");
    changed("q-sign-time=1;2", "q-sign-time=1,2");
    changed("q-sign-time=1;2", "q-sign-time=a;b");
    changed("q-sign-time=1;2", "q-sign-time=1;99999999999999999999");
    changed("q-key-time=3;4", "q-key-time=3;4;5");
    changed("&q-header-list=host", "&&q-header-list=host");
}

void tst_Signatures::qParseRefuses()
{
    QFETCH(QByteArray, authorization);
    const auto parsed = qParse(authorization);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, ErrorKind::Auth);
    QCOMPARE(parsed.error().code, QStringLiteral("InvalidAuthorization"));
    QVERIFY(!parsed.error().message.isEmpty());
}

void tst_Signatures::qParseIsLenient()
{
    const auto parsed = qParse("  q-signature=abc&q-new=1&q-url-param-list=B;a&q-header-list=Host;X"
                               "&q-key-time=3;4&q-sign-time=1;2&q-ak=id&q-sign-algorithm=sha1 ");
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value().headerNames, (QList<QByteArray>{ "host", "x" }));
    QCOMPARE(parsed.value().paramNames, (QList<QByteArray>{ "b", "a" }));
    QCOMPARE(parsed.value().signStart, qint64(1));
    QCOMPARE(parsed.value().signEnd, qint64(2));
    QCOMPARE(parsed.value().keyStart, qint64(3));
    QCOMPARE(parsed.value().keyEnd, qint64(4));
}

namespace {

const QByteArray goodTc3 = "TC3-HMAC-SHA256 Credential=id/2024-03-28/cls/tc3_request, "
                           "SignedHeaders=content-type;host, Signature=abc";

} // namespace

void tst_Signatures::tc3ParseRefuses_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QVERIFY(tc3Parse(goodTc3).ok());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("q-sign") << goodQ;
    QTest::newRow("scheme only") << QByteArray("TC3-HMAC-SHA256");
    QTest::newRow("scheme and a blank") << QByteArray("TC3-HMAC-SHA256 ");
    const auto changed = [](const char* from, const char* to) {
        QTest::addRow("%s -> %s", from, to) << QByteArray(goodTc3).replace(from, to);
    };
    changed("TC3-HMAC-SHA256", "TC3-HMAC-SHA1");
    changed("Credential=id/2024-03-28/cls/tc3_request, ", "");
    changed("SignedHeaders=content-type;host, ", "");
    changed("SignedHeaders=content-type;host", "SignedHeaders=");
    changed(", Signature=abc", "");
    changed("Signature=abc", "Signature=");
    changed("/tc3_request", "");
    changed("/tc3_request", "/tc4_request");
    changed("/tc3_request", "/tc3_request/x");
    changed("Credential=id", "Credential=");
}

void tst_Signatures::tc3ParseRefuses()
{
    QFETCH(QByteArray, authorization);
    const auto parsed = tc3Parse(authorization);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, ErrorKind::Auth);
    QVERIFY(!parsed.error().message.isEmpty());
}

void tst_Signatures::tc3ParseWithoutBlanks()
{
    const auto parsed = tc3Parse(QByteArray(goodTc3).replace(", ", ","));
    QVERIFY(parsed.ok());
    QCOMPARE(parsed.value().secretId, QByteArray("id"));
    QCOMPARE(parsed.value().date, QByteArray("2024-03-28"));
    QCOMPARE(parsed.value().service, QByteArray("cls"));
    QCOMPARE(parsed.value().signedHeaders, (QList<QByteArray>{ "content-type", "host" }));
    QCOMPARE(parsed.value().signature, QByteArray("abc"));
}

void tst_Signatures::tc3DateIsUtc()
{
    const QByteArray saved = qgetenv("TZ");
    for (const char* zone : { "Asia/Shanghai", "America/Los_Angeles", "UTC" }) {
        qputenv("TZ", zone);
        tzset();
        Tc3Input input;
        input.timestamp = 1711583999;
        QCOMPARE(tc3Sign(input, "id", "key").date, QByteArray("2024-03-27"));
        input.timestamp = 1711584000;
        QCOMPARE(tc3Sign(input, "id", "key").date, QByteArray("2024-03-28"));
    }
    qputenv("TZ", saved);
    tzset();
}

QTEST_GUILESS_MAIN(tst_Signatures)
#include "tst_signatures.moc"
