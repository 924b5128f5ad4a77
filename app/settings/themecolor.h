#pragma once

#include <QColor>

namespace yak {

/// How bright a color is to the eye, 0 (black) to 1 (white), as WCAG 2 defines it. Ignores alpha.
[[nodiscard]] double relativeLuminance(const QColor &color);

/// The WCAG 2 contrast of two opaque colors, 1 to 21; the order does not matter.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// Black or white, whichever is easier to read on this color; never below 4.5:1.
[[nodiscard]] QColor readableOn(const QColor &background);

/// The color at `share` (0 to 1) of the way from one to the other, in Oklab, so that equal steps look equal.
/// The space is Björn Ottosson's, "A perceptual color space for image processing" (2020).
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double share);

} // namespace yak
