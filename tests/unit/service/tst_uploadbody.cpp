// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/lz4block.h"
#include "service/uploadbody.h"

#include <zlib.h>
#include <zstd.h>

#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

class TestUploadBody : public QObject
{
    Q_OBJECT

    static constexpr qsizetype limit = 100'000;

    static QByteArray packed(const QByteArray& type, const QByteArray& plain)
    {
        if (type == "lz4")
            return cls::lz4Compress(plain);
        if (type == "zstd") {
            QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(
                               static_cast<size_t>(plain.size()))),
                Qt::Uninitialized);
            out.resize(static_cast<qsizetype>(ZSTD_compress(out.data(),
                static_cast<size_t>(out.size()), plain.constData(),
                static_cast<size_t>(plain.size()), 3)));
            return out;
        }
        if (type == "deflate") {
            z_stream stream {};
            deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
            QByteArray in = plain;
            QByteArray out(plain.size() + 1000, Qt::Uninitialized);
            stream.next_in = reinterpret_cast<Bytef*>(in.data());
            stream.avail_in = static_cast<uInt>(in.size());
            stream.next_out = reinterpret_cast<Bytef*>(out.data());
            stream.avail_out = static_cast<uInt>(out.size());
            deflate(&stream, Z_FINISH);
            out.resize(static_cast<qsizetype>(stream.total_out));
            deflateEnd(&stream);
            return out;
        }
        return plain;
    }

private slots:
    void everyType_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const char* type : { "", "none", "lz4", "zstd", "deflate" })
            QTest::addRow("%s", *type ? type : "absent") << QByteArray(type);
    }
    void everyType()
    {
        QFETCH(QByteArray, type);
        QByteArray plain;
        for (int i = 0; plain.size() < 20'000; ++i)
            plain += "line " + QByteArray::number(i * 7919) + " 中文\n";
        const Result<QByteArray> out = uploadBody(packed(type, plain), type, limit);
        QVERIFY(out.ok());
        QCOMPARE(out.value(), plain);

        const Result<QByteArray> exact
            = uploadBody(packed(type, QByteArray(limit, 'x')), type, limit);
        QVERIFY(exact.ok());
        QCOMPARE(exact.value().size(), limit);
        const Result<QByteArray> bomb
            = uploadBody(packed(type, QByteArray(limit + 1, 'x')), type, limit);
        QVERIFY(!bomb.ok());
        QCOMPARE(bomb.error().code, QStringLiteral("LogSizeExceed"));
        QCOMPARE(bomb.error().httpStatus, 413);
    }

    void brokenBodies_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const char* type : { "lz4", "zstd", "deflate" })
            QTest::addRow("%s", type) << QByteArray(type);
    }
    void brokenBodies()
    {
        QFETCH(QByteArray, type);
        const QByteArray good = packed(type, QByteArray("some text some text some text"));
        for (const QByteArray& bad : { good.left(good.size() / 2), QByteArray("\xff\xfe garbage") }) {
            const Result<QByteArray> out = uploadBody(bad, type, limit);
            QVERIFY(!out.ok());
            QCOMPARE(out.error().code, QStringLiteral("InvalidContent"));
        }
    }

    /// A frame of one byte that asks for a window of 1 GiB: nothing of that size is made for it.
    void windowOfAZstdFrameIsNotMade()
    {
        const QByteArray frame = QByteArray::fromHex("28b52ffd00a009000078");
        const Result<QByteArray> out = uploadBody(frame, "zstd", limit);
        QVERIFY(out.ok());
        QCOMPARE(out.value(), QByteArray("x"));
    }

    void zstdFramesAreReadToTheEnd()
    {
        const QByteArray frame = packed("zstd", "some text");
        const Result<QByteArray> two = uploadBody(frame + frame, "zstd", limit);
        QVERIFY(two.ok());
        QCOMPARE(two.value(), QByteArray("some textsome text"));
        QVERIFY(!uploadBody(frame + "rest", "zstd", limit).ok());
    }

    void unknownTypeIsRefused()
    {
        const Result<QByteArray> out = uploadBody("x", "brotli", limit);
        QVERIFY(!out.ok());
        QCOMPARE(out.error().code, QStringLiteral("InvalidCompressType"));
    }
};

QTEST_GUILESS_MAIN(TestUploadBody)
#include "tst_uploadbody.moc"
