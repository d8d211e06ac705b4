// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/base64.h"

#include "unit/cls/wiretools.h"

#include <QTest>

#include <cstring>
#include <memory>

using namespace tidemark;
using namespace tidemark::cls;
using namespace tidemark::test;

/// The one-pass decoder, with and without vector instructions, against QByteArray's.
class tst_Base64 : public QObject
{
    Q_OBJECT

private slots:
    void everyLength();
    void everyByteAtEveryPlace();
    void endings_data();
    void endings();
    void nothingBeyondTheEndIsRead();
};

namespace {

/// What both decoders make of the text, each in memory of exactly its size, so that a sanitizer
/// sees a step beyond. Fails the test where they differ.
struct Decoded
{
    bool isPlain = false;
    QByteArray bytes;
    qsizetype quoteAt = -1;
};

Decoded decodedBy(Base64Run (*decode)(const char*, const char*, char*), const QByteArray& text)
{
    const auto size = static_cast<size_t>(text.size());
    const std::unique_ptr<char[]> in(new char[size]);
    std::memcpy(in.get(), text.constData(), size);
    const std::unique_ptr<char[]> out(new char[size / 4 * 3 + base64Slack]);
    const Base64Run run = decode(in.get(), in.get() + size, out.get());
    if (!run.quote)
        return {};
    return { true, QByteArray(out.get(), static_cast<qsizetype>(run.size)), run.quote - in.get() };
}

Decoded decoded(const QByteArray& text)
{
    const Decoded vector = decodedBy(plainBase64, text);
    const Decoded scalar = decodedBy(plainBase64Scalar, text);
    if (vector.isPlain != scalar.isPlain || vector.bytes != scalar.bytes
        || vector.quoteAt != scalar.quoteAt)
        qFatal("the decoders differ on %s", text.constData());
    return vector;
}

QByteArray randomBytes(Random& random, int size)
{
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random.below(256));
    return bytes;
}

} // namespace

void tst_Base64::everyLength()
{
    Random random(5);
    for (int size = 0; size < 400; ++size) {
        const QByteArray bytes = randomBytes(random, size);
        const QByteArray text = bytes.toBase64();
        const Decoded found = decoded(QByteArray(text + "\", \"next\""));
        QVERIFY2(found.isPlain, text.constData());
        QCOMPARE(found.bytes, bytes);
        QCOMPARE(found.quoteAt, text.size());
    }
}

void tst_Base64::everyByteAtEveryPlace()
{
    static const QByteArray alphabet
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    Random random(6);
    // Long enough for whole vectors, the end of one, and what is left to the scalar end.
    const QByteArray text = randomBytes(random, 3 * 34).toBase64() + '"';
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        for (int c = 0; c < 256; ++c) {
            QByteArray changed = text;
            changed[at] = static_cast<char>(c);
            const Decoded found = decoded(changed);
            if (alphabet.contains(static_cast<char>(c))) {
                QVERIFY(found.isPlain);
                QCOMPARE(found.bytes, QByteArray::fromBase64(changed.chopped(1)));
            } else if (c == '"' && at % 4 == 0) {
                QVERIFY(found.isPlain); // it ends there
                QCOMPARE(found.bytes, QByteArray::fromBase64(changed.left(at)));
            } else if (c == '=' && at + 2 == text.size()) {
                QVERIFY(!found.isPlain || found.bytes == QByteArray::fromBase64(changed.chopped(1)));
            } else {
                QVERIFY2(!found.isPlain, changed.constData());
            }
        }
    }
}

void tst_Base64::endings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("plain");
    const auto row = [](const char* text, bool plain) { QTest::newRow(text) << QByteArray(text) << plain; };
    row("\"", true);
    row("QQ==\"", true);
    row("QUI=\"", true);
    row("QUJD\"", true);
    row("QUJDQQ==\"", true);
    row("QR==\"", false); // bits that no byte has
    row("QUJ=\"", false);
    row("Q===\"", false);
    row("====\"", false);
    row("QQ=\"", false);
    row("QQ\"", false);
    row("QQ=A\"", false);
    row("QQ==QUJD\"", false);
    row("QUI=QUJD\"", false);
    row("QUJD=\"", false);
    row("QUJD", false); // no quote
    row("", false);
    row("QUJ\\u0044\"", false);
    row("QUJD\n\"", false);
    row("QUJ-\"", false);
    row("QUJ_\"", false);
}

void tst_Base64::endings()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, plain);
    const Decoded found = decoded(text);
    QCOMPARE(found.isPlain, plain);
    // And behind whole vectors.
    const QByteArray before = QByteArray(96, 'x').toBase64();
    const Decoded longer = decoded(QByteArray(before + text));
    QCOMPARE(longer.isPlain, plain);
    if (plain)
        QCOMPARE(longer.bytes, QByteArray(96, 'x') + found.bytes);
}

void tst_Base64::nothingBeyondTheEndIsRead()
{
    const QByteArray text = QByteArray(300, 'x').toBase64() + '"';
    for (qsizetype size = 0; size < text.size(); ++size)
        QVERIFY(!decoded(text.left(size)).isPlain);
}

QTEST_APPLESS_MAIN(tst_Base64)
#include "tst_base64.moc"
