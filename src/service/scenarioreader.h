// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/json.h"

#include <QString>

#include <functional>
#include <initializer_list>
#include <optional>

namespace tidemark::service {

/// Reads one JSON object of a scenario: every fault names its path ("logsets[0].topics[1]"),
/// every member must be known. Remembers the first fault. For .cpp files of this room only.
class ScenarioReader
{
public:
    /// `error` is shared by the readers of one document.
    ScenarioReader(const cls::Json& json, QString path, std::optional<Error>& error,
        std::initializer_list<const char*> known);

    [[nodiscard]] bool has(const char* name) const;
    QString text(const char* name);
    QString text(const char* name, const QString& otherwise);
    qint64 integer(const char* name, qint64 least, qint64 most);
    qint64 integer(const char* name, qint64 least, qint64 most, qint64 otherwise);
    double number(const char* name, double least, double most);
    double number(const char* name, double least, double most, double otherwise);
    bool flag(const char* name, bool otherwise);
    /// Calls `each` with every element of a list and its path; an absent list has none.
    void list(
        const char* name, const std::function<void(const cls::Json&, const QString& path)>& each);
    /// The member as it is; nullptr: absent.
    [[nodiscard]] const cls::Json* raw(const char* name) const;

    [[nodiscard]] QString pathOf(const char* name) const;
    void fault(const QString& path, const QString& what);

private:
    const cls::Json* required(const char* name);

    const cls::Json& m_json;
    QString m_path;
    std::optional<Error>& m_error;
};

} // namespace tidemark::service
