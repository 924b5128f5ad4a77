#pragma once

namespace yak::bench {

/// What a full repaint of the grid costs, in milliseconds (medians).
struct PaintFigures
{
    double at1x = 0; ///< 1920×1080 at pixel ratio 1
    double at2x = 0; ///< the same at pixel ratio 2: four times the pixels
};

/// Repaints a grid of 1,000 people × 7 days × 96 slots, with counts in its cells, so many times at each ratio. Nothing
/// is kept from one repaint to the next but what the widget itself keeps; it keeps no picture. Needs a QApplication,
/// and gives it the app's style.
[[nodiscard]] PaintFigures benchPaint(int rounds);

} // namespace yak::bench
