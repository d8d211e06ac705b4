// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tidemark::app {

Language::Language(const QString& name)
    : m_name(name)
{
    if (m_name != QLatin1StringView("en") && m_name != QLatin1StringView("zh_CN")) {
        m_name = QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                                  : QStringLiteral("en");
    }
    QLocale::setDefault(
        QLocale(m_name == QLatin1StringView("en") ? QStringLiteral("en_US") : m_name));
    if (m_name != QLatin1StringView("en"))
        load(
            QStringLiteral("qtbase_") + m_name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("tidemark_") + m_name, QStringLiteral(":/i18n"));
}

Language::~Language()
{
    for (const std::unique_ptr<QTranslator>& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::load(const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    // A missing file leaves the English source texts, which are complete.
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

} // namespace tidemark::app
