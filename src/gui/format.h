// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace tidemark::gui {

/// Numbers and spans as text, in the language of the program. Thread: GUI.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::Format)

public:
    /// With group separators.
    [[nodiscard]] static QString count(qint64 value);
    /// "340 ms", "3.2 s", "2 min 05 s", "3 h 12 min", "2 d 4 h".
    [[nodiscard]] static QString span(qint64 ms);
    /// As span(), but whole seconds: for ages and lags that move every second.
    [[nodiscard]] static QString seconds(qint64 ms);
    /// "1.5 MB" (powers of 1024).
    [[nodiscard]] static QString bytes(qint64 value);
    /// "12.3/s"
    [[nodiscard]] static QString rate(double perSecond);
    /// Text of a menu entry without mnemonic, "(&X)" of Chinese menus and ellipsis.
    [[nodiscard]] static QString withoutMnemonic(const QString& menuText);
    /// Text from outside as a tooltip: never taken for markup.
    [[nodiscard]] static QString plainTip(const QString& text);
};

} // namespace tidemark::gui
