// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

namespace tidemark::cls {

/// Builds the LogGroupList of an upload. Limits of the service (protocol notes 2.3): 10 groups a
/// list, 10,000 logs and 5 MB of values a group, 1 MB a value; the caller keeps to them with
/// `logCount` and `valueBytes`.
class LogGroupBuilder
{
public:
    using Pairs = QList<std::pair<QByteArray, QByteArray>>;

    struct Origin
    {
        QByteArray source;
        QByteArray filename;
        QByteArray hostname;
        Pairs tags;
    };

    static constexpr qint64 maxLogs = 10'000;
    static constexpr qint64 maxValueBytes = 5'000'000;
    static constexpr qint64 maxOneValueBytes = 1'000'000;

    explicit LogGroupBuilder(Origin origin);
    ~LogGroupBuilder();
    Q_DISABLE_COPY_MOVE(LogGroupBuilder)

    /// `time` as it is to be stored, in any of the units the service knows.
    void add(qint64 time, const Pairs& contents);

    [[nodiscard]] qint64 logCount() const;
    [[nodiscard]] qint64 valueBytes() const { return m_valueBytes; }

    /// A LogGroupList with the one group; the builder is empty afterwards.
    [[nodiscard]] QByteArray takeList();

private:
    struct Group;
    Origin m_origin;
    std::unique_ptr<Group> m_group;
    qint64 m_valueBytes = 0;
};

} // namespace tidemark::cls
