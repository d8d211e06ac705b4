// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/loggroupbuilder.h"

#include "cls.pb.h"

namespace tidemark::cls {

struct LogGroupBuilder::Group
{
    proto::LogGroupList list;
};

LogGroupBuilder::LogGroupBuilder(Origin origin)
    : m_origin(std::move(origin))
    , m_group(std::make_unique<Group>())
{
}

LogGroupBuilder::~LogGroupBuilder() = default;

void LogGroupBuilder::add(qint64 time, const Pairs& contents)
{
    if (m_group->list.loggrouplist_size() == 0)
        m_group->list.add_loggrouplist();
    proto::Log* log = m_group->list.mutable_loggrouplist(0)->add_logs();
    log->set_time(time);
    for (const auto& [key, value] : contents) {
        proto::Log_Content* content = log->add_contents();
        content->set_key(key.toStdString());
        content->set_value(value.toStdString());
        m_valueBytes += value.size();
    }
}

qint64 LogGroupBuilder::logCount() const
{
    return m_group->list.loggrouplist_size() == 0 ? 0 : m_group->list.loggrouplist(0).logs_size();
}

QByteArray LogGroupBuilder::takeList()
{
    for (proto::LogGroup& group : *m_group->list.mutable_loggrouplist()) {
        if (!m_origin.source.isEmpty())
            group.set_source(m_origin.source.toStdString());
        if (!m_origin.filename.isEmpty())
            group.set_filename(m_origin.filename.toStdString());
        if (!m_origin.hostname.isEmpty())
            group.set_hostname(m_origin.hostname.toStdString());
        for (const auto& [key, value] : m_origin.tags) {
            proto::LogTag* tag = group.add_logtags();
            tag->set_key(key.toStdString());
            tag->set_value(value.toStdString());
        }
    }
    const QByteArray bytes = QByteArray::fromStdString(m_group->list.SerializeAsString());
    m_group->list.Clear();
    m_valueBytes = 0;
    return bytes;
}

} // namespace tidemark::cls
