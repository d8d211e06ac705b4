// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/messageheader.h"

#include <QTest>

#include <limits>

using namespace tidemark;
using cls::MessageHeader;

class tst_MessageHeader : public QObject
{
    Q_OBJECT

private slots:
    void bytesAsDocumented();
    void roundTrip_data();
    void roundTrip();
    void refused_data();
    void refused();
    void readsAtAnyAddress();
};

namespace {

MessageHeader sample()
{
    MessageHeader header;
    header.timestamp = 0x0102030405060708;
    header.uin = 100012345678;
    header.logsetId = "6f6ded3f-948c-4616-9c7c-956a95d8c1a3";
    header.topicId = "5023192e-aaaa-4bbb-8ccc-1234567890ab";
    header.contentLength = 5;
    return header;
}

} // namespace

void tst_MessageHeader::bytesAsDocumented()
{
    const QByteArray bytes = sample().toBytes();
    QCOMPARE(bytes.size(), MessageHeader::size);
    QCOMPARE(bytes.left(4).toHex(), QByteArray("00000082")); // version 130
    QCOMPARE(bytes.mid(4, 8).toHex(), QByteArray("0102030405060708"));
    QCOMPARE(bytes.mid(12, 8).toHex(), QByteArray("000000174933494e"));
    QCOMPARE(bytes.mid(20, 36), QByteArray("6f6ded3f-948c-4616-9c7c-956a95d8c1a3"));
    QCOMPARE(bytes.mid(56, 36), QByteArray("5023192e-aaaa-4bbb-8ccc-1234567890ab"));
    QCOMPARE(bytes.mid(92).toHex(), QByteArray("00000005"));
}

void tst_MessageHeader::roundTrip_data()
{
    QTest::addColumn<qint64>("timestamp");
    QTest::addColumn<qint64>("uin");
    QTest::addColumn<QByteArray>("topicId");
    QTest::addColumn<QByteArray>("topicIdRead");
    QTest::addColumn<int>("content");
    const QByteArray id(36, 't');
    QTest::newRow("plain") << qint64(1711607794123) << qint64(1) << id << id << 10;
    QTest::newRow("no content") << qint64(0) << qint64(0) << id << id << 0;
    QTest::newRow("largest numbers") << std::numeric_limits<qint64>::max()
                                     << std::numeric_limits<qint64>::max() << id << id << 1;
    QTest::newRow("negative numbers")
        << qint64(-1) << std::numeric_limits<qint64>::min() << id << id << 1;
    QTest::newRow("short id is filled with NUL")
        << qint64(0) << qint64(0) << QByteArray("my-app-topic-1250000000")
        << QByteArray("my-app-topic-1250000000") + QByteArray(13, '\0') << 1;
    QTest::newRow("long id is cut")
        << qint64(0) << qint64(0) << QByteArray(40, 'x') << QByteArray(36, 'x') << 1;
    QTest::newRow("no id") << qint64(0) << qint64(0) << QByteArray() << QByteArray(36, '\0') << 1;
}

void tst_MessageHeader::roundTrip()
{
    QFETCH(qint64, timestamp);
    QFETCH(qint64, uin);
    QFETCH(QByteArray, topicId);
    QFETCH(QByteArray, topicIdRead);
    QFETCH(int, content);
    MessageHeader header = sample();
    header.timestamp = timestamp;
    header.uin = uin;
    header.topicId = topicId;
    header.contentLength = content;
    const QByteArray message = header.toBytes() + QByteArray(content, 'c');
    QCOMPARE(message.size(), MessageHeader::size + content);
    const Result<MessageHeader> read = MessageHeader::read(message);
    QVERIFY(read.ok());
    QCOMPARE(read.value().version, MessageHeader::knownVersion);
    QCOMPARE(read.value().timestamp, timestamp);
    QCOMPARE(read.value().uin, uin);
    QCOMPARE(read.value().logsetId, header.logsetId);
    QCOMPARE(read.value().topicId, topicIdRead);
    QCOMPARE(read.value().contentLength, content);
    QCOMPARE(read.value().toBytes(), header.toBytes());
}

void tst_MessageHeader::refused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("code");
    const QByteArray good = sample().toBytes() + "12345";
    const auto with = [&good](int at, const char* hex) {
        QByteArray out = good;
        const QByteArray bytes = QByteArray::fromHex(hex);
        return out.replace(at, bytes.size(), bytes);
    };
    const auto row = [](const char* name, const QByteArray& message, const char* code) {
        QTest::newRow(name) << message << QString::fromLatin1(code);
    };
    row("empty", {}, "TruncatedHeader");
    row("one byte less than a header", good.left(95), "TruncatedHeader");
    row("version 0", with(0, "00000000"), "InvalidVersion");
    row("version 129", with(0, "00000081"), "InvalidVersion");
    row("version 131", with(0, "00000083"), "InvalidVersion");
    row("version in the other byte order", with(0, "82000000"), "InvalidVersion");
    row("version negative", with(0, "ffffff82"), "InvalidVersion");
    row("length one less", with(92, "00000004"), "InvalidLength");
    row("length one more", with(92, "00000006"), "InvalidLength");
    row("length negative", with(92, "ffffffff"), "InvalidLength");
    row("length largest", with(92, "7fffffff"), "InvalidLength");
    row("byte missing", good.chopped(1), "InvalidLength");
    row("byte too many", good + 'x', "InvalidLength");
}

void tst_MessageHeader::refused()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, code);
    const Result<MessageHeader> read = MessageHeader::read(message);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::BadAnswer);
    QCOMPARE(read.error().code, code);
    QVERIFY(!read.error().message.isEmpty());
}

void tst_MessageHeader::readsAtAnyAddress()
{
    for (int shift = 0; shift < 8; ++shift) {
        const QByteArray buffer = QByteArray(shift, 'p') + sample().toBytes() + "12345";
        const auto read = MessageHeader::read(QByteArrayView(buffer).sliced(shift));
        QVERIFY(read.ok());
        QCOMPARE(read.value().timestamp, sample().timestamp);
    }
}

QTEST_GUILESS_MAIN(tst_MessageHeader)
#include "tst_messageheader.moc"
