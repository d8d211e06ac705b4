// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace tidemark::cls {

/// A region of CLS. Source: endpoint lists of the official SDKs (protocol notes 7).
struct Region
{
    const char* code;
    const char* englishName;
    const char* chineseName;
    bool intranetOnly = false;
};

/// All known regions, in the order of the vendor's list.
[[nodiscard]] const QList<Region>& regions();

/// How the services are reached.
enum class NetworkKind { Public, Internal };

/// Base addresses of the two planes and the region that control requests name.
struct Endpoints
{
    QUrl dataPlane; ///< /pull_log and /structuredlog
    QUrl controlPlane; ///< cloud API, POST /
    QString region; ///< X-TC-Region

    bool operator==(const Endpoints&) const = default;
};

/// The addresses of a region. Control plane inside a VPC is one host for all regions.
[[nodiscard]] Endpoints endpointsOfRegion(const QString& region, NetworkKind network);

/// Whether plain http may be used beyond this machine.
enum class PlainHttp { LoopbackOnly, Allowed };

/// An address as a user writes it: host, host:port or URL; https where no scheme is given. A
/// port that is the scheme's default is dropped.
/// Errors: Config, with what is wrong and what is expected; plain http to another machine is
/// refused unless `plainHttp` allows it, because keys and logs would be readable on the way.
[[nodiscard]] Result<QUrl> parseEndpoint(const QString& text, PlainHttp plainHttp);

/// The value of the Host header that Qt sends for `url`: with the port where the URL has one,
/// even the default one of its scheme. Signatures must contain exactly this.
[[nodiscard]] QByteArray hostHeader(const QUrl& url);

} // namespace tidemark::cls
