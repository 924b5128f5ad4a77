#include "settings/theme.h"

#include "settings/pixelsize.h"
#include "settings/themecolor.h"

#include <algorithm>
#include <cmath>

namespace yak {

namespace {

// Below this Hangul syllables of many strokes run together on an ordinary screen.
constexpr int kSmallestText = 12;
// What desktops usually set; distances were drawn beside text of this size.
constexpr double kUsualText = 13;

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

ThemeColors lightColors()
{
    ThemeColors colors;
    colors.window = rgb(0xFFFFFF);
    colors.panel = rgb(0xF6F7F9);
    colors.header = rgb(0xECEEF2);
    colors.line = rgb(0xD5D9E0);
    colors.text = rgb(0x1B1F24);
    colors.muted = rgb(0x57606A);
    colors.accent = rgb(0x2457C5);
    colors.onAccent = rgb(0xFFFFFF);
    colors.good = rgb(0x176F31);
    colors.warn = rgb(0x8A5D00);
    colors.bad = rgb(0xB3261E);
    colors.yes = rgb(0x0072B2);
    colors.ifNeeded = rgb(0xE69F00);
    colors.ifNeededEdge = rgb(0x8A5D00);
    colors.ifNeededHatch = rgb(0x6B4700);
    colors.unfilled = rgb(0x57606A);
    colors.saturday = colors.accent;
    colors.sunday = colors.bad;
    colors.ramp = {rgb(0xEEF3F8), rgb(0xBCD6EA), rgb(0x74ABD3), rgb(0x2F74B0), rgb(0x123E73)};
    return colors;
}

ThemeColors darkColors()
{
    ThemeColors colors;
    colors.window = rgb(0x14171C);
    colors.panel = rgb(0x1B1F26);
    colors.header = rgb(0x242A33);
    colors.line = rgb(0x3A4350);
    colors.text = rgb(0xE7EBF0);
    colors.muted = rgb(0xA3ADBA);
    colors.accent = rgb(0x86AEFF);
    colors.onAccent = rgb(0x0B1220);
    colors.good = rgb(0x5CCB7F);
    colors.warn = rgb(0xE3B341);
    colors.bad = rgb(0xFF8A80);
    colors.yes = rgb(0x56B4E9);
    colors.ifNeeded = rgb(0xE69F00);
    colors.ifNeededEdge = QColor(Qt::transparent);
    colors.ifNeededHatch = rgb(0x6B4700);
    colors.unfilled = rgb(0xA3ADBA);
    colors.saturday = colors.accent;
    colors.sunday = colors.bad;
    colors.ramp = {rgb(0x1D2733), rgb(0x22496B), rgb(0x2F74A8), rgb(0x69AEDB), rgb(0xCBE8FA)};
    return colors;
}

double factorOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 0.92;
    case TextSize::Body:
        return 1;
    case TextSize::Large:
        return 1.15;
    case TextSize::Title:
        return 1.5;
    case TextSize::Display:
        return 2.1;
    }
    Q_UNREACHABLE();
}

int pixelsOf(Space step)
{
    constexpr std::array kPixels{4, 8, 12, 16, 24, 32};
    return kPixels[static_cast<size_t>(step)];
}

} // namespace

Theme Theme::make(Scheme scheme, const QFont &base)
{
    Theme theme;
    theme.m_scheme = scheme;
    theme.m_colors = scheme == Scheme::Light ? lightColors() : darkColors();
    theme.m_base = base;
    theme.m_base.setPixelSize(pixelSizeOf(base));
    theme.m_scale = std::clamp(theme.m_base.pixelSize() / kUsualText, 1.0, 2.0);
    return theme;
}

QFont Theme::font(TextSize size) const
{
    QFont font = m_base;
    const double pixels = m_base.pixelSize() * factorOf(size);
    font.setPixelSize(std::max(kSmallestText, static_cast<int>(std::lround(pixels))));
    return font;
}

QFont Theme::strongFont(TextSize size) const
{
    QFont strong = font(size);
    strong.setWeight(QFont::DemiBold);
    return strong;
}

int Theme::space(Space step) const
{
    return scaled(pixelsOf(step));
}

int Theme::scaled(int pixels) const
{
    return static_cast<int>(std::lround(pixels * m_scale));
}

QColor Theme::heat(double share) const
{
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(m_colors.ramp.size() - 1);
    const size_t step = std::min(static_cast<size_t>(place), m_colors.ramp.size() - 2);
    return mixed(m_colors.ramp[step], m_colors.ramp[step + 1], place - static_cast<double>(step));
}

} // namespace yak
