// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/preferences.h"

#include <QFileInfo>
#include <QJsonValue>

#include <algorithm>
#include <array>

namespace tidemark::config {

namespace {

constexpr int formVersion = 1;

constexpr std::array themes {
    std::pair { Preferences::Theme::System, "system" },
    std::pair { Preferences::Theme::Light, "light" },
    std::pair { Preferences::Theme::Dark, "dark" },
};
constexpr std::array zones {
    std::pair { Preferences::Zone::Local, "local" },
    std::pair { Preferences::Zone::Utc, "utc" },
};
constexpr std::array languages { "", "en", "zh_CN" };

/// A member of Preferences that is a number, with its bounds.
struct Number
{
    const char* name;
    qint64 Preferences::* member;
    qint64 smallest;
    qint64 largest;
};
constexpr std::array numbers {
    Number { "recordBytes", &Preferences::recordBytes, Preferences::minRecordBytes,
        Preferences::maxRecordBytes },
    Number { "recordRows", &Preferences::recordRows, Preferences::minRecordRows,
        Preferences::maxRecordRows },
    Number { "fetchBytes", &Preferences::fetchBytes, Preferences::minFetchBytes,
        Preferences::maxFetchBytes },
};

bool isLanguage(const QString& text)
{
    return std::any_of(languages.begin(), languages.end(),
        [&](const char* known) { return text == QLatin1StringView(known); });
}

template<class Names, class Value>
QString nameIn(const Names& names, Value value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return QString::fromLatin1(name);
    }
    return {};
}

/// Takes what is usable out of the members and tells the rest.
class Reader
{
public:
    Reader(const QJsonObject& content, QString file)
        : m_content(content)
        , m_file(std::move(file))
    {
    }

    template<class Names, class Value>
    void choice(const char* name, const Names& names, Value& target)
    {
        const QJsonValue value = m_content.value(QLatin1StringView(name));
        if (value.isUndefined())
            return;
        for (const auto& [known, text] : names) {
            if (value.toString() == QLatin1StringView(text)) {
                target = known;
                return;
            }
        }
        complain(name);
    }
    void language(const char* name, QString& target)
    {
        const QJsonValue value = m_content.value(QLatin1StringView(name));
        if (value.isUndefined())
            return;
        if (value.isString() && isLanguage(value.toString()))
            target = value.toString();
        else
            complain(name);
    }
    void flag(const char* name, bool& target)
    {
        const QJsonValue value = m_content.value(QLatin1StringView(name));
        if (value.isBool())
            target = value.toBool();
        else if (!value.isUndefined())
            complain(name);
    }
    void number(const Number& number, Preferences& target)
    {
        const QJsonValue value = m_content.value(QLatin1StringView(number.name));
        if (value.isUndefined())
            return;
        const qint64 read = value.toInteger(-1);
        if (read >= number.smallest && read <= number.largest)
            target.*number.member = read;
        else
            complain(number.name);
    }

    [[nodiscard]] const QList<SettingsNotice>& notices() const { return m_notices; }

private:
    void complain(const char* name)
    {
        m_notices << SettingsNotice { SettingsNotice::Kind::PartIgnored, m_file, {},
            QStringLiteral("%1 is not usable").arg(QLatin1StringView(name)) };
    }

    const QJsonObject& m_content;
    QString m_file;
    QList<SettingsNotice> m_notices;
};

QJsonObject toJson(const Preferences& preferences)
{
    QJsonObject out;
    out.insert(QStringLiteral("language"), preferences.language);
    out.insert(QStringLiteral("theme"), nameIn(themes, preferences.theme));
    out.insert(QStringLiteral("zone"), nameIn(zones, preferences.zone));
    for (const Number& number : numbers)
        out.insert(QLatin1StringView(number.name), preferences.*number.member);
    out.insert(QStringLiteral("notifications"), preferences.notifications);
    return out;
}

} // namespace

QList<Error> Preferences::problems() const
{
    QList<Error> out;
    const auto add = [&out](const QString& text) {
        out << Error::make(ErrorKind::Config, QStringLiteral("BadPreference"), text);
    };
    if (!isLanguage(language))
        add(QStringLiteral("language \"%1\" is not one of: en, zh_CN").arg(language));
    for (const Number& number : numbers) {
        const qint64 value = this->*number.member;
        if (value < number.smallest || value > number.largest) {
            add(QStringLiteral("%1 is %2, but must be %3 to %4")
                    .arg(QLatin1StringView(number.name))
                    .arg(value)
                    .arg(number.smallest)
                    .arg(number.largest));
        }
    }
    return out;
}

PreferencesFile::PreferencesFile(const QString& path, QObject* parent)
    : QObject(parent)
    , m_file(path, formVersion)
{
}

Result<QList<SettingsNotice>> PreferencesFile::load()
{
    const Result<SettingsFile::Loaded> loaded = m_file.load();
    if (!loaded.ok())
        return loaded.error();
    Reader reader(loaded.value().content, QFileInfo(m_file.path()).fileName());
    Preferences read;
    reader.language("language", read.language);
    reader.choice("theme", themes, read.theme);
    reader.choice("zone", zones, read.zone);
    for (const Number& number : numbers)
        reader.number(number, read);
    reader.flag("notifications", read.notifications);
    QList<SettingsNotice> notices = reader.notices();
    if (loaded.value().notice)
        notices.prepend(*loaded.value().notice);
    if (read != m_current) {
        m_current = read;
        emit changed();
    }
    return notices;
}

Status PreferencesFile::set(const Preferences& preferences)
{
    if (const QList<Error> wrong = preferences.problems(); !wrong.isEmpty())
        return wrong.first();
    Status saved = m_file.save(toJson(preferences));
    if (preferences != m_current) {
        m_current = preferences;
        emit changed();
    }
    return saved;
}

} // namespace tidemark::config
