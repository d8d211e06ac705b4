// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "config/credentialvault.h"
#include "config/profilebook.h"
#include "service/localservice.h"
#include "unit/config/fakesecretstore.h"

#include <QProcess>
#include <QTemporaryDir>

namespace tidemark::test {

/// Profiles in a folder of their own, a keychain in memory, and a local service with one topic.
class ProfileBench
{
public:
    enum class Wire { Plain, Tls };

    explicit ProfileBench(
        const QProcessEnvironment& environment = {}, Wire wire = Wire::Plain)
        : vault(keychain, environment)
        , book(file(QStringLiteral("profiles.json")))
    {
        service::LocalService::Options options;
        options.scenario.credentials << credentials();
        options.scenario.logsets << service::Scenario::Logset { logsetId(),
            QStringLiteral("orders"), { { QStringLiteral("topic-1"), QStringLiteral("主题"), 2 } } };
        if (wire == Wire::Tls) {
            makeCertificate();
            options.tlsCertFile = certificateFile();
            options.tlsKeyFile = file(QStringLiteral("key.pem"));
        }
        auto started = service::LocalService::start(std::move(options));
        if (!started.ok() || !book.load().ok())
            qFatal("the bench cannot be set up");
        service = std::move(started.value());
    }

    [[nodiscard]] static QString logsetId() { return QStringLiteral("logset-1"); }
    [[nodiscard]] static cls::Credentials credentials()
    {
        return { QStringLiteral("AKIDtest"), Secret(QByteArray("key-for-tests")), {} };
    }
    /// Of the service with TLS; signed by itself.
    [[nodiscard]] QString certificateFile() const { return file(QStringLiteral("cert.pem")); }
    [[nodiscard]] QString file(const QString& name) const { return folder.filePath(name); }

    /// Leads to the local service; not in the book.
    [[nodiscard]] config::Profile localProfile() const
    {
        config::Profile profile = book.fresh();
        profile.name = QStringLiteral("local");
        profile.connection.region = QStringLiteral("ap-guangzhou");
        profile.connection.endpoint = profile.connection.apiEndpoint = service->url().toString();
        profile.logsetId = logsetId();
        return profile;
    }

    void makeCertificate() const
    {
        const auto words = [](const char* text) {
            return QString::fromLatin1(text).split(u' ');
        };
        const int code = QProcess::execute(QStringLiteral("openssl"),
            words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
                  "-subj /CN=somewhere -addext subjectAltName=IP:127.0.0.1")
                + QStringList { QStringLiteral("-keyout"), file(QStringLiteral("key.pem")),
                    QStringLiteral("-out"), certificateFile() });
        if (code != 0)
            qFatal("openssl makes no certificate");
    }

    QTemporaryDir folder;
    SystemClock clock;
    FakeSecretStore keychain;
    config::CredentialVault vault;
    config::ProfileBook book;
    std::unique_ptr<service::LocalService> service;
};

} // namespace tidemark::test
