// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/endpoints.h"

#include <QSet>
#include <QTest>

using namespace tidemark;
using namespace tidemark::cls;

class tst_Endpoints : public QObject
{
    Q_OBJECT

private slots:
    void allRegionsAreListed();
    void regionAddresses_data();
    void regionAddresses();
    void noRegion();
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void plainHttp_data();
    void plainHttp();
    void hostHeaders_data();
    void hostHeaders();
};

void tst_Endpoints::allRegionsAreListed()
{
    // Protocol notes 7.
    const QSet<QByteArray> expected{ "ap-beijing", "ap-guangzhou", "ap-shanghai", "ap-chengdu",
        "ap-nanjing", "ap-chongqing", "ap-hongkong", "na-siliconvalley", "na-ashburn",
        "ap-beijing-fsi", "ap-singapore", "ap-bangkok", "ap-jakarta", "ap-tokyo", "ap-seoul",
        "eu-frankfurt", "sa-saopaulo", "ap-shenzhen-fsi", "ap-shanghai-fsi", "ap-shanghai-adc" };
    QSet<QByteArray> codes;
    QSet<QString> names;
    for (const Region& region : regions()) {
        codes << region.code;
        names << QString::fromUtf8(region.englishName) << QString::fromUtf8(region.chineseName);
        QCOMPARE(region.intranetOnly, QByteArray(region.code) == "ap-shanghai-adc");
    }
    QCOMPARE(codes, expected);
    QCOMPARE(regions().size(), 20);
    QCOMPARE(names.size(), 40);
    QVERIFY(!names.contains(QString()));
}

void tst_Endpoints::regionAddresses_data()
{
    QTest::addColumn<QString>("region");
    for (const Region& region : regions())
        QTest::newRow(region.code) << QString::fromLatin1(region.code);
}

void tst_Endpoints::regionAddresses()
{
    QFETCH(QString, region);
    const Endpoints outside = endpointsOfRegion(region, NetworkKind::Public);
    QCOMPARE(outside.region, region);
    QCOMPARE(
        outside.dataPlane.toString(), QStringLiteral("https://%1.cls.tencentcs.com").arg(region));
    QCOMPARE(outside.controlPlane.toString(),
        QStringLiteral("https://cls.%1.tencentcloudapi.com").arg(region));
    const Endpoints inside = endpointsOfRegion(region, NetworkKind::Internal);
    QCOMPARE(inside.region, region);
    QCOMPARE(
        inside.dataPlane.toString(), QStringLiteral("https://%1.cls.tencentyun.com").arg(region));
    QCOMPARE(
        inside.controlPlane.toString(), QStringLiteral("https://cls.internal.tencentcloudapi.com"));
}

void tst_Endpoints::noRegion()
{
    QCOMPARE(endpointsOfRegion({}, NetworkKind::Public).controlPlane.toString(),
        QStringLiteral("https://cls.tencentcloudapi.com"));
}

void tst_Endpoints::accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char* text, const char* url, const char* host) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(url)
                            << QByteArray(host);
    };
    row("ap-guangzhou.cls.tencentcs.com", "https://ap-guangzhou.cls.tencentcs.com",
        "ap-guangzhou.cls.tencentcs.com");
    row("AP-Guangzhou.CLS.TencentCS.com", "https://ap-guangzhou.cls.tencentcs.com",
        "ap-guangzhou.cls.tencentcs.com");
    row("  example.com  ", "https://example.com", "example.com");
    row("example.com/", "https://example.com", "example.com");
    row("example.com:8443", "https://example.com:8443", "example.com:8443");
    row("https://example.com", "https://example.com", "example.com");
    row("HTTPS://example.com:8443/", "https://example.com:8443", "example.com:8443");
    row("localhost:8080", "https://localhost:8080", "localhost:8080");
    row("http://localhost:8080", "http://localhost:8080", "localhost:8080");
    row("http://LOCALHOST", "http://localhost", "localhost");
    row("http://127.0.0.1:9000", "http://127.0.0.1:9000", "127.0.0.1:9000");
    row("http://127.8.9.1:9000", "http://127.8.9.1:9000", "127.8.9.1:9000");
    row("http://[::1]:9000", "http://[::1]:9000", "[::1]:9000");
    row("[::1]", "https://[::1]", "[::1]");
    row("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443", "[2001:db8::1]:8443");
    // A port that says nothing is dropped.
    row("https://example.com:443", "https://example.com", "example.com");
    row("http://127.0.0.1:80", "http://127.0.0.1", "127.0.0.1");
    row("https://example.com:80", "https://example.com:80", "example.com:80");
    row("http://127.0.0.1:443", "http://127.0.0.1:443", "127.0.0.1:443");
}

void tst_Endpoints::accepted()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(QByteArray, host);
    const Result<QUrl> parsed = parseEndpoint(text, PlainHttp::LoopbackOnly);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed.value().toString(), url);
    QCOMPARE(hostHeader(parsed.value()), host);
}

void tst_Endpoints::refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : { "", "   ", "://", "https://", "http://:8080", "ftp://example.com",
             "ws://localhost", "file:///etc/passwd", "https://user@example.com",
             "https://user:secret@example.com", "https://example.com/path", "example.com/a/b",
             "https://example.com?x=1", "https://example.com/#part", "https://example.com:99999",
             "https://example.com:port", "https://example.com:0", "exa mple.com",
             "https://exa mple.com", "https://[::1", "https://::1", "::1", "https://exam<ple>.com",
             "javascript:alert(1)", "https://example.com\r\nX-Header: 1" }) {
        QTest::addRow("'%s'", text) << QString::fromUtf8(text);
    }
}

void tst_Endpoints::refused()
{
    QFETCH(QString, text);
    for (const PlainHttp plain : { PlainHttp::LoopbackOnly, PlainHttp::Allowed }) {
        const Result<QUrl> parsed = parseEndpoint(text, plain);
        QVERIFY2(!parsed.ok(), parsed.ok() ? qPrintable(parsed.value().toString()) : "");
        QCOMPARE(parsed.error().kind, ErrorKind::Config);
        QCOMPARE(parsed.error().code, QStringLiteral("BadEndpoint"));
        QVERIFY(parsed.error().message.contains(text));
    }
}

void tst_Endpoints::plainHttp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char* text, bool loopback) {
        QTest::newRow(text) << QString::fromUtf8(text) << loopback;
    };
    row("http://localhost", true);
    row("http://127.0.0.1:1", true);
    row("http://127.255.255.254", true);
    row("http://[::1]:1", true);
    row("http://example.com", false);
    row("http://10.0.0.1", false);
    row("http://0.0.0.0:8080", false);
    row("http://192.168.1.2:8080", false);
    row("http://[2001:db8::1]", false);
    row("http://[::]", false);
    // Names that only look like this machine.
    row("http://127.0.0.1.example.com", false);
    row("http://localhost.example.com", false);
    row("http://mylocalhost", false);
    row("http://128.0.0.1", false);
    row("http://ap-guangzhou.cls.tencentcs.com", false);
}

void tst_Endpoints::plainHttp()
{
    QFETCH(QString, text);
    QFETCH(bool, loopback);
    const Result<QUrl> careful = parseEndpoint(text, PlainHttp::LoopbackOnly);
    QCOMPARE(careful.ok(), loopback);
    if (!loopback)
        QVERIFY(careful.error().message.contains(QStringLiteral("plain http")));
    QVERIFY(parseEndpoint(text, PlainHttp::Allowed).ok());
    QString https = text;
    QVERIFY(
        parseEndpoint(https.replace(0, 4, QStringLiteral("https")), PlainHttp::LoopbackOnly).ok());
}

void tst_Endpoints::hostHeaders_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char* url, const char* host) {
        QTest::newRow(url) << QString::fromUtf8(url) << QByteArray(host);
    };
    row("https://example.com/pull_log?topic_id=t", "example.com");
    row("https://example.com:8443/", "example.com:8443");
    row("http://example.com:8080", "example.com:8080");
    row("http://[::1]:8080/", "[::1]:8080");
    row("http://[::1]/", "[::1]");
    // As Qt sends it, shown in tst_httptransport.
    row("https://example.com:443/", "example.com:443");
    row("https://bücher.example/", "xn--bcher-kva.example");
}

void tst_Endpoints::hostHeaders()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, host);
    QCOMPARE(hostHeader(QUrl(url)), host);
}

QTEST_GUILESS_MAIN(tst_Endpoints)
#include "tst_endpoints.moc"
