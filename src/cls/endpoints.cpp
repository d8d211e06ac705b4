// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/endpoints.h"

#include <QHostAddress>

namespace tidemark::cls {

const QList<Region>& regions()
{
    static const QList<Region> list {
        { "ap-beijing", "Beijing", "北京" },
        { "ap-guangzhou", "Guangzhou", "广州" },
        { "ap-shanghai", "Shanghai", "上海" },
        { "ap-chengdu", "Chengdu", "成都" },
        { "ap-nanjing", "Nanjing", "南京" },
        { "ap-chongqing", "Chongqing", "重庆" },
        { "ap-hongkong", "Hong Kong", "中国香港" },
        { "na-siliconvalley", "Silicon Valley", "硅谷" },
        { "na-ashburn", "Virginia", "弗吉尼亚" },
        { "ap-singapore", "Singapore", "新加坡" },
        { "ap-bangkok", "Bangkok", "曼谷" },
        { "ap-jakarta", "Jakarta", "雅加达" },
        { "ap-tokyo", "Tokyo", "东京" },
        { "ap-seoul", "Seoul", "首尔" },
        { "eu-frankfurt", "Frankfurt", "法兰克福" },
        { "sa-saopaulo", "São Paulo", "圣保罗" },
        { "ap-beijing-fsi", "Beijing Finance", "北京金融" },
        { "ap-shenzhen-fsi", "Shenzhen Finance", "深圳金融" },
        { "ap-shanghai-fsi", "Shanghai Finance", "上海金融" },
        { "ap-shanghai-adc", "Shanghai Autonomous Driving", "上海自动驾驶云", true },
    };
    return list;
}

Endpoints endpointsOfRegion(const QString& region, NetworkKind network)
{
    const bool internal = network == NetworkKind::Internal;
    Endpoints out;
    out.region = region;
    out.dataPlane = QUrl(QStringLiteral("https://%1.cls.%2")
            .arg(region, internal ? QStringLiteral("tencentyun.com") : QStringLiteral("tencentcs.com")));
    if (internal)
        out.controlPlane = QUrl(QStringLiteral("https://cls.internal.tencentcloudapi.com"));
    else if (region.isEmpty())
        out.controlPlane = QUrl(QStringLiteral("https://cls.tencentcloudapi.com"));
    else
        out.controlPlane = QUrl(QStringLiteral("https://cls.%1.tencentcloudapi.com").arg(region));
    return out;
}

namespace {

int standardPort(const QUrl& url)
{
    return url.scheme() == QLatin1StringView("https") ? 443 : 80;
}

bool isLoopback(const QString& host)
{
    if (host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace

Result<QUrl> parseEndpoint(const QString& text, PlainHttp plainHttp)
{
    const auto fail = [&text](const QString& why) {
        return Error::make(ErrorKind::Config, QStringLiteral("BadEndpoint"),
            QStringLiteral("endpoint \"%1\": %2").arg(text, why));
    };
    QString withScheme = text.trimmed();
    if (withScheme.isEmpty())
        return fail(QStringLiteral("is empty; expected a host name or URL"));
    if (!withScheme.contains(QLatin1StringView("://")))
        withScheme.prepend(QLatin1StringView("https://"));

    QUrl url(withScheme, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return fail(QStringLiteral("is not a valid host or URL"));
    if (url.scheme() != QLatin1StringView("https") && url.scheme() != QLatin1StringView("http"))
        return fail(QStringLiteral("the scheme must be https or http"));
    if (!url.userInfo().isEmpty())
        return fail(QStringLiteral("must not contain a user name or password"));
    if (url.hasQuery() || url.hasFragment() || url.path().size() > 1)
        return fail(QStringLiteral("must be scheme, host and port only"));
    if (url.scheme() == QLatin1StringView("http") && plainHttp == PlainHttp::LoopbackOnly
        && !isLoopback(url.host())) {
        return fail(QStringLiteral(
            "plain http is allowed to this machine only; use https or allow plain http explicitly"));
    }
    url.setPath(QString());
    // Qt would put it into the Host header, but servers and proxies may leave it out.
    if (url.port() == standardPort(url))
        url.setPort(-1);
    return url;
}

QByteArray hostHeader(const QUrl& url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    if (url.port() != -1)
        host += ':' + QByteArray::number(url.port());
    return host;
}

} // namespace tidemark::cls
