#pragma once

#include <QColor>
#include <QString>

class QPainter;
class QRectF;

namespace yak {

class Theme;

/// What a surface of a chart stands for. Each is told apart by more than its color.
enum class Ink { Yes, IfNeeded, No, Waiting };

struct InkColors
{
    QColor ground;
    QColor edge;
    QColor hatch; ///< transparent where there is none
};

[[nodiscard]] InkColors colorsOf(Ink ink, const Theme &theme);

/// The lines over a surface of this ink, if it has any: 45° lines as shapes of their own, because a drawing that is
/// saved knows neither patterns nor clipping.
void drawHatch(QPainter &painter, const QRectF &place, Ink ink, const Theme &theme);
/// All of it: ground, lines and edge.
void drawInk(QPainter &painter, const QRectF &place, Ink ink, const Theme &theme);

/// A label at a value of an axis.
struct AxisLabel
{
    double at = 0;
    QString words;
};

/// The smallest of 1, 2, 5, 10 … of which at most `most` fit into the largest value.
[[nodiscard]] int evenStep(double largest, int most);

} // namespace yak
