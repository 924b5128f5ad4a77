#pragma once

class QWidget;

namespace yak {

/// Multiplies what layouts and widgets in a window keep free, and the sizes they were held to, so that a page that is
/// open follows the size of its text. What a widget works out by itself it has to work out anew, after this.
void scaleDistances(QWidget &window, double factor);

} // namespace yak
