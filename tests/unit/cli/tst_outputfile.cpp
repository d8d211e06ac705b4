// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outputfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tidemark;
using namespace tidemark::cli;

class tst_OutputFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void newFile();
    void continuesAFile();
    void cutsAnIncompleteLine_data();
    void cutsAnIncompleteLine();
    void cutsAVeryLongIncompleteLine();
    void refusesAForeignFile_data();
    void refusesAForeignFile();
    void csvHeaderOnce();
    void cutsAnIncompleteCsvRecord_data();
    void cutsAnIncompleteCsvRecord();
    void refusesOtherColumns();
    void fullDisk();
    void halfAWriteIsTakenBack();
    void closedPipe();
    void notWritable();
    void oneWriterAtATime();

private:
    [[nodiscard]] OutputFile::Options options(OutputFormat format = OutputFormat::Ndjson) const;
    void put(const QByteArray& bytes) const;
    [[nodiscard]] QByteArray get() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_name;
};

namespace {
const QByteArray line("{\"__TIMESTAMP__\":1,\"contents\":[]}\n");
}

void tst_OutputFile::initTestCase()
{
    // As main() does: a closed pipe is an error of write().
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

void tst_OutputFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_name = m_dir->filePath(QStringLiteral("out"));
}

OutputFile::Options tst_OutputFile::options(OutputFormat format) const
{
    OutputFile::Options out;
    out.name = m_name;
    out.format = format;
    out.csv.columns = { QStringLiteral("a"), QStringLiteral("b") };
    return out;
}

void tst_OutputFile::put(const QByteArray& bytes) const
{
    QFile file(m_name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray tst_OutputFile::get() const
{
    QFile file(m_name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_OutputFile::newFile()
{
    auto file = OutputFile::open(options());
    QVERIFY(file.ok());
    QVERIFY(file.value()->isRegularFile());
    QVERIFY(file.value()->append(line).ok());
    QVERIFY(file.value()->sync().ok());
    QCOMPARE(get(), line);
}

void tst_OutputFile::continuesAFile()
{
    put(line);
    auto file = OutputFile::open(options());
    QVERIFY(file.ok());
    QCOMPARE(file.value()->cutBytes(), 0);
    QVERIFY(file.value()->append(line).ok());
    QCOMPARE(get(), line + line);
}

void tst_OutputFile::cutsAnIncompleteLine_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("one byte") << QByteArray("{");
    QTest::newRow("inside the first member") << QByteArray("{\"__TIME");
    QTest::newRow("all but the line end") << line.chopped(1);
}

void tst_OutputFile::cutsAnIncompleteLine()
{
    QFETCH(const QByteArray, tail);
    for (const QByteArray& before : { QByteArray(), line, QByteArray(line + line) }) {
        put(before + tail);
        auto file = OutputFile::open(options());
        QVERIFY(file.ok());
        QCOMPARE(file.value()->cutBytes(), tail.size());
        QVERIFY(file.value()->append(line).ok());
        QCOMPARE(get(), before + line);
    }
}

void tst_OutputFile::cutsAVeryLongIncompleteLine()
{
    const QByteArray tail = "{\"__TIMESTAMP__\":1,\"" + QByteArray(3'000'000, 'x');
    put(line + tail);
    auto file = OutputFile::open(options());
    QVERIFY(file.ok());
    QCOMPARE(file.value()->cutBytes(), tail.size());
    QCOMPARE(get(), line);
}

void tst_OutputFile::refusesAForeignFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text without line end") << QByteArray("my diary");
    QTest::newRow("line, then text") << line + "notes";
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}");
}

void tst_OutputFile::refusesAForeignFile()
{
    QFETCH(const QByteArray, content);
    put(content);
    const auto file = OutputFile::open(options());
    QVERIFY(!file.ok());
    QVERIFY(file.error().message.contains(m_name));
    QVERIFY(file.error().message.contains(QStringLiteral("choose another file")));
    QCOMPARE(get(), content);
}

void tst_OutputFile::csvHeaderOnce()
{
    for (int i = 0; i < 2; ++i) {
        auto file = OutputFile::open(options(OutputFormat::Csv));
        QVERIFY(file.ok());
        QVERIFY(file.value()->append("1,2\r\n").ok());
    }
    QCOMPARE(get(), QByteArray("a,b\r\n1,2\r\n1,2\r\n"));
}

void tst_OutputFile::cutsAnIncompleteCsvRecord_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("half a header") << QByteArray("a,") << QByteArray("a,b\r\n");
    QTest::newRow("half a record") << QByteArray("a,b\r\n1,2\r\n3,") << QByteArray("a,b\r\n1,2\r\n");
    QTest::newRow("half a line end") << QByteArray("a,b\r\n1,2\r") << QByteArray("a,b\r\n");
    QTest::newRow("inside quotes, after a line end of the cell")
        << QByteArray("a,b\r\n1,2\r\n3,\"x\r\ny\r\n") << QByteArray("a,b\r\n1,2\r\n");
    QTest::newRow("complete, with line ends and quotes in cells")
        << QByteArray("a,b\r\n\"x\r\n\",\"say \"\"no\"\"\"\r\n")
        << QByteArray("a,b\r\n\"x\r\n\",\"say \"\"no\"\"\"\r\n");
}

void tst_OutputFile::cutsAnIncompleteCsvRecord()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, kept);
    put(content);
    const auto file = OutputFile::open(options(OutputFormat::Csv));
    QVERIFY(file.ok());
    QCOMPARE(get(), kept);
}

void tst_OutputFile::refusesOtherColumns()
{
    for (const QByteArray content : { "a,c\r\n1,2\r\n", "x", "a;b\r\n" }) {
        put(content);
        const auto file = OutputFile::open(options(OutputFormat::Csv));
        QVERIFY(!file.ok());
        QVERIFY(file.error().message.contains(QStringLiteral("header of these columns")));
        QCOMPARE(get(), content);
    }
}

void tst_OutputFile::fullDisk()
{
    m_name = QStringLiteral("/dev/full");
    auto file = OutputFile::open(options());
    QVERIFY(file.ok());
    QVERIFY(!file.value()->isRegularFile());
    const Status written = file.value()->append(line);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, ErrorKind::Local);
    QVERIFY(written.error().message.contains(QStringLiteral("/dev/full: the disk is full")));
}

void tst_OutputFile::halfAWriteIsTakenBack()
{
    auto file = OutputFile::open(options());
    QVERIFY(file.ok());
    QVERIFY(file.value()->append(line).ok());

    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = static_cast<rlim_t>(line.size() + 10);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const Status written = file.value()->append(line + line);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);

    QVERIFY(!written.ok());
    QCOMPARE(get(), line);
    QVERIFY(file.value()->append(line).ok());
    QCOMPARE(get(), line + line);
}

void tst_OutputFile::closedPipe()
{
    QCOMPARE(::mkfifo(QFile::encodeName(m_name).constData(), 0600), 0);
    const int reader = ::open(QFile::encodeName(m_name).constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    auto file = OutputFile::open(options());
    QVERIFY(file.ok());
    QVERIFY(file.value()->append(line).ok());
    ::close(reader);
    const Status written = file.value()->append(line);
    QVERIFY(!written.ok());
    QVERIFY(written.error().message.contains(QStringLiteral("its reader has gone away")));
}

void tst_OutputFile::notWritable()
{
    m_name = m_dir->filePath(QStringLiteral("no/such/folder"));
    const auto missing = OutputFile::open(options());
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().message.contains(m_name));
    m_name = m_dir->path();
    QVERIFY(!OutputFile::open(options()).ok());
}

void tst_OutputFile::oneWriterAtATime()
{
    const auto first = OutputFile::open(options());
    QVERIFY(first.ok());
    const auto second = OutputFile::open(options());
    QVERIFY(!second.ok());
    QVERIFY(second.error().message.contains(QStringLiteral("another process")));
}

QTEST_GUILESS_MAIN(tst_OutputFile)
#include "tst_outputfile.moc"
