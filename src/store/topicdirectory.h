// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

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
        bool operator==(const Topic&) const = default;
    };

    explicit TopicDirectory(QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TopicDirectory)

    /// Replaces the list; sorted by name here.
    void setTopics(QList<Topic> topics);
    [[nodiscard]] const QList<Topic>& topics() const { return m_topics; }
    /// The name; the id where the name is not known.
    [[nodiscard]] QString nameOf(const QString& topicId) const;

signals:
    void changed();

private:
    QList<Topic> m_topics;
    QHash<QString, QString> m_names;
};

} // namespace tidemark::store
