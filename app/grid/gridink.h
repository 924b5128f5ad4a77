#pragma once

#include "grid/gridgeometry.h"
#include "model/slotstate.h"
#include "settings/theme.h"

#include <QBrush>

#include <algorithm>
#include <vector>

namespace yak {

struct GridScene;

/// Colors, brushes and fonts of a grid, made ready once so that drawing a cell only looks them up.
class GridInk
{
public:
    GridInk(const Theme &theme, qreal pixelRatio);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const ThemeColors &colors() const { return m_theme.colors(); }
    [[nodiscard]] qreal pixelRatio() const { return m_pixelRatio; }

    /// How many people are all: the ramp gets a step for each of them.
    void setPeople(int people);

    /// The fill of a cell in which so many are in.
    [[nodiscard]] QRgb heat(int in) const { return m_heat[stepOf(in)]; }
    /// Whether its count is white rather than black.
    [[nodiscard]] bool isCountWhite(int in) const { return m_countIsWhite[stepOf(in)]; }
    /// The fill of an own state.
    [[nodiscard]] QRgb fill(SlotState state) const { return m_fills[static_cast<size_t>(state)]; }

    [[nodiscard]] const QBrush &hatch() const { return m_hatch; }
    [[nodiscard]] const QBrush &dotsAcross() const { return m_dotsAcross; }
    [[nodiscard]] const QBrush &dotsDown() const { return m_dotsDown; }
    /// Lines over cells of any color: a faint one between slots, a stronger one where an hour begins.
    [[nodiscard]] QColor minorLine() const { return m_minorLine; }
    [[nodiscard]] QColor majorLine() const { return m_majorLine; }
    /// Between columns. Opaque: a see-through line as tall as the screen is what a raster engine is slowest at.
    [[nodiscard]] QColor columnLine() const { return m_columnLine; }

    [[nodiscard]] QFont labelFont() const { return m_theme.font(TextSize::Small); }
    [[nodiscard]] QFont countFont() const { return m_theme.strongFont(TextSize::Small); }
    [[nodiscard]] QFont numberFont() const { return m_theme.strongFont(TextSize::Body); }

    /// The lengths that follow from the fonts, the words of what is shown and how low a row may be.
    [[nodiscard]] GridMetrics metricsFor(const GridScene &scene, int smallestRow) const;
    /// Row labels are cut off behind so many pixels.
    [[nodiscard]] int widestRowLabel() const { return m_theme.scaled(150); }

private:
    [[nodiscard]] size_t stepOf(int in) const
    {
        return std::min(static_cast<size_t>(std::max(in, 0)), m_heat.size() - 1);
    }
    void makeBrushes();
    [[nodiscard]] QSize smallestCell(const GridScene &scene, int smallestRow) const;
    [[nodiscard]] QSize largestCell(const GridLayout &layout) const;
    [[nodiscard]] int rowLabelWidth(const GridScene &scene) const;

    Theme m_theme;
    qreal m_pixelRatio = 1;
    std::vector<QRgb> m_heat;
    std::vector<bool> m_countIsWhite;
    std::array<QRgb, 4> m_fills{};
    QBrush m_hatch;
    QBrush m_dotsAcross;
    QBrush m_dotsDown;
    QColor m_minorLine;
    QColor m_majorLine;
    QColor m_columnLine;
};

} // namespace yak
