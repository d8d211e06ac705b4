// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sqliteschema.h"

namespace tidemark::service {

namespace {

// A message's key is its partition's key in the upper 23 bits and its offset in the lower 40,
// so that one integer primary key keeps the messages of a partition together and in order.
constexpr const char* createTables = R"sql(
CREATE TABLE logsets(
    logset_id TEXT PRIMARY KEY, name TEXT NOT NULL, created_ms INTEGER NOT NULL);
CREATE TABLE topics(
    topic_id TEXT PRIMARY KEY, name TEXT NOT NULL, logset_id TEXT NOT NULL,
    created_ms INTEGER NOT NULL);
CREATE TABLE partitions(
    key INTEGER PRIMARY KEY, topic_id TEXT NOT NULL, id INTEGER NOT NULL,
    read_only INTEGER NOT NULL, begin_key TEXT NOT NULL, end_key TEXT NOT NULL,
    created_ms INTEGER NOT NULL, last_write_ms INTEGER NOT NULL, first_offset INTEGER NOT NULL,
    next_offset INTEGER NOT NULL, bytes INTEGER NOT NULL, UNIQUE(topic_id, id));
CREATE TABLE messages(
    key INTEGER PRIMARY KEY, received_ms INTEGER NOT NULL, log_group BLOB NOT NULL);
CREATE TABLE groups(
    logset_id TEXT NOT NULL, name TEXT NOT NULL, timeout_s INTEGER NOT NULL,
    topics TEXT NOT NULL, PRIMARY KEY(logset_id, name)) WITHOUT ROWID;
CREATE TABLE commits(
    logset_id TEXT NOT NULL, name TEXT NOT NULL, topic_id TEXT NOT NULL, id INTEGER NOT NULL,
    next_offset INTEGER NOT NULL, PRIMARY KEY(logset_id, name, topic_id, id)) WITHOUT ROWID;
CREATE TABLE owners(
    logset_id TEXT NOT NULL, name TEXT NOT NULL, topic_id TEXT NOT NULL, id INTEGER NOT NULL,
    consumer TEXT NOT NULL, PRIMARY KEY(logset_id, name, topic_id, id)) WITHOUT ROWID;
)sql";

Error storeError(const QString& message)
{
    return Error::make(ErrorKind::Local, QStringLiteral("InternalError"), message);
}

Result<qint64> number(SqliteDatabase& database, const char* sql)
{
    auto statement = database.statement(sql);
    if (!statement.step())
        return database.error();
    return statement.int64(0);
}

} // namespace

Status prepareSchema(SqliteDatabase& database, const QString& path, int version)
{
    const Result<qint64> tables = number(database, "SELECT count(*) FROM sqlite_master");
    if (!tables.ok())
        return storeError(QStringLiteral("%1 is not a store of this program: %2")
                              .arg(path, tables.error().message));
    const Result<qint64> application = number(database, "PRAGMA application_id");
    const Result<qint64> stored = number(database, "PRAGMA user_version");
    if (!application.ok())
        return application.error();
    if (!stored.ok())
        return stored.error();

    const bool fresh = tables.value() == 0 && application.value() == 0;
    if (!fresh && application.value() != sqliteApplicationId) {
        return storeError(
            QStringLiteral("%1 is a database of another program; it was left as it is").arg(path));
    }
    if (stored.value() > version) {
        return storeError(
            QStringLiteral("%1 has schema version %2, this program knows %3; use a newer program")
                .arg(path)
                .arg(stored.value())
                .arg(version));
    }
    if (fresh) {
        // Larger pages suit LogGroups of some kilobytes; only possible before the first table.
        if (const Status size = database.execute("PRAGMA page_size = 16384"); !size.ok())
            return size;
    }
    for (const char* pragma : { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL" }) {
        const Status status = database.execute(pragma);
        if (!status.ok())
            return storeError(
                QStringLiteral("cannot write %1: %2").arg(path, status.error().message));
    }
    if (!fresh)
        return okStatus();

    SqliteTransaction transaction(database);
    if (!transaction.begun().ok())
        return transaction.begun();
    if (const Status made = database.execute(createTables); !made.ok())
        return made;
    const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(sqliteApplicationId)
        + "; PRAGMA user_version = " + QByteArray::number(version);
    if (const Status marked = database.execute(marks.constData()); !marked.ok())
        return marked;
    return transaction.commit();
}

} // namespace tidemark::service
