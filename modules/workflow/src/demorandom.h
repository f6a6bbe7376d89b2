// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtTypes>

namespace thuly::workflow {

/** SplitMix64: the same numbers from the same seed on every machine and with every library. */
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed) : m_state(seed) {}

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /** From `low` to `high`, both included. */
    [[nodiscard]] int between(int low, int high) { return low + int(next() % quint64(high - low + 1)); }
    [[nodiscard]] bool percent(int chance) { return between(1, 100) <= chance; }
    template<class List> [[nodiscard]] const auto &pick(const List &list) { return list[size_t(next() % quint64(std::size(list)))]; }

private:
    quint64 m_state;
};

} // namespace thuly::workflow
