// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/topictext.h"

#include "gui/format.h"
#include "gui/knowntext.h"
#include "gui/words.h"

namespace tidemark::gui {

using models::TopicColumn;
using models::TopicNode;
using models::TopicTreeRow;

namespace {

constexpr int shownDigits = 6; // of 32: enough to tell the ranges of a topic apart

QString shortKey(const QString& key)
{
    return key.size() <= shownDigits ? key : QString(key.left(shownDigits) + QChar(0x2026));
}

QString numberOrUnknown(const std::optional<qint64>& value)
{
    return value ? Format::count(*value) : unknownSign();
}

bool holdsPartitions(TopicNode kind)
{
    return kind == TopicNode::Topic || kind == TopicNode::Partition;
}

} // namespace

QString TopicText::title(TopicColumn column)
{
    switch (column) {
    case TopicColumn::Name:
        return tr("Name");
    case TopicColumn::Id:
        return tr("Id");
    case TopicColumn::Partitions:
        return tr("Partitions");
    case TopicColumn::State:
        return tr("State");
    case TopicColumn::KeyRange:
        return tr("Key range");
    case TopicColumn::LastWrite:
        return tr("Last write");
    case TopicColumn::Groups:
        return tr("Groups");
    case TopicColumn::Here:
        return tr("Consumers here");
    case TopicColumn::Count:
        break;
    }
    return {};
}

QString TopicText::name(const TopicTreeRow& row)
{
    switch (row.kind) {
    case TopicNode::Logset:
        return row.name.isEmpty() ? row.logsetId : row.name;
    case TopicNode::Topic:
        return row.name.isEmpty() ? row.topicId : row.name;
    case TopicNode::GroupSection:
        return tr("Consumer groups");
    case TopicNode::Group:
        return row.name;
    case TopicNode::Partition:
        return tr("Partition %1").arg(row.partition.value);
    }
    return {};
}

QString TopicText::id(const TopicTreeRow& row)
{
    switch (row.kind) {
    case TopicNode::Logset:
        return row.logsetId;
    case TopicNode::Topic:
        return row.topicId;
    case TopicNode::Partition:
        return QString::number(row.partition.value);
    case TopicNode::GroupSection:
    case TopicNode::Group:
        break;
    }
    return {};
}

QString TopicText::cell(const TopicTreeRow& row, TopicColumn column)
{
    const bool isPartition = row.kind == TopicNode::Partition;
    switch (column) {
    case TopicColumn::Name:
        return name(row);
    case TopicColumn::Id:
        return id(row);
    case TopicColumn::Partitions:
        return row.kind == TopicNode::Topic ? numberOrUnknown(row.partitions) : QString();
    case TopicColumn::State:
        return state(row);
    case TopicColumn::KeyRange:
        if (!isPartition)
            return {};
        return row.beginKey.isEmpty() && row.endKey.isEmpty()
            ? unknownSign()
            : QString(shortKey(row.beginKey) % QStringLiteral(" – ") % shortKey(row.endKey));
    case TopicColumn::LastWrite:
        if (!holdsPartitions(row.kind))
            return {};
        return row.lastWrite.isEmpty() ? unknownSign() : row.lastWrite;
    case TopicColumn::Groups:
        return isPartition || row.kind == TopicNode::Group ? QString()
                                                           : numberOrUnknown(row.groups);
    case TopicColumn::Here:
        return here(row);
    case TopicColumn::Count:
        break;
    }
    return {};
}

QString TopicText::state(const TopicTreeRow& row)
{
    if (row.kind == TopicNode::Partition)
        return row.isReadOnly ? QString(QStringLiteral("◇ ") + tr("readonly")) : tr("readwrite");
    if (row.kind != TopicNode::Logset && row.kind != TopicNode::Topic)
        return {};
    if (row.error)
        return QStringLiteral("▲ ") + (row.told.isKnown() ? tr("not renewed") : tr("not known"));
    if (row.kind == TopicNode::Logset && row.topics)
        return tr("%n topic(s)", nullptr, static_cast<int>(*row.topics));
    if (row.told.isKnown() && row.readOnlyPartitions) {
        return *row.readOnlyPartitions == 0
            ? tr("all readwrite")
            : QString(QStringLiteral("◇ ")
                + tr("%n readonly", nullptr, static_cast<int>(*row.readOnlyPartitions)));
    }
    return row.isAsked ? tr("asking…") : unknownSign();
}

QString TopicText::here(const TopicTreeRow& row)
{
    if (row.here.isEmpty())
        return {};
    if (row.kind == TopicNode::Topic)
        return tr("%n consumer(s)", nullptr, static_cast<int>(row.here.size()));
    QStringList names;
    for (const models::ConsumerHere& one : row.here) {
        if (row.kind == TopicNode::Group)
            names << one.consumer;
        else
            names << (one.group.isEmpty() ? tr("%1 (tail)").arg(one.consumer)
                                          : QString(one.consumer % u" (" % one.group % u')'));
    }
    return names.join(QStringLiteral(", "));
}

QString TopicText::stateTip(const TopicTreeRow& row, qint64 nowWallMs)
{
    QString tip;
    if (row.kind == TopicNode::Partition && row.isReadOnly)
        tip = tr("Split or merged: takes no new records, those it has can still be read.") + u'\n';
    if (!row.told.isKnown() && row.isAsked)
        tip += tr("The service was asked and has not answered yet, or the request budget is used "
                  "up for the moment.");
    else
        tip += knownTip(row.told, nowWallMs);
    if (row.error)
        tip += u'\n' + Words::error(*row.error);
    return tip;
}

QString TopicText::tip(const TopicTreeRow& row, TopicColumn column, qint64 nowWallMs)
{
    const bool isPartition = row.kind == TopicNode::Partition;
    switch (column) {
    case TopicColumn::Name:
    case TopicColumn::Id: {
        QStringList lines{ name(row) };
        if (row.kind == TopicNode::Logset || row.kind == TopicNode::Topic)
            lines << id(row);
        if (!row.createTime.isEmpty()) {
            lines << tr("Created %1, as the service tells it (time zone not documented).")
                         .arg(row.createTime);
        }
        if (!row.madeOf.isEmpty()) {
            QStringList parents;
            for (const PartitionId parent : row.madeOf)
                parents << QString::number(parent.value);
            lines << tr("Made of partitions %1 by a split or merge, as the key ranges tell.")
                         .arg(parents.join(QStringLiteral(", ")));
        }
        return lines.join(u'\n');
    }
    case TopicColumn::Partitions:
        return row.kind == TopicNode::Topic && !row.partitions
            ? Words::unknownReason(UnknownReason::NotTold)
            : QString();
    case TopicColumn::State:
        return row.kind == TopicNode::GroupSection || row.kind == TopicNode::Group
            ? QString()
            : stateTip(row, nowWallMs);
    case TopicColumn::KeyRange:
        if (!isPartition)
            return {};
        return row.beginKey.isEmpty() && row.endKey.isEmpty()
            ? Words::unknownReason(UnknownReason::NotTold)
            : tr("From %1\nup to, not including, %2").arg(row.beginKey, row.endKey);
    case TopicColumn::LastWrite:
        if (!holdsPartitions(row.kind))
            return {};
        if (row.lastWrite.isEmpty() && row.told.isKnown())
            return tr("Never written, or the service does not tell.");
        return row.lastWrite.isEmpty()
            ? Words::unknownReason(row.told.reason())
            : tr("As the service tells it (time zone not documented).");
    case TopicColumn::Groups:
        return row.kind == TopicNode::Topic || row.kind == TopicNode::Logset
            ? tr("Native consumer groups; those of the Kafka protocol are in the group list.")
            : QString();
    case TopicColumn::Here:
        return tr("Consumers of this program. The service does not tell who else reads.");
    case TopicColumn::Count:
        break;
    }
    return {};
}

} // namespace tidemark::gui
