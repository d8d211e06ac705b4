// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QApplication>
#include <QFont>
#include <QProxyStyle>

#include <array>

namespace tidemark::gui {

namespace {

/// Fusion with enough room between the columns of a table.
class RoomyStyle final : public QProxyStyle
{
public:
    RoomyStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }
    int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        return metric == PM_HeaderMargin ? 6 : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

bool isDarkPalette(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

QPalette makePalette(bool dark)
{
    const QColor window = dark ? QColor(0x292e36) : QColor(0xf3f4f6);
    const QColor base = dark ? QColor(0x191c21) : QColor(0xffffff);
    const QColor alternate = dark ? QColor(0x1f2329) : QColor(0xf7f8fa);
    const QColor text = dark ? QColor(0xe2e6ea) : QColor(0x1c2127);
    const QColor muted = dark ? QColor(0x8b949e) : QColor(0x6b7480);
    const QColor button = dark ? QColor(0x373d47) : QColor(0xf0f1f3);
    const QColor accent = dark ? QColor(0x2f6fb5) : QColor(0x1f66b0);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x2b3038) : QColor(0xfffff0));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, dark ? QColor(0x58a6ff) : QColor(0x0a5bb5));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Light, dark ? QColor(0x3a4049) : QColor(0xffffff));
    palette.setColor(QPalette::Midlight, dark ? QColor(0x333941) : QColor(0xe6e8eb));
    palette.setColor(QPalette::Mid, dark ? QColor(0x4a525d) : QColor(0xc3c8ce));
    palette.setColor(QPalette::Dark, dark ? QColor(0x101216) : QColor(0x9aa1a9));
    palette.setColor(QPalette::Shadow, dark ? QColor(0x08090b) : QColor(0x70757b));
    for (const QPalette::ColorRole role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText }) {
        palette.setColor(QPalette::Disabled, role, dark ? QColor(0x6a727c) : QColor(0x9aa1a9));
    }
    palette.setColor(
        QPalette::Inactive, QPalette::Highlight, dark ? QColor(0x36485c) : QColor(0xc4d9ef));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, text);
    return palette;
}

} // namespace

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_systemIsDark(isDarkPalette(application.palette()))
{
    application.setStyle(new RoomyStyle);
    QFont font = application.font();
    font.setFamilies({ QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC") });
    font.setPointSizeF(9.0);
    application.setFont(font);
    setMode(Mode::System);
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    // The system tells only light or dark; its own colours are not taken, so that the contrast
    // of the severities below holds.
    const bool dark
        = mode == Mode::Dark || (mode == Mode::System && m_systemIsDark);
    m_application.setPalette(makePalette(dark));
    emit changed();
}

void Theme::setSystemDark(bool dark)
{
    const bool differs = dark != m_systemIsDark;
    m_systemIsDark = dark;
    if (differs && m_mode == Mode::System)
        setMode(Mode::System);
}

bool Theme::isDark() const
{
    return isDarkPalette(m_application.palette());
}

QColor Theme::text(Severity severity) const
{
    const bool dark = isDark();
    switch (severity) {
    case Severity::Neutral:
        return m_application.palette().color(QPalette::Text);
    case Severity::Good:
        return dark ? QColor(0x56d364) : QColor(0x1a7f37);
    case Severity::Notice:
        return dark ? QColor(0x79b8ff) : QColor(0x0a5bb5);
    case Severity::Warning:
        return dark ? QColor(0xe3b341) : QColor(0x8a5a00);
    case Severity::Bad:
        return dark ? QColor(0xff7b72) : QColor(0xc01c28);
    case Severity::Muted:
        return m_application.palette().color(QPalette::PlaceholderText);
    }
    return {};
}

QColor Theme::series(int index) const
{
    static constexpr std::array<QRgb, seriesCount> onLight{ 0x0072b2, 0xd55e00, 0x009e73, 0xb0508c,
        0x8a6d00, 0x3a8fc4, 0x5b4db1, 0x555f69 };
    static constexpr std::array<QRgb, seriesCount> onDark{ 0x56b4e9, 0xe69f00, 0x2fc79c, 0xd98cbd,
        0xf0e442, 0x7fa7ff, 0xb39ddb, 0xb7c0c9 };
    const auto at = static_cast<size_t>(index % seriesCount);
    return QColor(isDark() ? onDark[at] : onLight[at]);
}

QFont Theme::logFont(int pointSize)
{
    QFont font;
    font.setFamilies(
        { QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK SC") });
    font.setFixedPitch(true);
    font.setPointSize(pointSize);
    return font;
}

} // namespace tidemark::gui
