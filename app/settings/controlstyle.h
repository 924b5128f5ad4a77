#pragma once

#include <QProxyStyle>

namespace yak {

/// Fusion with fields, buttons and boxes whose outlines stand out 3:1 on any surface: Fusion derives them from the
/// window's color, which leaves none to see on a dark one. All in the palette's colors.
class ControlStyle : public QProxyStyle
{
public:
    ControlStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    /// Of the icons that controls have by themselves, ours where there is one. Qt's own come from a picture file, whose
    /// reading loads the plugins of all formats there are, before the first window is seen.
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
};

/// The outline of a control in a palette of ours: 3:1 or more on the window's and the panel's color.
[[nodiscard]] QColor controlOutline(const QPalette &palette);

} // namespace yak
