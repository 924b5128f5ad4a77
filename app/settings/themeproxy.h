#pragma once

#include "settings/controlstyle.h"

namespace yak {

/// The style of the app: our controls, and flat scroll bars with a rounded handle on a plain ground, no buttons.
class ThemeProxy final : public ControlStyle
{
public:
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace yak
