// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/proxyoptions.h"

#include <QHostAddress>

namespace tidemark::cls {

bool isThisMachine(const QUrl& url)
{
    const QString host = url.host();
    return host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

QNetworkProxy proxyFor(const QUrl& url, const ProxyOptions& options)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (isThisMachine(url))
        return none;
    switch (options.kind) {
    case ProxyOptions::Kind::System:
        return QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url)).value(0, none);
    case ProxyOptions::Kind::None:
        return none;
    case ProxyOptions::Kind::Http:
        // "Caching" is Qt's word for one that is given whole requests; TLS is tunnelled by both.
        return { QNetworkProxy::HttpCachingProxy, options.host, options.port };
    case ProxyOptions::Kind::Socks5:
        return { QNetworkProxy::Socks5Proxy, options.host, options.port };
    }
    return none;
}

} // namespace tidemark::cls
