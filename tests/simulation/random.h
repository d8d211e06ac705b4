// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <initializer_list>
#include <vector>

namespace tidemark::sim {

/// Random numbers that are the same with every compiler and standard library (splitmix64), so
/// that a seed means the same schedule on every machine.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// Both ends included.
    qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(next() % static_cast<quint64>(high - low + 1));
    }
    int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    /// In [0, 1).
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    template <class T> T pick(const std::vector<T>& values)
    {
        return values[static_cast<size_t>(next() % values.size())];
    }

private:
    quint64 m_state;
};

/// One number out of several; the seed of what belongs to them all.
inline quint64 mixed(std::initializer_list<quint64> values)
{
    quint64 state = 0x2545f4914f6cdd1dULL;
    for (const quint64 value : values)
        state = Random(state ^ value).next();
    return state;
}

} // namespace tidemark::sim
