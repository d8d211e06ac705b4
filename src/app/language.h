// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace tidemark::app {

/// The language of the program's own texts and of Qt's, for as long as this object lives. English
/// has a translation of its own, for its plural forms. Thread: GUI.
class Language
{
public:
    /// "en", "zh_CN", or empty: as the system, English where that is neither.
    explicit Language(const QString& name);
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    [[nodiscard]] const QString& name() const { return m_name; }

private:
    void load(const QString& file, const QString& folder);

    QString m_name;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace tidemark::app
