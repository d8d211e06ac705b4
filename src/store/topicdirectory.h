// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace tidemark::store {

/// The topics of the logset as the service listed them. Thread: the owner's.
class TopicDirectory final : public QObject
{
    Q_OBJECT

public:
    struct Topic
    {
        QString topicId;
        QString name;
        std::optional<qint64> partitionCount = {}; ///< readwrite ones; none: not told
        QString createTime = {}; ///< as told, zone not documented; empty: not told
        bool operator==(const Topic&) const = default;
    };

    explicit TopicDirectory(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TopicDirectory)

    /// Replaces the list; sorted by name here. `wallMs`: when the service told it.
    void setTopics(QList<Topic> topics, qint64 wallMs = 0);
    /// The service was asked for the list and refused, or did not answer.
    void setFailed(const Error& error, qint64 wallMs);
    [[nodiscard]] const QList<Topic>& topics() const { return m_topics; }
    /// The name; the id where the name is not known.
    [[nodiscard]] QString nameOf(const QString& topicId) const;

signals:
    /// Topics came, went or have another name.
    void changed();
    /// The service told the list, whether it has changed or not.
    void listed(qint64 wallMs);
    void failed(const tidemark::Error& error, qint64 wallMs);

private:
    QList<Topic> m_topics;
    QHash<QString, QString> m_names;
};

} // namespace tidemark::store
