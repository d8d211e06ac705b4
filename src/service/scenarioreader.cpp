// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/scenarioreader.h"

#include <algorithm>

namespace tidemark::service {

ScenarioReader::ScenarioReader(const cls::Json& json, QString path, std::optional<Error>& error,
    std::initializer_list<const char*> known)
    : m_json(json)
    , m_path(std::move(path))
    , m_error(error)
{
    if (!json.is_object()) {
        fault(m_path, QStringLiteral("must be an object"));
        return;
    }
    for (const auto& [name, value] : json.items()) {
        const bool isKnown = std::any_of(known.begin(), known.end(),
            [&, &key = name](const char* entry) { return key == entry; });
        if (!isKnown)
            fault(pathOf(name.c_str()), QStringLiteral("is not a member that a scenario knows"));
    }
}

bool ScenarioReader::has(const char* name) const
{
    return raw(name) != nullptr;
}

const cls::Json* ScenarioReader::raw(const char* name) const
{
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(name);
    return found == m_json.end() ? nullptr : &*found;
}

const cls::Json* ScenarioReader::required(const char* name)
{
    const cls::Json* value = raw(name);
    if (!value)
        fault(pathOf(name), QStringLiteral("is missing"));
    return value;
}

QString ScenarioReader::pathOf(const char* name) const
{
    const QString member = QString::fromUtf8(name);
    return m_path.isEmpty() ? member : m_path + QLatin1Char('.') + member;
}

void ScenarioReader::fault(const QString& path, const QString& what)
{
    if (!m_error) {
        m_error = Error::make(ErrorKind::Config, QStringLiteral("BadScenario"),
            QStringLiteral("scenario: %1 %2")
                .arg(path.isEmpty() ? QStringLiteral("the document") : path, what));
    }
}

QString ScenarioReader::text(const char* name)
{
    const cls::Json* value = required(name);
    if (!value)
        return {};
    if (!value->is_string() || value->get_ref<const std::string&>().empty()) {
        fault(pathOf(name), QStringLiteral("must be a string that is not empty"));
        return {};
    }
    return QString::fromStdString(value->get_ref<const std::string&>());
}

QString ScenarioReader::text(const char* name, const QString& otherwise)
{
    return has(name) ? text(name) : otherwise;
}

qint64 ScenarioReader::integer(const char* name, qint64 least, qint64 most)
{
    const cls::Json* value = required(name);
    if (!value)
        return least;
    const bool tooLarge = value->is_number_unsigned()
        && value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    if (!value->is_number_integer() || tooLarge || value->get<std::int64_t>() < least
        || value->get<std::int64_t>() > most) {
        fault(pathOf(name),
            QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
        return least;
    }
    return value->get<std::int64_t>();
}

qint64 ScenarioReader::integer(const char* name, qint64 least, qint64 most, qint64 otherwise)
{
    return has(name) ? integer(name, least, most) : otherwise;
}

double ScenarioReader::number(const char* name, double least, double most)
{
    const cls::Json* value = required(name);
    if (!value)
        return least;
    if (!value->is_number() || value->get<double>() < least || value->get<double>() > most) {
        fault(pathOf(name), QStringLiteral("must be a number from %1 to %2").arg(least).arg(most));
        return least;
    }
    return value->get<double>();
}

double ScenarioReader::number(const char* name, double least, double most, double otherwise)
{
    return has(name) ? number(name, least, most) : otherwise;
}

bool ScenarioReader::flag(const char* name, bool otherwise)
{
    const cls::Json* value = raw(name);
    if (!value)
        return otherwise;
    if (!value->is_boolean()) {
        fault(pathOf(name), QStringLiteral("must be true or false"));
        return otherwise;
    }
    return value->get<bool>();
}

void ScenarioReader::list(
    const char* name, const std::function<void(const cls::Json&, const QString& path)>& each)
{
    const cls::Json* value = raw(name);
    if (!value)
        return;
    if (!value->is_array()) {
        fault(pathOf(name), QStringLiteral("must be a list"));
        return;
    }
    for (size_t i = 0; i < value->size(); ++i)
        each((*value)[i], QStringLiteral("%1[%2]").arg(pathOf(name)).arg(i));
}

} // namespace tidemark::service
