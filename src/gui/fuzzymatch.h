// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tidemark::gui {

/// What somebody has typed, prepared for comparing it with many texts: words that must all occur,
/// in any order, each as a run of letters or with others in between.
class FuzzyPattern
{
public:
    explicit FuzzyPattern(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// How well `folded` (a text after QString::toCaseFolded) fits; a larger number fits better.
    /// None: it does not. Anything fits an empty pattern equally.
    [[nodiscard]] std::optional<int> score(QStringView folded) const;

private:
    QStringList m_words;
};

} // namespace tidemark::gui
