// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sqlitedatabase.h"

#include <sqlite3.h>

namespace tidemark::service {

namespace {

// Another process may hold the file for a moment (a backup, a look with the sqlite3 shell).
constexpr int busyTimeoutMs = 5000;

Error localError(const QString& message)
{
    return Error::make(ErrorKind::Local, QStringLiteral("InternalError"), message);
}

} // namespace

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const QString& path, Mode mode)
{
    std::unique_ptr<SqliteDatabase> database(new SqliteDatabase);
    const int flags = SQLITE_OPEN_NOMUTEX
        | (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY
                                  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const int code
        = sqlite3_open_v2(path.toUtf8().constData(), &database->m_handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const QString why = database->m_handle
            ? QString::fromUtf8(sqlite3_errmsg(database->m_handle))
            : QString::fromUtf8(sqlite3_errstr(code));
        return localError(QStringLiteral("cannot open the store %1: %2").arg(path, why));
    }
    sqlite3_busy_timeout(database->m_handle, busyTimeoutMs);
    return Result<std::unique_ptr<SqliteDatabase>>(std::move(database));
}

SqliteDatabase::~SqliteDatabase()
{
    for (const auto& [sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

SqliteDatabase::Statement SqliteDatabase::statement(const char* sql)
{
    sqlite3_stmt*& prepared = m_statements[sql];
    if (!prepared)
        sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    return Statement(prepared);
}

Status SqliteDatabase::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return error();
    return okStatus();
}

Error SqliteDatabase::error() const
{
    return localError(
        QStringLiteral("the store failed: ") + QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

SqliteDatabase::Statement::~Statement()
{
    if (!m_statement)
        return; // it did not compile, which step() has reported
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

SqliteDatabase::Statement& SqliteDatabase::Statement::bind(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(
        m_statement, m_next++, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

SqliteDatabase::Statement& SqliteDatabase::Statement::bind(qint64 number)
{
    sqlite3_bind_int64(m_statement, m_next++, number);
    return *this;
}

SqliteDatabase::Statement& SqliteDatabase::Statement::bindBlob(const QByteArray& bytes)
{
    sqlite3_bind_blob64(m_statement, m_next++, bytes.constData(),
        static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
    return *this;
}

bool SqliteDatabase::Statement::step()
{
    const int code = m_statement ? sqlite3_step(m_statement) : SQLITE_MISUSE;
    m_ok = code == SQLITE_ROW || code == SQLITE_DONE;
    return code == SQLITE_ROW;
}

bool SqliteDatabase::Statement::run()
{
    while (step()) { }
    return m_ok;
}

qint64 SqliteDatabase::Statement::int64(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteDatabase::Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteDatabase::Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

SqliteTransaction::SqliteTransaction(SqliteDatabase& database)
    : m_database(database)
    , m_begun(database.execute("BEGIN IMMEDIATE"))
    , m_open(m_begun.ok())
{
}

SqliteTransaction::~SqliteTransaction()
{
    // SQLite rolls back by itself after a full disk; a second ROLLBACK then fails harmlessly.
    if (m_open)
        static_cast<void>(m_database.execute("ROLLBACK"));
}

Status SqliteTransaction::commit()
{
    const Status status = m_database.execute("COMMIT");
    m_open = !status.ok();
    return status;
}

} // namespace tidemark::service
