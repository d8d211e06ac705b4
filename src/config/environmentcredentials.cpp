// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/environmentcredentials.h"

#include "config/keytext.h"

namespace tidemark::config {

namespace {

QString valueOf(const QProcessEnvironment& environment, const char* name)
{
    return environment.value(QString::fromLatin1(name));
}

Error configError(const char* code, const QString& message)
{
    return Error::make(ErrorKind::Config, QString::fromLatin1(code), message);
}

Result<std::optional<cls::Credentials>> readPair(const QProcessEnvironment& environment,
    const char* idName, const char* keyName, const char* tokenName)
{
    const QString id = valueOf(environment, idName);
    QString key = valueOf(environment, keyName);
    const QString token = tokenName ? valueOf(environment, tokenName) : QString();
    if (id.isEmpty() && key.isEmpty())
        return std::optional<cls::Credentials>();
    if (id.isEmpty() || key.isEmpty()) {
        return configError("MissingCredentials",
            QStringLiteral("%1 is set, but %2 is not; both are needed")
                .arg(QString::fromLatin1(id.isEmpty() ? keyName : idName),
                    QString::fromLatin1(id.isEmpty() ? idName : keyName)));
    }
    for (const auto& [name, value] : { std::pair(idName, id), std::pair(keyName, key),
             std::pair(tokenName, token) }) {
        if (!isKeyText(value)) {
            return configError("BadCredentials",
                QStringLiteral("%1 holds a space, a line break or a character that no key has")
                    .arg(QString::fromLatin1(name)));
        }
    }
    cls::Credentials credentials;
    credentials.secretId = id;
    credentials.secretKey = Secret(key.toLatin1());
    if (!token.isEmpty())
        credentials.token = Secret(token.toLatin1());
    return std::optional(std::move(credentials));
}

} // namespace

Result<std::optional<cls::Credentials>> credentialsFromEnvironment(
    const QProcessEnvironment& environment)
{
    auto own = readPair(environment, variable::secretId, variable::secretKey, variable::token);
    if (!own.ok() || own.value())
        return own;
    return readPair(environment, variable::sampleSecretId, variable::sampleSecretKey, nullptr);
}

} // namespace tidemark::config
