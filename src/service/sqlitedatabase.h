// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace tidemark::service {

/// One SQLite connection with its prepared statements. Thread: one at a time.
class SqliteDatabase
{
public:
    enum class Mode
    {
        ReadWriteCreate,
        ReadOnly
    };

    /// Errors: Local, with the path and SQLite's reason.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> open(
        const QString& path, Mode mode);
    ~SqliteDatabase();
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    /// A prepared statement, reset and with its bindings cleared when it goes.
    class Statement
    {
    public:
        explicit Statement(sqlite3_stmt* statement)
            : m_statement(statement)
        {
        }
        ~Statement();
        Statement(const Statement&) = delete;
        Statement& operator=(const Statement&) = delete;

        Statement& bind(const QString& text);
        Statement& bind(qint64 number);
        /// The bytes are not copied: they must live until the statement has run.
        Statement& bindBlob(const QByteArray& bytes);

        /// True while there is a row.
        [[nodiscard]] bool step();
        /// Runs a statement without rows; false: see SqliteDatabase::error().
        [[nodiscard]] bool run();
        /// False: step() ended because of an error, not because of the last row.
        [[nodiscard]] bool ok() const { return m_ok; }

        [[nodiscard]] qint64 int64(int column) const;
        [[nodiscard]] QString text(int column) const;
        [[nodiscard]] QByteArray blob(int column) const;

    private:
        sqlite3_stmt* m_statement;
        int m_next = 1;
        bool m_ok = true;
    };

    /// Prepared once per connection. A text that does not compile is an error of this program
    /// or of a broken file: the statement then fails when it runs.
    [[nodiscard]] Statement statement(const char* sql);

    [[nodiscard]] Status execute(const char* sql);

    /// The last failure in words, as an InternalError that may go to a client.
    [[nodiscard]] Error error() const;

private:
    SqliteDatabase() = default;

    sqlite3* m_handle = nullptr;
    std::map<std::string, sqlite3_stmt*> m_statements;
};

/// BEGIN IMMEDIATE ... COMMIT; rolls back where commit() was not reached.
class SqliteTransaction
{
public:
    explicit SqliteTransaction(SqliteDatabase& database);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    [[nodiscard]] const Status& begun() const { return m_begun; }
    [[nodiscard]] Status commit();

private:
    SqliteDatabase& m_database;
    Status m_begun;
    bool m_open = false;
};

} // namespace tidemark::service
