// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profileopener.h"

#include "config/profileplace.h"

#include <QPointer>

namespace tidemark::app {

namespace {

gui::ConnectionInfo infoOf(const config::Profile& profile)
{
    gui::ConnectionInfo info;
    info.profileId = profile.id;
    info.name = profile.name;
    info.color = profile.color;
    info.isDemo = profile.isDemo;
    info.readOnly = profile.readOnly;
    info.danger = profile.danger;
    return info;
}

} // namespace

ProfileOpener::ProfileOpener(config::CredentialVault& vault, Desktop& desktop, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_desktop(desktop)
{
    connect(&desktop, &Desktop::connectionsChanged, this, [this] {
        if (m_demo && m_desktop.find(m_demoId) == nullptr)
            m_demo.reset();
    });
}

ProfileOpener::~ProfileOpener() = default;

void ProfileOpener::open(const config::Profile& profile, Done done)
{
    if (OpenConnection* opened = m_desktop.find(profile.id)) {
        m_desktop.window().showConnection(opened->workspace());
        done(opened);
        return;
    }
    if (profile.isDemo) {
        openDemo(profile, done);
        return;
    }
    m_vault.obtain(profile,
        [self = QPointer(this), profile, done = std::move(done)](
            Result<cls::Credentials> credentials) {
            if (!self)
                return;
            if (!credentials.ok()) {
                done(credentials.error());
                return;
            }
            const Result<Connection> connection
                = self->connectionOf(profile, std::move(credentials.value()));
            if (!connection.ok())
                done(connection.error());
            // Meanwhile it may have been opened by a second click.
            else if (OpenConnection* opened = self->m_desktop.find(profile.id))
                done(opened);
            else
                done(&self->m_desktop.open(connection.value()));
        });
}

void ProfileOpener::openDemo(const config::Profile& profile, const Done& done)
{
    Result<std::unique_ptr<LocalDemo>> started = LocalDemo::start();
    if (!started.ok()) {
        done(started.error());
        return;
    }
    m_demo = std::move(started.value());
    m_demoId = profile.id;
    Connection connection = m_demo->connection();
    const QString place = connection.info.place;
    connection.info = infoOf(profile);
    connection.info.name
        = QCoreApplication::translate("tidemark::app::LocalDemo", "Local demo");
    connection.info.place = place;
    connection.info.readOnly = false;
    OpenConnection& opened = m_desktop.open(connection);
    LocalDemo::joinDemoGroup(opened.workspace());
    done(&opened);
}

Result<Connection> ProfileOpener::connectionOf(
    const config::Profile& profile, cls::Credentials credentials) const
{
    Result<config::ProfilePlace> place = config::placeOf(profile);
    if (!place.ok())
        return place.error();
    Connection connection;
    connection.account.endpoints = place.value().endpoints;
    connection.account.credentials
        = std::make_shared<cls::CredentialSource>(std::move(credentials));
    connection.http = std::move(place.value().http);
    connection.logsetId = profile.logsetId;
    connection.info = infoOf(profile);
    const cls::Endpoints& endpoints = connection.account.endpoints;
    connection.info.place = endpoints.dataPlane.host();
    if (endpoints.controlPlane.host() != connection.info.place)
        connection.info.place += u" + " % endpoints.controlPlane.host();
    return connection;
}

} // namespace tidemark::app
