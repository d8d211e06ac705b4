// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/engine.h"
#include "gui/groupcommands.h"
#include "store/layoutqueue.h"
#include "store/topiccatalogue.h"

#include <QObject>
#include <QTimer>

namespace tidemark::gui {

/// Fills a TopicCatalogue: logsets at once, topics and groups of other logsets when they are
/// opened, partitions of topics as LayoutQueue decides. What GroupCommands reads of the
/// connection's own logset is taken from there. Looks only: neither heartbeat nor commit.
/// Thread: GUI.
class TopicReader final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the reader.
    TopicReader(engine::Engine& engine, const Clock& clock, GroupCommands& commands,
        store::TopicDirectory& topics, store::TopicCatalogue& catalogue,
        QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TopicReader)

    /// Reads the logsets.
    void start();
    /// Reads logsets, and topics and groups of the logsets that are open, again.
    void refreshLists();
    /// The same, and partitions where they are looked at.
    void refresh();
    void wantTopics(const QString& logsetId);
    void wantLayout(const QString& topicId);
    /// What the user sees, from the top; replaces what was visible.
    void setVisible(const QStringList& topicIds);
    /// Topics that wait for the request budget.
    [[nodiscard]] int waiting() const;

private:
    void readLogsets(qint64 offset, QList<store::TopicCatalogue::Logset> soFar);
    void readTopics(const QString& logsetId, qint64 offset,
        QList<store::TopicCatalogue::Topic> soFar);
    void readGroups(const QString& logsetId);
    void pump();
    void readLayout(const QString& topicId);

    engine::Engine& m_engine;
    const Clock& m_clock;
    GroupCommands& m_commands;
    store::TopicCatalogue& m_catalogue;
    store::LayoutQueue m_queue;
    QSet<QString> m_openLogsets; // beside the own one
    quint64 m_generation = 0; // of the lists
    QTimer m_timer;
};

} // namespace tidemark::gui
