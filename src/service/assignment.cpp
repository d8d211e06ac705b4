// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/assignment.h"

#include <algorithm>

namespace tidemark::service {

namespace {

using Assignment = std::map<TopicPartition, QString>;
using Held = std::map<QString, std::vector<PartitionId>>;

struct Work
{
    std::map<QString, size_t> totals; // partitions of all topics, by consumer
    std::vector<Held> held; // per topic
};

/// Keeps what may be kept and collects the partitions without a consumer.
std::vector<PartitionId> keep(const TopicShare& topic, const Assignment& previous, Held& held)
{
    std::vector<PartitionId> free;
    for (const QString& consumer : topic.consumers)
        held[consumer];
    for (const PartitionId partition : topic.partitions) {
        const auto owner = previous.find({ topic.topicId, partition });
        if (owner != previous.end() && held.count(owner->second) > 0)
            held[owner->second].push_back(partition);
        else
            free.push_back(partition);
    }
    return free;
}

/// How many partitions each consumer may have; those that have most now get the larger share.
std::map<QString, size_t> caps(
    const TopicShare& topic, const Held& held, const std::map<QString, size_t>& totals)
{
    std::vector<QString> order = topic.consumers;
    std::sort(order.begin(), order.end(), [&](const QString& a, const QString& b) {
        const size_t countA = held.at(a).size();
        const size_t countB = held.at(b).size();
        if (countA != countB)
            return countA > countB;
        if (totals.at(a) != totals.at(b))
            return totals.at(a) < totals.at(b);
        return a < b;
    });
    const size_t least = topic.partitions.size() / order.size();
    const size_t extra = topic.partitions.size() % order.size();
    std::map<QString, size_t> out;
    for (size_t i = 0; i < order.size(); ++i)
        out[order[i]] = least + (i < extra ? 1 : 0);
    return out;
}

/// Takes one partition out of `list`, one that is not in use where there is one.
PartitionId giveUp(
    std::vector<PartitionId>& list, const QString& topicId, const std::set<TopicPartition>& inUse)
{
    auto chosen = std::prev(list.end());
    for (auto it = list.begin(); it != list.end(); ++it) {
        if (inUse.count({ topicId, *it }) == 0)
            chosen = it;
    }
    const PartitionId partition = *chosen;
    list.erase(chosen);
    return partition;
}

void shareOut(const TopicShare& topic, std::vector<PartitionId> free, Work& work, Held& held,
    const std::set<TopicPartition>& inUse)
{
    const auto limits = caps(topic, held, work.totals);
    for (auto& [consumer, list] : held) {
        while (list.size() > limits.at(consumer))
            free.push_back(giveUp(list, topic.topicId, inUse));
    }
    std::sort(free.begin(), free.end());
    for (const PartitionId partition : free) {
        Held::iterator best = held.end();
        for (auto it = held.begin(); it != held.end(); ++it) {
            if (it->second.size() >= limits.at(it->first))
                continue;
            const auto load = [&](Held::iterator entry) {
                return std::pair(
                    work.totals.at(entry->first) + entry->second.size(), entry->second.size());
            };
            if (best == held.end() || load(it) < load(best))
                best = it;
        }
        best->second.push_back(partition);
    }
    for (const auto& [consumer, list] : held)
        work.totals[consumer] += list.size();
}

/// Moves one partition from a consumer with two more partitions in all to one that has one less
/// of the same topic; each move makes the totals more alike, so this ends.
bool levelOnce(
    const std::vector<TopicShare>& topics, Work& work, const std::set<TopicPartition>& inUse)
{
    for (size_t t = 0; t < topics.size(); ++t) {
        for (auto& [from, rich] : work.held[t]) {
            for (auto& [to, poor] : work.held[t]) {
                if (rich.size() != poor.size() + 1 || work.totals[from] < work.totals[to] + 2)
                    continue;
                poor.push_back(giveUp(rich, topics[t].topicId, inUse));
                --work.totals[from];
                ++work.totals[to];
                return true;
            }
        }
    }
    return false;
}

} // namespace

Assignment assign(const std::vector<TopicShare>& topics, const Assignment& previous,
    const std::set<TopicPartition>& inUse)
{
    Work work;
    work.held.resize(topics.size());
    for (const TopicShare& topic : topics) {
        for (const QString& consumer : topic.consumers)
            work.totals[consumer];
    }
    for (size_t t = 0; t < topics.size(); ++t) {
        if (topics[t].consumers.empty())
            continue;
        auto free = keep(topics[t], previous, work.held[t]);
        shareOut(topics[t], std::move(free), work, work.held[t], inUse);
    }
    while (levelOnce(topics, work, inUse)) { }

    Assignment out;
    for (size_t t = 0; t < topics.size(); ++t) {
        for (const auto& [consumer, list] : work.held[t]) {
            for (const PartitionId partition : list)
                out[{ topics[t].topicId, partition }] = consumer;
        }
    }
    return out;
}

} // namespace tidemark::service
