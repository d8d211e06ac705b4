// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace tidemark::models {

/// Turns one sorted list of rows into another with the fewest notifications: runs of removed rows,
/// runs of inserted rows, and changes of rows whose key stayed. `Ops` is the model's side:
/// beginRemove(first, last), endRemove(), beginInsert(first, last), endInsert(), changed(row).
/// Row needs operator< and sameKey() on the key, and operator== on everything.
template <class Row, class Ops>
void mergeSortedRows(std::vector<Row>& rows, const std::vector<Row>& next, Ops&& ops)
{
    std::size_t at = 0;
    std::size_t in = 0;
    while (at < rows.size() || in < next.size()) {
        const auto goes = [&](std::size_t index) {
            return index < rows.size() && (in == next.size() || rows[index] < next[in]);
        };
        if (goes(at)) {
            std::size_t end = at + 1;
            while (goes(end))
                ++end;
            ops.beginRemove(static_cast<int>(at), static_cast<int>(end) - 1);
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at),
                rows.begin() + static_cast<std::ptrdiff_t>(end));
            ops.endRemove();
            continue;
        }
        const auto comes = [&](std::size_t index) {
            return index < next.size() && (at == rows.size() || next[index] < rows[at]);
        };
        if (comes(in)) {
            std::size_t end = in + 1;
            while (comes(end))
                ++end;
            ops.beginInsert(static_cast<int>(at), static_cast<int>(at + end - in) - 1);
            rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at),
                next.begin() + static_cast<std::ptrdiff_t>(in),
                next.begin() + static_cast<std::ptrdiff_t>(end));
            ops.endInsert();
            at += end - in;
            in = end;
            continue;
        }
        if (!(rows[at] == next[in])) {
            rows[at] = next[in];
            ops.changed(static_cast<int>(at));
        }
        ++at;
        ++in;
    }
}

} // namespace tidemark::models
