// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profilejson.h"

#include <array>

namespace tidemark::config {

namespace {

constexpr std::array dangers {
    std::pair { Danger::Normal, "normal" },
    std::pair { Danger::Careful, "careful" },
    std::pair { Danger::Production, "production" },
};
constexpr std::array origins {
    std::pair { CredentialOrigin::Keychain, "keychain" },
    std::pair { CredentialOrigin::Environment, "environment" },
    std::pair { CredentialOrigin::ThisRun, "this-run" },
};
constexpr std::array proxies {
    std::pair { ProxyChoice::Kind::System, "system" },
    std::pair { ProxyChoice::Kind::None, "none" },
    std::pair { ProxyChoice::Kind::Http, "http" },
    std::pair { ProxyChoice::Kind::Socks5, "socks5" },
};

template<class Names, class Value>
QString wordOf(const Names& names, Value value)
{
    for (const auto& [known, word] : names) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

/// Takes members out of an object and remembers the first that is not usable.
class Reader
{
public:
    explicit Reader(const QJsonObject& object)
        : m_object(object)
    {
    }

    void text(const char* name, QString& target)
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        if (value.isString())
            target = value.toString();
        else if (!value.isUndefined())
            fail(name);
    }
    void flag(const char* name, bool& target)
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        if (value.isBool())
            target = value.toBool();
        else if (!value.isUndefined())
            fail(name);
    }
    void port(const char* name, quint16& target)
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        if (value.isUndefined())
            return;
        const qint64 number = value.toInteger(-1);
        if (number >= 0 && number <= 65535)
            target = quint16(number);
        else
            fail(name);
    }
    template<class Names, class Value>
    void word(const char* name, const Names& names, Value& target)
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        if (value.isUndefined())
            return;
        for (const auto& [known, word] : names) {
            if (value.toString() == QLatin1StringView(word)) {
                target = known;
                return;
            }
        }
        fail(name);
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    void fail(const char* name)
    {
        if (m_error)
            return;
        m_error = Error::make(ErrorKind::Config, QStringLiteral("BadProfile"),
            QStringLiteral("the member \"%1\" of a profile is not usable")
                .arg(QLatin1StringView(name)));
    }

    const QJsonObject& m_object;
    std::optional<Error> m_error;
};

} // namespace

QJsonObject profileToJson(const Profile& profile)
{
    const cls::ConnectionParameters& connection = profile.connection;
    QJsonObject out;
    out.insert(QStringLiteral("id"), profile.id);
    out.insert(QStringLiteral("name"), profile.name);
    out.insert(QStringLiteral("color"), profile.color);
    out.insert(QStringLiteral("region"), connection.region);
    out.insert(QStringLiteral("internal"), connection.internal);
    out.insert(QStringLiteral("endpoint"), connection.endpoint);
    out.insert(QStringLiteral("apiEndpoint"), connection.apiEndpoint);
    out.insert(QStringLiteral("allowPlainHttp"), connection.plainHttp == cls::PlainHttp::Allowed);
    out.insert(QStringLiteral("logsetId"), profile.logsetId);
    out.insert(QStringLiteral("credentials"), wordOf(origins, profile.credentials));
    out.insert(QStringLiteral("proxy"), wordOf(proxies, profile.proxy.kind));
    out.insert(QStringLiteral("proxyHost"), profile.proxy.host);
    out.insert(QStringLiteral("proxyPort"), int(profile.proxy.port));
    out.insert(QStringLiteral("authorityFile"), profile.authorityFile);
    out.insert(QStringLiteral("readOnly"), profile.readOnly);
    out.insert(QStringLiteral("danger"), wordOf(dangers, profile.danger));
    return out;
}

Result<Profile> profileFromJson(const QJsonObject& json)
{
    Reader reader(json);
    Profile out;
    reader.text("id", out.id);
    reader.text("name", out.name);
    reader.text("color", out.color);
    reader.text("region", out.connection.region);
    reader.flag("internal", out.connection.internal);
    reader.text("endpoint", out.connection.endpoint);
    reader.text("apiEndpoint", out.connection.apiEndpoint);
    bool allowPlainHttp = false;
    reader.flag("allowPlainHttp", allowPlainHttp);
    out.connection.plainHttp
        = allowPlainHttp ? cls::PlainHttp::Allowed : cls::PlainHttp::LoopbackOnly;
    reader.text("logsetId", out.logsetId);
    reader.word("credentials", origins, out.credentials);
    reader.word("proxy", proxies, out.proxy.kind);
    reader.text("proxyHost", out.proxy.host);
    reader.port("proxyPort", out.proxy.port);
    reader.text("authorityFile", out.authorityFile);
    reader.flag("readOnly", out.readOnly);
    reader.word("danger", dangers, out.danger);
    if (reader.error())
        return *reader.error();
    return out;
}

} // namespace tidemark::config
