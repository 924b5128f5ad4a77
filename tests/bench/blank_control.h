#pragma once

namespace yak::bench {

/// What filling the same picture once costs, in milliseconds (medians): no repaint can be cheaper.
struct BlankFigures
{
    double at1x = 0;
    double at2x = 0;
};

/// A widget of 1920×1080 that fills itself with one color, painted so many times at each pixel ratio.
[[nodiscard]] BlankFigures benchBlank(int rounds);

} // namespace yak::bench
