// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <QString>

#include <string>

namespace tidemark::store {

/// Says whether a record contains a text, without regard to case, in one of its values, its
/// source, its file name or its host name. Works on the UTF-8 bytes as received. A needle without
/// cased letters beyond ASCII takes a path that makes no string. Thread: any; immutable.
class TextMatcher
{
public:
    explicit TextMatcher(const QString& needle);

    /// An empty needle matches everything.
    [[nodiscard]] bool isEmpty() const { return m_folded.empty(); }
    [[nodiscard]] bool matches(const cls::RecordView& record) const;
    [[nodiscard]] bool matchesText(std::string_view text) const;

private:
    [[nodiscard]] bool foldedContains(std::string_view text) const;

    QString m_needle;
    std::string m_folded; ///< UTF-8, ASCII letters in lower case
    bool m_needsUnicode = false;
};

} // namespace tidemark::store
