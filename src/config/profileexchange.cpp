// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profileexchange.h"

#include "config/environmentcredentials.h"
#include "config/profilebook.h"
#include "config/profilefault.h"
#include "config/profilejson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

namespace tidemark::config {

namespace {

constexpr int formVersion = 1;
constexpr qint64 maxBytes = 4 << 20;
const QString formMember = QStringLiteral("form");
const QString formName = QStringLiteral("tidemark-profiles");
const QString versionMember = QStringLiteral("version");
const QString profilesMember = QStringLiteral("profiles");

Error fileError(ErrorKind kind, const char* code, const QString& path, const QString& reason)
{
    return Error::make(kind, QString::fromLatin1(code),
        QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), reason));
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<QJsonArray> readArray(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(ErrorKind::Local, "CannotRead", path, file.errorString());
    const QByteArray text = file.read(maxBytes + 1);
    const QJsonObject object
        = text.size() > maxBytes ? QJsonObject() : QJsonDocument::fromJson(text).object();
    if (object.value(formMember).toString() != formName) {
        return fileError(
            ErrorKind::Config, "NotProfiles", path, QStringLiteral("is not a file of profiles"));
    }
    if (object.value(versionMember).toInteger(-1) != formVersion) {
        return fileError(ErrorKind::Config, "NewerProfiles", path,
            QStringLiteral("was written by another version of the program"));
    }
    return object.value(profilesMember).toArray();
}

/// The standard host of a region is better said as the region, of which both planes follow.
void placeByEndpoint(const QString& endpoint, cls::ConnectionParameters& connection)
{
    const Result<QUrl> url = cls::parseEndpoint(endpoint, cls::PlainHttp::Allowed);
    for (const cls::Region& region : cls::regions()) {
        const QString code = QString::fromLatin1(region.code);
        for (const cls::NetworkKind network :
            { cls::NetworkKind::Public, cls::NetworkKind::Internal }) {
            const QUrl standard = cls::endpointsOfRegion(code, network).dataPlane;
            if (url.ok() && url.value().host() == standard.host() && url.value().port() == -1) {
                connection.region = code;
                connection.internal = network == cls::NetworkKind::Internal;
                return;
            }
        }
    }
    connection.endpoint = endpoint;
}

} // namespace

Status exportProfiles(const QString& path, const QList<Profile>& profiles)
{
    QJsonArray array;
    for (const Profile& profile : profiles) {
        QJsonObject object = profileToJson(profile);
        object.remove(QStringLiteral("id"));
        if (!profile.isDemo)
            array << object;
    }
    const QJsonObject content { { formMember, formName }, { versionMember, formVersion },
        { profilesMember, array } };
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Indented);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return okStatus();
    return fileError(ErrorKind::Local, "CannotWrite", path, file.errorString());
}

Result<ImportedProfiles> importProfiles(const QString& path)
{
    const Result<QJsonArray> array = readArray(path);
    if (!array.ok())
        return array.error();
    ImportedProfiles out;
    int number = 0;
    for (const QJsonValue& value : array.value()) {
        ++number;
        Result<Profile> read = profileFromJson(value.toObject());
        QString reason = read.ok() ? QString() : read.error().message;
        if (read.ok()) {
            Profile& profile = read.value();
            profile.id = newId();
            profile.readOnly = true;
            profile.credentials = CredentialOrigin::Keychain;
            // A file of authorities is one of the other machine; that it is missing here is told
            // when the profile is opened, and can be put right in the editor.
            const QList<ProfileFault> faults = faultsOf(profile);
            if (faults.isEmpty()) {
                out.profiles << profile;
                continue;
            }
            reason = faults.first().error().message;
        }
        const QString name = value[QStringLiteral("name")].toString().left(maxProfileName);
        out.refused << QStringLiteral("%1: %2").arg(
            name.isEmpty() ? QString::number(number) : name, reason);
    }
    return out;
}

Result<std::optional<Profile>> profileFromEnvironment(const QProcessEnvironment& environment)
{
    const auto credentials = credentialsFromEnvironment(environment);
    if (!credentials.ok())
        return credentials.error();
    const QString endpoint
        = environment.value(QString::fromLatin1(variable::sampleEndpoint)).trimmed();
    const QString logset
        = environment.value(QString::fromLatin1(variable::sampleLogsetId)).trimmed();
    if (!credentials.value() && endpoint.isEmpty() && logset.isEmpty())
        return std::optional<Profile>();
    Profile out;
    out.id = newId();
    out.color = QString::fromLatin1(profileColors.front());
    out.credentials = CredentialOrigin::Environment;
    out.logsetId = logset;
    if (!endpoint.isEmpty())
        placeByEndpoint(endpoint, out.connection);
    out.name = out.connection.region.isEmpty() ? QStringLiteral("environment")
                                               : out.connection.region;
    return std::optional(std::move(out));
}

} // namespace tidemark::config
