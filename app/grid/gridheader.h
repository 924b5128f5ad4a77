#pragma once

#include "grid/gridgeometry.h"
#include "grid/gridink.h"
#include "grid/gridscene.h"

#include <QFontMetrics>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace yak {

/// Draws the frozen headers: days above, hours at the left. What is pointed at or painted over stands out in them, with
/// its exact time.
class GridHeader
{
public:
    /// `ink` must outlive it.
    explicit GridHeader(const GridInk &ink);

    void paint(QPainter &painter, const GridScene &scene, const GridGeometry &geometry);
    /// The frame of a grid whose room is still on its way.
    void paintFrame(QPainter &painter, const GridGeometry &geometry) const;

private:
    /// The cells that headers point out, [from, to] in both directions; null for none.
    struct Marked
    {
        GridCell from;
        GridCell to;
    };
    enum class Face { Label, Strong, Number };

    [[nodiscard]] static Marked markedIn(const GridScene &scene);

    void paintGrounds(QPainter &painter, const GridGeometry &geometry) const;
    void paintGroups(QPainter &painter, const GridScene &scene, const GridGeometry &geometry);
    void paintColumns(QPainter &painter, const GridScene &scene, const GridGeometry &geometry);
    void paintColumn(QPainter &painter, const GridColumn &column, const QRect &rect, bool isWide);
    void paintRows(QPainter &painter, const GridScene &scene, const GridGeometry &geometry);
    void paintRow(QPainter &painter, const GridRow &row, const QRect &rect, Face face);
    void paintRowLabel(QPainter &painter, const QString &label, const QRect &rect, Face face);
    void drawWord(QPainter &painter, QPointF topLeft, const QString &word, Face face);
    [[nodiscard]] QColor inkOf(const GridColumn &column) const;
    [[nodiscard]] QFont fontOf(Face face) const;

    const GridInk &m_ink;
    QFontMetrics m_label;
    QFontMetrics m_number;
    QHash<std::pair<QString, int>, QStaticText> m_words; // laid out once
};

} // namespace yak
