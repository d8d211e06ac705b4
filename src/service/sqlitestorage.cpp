// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sqlitestorage.h"

#include "service/sqliteschema.h"

#include <QDir>

namespace tidemark::service {

namespace {

constexpr int offsetBits = 40;

constexpr qint64 messageKey(qint64 partitionKey, qint64 offset)
{
    return (partitionKey << offsetBits) | offset;
}

constexpr qint64 offsetOfKey(qint64 key)
{
    return key & ((qint64(1) << offsetBits) - 1);
}

} // namespace

Result<std::unique_ptr<SqliteStorage>> SqliteStorage::open(const QString& directory)
{
    if (!QDir().mkpath(directory)) {
        return Error::make(ErrorKind::Local, QStringLiteral("InternalError"),
            QStringLiteral("cannot make the data directory %1").arg(directory));
    }
    const QString path = QDir(directory).filePath(QLatin1StringView(fileName));

    std::unique_ptr<SqliteStorage> storage(new SqliteStorage);
    auto writer = SqliteDatabase::open(path, SqliteDatabase::Mode::ReadWriteCreate);
    if (!writer.ok())
        return writer.error();
    storage->m_writer = std::move(writer).value();
    if (const Status ready = prepareSchema(*storage->m_writer, path, schemaVersion); !ready.ok())
        return ready.error();
    auto reader = SqliteDatabase::open(path, SqliteDatabase::Mode::ReadOnly);
    if (!reader.ok())
        return reader.error();
    storage->m_reader = std::move(reader).value();
    return Result<std::unique_ptr<SqliteStorage>>(std::move(storage));
}

Result<StorageState> SqliteStorage::load()
{
    const std::lock_guard lock(m_writeMutex);
    StorageState state;
    auto logsets = m_writer->statement("SELECT logset_id, name, created_ms FROM logsets");
    while (logsets.step())
        state.logsets << LogsetRow{ logsets.text(0), logsets.text(1), logsets.int64(2) };
    auto topics = m_writer->statement(
        "SELECT topic_id, name, logset_id, created_ms FROM topics ORDER BY rowid");
    while (topics.step()) {
        state.topics << TopicRow{ topics.text(0), topics.text(1), topics.text(2), topics.int64(3) };
    }
    auto partitions = m_writer->statement(
        "SELECT key, topic_id, id, read_only, begin_key, end_key, created_ms, last_write_ms, "
        "first_offset, next_offset, bytes FROM partitions ORDER BY key");
    while (partitions.step()) {
        PartitionRow row;
        row.topicId = partitions.text(1);
        row.id = PartitionId(partitions.int64(2));
        row.readOnly = partitions.int64(3) != 0;
        row.beginKey = partitions.text(4).toLatin1();
        row.endKey = partitions.text(5).toLatin1();
        row.createdMs = partitions.int64(6);
        row.lastWriteMs = partitions.int64(7);
        row.firstOffset = partitions.int64(8);
        row.nextOffset = partitions.int64(9);
        row.bytes = partitions.int64(10);
        rememberKey({ row.topicId, row.id }, partitions.int64(0));
        state.partitions << row;
    }
    auto groups = m_writer->statement("SELECT logset_id, name, timeout_s, topics FROM groups");
    while (groups.step()) {
        state.groups << GroupRow{ groups.text(0), groups.text(1), groups.int64(2),
            groups.text(3).split(QLatin1Char('\n'), Qt::SkipEmptyParts) };
    }
    auto commits
        = m_writer->statement("SELECT logset_id, name, topic_id, id, next_offset FROM commits");
    while (commits.step()) {
        state.commits << CommitRow{ commits.text(0), commits.text(1),
            { commits.text(2), PartitionId(commits.int64(3)) }, commits.int64(4) };
    }
    auto owners = m_writer->statement("SELECT logset_id, name, topic_id, id, consumer FROM owners");
    while (owners.step()) {
        state.owners << OwnerRow{ owners.text(0), owners.text(1),
            { owners.text(2), PartitionId(owners.int64(3)) }, owners.text(4) };
    }
    if (!logsets.ok() || !topics.ok() || !partitions.ok() || !groups.ok() || !commits.ok()
        || !owners.ok())
        return m_writer->error();
    return state;
}

Status SqliteStorage::writePartition(const PartitionRow& row)
{
    auto statement = m_writer->statement(
        "INSERT INTO partitions(topic_id, id, read_only, begin_key, end_key, created_ms, "
        "last_write_ms, first_offset, next_offset, bytes) VALUES(?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(topic_id, id) DO UPDATE SET read_only = excluded.read_only, "
        "last_write_ms = excluded.last_write_ms, first_offset = excluded.first_offset, "
        "next_offset = excluded.next_offset, bytes = excluded.bytes RETURNING key");
    statement.bind(row.topicId).bind(row.id.value).bind(qint64(row.readOnly));
    statement.bind(QString::fromLatin1(row.beginKey)).bind(QString::fromLatin1(row.endKey));
    statement.bind(row.createdMs).bind(row.lastWriteMs).bind(row.firstOffset);
    statement.bind(row.nextOffset).bind(row.bytes);
    if (statement.step())
        rememberKey({ row.topicId, row.id }, statement.int64(0));
    return statement.run() ? okStatus() : Status(m_writer->error());
}

qint64 SqliteStorage::keyOf(const TopicPartition& partition)
{
    const std::lock_guard lock(m_keyMutex);
    const auto known = m_keys.find(partition);
    return known == m_keys.end() ? -1 : known->second;
}

void SqliteStorage::rememberKey(const TopicPartition& partition, qint64 key)
{
    const std::lock_guard lock(m_keyMutex);
    m_keys[partition] = key;
}

Status SqliteStorage::addLogset(const LogsetRow& logset)
{
    const std::lock_guard lock(m_writeMutex);
    auto statement
        = m_writer->statement("INSERT INTO logsets(logset_id, name, created_ms) VALUES(?,?,?)");
    statement.bind(logset.logsetId).bind(logset.name).bind(logset.createdMs);
    return statement.run() ? okStatus() : Status(m_writer->error());
}

Status SqliteStorage::addTopic(const TopicRow& topic, const QList<PartitionRow>& partitions)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    {
        auto statement = m_writer->statement(
            "INSERT INTO topics(topic_id, name, logset_id, created_ms) VALUES(?,?,?,?)");
        statement.bind(topic.topicId).bind(topic.name).bind(topic.logsetId).bind(topic.createdMs);
        if (!statement.run())
            return m_writer->error();
    }
    for (const PartitionRow& row : partitions) {
        if (const Status written = writePartition(row); !written.ok())
            return written;
    }
    return transaction.commit();
}

Status SqliteStorage::putPartitions(const QList<PartitionRow>& partitions)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    for (const PartitionRow& row : partitions) {
        if (const Status written = writePartition(row); !written.ok())
            return written;
    }
    return transaction.commit();
}

Status SqliteStorage::append(const QList<Append>& appends)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    for (const Append& append : appends) {
        if (const Status written = writePartition(append.after); !written.ok())
            return written;
        const qint64 key = keyOf({ append.after.topicId, append.after.id });
        for (const MessageRow& message : append.messages) {
            auto statement = m_writer->statement(
                "INSERT INTO messages(key, received_ms, log_group) VALUES(?,?,?)");
            statement.bind(messageKey(key, message.offset)).bind(message.receivedMs);
            statement.bindBlob(message.logGroup);
            if (!statement.run())
                return m_writer->error();
        }
    }
    return transaction.commit();
}

Status SqliteStorage::trim(const QList<PartitionRow>& after)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    for (const PartitionRow& row : after) {
        if (const Status written = writePartition(row); !written.ok())
            return written;
        const qint64 key = keyOf({ row.topicId, row.id });
        auto statement = m_writer->statement("DELETE FROM messages WHERE key >= ? AND key < ?");
        statement.bind(messageKey(key, 0)).bind(messageKey(key, row.firstOffset));
        if (!statement.run())
            return m_writer->error();
    }
    return transaction.commit();
}

Result<QList<MessageRow>> SqliteStorage::read(
    const TopicPartition& partition, qint64 offset, qint64 end, qint64 maxBytes)
{
    const qint64 key = keyOf(partition);
    const std::lock_guard lock(m_readMutex);
    auto statement = m_reader->statement("SELECT key, received_ms, log_group FROM messages "
                                         "WHERE key >= ? AND key < ? ORDER BY key");
    statement.bind(messageKey(key, offset)).bind(messageKey(key, end));
    QList<MessageRow> out;
    qint64 bytes = 0;
    while (statement.step()) {
        QByteArray logGroup = statement.blob(2);
        bytes += logGroup.size();
        if (!out.isEmpty() && bytes > maxBytes)
            break;
        out << MessageRow{ offsetOfKey(statement.int64(0)), statement.int64(1),
            std::move(logGroup) };
    }
    if (!statement.ok())
        return m_reader->error();
    return out;
}

Result<QList<MessageInfo>> SqliteStorage::infos(
    const TopicPartition& partition, qint64 offset, int limit)
{
    const qint64 key = keyOf(partition);
    const std::lock_guard lock(m_readMutex);
    auto statement = m_reader->statement("SELECT key, received_ms, length(log_group) FROM messages "
                                         "WHERE key >= ? AND key < ? ORDER BY key LIMIT ?");
    statement.bind(messageKey(key, offset)).bind(messageKey(key + 1, 0)).bind(limit);
    QList<MessageInfo> out;
    while (statement.step()) {
        out << MessageInfo{ offsetOfKey(statement.int64(0)), statement.int64(1),
            statement.int64(2) };
    }
    if (!statement.ok())
        return m_reader->error();
    return out;
}

Status SqliteStorage::putGroups(const QList<GroupRow>& groups)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    for (const GroupRow& group : groups) {
        auto statement = m_writer->statement(
            "INSERT INTO groups(logset_id, name, timeout_s, topics) VALUES(?,?,?,?) ON "
            "CONFLICT(logset_id, name) DO UPDATE SET timeout_s = excluded.timeout_s, topics = "
            "excluded.topics");
        statement.bind(group.logsetId).bind(group.name).bind(group.timeoutSeconds);
        statement.bind(group.topics.join(QLatin1Char('\n')));
        if (!statement.run())
            return m_writer->error();
    }
    return transaction.commit();
}

Status SqliteStorage::deleteGroup(const QString& logsetId, const QString& name)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    for (const char* sql : { "DELETE FROM groups WHERE logset_id = ? AND name = ?",
             "DELETE FROM commits WHERE logset_id = ? AND name = ?",
             "DELETE FROM owners WHERE logset_id = ? AND name = ?" }) {
        auto statement = m_writer->statement(sql);
        statement.bind(logsetId).bind(name);
        if (!statement.run())
            return m_writer->error();
    }
    return transaction.commit();
}

Status SqliteStorage::putCommits(const QList<CommitRow>& commits)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    for (const CommitRow& commit : commits) {
        auto statement = m_writer->statement(
            "INSERT INTO commits(logset_id, name, topic_id, id, next_offset) VALUES(?,?,?,?,?) "
            "ON CONFLICT(logset_id, name, topic_id, id) DO UPDATE SET next_offset = "
            "excluded.next_offset");
        statement.bind(commit.logsetId).bind(commit.group).bind(commit.partition.topicId);
        statement.bind(commit.partition.partition.value).bind(commit.offset);
        if (!statement.run())
            return m_writer->error();
    }
    return transaction.commit();
}

Status SqliteStorage::replaceOwners(
    const QString& logsetId, const QString& group, const QList<OwnerRow>& owners)
{
    const std::lock_guard lock(m_writeMutex);
    SqliteTransaction transaction(*m_writer);
    if (!transaction.begun().ok())
        return transaction.begun();
    {
        auto statement = m_writer->statement("DELETE FROM owners WHERE logset_id = ? AND name = ?");
        statement.bind(logsetId).bind(group);
        if (!statement.run())
            return m_writer->error();
    }
    for (const OwnerRow& owner : owners) {
        auto statement = m_writer->statement(
            "INSERT INTO owners(logset_id, name, topic_id, id, consumer) VALUES(?,?,?,?,?)");
        statement.bind(logsetId).bind(group).bind(owner.partition.topicId);
        statement.bind(owner.partition.partition.value).bind(owner.consumer);
        if (!statement.run())
            return m_writer->error();
    }
    return transaction.commit();
}

} // namespace tidemark::service
