// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profilebook.h"

#include "config/profilefault.h"
#include "config/profilejson.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace tidemark::config {

namespace {

constexpr int formVersion = 1;
const QString profilesMember = QStringLiteral("profiles");

Profile demoProfile()
{
    Profile demo;
    demo.id = ProfileBook::demoId;
    demo.name = QStringLiteral("Local demo");
    demo.color = QStringLiteral("#607d8b");
    demo.credentials = CredentialOrigin::ThisRun;
    demo.readOnly = false;
    demo.isDemo = true;
    return demo;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

auto findId(QList<Profile>& profiles, const QString& id)
{
    return std::find_if(profiles.begin(), profiles.end(),
        [&](const Profile& profile) { return profile.id == id; });
}

Error demoError()
{
    return Error::make(ErrorKind::Config, QStringLiteral("DemoProfile"),
        QStringLiteral("the local demo cannot be changed"));
}

} // namespace

const QString ProfileBook::demoId = QStringLiteral("local-demo");

ProfileBook::ProfileBook(const QString& path, QObject* parent)
    : QObject(parent)
    , m_file(path, formVersion)
    , m_profiles { demoProfile() }
{
}

Result<QList<SettingsNotice>> ProfileBook::load()
{
    const Result<SettingsFile::Loaded> loaded = m_file.load();
    QList<Profile> profiles { demoProfile() };
    QList<SettingsNotice> notices;
    m_unreadable = {};
    if (loaded.ok()) {
        if (loaded.value().notice)
            notices << *loaded.value().notice;
        const QJsonArray array = loaded.value().content.value(profilesMember).toArray();
        for (const QJsonValue& value : array) {
            const Result<Profile> profile = profileFromJson(value.toObject());
            const bool usable = profile.ok() && !profile.value().id.isEmpty()
                && findId(profiles, profile.value().id) == profiles.end();
            if (usable) {
                profiles << profile.value();
                continue;
            }
            m_unreadable << value;
            notices << SettingsNotice { SettingsNotice::Kind::PartIgnored,
                QFileInfo(m_file.path()).fileName(), {},
                profile.ok() ? QStringLiteral("a profile has no id of its own")
                             : profile.error().message };
        }
    }
    if (profiles != m_profiles) {
        m_profiles = std::move(profiles);
        emit changed();
    }
    if (!loaded.ok())
        return loaded.error();
    return notices;
}

std::optional<Profile> ProfileBook::find(const QString& id) const
{
    for (const Profile& profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

Profile ProfileBook::fresh() const
{
    const auto uses = [this](const char* color) {
        return std::count_if(m_profiles.begin(), m_profiles.end(),
            [&](const Profile& profile) { return profile.color == QLatin1StringView(color); });
    };
    const char* const rarest = *std::min_element(profileColors.begin(), profileColors.end(),
        [&](const char* a, const char* b) { return uses(a) < uses(b); });
    Profile out;
    out.id = newId();
    out.color = QString::fromLatin1(rarest);
    return out;
}

Profile ProfileBook::duplicateOf(const Profile& profile) const
{
    Profile out = profile;
    out.id = newId();
    out.name = freeName(profile.name);
    out.isDemo = false;
    return out;
}

QString ProfileBook::freeName(const QString& wanted) const
{
    const auto isTaken = [this](const QString& name) {
        return std::any_of(m_profiles.begin(), m_profiles.end(),
            [&](const Profile& profile) { return profile.name == name; });
    };
    QString name = wanted;
    for (int n = 2; isTaken(name); ++n)
        name = QStringLiteral("%1 %2").arg(wanted).arg(n);
    return name;
}

Status ProfileBook::put(const Profile& profile)
{
    if (profile.isDemo || profile.id == demoId)
        return demoError();
    if (const QList<ProfileFault> faults = faultsOf(profile); !faults.isEmpty())
        return faults.first().error();
    QList<Profile> profiles = m_profiles;
    const auto found = findId(profiles, profile.id);
    if (found == profiles.end())
        profiles << profile;
    else
        *found = profile;
    return keep(std::move(profiles));
}

Status ProfileBook::remove(const QString& id)
{
    if (id == demoId)
        return demoError();
    QList<Profile> profiles = m_profiles;
    const auto found = findId(profiles, id);
    if (found == profiles.end()) {
        return Error::make(ErrorKind::NotFound, QStringLiteral("NoProfile"),
            QStringLiteral("there is no profile \"%1\"").arg(id));
    }
    profiles.erase(found);
    return keep(std::move(profiles));
}

Status ProfileBook::keep(QList<Profile> profiles)
{
    QJsonArray array;
    for (const Profile& profile : std::as_const(profiles)) {
        if (!profile.isDemo)
            array << profileToJson(profile);
    }
    for (const QJsonValue& value : std::as_const(m_unreadable))
        array << value;
    Status saved = m_file.save({ { profilesMember, array } });
    if (saved.ok() && profiles != m_profiles) {
        m_profiles = std::move(profiles);
        emit changed();
    }
    return saved;
}

} // namespace tidemark::config
