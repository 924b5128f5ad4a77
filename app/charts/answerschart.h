#pragma once

#include "charts/answertimeline.h"
#include "charts/chartface.h"
#include "charts/chartsources.h"

namespace yak {

class PlotLayer;

/// Who answered when, and who changed their answer since: a row a person, in the order in which they answered, so that
/// the line through the first marks counts them; later marks say whether there came more time or less.
class AnswersChart final : public ChartFace
{
    Q_OBJECT

public:
    AnswersChart(const ChartSources &sources, RoomTimeline &timeline, QWidget *parent = nullptr);

    [[nodiscard]] QString question() const override;

    [[nodiscard]] const QList<AnswerRow> &rows() const { return m_rows; }

    /// What a mark tells.
    enum class Mark { First, More, Less, Changed };
    /// Of the number `place` of a person's paintings.
    [[nodiscard]] static Mark markOf(const AnswerMark &mark, qsizetype place);

private:
    void compose() override;
    void follow() override;
    void dress(const Theme &theme) override;
    void fit(QSize size) override;
    [[nodiscard]] QString tipAt(QPointF place) const override;
    void drawMarks(QPainter &painter, const QRectF &area) const;
    struct MarkStyle
    {
        Mark mark = Mark::First;
        double size = 1;
    };
    void drawMark(QPainter &painter, QPointF at, MarkStyle style) const;
    [[nodiscard]] double markSize() const;
    [[nodiscard]] static QString wordsOf(Mark mark);
    [[nodiscard]] QList<LegendEntry> legend() const;
    [[nodiscard]] QPointF placeOf(const AnswerMark &mark, qsizetype row, const QRectF &area) const;
    [[nodiscard]] QColor colorOf(Mark mark) const;
    [[nodiscard]] QString nameOf(const ParticipantId &person) const;
    [[nodiscard]] QString sentence(const AnswerRow &row) const;
    [[nodiscard]] QString sentence(const AnswerMark &mark, Mark kind) const;
    [[nodiscard]] QString answerWords() const;
    [[nodiscard]] bool occurs(Mark mark) const;
    void labelTimes(QSize size);
    void labelPeople(QSize size);

    ChartSources m_sources;
    RoomTimeline &m_timeline;
    PlotLayer *m_layer = nullptr;
    AxisLines m_peopleLines = AxisLines::Axis;
    QList<AnswerRow> m_rows;
    QList<ParticipantId> m_waiting;
    Instant m_from;
    Instant m_to;
};

} // namespace yak
