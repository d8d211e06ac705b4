// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/known.h"
#include "cls/describepartitions.h"
#include "cls/grouptypes.h"
#include "store/topicdirectory.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace tidemark::store {

/// The last good answer with its age, and beside it why a later question failed.
template <class T> struct Answered
{
    Known<T> value;
    std::optional<Error> error; ///< of the last question; none: it was answered
    qint64 failedMs = 0; ///< unix time of the failure
    bool isAsked = false; ///< a question waits or is under way

    void told(T answer, qint64 wallMs)
    {
        value = Known<T>::of(std::move(answer), Origin::Service, wallMs);
        error.reset();
        isAsked = false;
    }
    /// An older answer stays: it is what is known.
    void failed(const Error& reason, qint64 wallMs)
    {
        if (!value.isKnown())
            value = Known<T>::unknown(UnknownReason::Failed, wallMs);
        error = reason;
        failedMs = wallMs;
        isAsked = false;
    }
};

/// Logsets, their topics with the partitions, and the native groups that read them, each as the
/// service last told it. Thread: the owner's.
class TopicCatalogue final : public QObject
{
    Q_OBJECT

public:
    struct Logset
    {
        QString logsetId;
        QString name; ///< empty: not told
        std::optional<qint64> topicCount;
        bool operator==(const Logset&) const = default;
    };
    using Topic = TopicDirectory::Topic;
    using Layout = QList<cls::DescribePartitions::Response::Partition>;
    using Groups = QList<cls::ConsumerGroupInfo>;

    /// `ownLogset`: that of the connection, there even while the service has listed none. Empty:
    /// none.
    explicit TopicCatalogue(const QString& ownLogset, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TopicCatalogue)

    void setLogsets(QList<Logset> logsets, qint64 wallMs);
    void failLogsets(const Error& error, qint64 wallMs);
    void setTopics(const QString& logsetId, const QList<Topic>& topics, qint64 wallMs);
    void failTopics(const QString& logsetId, const Error& error, qint64 wallMs);
    void setGroups(const QString& logsetId, const Groups& groups, qint64 wallMs);
    void failGroups(const QString& logsetId, const Error& error, qint64 wallMs);
    void setLayout(const QString& topicId, const Layout& layout, qint64 wallMs);
    void failLayout(const QString& topicId, const Error& error, qint64 wallMs);
    void setTopicsAsked(const QString& logsetId);
    void setLayoutAsked(const QString& topicId, bool isAsked);

    [[nodiscard]] const QString& ownLogset() const { return m_ownLogset; }
    /// By name, the connection's first.
    [[nodiscard]] const QList<Logset>& logsets() const { return m_logsets; }
    [[nodiscard]] const Answered<qint64>& logsetsAnswer() const { return m_logsetsAnswer; }
    [[nodiscard]] Answered<QList<Topic>> topics(const QString& logsetId) const;
    [[nodiscard]] Answered<Layout> layout(const QString& topicId) const;
    /// The number of groups of the logset.
    [[nodiscard]] Answered<qint64> groups(const QString& logsetId) const;
    /// Names of the groups that consume the topic, sorted; meaningful where groups() of its
    /// logset is known.
    [[nodiscard]] QStringList groupsOf(const QString& topicId) const;
    /// Topics whose partitions are known.
    [[nodiscard]] int knownLayouts() const;

signals:
    void logsetsChanged();
    void topicsChanged(const QString& logsetId);
    void groupsChanged(const QString& logsetId);
    void layoutChanged(const QString& topicId);

private:
    const QString m_ownLogset;
    QList<Logset> m_logsets;
    Answered<qint64> m_logsetsAnswer; // how many
    QHash<QString, Answered<QList<Topic>>> m_topics; // by logset
    QHash<QString, Answered<qint64>> m_groups; // by logset
    QHash<QString, QHash<QString, QStringList>> m_groupsOf; // by logset, topic
    QHash<QString, Answered<Layout>> m_layouts; // by topic
    int m_knownLayouts = 0;
};

} // namespace tidemark::store
