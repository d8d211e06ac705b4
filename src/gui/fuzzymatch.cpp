// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fuzzymatch.h"

#include <algorithm>

namespace tidemark::gui {

namespace {

// A run of letters is always better than letters apart; within each kind an earlier one and one
// at the beginning of a word is better.
constexpr int runScore = 1000;
constexpr int wordStartBonus = 400;
constexpr int textStartBonus = 200;
constexpr int apartScore = 300;
constexpr int gapCost = 10;

bool isWordStart(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

std::optional<int> scoreOfRun(QStringView text, QStringView word)
{
    qsizetype at = text.indexOf(word);
    if (at < 0)
        return std::nullopt;
    int best = 0;
    for (; at >= 0; at = text.indexOf(word, at + 1)) {
        int score = runScore - static_cast<int>(std::min<qsizetype>(at, 100));
        score += isWordStart(text, at) ? wordStartBonus : 0;
        score += at == 0 ? textStartBonus : 0;
        best = std::max(best, score);
    }
    return best;
}

/// All letters in their order, others in between.
std::optional<int> scoreApart(QStringView text, QStringView word)
{
    int score = apartScore;
    qsizetype at = -1;
    for (const QChar letter : word) {
        const qsizetype next = text.indexOf(letter, at + 1);
        if (next < 0)
            return std::nullopt;
        const auto gap = static_cast<int>(std::min<qsizetype>(next - at - 1, 20));
        if (at >= 0 && !isWordStart(text, next))
            score -= gap * gapCost;
        at = next;
    }
    return score;
}

} // namespace

FuzzyPattern::FuzzyPattern(const QString& typed)
    : m_words(typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts))
{
}

std::optional<int> FuzzyPattern::score(QStringView folded) const
{
    int sum = 0;
    for (const QString& word : m_words) {
        std::optional<int> one = scoreOfRun(folded, word);
        if (!one)
            one = scoreApart(folded, word);
        if (!one)
            return std::nullopt;
        sum += *one;
    }
    return sum;
}

} // namespace tidemark::gui
