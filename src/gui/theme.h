// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;
class QFont;

namespace tidemark::gui {

/// How much a value asks for attention. Always shown together with a word or a sign.
enum class Severity
{
    Neutral,
    Good,
    Notice,
    Warning,
    Bad,
    Muted
};

/// The only place that knows colours and fonts. Thread: GUI.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode
    {
        System,
        Light,
        Dark
    };

    /// Takes the palette that `application` has as the system's one, and sets style and fonts.
    explicit Theme(QApplication& application, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Theme)

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// What the desktop wants now; counts while the mode is System.
    void setSystemDark(bool dark);
    [[nodiscard]] bool isDark() const;

    /// Colour of text on the base of a table.
    [[nodiscard]] QColor text(Severity severity) const;
    /// Distinct colours of chart lines, without red against green.
    [[nodiscard]] QColor series(int index) const;
    static constexpr int seriesCount = 8;

    /// For log text: fixed width, Chinese in its own forms.
    [[nodiscard]] static QFont logFont(int pointSize);

signals:
    void changed();

private:
    QApplication& m_application;
    bool m_systemIsDark;
    Mode m_mode = Mode::System;
};

} // namespace tidemark::gui
