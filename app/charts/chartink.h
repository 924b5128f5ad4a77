#pragma once

#include <QColor>
#include <QString>

class QAbstractAxis;
class QCategoryAxis;
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

void dressAxis(QAbstractAxis &axis, const Theme &theme);

/// A label at a value of an axis.
struct AxisLabel
{
    double at = 0;
    QString words;
};

struct AxisSpan
{
    double from = 0;
    double to = 1;

    /// How far a value lies on the way: 0 at `from`, 1 at `to`.
    [[nodiscard]] double shareOf(double value) const { return (value - from) / (to - from); }
};

/// Puts a span and the places of its labels, lowest first, in place of all others. The words are not given to the axis.
void setAxisLabels(QCategoryAxis &axis, AxisSpan span, const QList<AxisLabel> &labels);

/// The smallest of 1, 2, 5, 10 … of which at most `most` fit into the largest value.
[[nodiscard]] int evenStep(double largest, int most);

} // namespace yak
