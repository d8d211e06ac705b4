// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/memorystorage.h"
#include "service/sqlitestorage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::service;

class TestStorage : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverything_data() { bothKinds(); }
    void keepsEverything();
    void readsRanges_data() { bothKinds(); }
    void readsRanges();
    void trims_data() { bothKinds(); }
    void trims();
    void groups_data() { bothKinds(); }
    void groups();
    void reopens();
    void refusesForeignDatabase();
    void refusesNoDatabase();
    void refusesNewerSchema();
    void refusesUnusableDirectory();
    void failsCleanlyWhenTheDiskIsFull();

private:
    static void bothKinds();
    std::unique_ptr<Storage> open();

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

const QString topic = QStringLiteral("T");
const TopicPartition zero{ topic, PartitionId(0) };

PartitionRow row(qint64 id, qint64 first = 0, qint64 next = 0)
{
    PartitionRow out;
    out.topicId = topic;
    out.id = PartitionId(id);
    out.beginKey = QByteArray(32, '0');
    out.endKey = QByteArray(32, 'f');
    out.createdMs = 11;
    out.firstOffset = first;
    out.nextOffset = next;
    return out;
}

Status fill(Storage& storage, qint64 from, qint64 to)
{
    Storage::Append append{ row(0, 0, to), {} };
    for (qint64 i = from; i < to; ++i) {
        append.messages.append({ i, 1000 + i, "message " + QByteArray::number(i) });
        append.after.bytes += append.messages.last().logGroup.size();
    }
    append.after.lastWriteMs = 1000 + to;
    return storage.append({ append });
}

} // namespace

void TestStorage::bothKinds()
{
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("memory") << false;
    QTest::newRow("sqlite") << true;
}

std::unique_ptr<Storage> TestStorage::open()
{
    QFETCH(bool, onDisk);
    std::unique_ptr<Storage> storage = std::make_unique<MemoryStorage>();
    if (onDisk) {
        m_directory = std::make_unique<QTemporaryDir>();
        auto opened = SqliteStorage::open(m_directory->path());
        if (!opened.ok())
            return nullptr;
        storage = std::move(opened).value();
    }
    if (!storage->load().ok() || !storage->addLogset({ QStringLiteral("L"), topic, 5 }).ok()
        || !storage->addTopic({ topic, topic, QStringLiteral("L"), 6 }, { row(0), row(1) }).ok())
        return nullptr;
    return storage;
}

void TestStorage::keepsEverything()
{
    const auto storage = open();
    QVERIFY(storage);
    QVERIFY(fill(*storage, 0, 3).ok());
    const auto state = storage->load();
    QVERIFY(state.ok());
    QCOMPARE(state.value().logsets.size(), 1);
    QCOMPARE(state.value().logsets[0].createdMs, 5);
    QCOMPARE(state.value().topics.size(), 1);
    QCOMPARE(state.value().topics[0].logsetId, QStringLiteral("L"));
    QCOMPARE(state.value().partitions.size(), 2);
    const PartitionRow& kept = state.value().partitions[0];
    QCOMPARE(kept.nextOffset, 3);
    QCOMPARE(kept.lastWriteMs, 1003);
    QCOMPARE(kept.bytes, 27);
    QCOMPARE(kept.endKey, QByteArray(32, 'f'));
    PartitionRow readOnly = row(1);
    readOnly.readOnly = true;
    QVERIFY(storage->putPartitions({ readOnly, row(2) }).ok());
    const auto after = storage->load();
    QCOMPARE(after.value().partitions.size(), 3);
    QVERIFY(after.value().partitions[1].readOnly);
    QVERIFY(!after.value().partitions[2].readOnly);
}

void TestStorage::readsRanges()
{
    const auto storage = open();
    QVERIFY(storage);
    QVERIFY(fill(*storage, 0, 20).ok());
    const auto some = storage->read(zero, 5, 20, 30);
    QVERIFY(some.ok());
    QCOMPARE(some.value().size(), 3); // 9 + 9 + 9 bytes; the fourth would be the 36th byte
    QCOMPARE(some.value()[0].offset, 5);
    QCOMPARE(some.value()[0].receivedMs, 1005);
    QCOMPARE(some.value()[0].logGroup, QByteArray("message 5"));
    QCOMPARE(storage->read(zero, 5, 20, 1).value().size(), 1); // one always
    QCOMPARE(storage->read(zero, 18, 20, 10'000).value().size(), 2);
    QCOMPARE(storage->read(zero, 5, 6, 10'000).value().size(), 1);
    QVERIFY(storage->read(zero, 20, 20, 10'000).value().isEmpty());
    QVERIFY(storage->read({ topic, PartitionId(1) }, 0, 9, 10'000).value().isEmpty());
    const auto infos = storage->infos(zero, 7, 2);
    QCOMPARE(infos.value().size(), 2);
    QCOMPARE(infos.value()[1].offset, 8);
    QCOMPARE(infos.value()[1].bytes, 9);
}

void TestStorage::trims()
{
    const auto storage = open();
    QVERIFY(storage);
    QVERIFY(fill(*storage, 0, 20).ok());
    QVERIFY(storage->trim({ row(0, 15, 20) }).ok());
    QCOMPARE(storage->infos(zero, 0, 100).value().size(), 5);
    QCOMPARE(storage->infos(zero, 0, 100).value()[0].offset, 15);
    QCOMPARE(storage->read(zero, 15, 20, 10'000).value().size(), 5);
    QCOMPARE(storage->load().value().partitions[0].firstOffset, 15);
}

void TestStorage::groups()
{
    const auto storage = open();
    QVERIFY(storage);
    const QString logset = QStringLiteral("L");
    const QString name = QStringLiteral("g");
    QVERIFY(storage->putGroups({ { logset, name, 7, { topic, QStringLiteral("U") } } }).ok());
    QVERIFY(storage->putGroups({ { logset, name, 9, { topic } } }).ok());
    QVERIFY(storage->putCommits({ { logset, name, zero, 4 } }).ok());
    QVERIFY(storage->putCommits({ { logset, name, zero, 2 } }).ok());
    QVERIFY(storage->replaceOwners(logset, name, { { logset, name, zero, topic } }).ok());
    auto state = storage->load().value();
    QCOMPARE(state.groups.size(), 1);
    QCOMPARE(state.groups[0].timeoutSeconds, 9);
    QCOMPARE(state.groups[0].topics, QStringList{ topic });
    QCOMPARE(state.commits.size(), 1);
    QCOMPARE(state.commits[0].offset, 2);
    QCOMPARE(state.owners.size(), 1);
    QVERIFY(storage->replaceOwners(logset, name, {}).ok());
    QVERIFY(storage->load().value().owners.isEmpty());
    QVERIFY(storage->deleteGroup(logset, name).ok());
    state = storage->load().value();
    QVERIFY(state.groups.isEmpty());
    QVERIFY(state.commits.isEmpty());
}

void TestStorage::reopens()
{
    QTemporaryDir directory;
    {
        auto storage = SqliteStorage::open(directory.path());
        QVERIFY(storage.ok());
        QVERIFY(
            storage.value()->addTopic({ topic, topic, QStringLiteral("L"), 6 }, { row(0) }).ok());
        QVERIFY(fill(*storage.value(), 0, 5).ok());
    }
    auto storage = SqliteStorage::open(directory.path());
    QVERIFY(storage.ok());
    const auto state = storage.value()->load();
    QCOMPARE(state.value().partitions.size(), 1);
    QCOMPARE(state.value().partitions[0].nextOffset, 5);
    QCOMPARE(storage.value()->read(zero, 0, 5, 10'000).value().size(), 5);
    QVERIFY(fill(*storage.value(), 5, 6).ok());
}

void TestStorage::refusesForeignDatabase()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QLatin1StringView(SqliteStorage::fileName));
    {
        auto foreign = SqliteDatabase::open(path, SqliteDatabase::Mode::ReadWriteCreate);
        QVERIFY(foreign.ok());
        QVERIFY(foreign.value()->execute("CREATE TABLE theirs(x)").ok());
    }
    const auto opened = SqliteStorage::open(directory.path());
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(QStringLiteral("another program")));
}

void TestStorage::refusesNoDatabase()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QLatin1StringView(SqliteStorage::fileName)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("this is a letter, not a database. ").repeated(100));
    file.close();
    const auto opened = SqliteStorage::open(directory.path());
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().message.contains(QStringLiteral("not a store")),
        qPrintable(opened.error().message));
}

void TestStorage::refusesNewerSchema()
{
    QTemporaryDir directory;
    QVERIFY(SqliteStorage::open(directory.path()).ok());
    {
        auto database
            = SqliteDatabase::open(directory.filePath(QLatin1StringView(SqliteStorage::fileName)),
                SqliteDatabase::Mode::ReadWriteCreate);
        QVERIFY(database.value()->execute("PRAGMA user_version = 99").ok());
    }
    const auto opened = SqliteStorage::open(directory.path());
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(QStringLiteral("version 99")));
}

void TestStorage::refusesUnusableDirectory()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened = SqliteStorage::open(directory.filePath(QStringLiteral("file/below")));
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().message.contains(QStringLiteral("cannot make the data directory")));
}

void TestStorage::failsCleanlyWhenTheDiskIsFull()
{
    QTemporaryDir directory;
    auto database = SqliteDatabase::open(
        directory.filePath(QStringLiteral("full")), SqliteDatabase::Mode::ReadWriteCreate);
    QVERIFY(database.ok());
    QVERIFY(database.value()->execute("CREATE TABLE t(x BLOB); PRAGMA max_page_count = 10").ok());
    {
        SqliteTransaction transaction(*database.value());
        QVERIFY(transaction.begun().ok());
        auto statement = database.value()->statement("INSERT INTO t VALUES(?)");
        const QByteArray large(1 << 20, 'x');
        statement.bindBlob(large);
        QVERIFY(!statement.run());
        QCOMPARE(database.value()->error().code, QStringLiteral("InternalError"));
        QVERIFY(database.value()->error().message.contains(QStringLiteral("full")));
    }
    // The connection goes on working after the failed transaction.
    SqliteTransaction again(*database.value());
    QVERIFY(again.begun().ok());
    auto statement = database.value()->statement("INSERT INTO t VALUES(?)");
    const QByteArray small(10, 'x');
    statement.bindBlob(small);
    QVERIFY(statement.run());
    QVERIFY(again.commit().ok());
}

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
