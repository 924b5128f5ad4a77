#pragma once

#include "charts/chartface.h"

#include <QList>

#include <optional>

namespace yak {

class PlotLayer;

/// A chart of lying bars, one below the other, each of the same parts.
class BarsFace : public ChartFace
{
    Q_OBJECT

public:
    BarsFace(const Needs &needs, int parts, QWidget *parent = nullptr);

    /// What stands beside each bar, from the top, as short as there is room for.
    [[nodiscard]] QStringList categories() const { return m_labels; }
    /// How long a part of a bar is.
    [[nodiscard]] double value(int part, int bar) const { return m_bars[bar].values[part]; }

protected:
    struct Part
    {
        QString words; ///< in the legend
        Ink ink;
    };
    /// Without values it is a gap.
    struct Bar
    {
        QList<double> values; ///< by part
        QString sentence;     ///< what it tells
    };

    /// What is to be seen; as many parts as told at the beginning.
    void setBars(const QList<Part> &parts, const QList<Bar> &bars);
    /// What stands beside a bar, no wider than told where names can be cut.
    [[nodiscard]] virtual QString labelOf(int bar, const QFontMetrics &metrics, int width) const = 0;
    /// A length along the bars in words.
    [[nodiscard]] virtual QString lengthWords(int length) const = 0;

    void compose() override;
    void dress(const Theme &theme) override;
    void fit(QSize size) override;
    [[nodiscard]] int tallestPlot() const override;
    [[nodiscard]] QString tipAt(QPointF place) const override;

private:
    void drawHatches(QPainter &painter, const QRectF &area) const;

    PlotLayer *m_layer = nullptr;
    int m_partCount;
    QList<Part> m_parts;
    QList<Bar> m_bars; // from the top
    QStringList m_labels;
    double m_longest = 1;
};

} // namespace yak
