// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/csvexport.h"
#include "unit/store/batches.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace tidemark;
using namespace tidemark::store;

namespace {

/// Lets no file of this process grow above `bytes`, as a full disk would.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before {};
};

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot read");
}

RecordSelection records(int count)
{
    RecordStore store;
    for (int at = 0; at < count; at += 1000)
        store.append(test::makeNumberedBatch(std::min(1000, count - at), at));
    return store.select({{0, count}});
}

/// Waits for the end; the error, if any.
std::optional<Error> run(CsvExport& job, const QString& path, RecordSelection selection)
{
    std::optional<Result<qint64>> result;
    QObject::connect(&job, &CsvExport::finished, &job, [&result](const Result<qint64>& r) { result = r; });
    job.start(path, std::move(selection), CsvFormat {{QStringLiteral("__TIMESTAMP__"), QStringLiteral("content")}});
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20'000))
        qFatal("the export never finished");
    return result->ok() ? std::nullopt : std::optional(result->error());
}

} // namespace

class TestCsvExport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_dir.isValid()); }

    void writesTheSelectionInOrder()
    {
        const QString path = m_dir.filePath(QStringLiteral("a.csv"));
        RecordStore store;
        store.append(test::makeNumberedBatch(10, 0, "a,\"b\""));
        CsvExport job;
        QVERIFY(!run(job, path, store.select({{1, 2}, {8, 10}})));
        QCOMPARE(job.total(), 3);
        QCOMPARE(readAll(path),
            QByteArray("__TIMESTAMP__,content\r\n"
                       "1700000000001,\"a,\"\"b\"\" 1\"\r\n"
                       "1700000000008,\"a,\"\"b\"\" 8\"\r\n"
                       "1700000000009,\"a,\"\"b\"\" 9\"\r\n"));
    }

    void writesMoreThanOneChunk()
    {
        const QString path = m_dir.filePath(QStringLiteral("big.csv"));
        CsvExport job;
        QVERIFY(!run(job, path, records(200'000)));
        const QByteArray bytes = readAll(path);
        QVERIFY(bytes.size() > 3 << 20);
        QCOMPARE(bytes.count('\n'), 200'001);
        QVERIFY(bytes.endsWith("1700000199999,line 199999\r\n"));
    }

    void aFullDiskLeavesTheOldFileAndNoHalfOne()
    {
        const QString path = m_dir.filePath(QStringLiteral("full.csv"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const RecordSelection many = records(100'000);
        std::optional<Error> error;
        {
            const FileSizeLimit limit(64 * 1024);
            CsvExport job;
            error = run(job, path, many);
        }
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Local);
        QVERIFY2(error->message.contains(path), qPrintable(error->message));
        QCOMPARE(readAll(path), QByteArray("old"));
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("full.csv*")}, QDir::Files).size(), 1);
    }

    void aMissingFolderIsAnErrorInWords()
    {
        CsvExport job;
        const auto error = run(job, m_dir.filePath(QStringLiteral("no/such/folder.csv")), records(1));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Local);
        QVERIFY(error->message.contains(QStringLiteral("folder.csv")));
    }

    void cancelLeavesNoFile()
    {
        const QString path = m_dir.filePath(QStringLiteral("cancelled.csv"));
        CsvExport job;
        std::optional<Result<qint64>> result;
        connect(&job, &CsvExport::finished, this, [&result](const Result<qint64>& r) { result = r; });
        job.start(path, records(500'000), {});
        job.cancel();
        QTRY_VERIFY(result.has_value());
        QVERIFY(!result->ok());
        QCOMPARE(result->error().kind, ErrorKind::Cancelled);
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("cancelled*")}, QDir::Files), QStringList());
    }

    void destroyedWhileWritingLeavesNoFile()
    {
        {
            CsvExport job;
            job.start(m_dir.filePath(QStringLiteral("gone.csv")), records(500'000), {});
        }
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("gone*")}, QDir::Files), QStringList());
    }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestCsvExport)
#include "tst_csvexport.moc"
