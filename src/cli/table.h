// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QStringList>

namespace tidemark::cli {

/// A small table: aligned columns for people, a JSON array of objects for programs.
class Table
{
public:
    struct Column
    {
        QString title; ///< for people
        QString member; ///< of the JSON object
    };

    explicit Table(QList<Column> columns);

    /// One cell a column: JSON values as they are; text is shown without its quotes, a list
    /// with commas, null as "-".
    void addRow(const QList<QJsonValue>& cells);

    /// Line by line, each ended; without rows only the titles. Control characters are escaped.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QByteArray toJson() const;

private:
    QList<Column> m_columns;
    QList<QList<QJsonValue>> m_rows;
};

} // namespace tidemark::cli
