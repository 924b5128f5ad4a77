#pragma once

#include <QColor>
#include <QFont>

#include <array>

namespace yak {

enum class Scheme { Light, Dark };

/// What a person chose in the settings.
enum class SchemeChoice { System, Light, Dark };

/// The type scale: 0.92, 1, 1.15, 1.5 and 2.1 of the application's font, never under 12 pixels.
enum class TextSize { Small, Body, Large, Title, Display };

/// The steps of distance: 4, 8, 12, 16, 24 and 32 pixels at the usual font size; they grow with the font up to twice
/// that.
enum class Space { Hair, Small, Medium, Large, Huge, Vast };

/// Every color that has a meaning. Nothing else in the app names a color.
struct ThemeColors
{
    QColor window;
    QColor panel;
    QColor header;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor good;
    QColor warn;
    QColor bad;
    QColor yes;
    QColor ifNeeded;      ///< the fill; in the light scheme it needs the edge to stand out
    QColor ifNeededEdge;  ///< transparent where the fill needs none
    QColor ifNeededHatch; ///< the 45° lines on the fill
    QColor unfilled;      ///< the cross of no and the dotted outline of not answered
    QColor saturday;      ///< days as Korean calendars print them
    QColor sunday;
    std::array<QColor, 5> ramp; ///< heat, from nobody to all

    friend bool operator==(const ThemeColors &, const ThemeColors &) = default;
};

/// The look as one value: colors, type scale, distances. Widgets are given it and draw by it.
class Theme
{
public:
    /// The theme of a scheme around the application's font (any size unit).
    [[nodiscard]] static Theme make(Scheme scheme, const QFont &base = {});

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] const ThemeColors &colors() const { return m_colors; }

    /// The font of a step of the scale; its size is in device-independent pixels.
    [[nodiscard]] QFont font(TextSize size) const;
    /// The same, bold enough to lead a line.
    [[nodiscard]] QFont strongFont(TextSize size) const;

    /// A distance in device-independent pixels.
    [[nodiscard]] int space(Space step) const;
    /// Any length that was drawn for the usual font size, scaled like the distances.
    [[nodiscard]] int scaled(int pixels) const;
    /// The radius of rounded corners.
    [[nodiscard]] int radius() const { return 6; }

    /// The ramp's color for this share of the people, 0 to 1.
    [[nodiscard]] QColor heat(double share) const;

    friend bool operator==(const Theme &, const Theme &) = default;

private:
    Scheme m_scheme = Scheme::Light;
    ThemeColors m_colors;
    QFont m_base;
    double m_scale = 1; // of distances
};

} // namespace yak
