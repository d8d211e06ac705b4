// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/sessionfile.h"

#include <QFileInfo>
#include <QJsonArray>

namespace tidemark::config {

namespace {

constexpr int formVersion = 1;
// A window has room for so many tabs, and a file for so many lines.
constexpr qsizetype maxConnections = 64;
constexpr qsizetype maxReaders = 256;

const QString geometryMember = QStringLiteral("geometry");
const QString stateMember = QStringLiteral("state");
const QString connectionsMember = QStringLiteral("connections");
const QString currentMember = QStringLiteral("current");
const QString profileMember = QStringLiteral("profile");
const QString viewMember = QStringLiteral("view");
const QString readersMember = QStringLiteral("readers");
const QString kindMember = QStringLiteral("kind");
const QString configMember = QStringLiteral("config");
const QString consumerKind = QStringLiteral("consumer");
const QString tailKind = QStringLiteral("tail");

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject toJson(const SavedConnection& connection)
{
    QJsonArray readers;
    for (const SavedReader& reader : connection.readers) {
        readers << QJsonObject {
            { kindMember, reader.kind == SavedReader::Kind::Tail ? tailKind : consumerKind },
            { configMember, reader.config },
        };
    }
    return { { profileMember, connection.profileId }, { viewMember, connection.view },
        { readersMember, readers } };
}

/// Reads what is usable and counts the rest.
class Reader
{
public:
    [[nodiscard]] Session session(const QJsonObject& content)
    {
        Session out;
        out.geometry = bytes(content, geometryMember);
        out.state = bytes(content, stateMember);
        const QJsonArray connections = content.value(connectionsMember).toArray();
        for (const QJsonValue& value : connections) {
            std::optional<SavedConnection> read = connection(value.toObject());
            if (read && out.connections.size() < maxConnections)
                out.connections << std::move(*read);
            else
                ++m_ignored;
        }
        const qint64 current = content.value(currentMember).toInteger(0);
        out.current = current >= 0 && current < out.connections.size() ? int(current) : 0;
        return out;
    }
    [[nodiscard]] int ignored() const { return m_ignored; }

private:
    QByteArray bytes(const QJsonObject& content, const QString& name)
    {
        const QByteArray text = content.value(name).toString().toLatin1();
        auto decoded
            = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            ++m_ignored;
        return decoded ? std::move(decoded.decoded) : QByteArray();
    }

    std::optional<SavedConnection> connection(const QJsonObject& object)
    {
        SavedConnection out;
        out.profileId = object.value(profileMember).toString();
        if (out.profileId.isEmpty())
            return std::nullopt;
        out.view = object.value(viewMember).toObject();
        const QJsonArray readers = object.value(readersMember).toArray();
        for (const QJsonValue& value : readers) {
            const QString kind = value[kindMember].toString();
            const bool isKnown = kind == consumerKind || kind == tailKind;
            if (!isKnown || !value[configMember].isObject() || out.readers.size() >= maxReaders) {
                ++m_ignored;
                continue;
            }
            out.readers << SavedReader {
                kind == tailKind ? SavedReader::Kind::Tail : SavedReader::Kind::Consumer,
                value[configMember].toObject(),
            };
        }
        return out;
    }

    int m_ignored = 0;
};

} // namespace

SessionFile::SessionFile(const QString& path)
    : m_file(path, formVersion)
{
}

Result<SessionFile::Loaded> SessionFile::load()
{
    const Result<SettingsFile::Loaded> loaded = m_file.load();
    if (!loaded.ok())
        return loaded.error();
    Loaded out;
    if (loaded.value().notice)
        out.notices << *loaded.value().notice;
    Reader reader;
    out.session = reader.session(loaded.value().content);
    if (reader.ignored() > 0) {
        out.notices << SettingsNotice { SettingsNotice::Kind::PartIgnored,
            QFileInfo(m_file.path()).fileName(), {},
            QStringLiteral("%1 of its entries are not usable").arg(reader.ignored()) };
    }
    return out;
}

Status SessionFile::save(const Session& session)
{
    QJsonArray connections;
    for (const SavedConnection& connection : session.connections)
        connections << toJson(connection);
    return m_file.save({ { geometryMember, base64(session.geometry) },
        { stateMember, base64(session.state) }, { connectionsMember, connections },
        { currentMember, session.current } });
}

} // namespace tidemark::config
