#pragma once

#include "charts/chartface.h"
#include "charts/chartsources.h"
#include "optimizer/weekpattern.h"

namespace yak {

class PlotLayer;

/// How many can come by weekday and hour, on average over the weeks of a room: a heat map. Where slots are blocks or
/// days, the rows are blocks, or there is but one.
class WeekChart final : public ChartFace
{
    Q_OBJECT

public:
    WeekChart(const ChartSources &sources, const RoomFigures &figures, QWidget *parent = nullptr);

    [[nodiscard]] QString question() const override;

    /// The columns and rows from left to right and from the top, in words.
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QStringList rows() const;
    /// What stands in a cell; empty where there is no slot.
    [[nodiscard]] QString cellText(int column, int row) const;

private:
    void compose() override;
    void follow() override;
    void dress(const Theme &theme) override;
    void fit(QSize size) override;
    [[nodiscard]] int tallestPlot() const override;
    [[nodiscard]] QString tipAt(QPointF place) const override;
    void drawPlot(QPainter &painter, const QRectF &area) const;
    void drawRamp(QPainter &painter, const QRectF &place) const;
    [[nodiscard]] QRectF cellRect(const WeekCell &cell, const QRectF &area) const;
    [[nodiscard]] QString rowWords(int row) const;
    [[nodiscard]] QString placeWords(WeekPlace place) const;
    [[nodiscard]] QString numberWords(double people) const;
    [[nodiscard]] QString cellSentence(const WeekCell &cell) const;

    ChartSources m_sources;
    const RoomFigures &m_figures;
    PlotLayer *m_layer = nullptr;
    QList<WeekCell> m_cells;
    QList<int> m_weekdays; // left to right
    QList<int> m_rows;     // from the top
    int m_people = 0;
};

} // namespace yak
