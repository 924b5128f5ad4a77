#pragma once

#include <QProxyStyle>

namespace yak {

/// Fusion with flat scroll bars: a rounded handle on a plain ground, no buttons. Everything else is Fusion's own.
class ThemeProxy final : public QProxyStyle
{
public:
    ThemeProxy();

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace yak
