#pragma once

#include "charts/chartink.h"

#include <QList>
#include <QWidget>

#include <functional>

class QAbstractAxis;
class QAbstractSeries;
class QCategoryAxis;
class QChart;
class QChartView;
class QStackedLayout;
class QVBoxLayout;

namespace yak {

class AppSettings;
class PlotLayer;
class TextLabel;
class Theme;

/// One chart: the answer to its question in a sentence, and the picture; or a note where there is nothing to see.
/// It works only while it is looked at.
class ChartFace : public QWidget
{
    Q_OBJECT

public:
    /// The settings must outlive this.
    explicit ChartFace(const AppSettings &settings, QWidget *parent = nullptr);

    /// The question it answers.
    [[nodiscard]] virtual QString question() const = 0;
    /// The same, about just that what is picked in it.
    [[nodiscard]] virtual QString title() const { return question(); }
    /// The answer in a sentence; empty where there is nothing to see.
    [[nodiscard]] QString answer() const;
    /// Why there is nothing to see; empty where there is.
    [[nodiscard]] QString note() const;
    /// All that the picture shows, in words.
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] bool hasPicture() const { return m_hasPicture; }

    /// Why answers cannot be seen, such as that they are hidden; empty where they can.
    void setHiddenReason(const QString &reason);

    /// Draws question, answer and picture as large as told, on a ground of their own.
    void draw(QPainter &painter, QSize size);

Q_SIGNALS:
    /// Whether there is a picture, or what its question is.
    void changed();

protected:
    /// What a chart says of itself.
    struct Telling
    {
        QString answer;
        QString spoken;
    };

    /// What a color or a mark means.
    struct LegendEntry
    {
        QString words;
        double width = 1; ///< of the sample, its height being 1
        std::function<void(QPainter &painter, const QRectF &place)> sample;
    };

    /// Takes over what is to be shown: ends in tell() or showNote().
    virtual void follow() = 0;
    /// Takes over colors and fonts.
    virtual void dress(const Theme &theme) = 0;
    /// Labels for a picture of this size. Called after each follow(), and for another size.
    virtual void fit(QSize size);
    /// How high the plot may become, in pixels; 0 as high as there is room for.
    [[nodiscard]] virtual int tallestPlot() const;
    /// What stands at a place of the chart, in words; empty: nothing.
    [[nodiscard]] virtual QString tipAt(QPointF place) const;

    /// What is shown has become another: follows now, or once somebody looks.
    void refresh();
    void tell(const Telling &telling);
    void showNote(const QString &words);

    /// Below the plot, in as many lines as it takes.
    void setLegend(const QList<LegendEntry> &legend);
    /// Adds an axis on that side of the plot, whose labels stand at values.
    void addAxis(QCategoryAxis &axis, Qt::AlignmentFlag side, const QList<QAbstractSeries *> &series);
    /// Puts what stands beside an axis, lowest first, in place of all before. The labels are drawn by the chart as
    /// tight as lines can be, and whole, where Qt Charts would cut them; one that has no room is left out.
    void setLabels(QCategoryAxis &axis, AxisSpan span, const QList<AxisLabel> &labels);

    [[nodiscard]] QChart &chart() const { return *m_chart; }
    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
    /// A place for controls above the picture.
    void addControl(QWidget *control);
    /// Calls what depends on the language and the look; to be called once at the end of a constructor.
    void begin();

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// An axis with what stands beside it.
    struct Scale
    {
        QCategoryAxis *axis;
        Qt::AlignmentFlag side;
        AxisSpan span;
        QList<AxisLabel> labels;
    };

    void applyLook();
    void fitAll(QSize size);
    int layLegend(double width, const std::function<void(const LegendEntry &, QRectF)> &place) const;
    void drawLegend(QPainter &painter) const;
    void drawLabels(QPainter &painter, const Scale &scale) const;
    void drawLabelsBeside(QPainter &painter, const Scale &scale) const;
    void drawLabelsAlong(QPainter &painter, const Scale &scale) const;
    [[nodiscard]] int labelsHeight(Qt::AlignmentFlag side) const;

    const AppSettings &m_settings;
    QVBoxLayout *m_column;
    TextLabel *m_answer;
    TextLabel *m_note;
    QChartView *m_view;
    QChart *m_chart;
    PlotLayer *m_frame; ///< legend and labels
    QList<LegendEntry> m_legend;
    QList<Scale> m_scales;
    QString m_hiddenReason;
    bool m_hasPicture = false;
    bool m_isStale = true;
};

/// Words as sentences of one text, the first few of many.
[[nodiscard]] QString spokenList(const QStringList &sentences);

} // namespace yak
