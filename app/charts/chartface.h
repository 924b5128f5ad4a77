#pragma once

#include "charts/chartink.h"
#include "modules/plot.h"

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace yak {

class AppSettings;
class Modules;
class PlotLayer;
class TextLabel;
class Theme;

/// One chart: the answer to its question in a sentence, and the picture; or a note where there is nothing to see.
/// It works only while it is looked at.
class ChartFace : public QWidget
{
    Q_OBJECT

public:
    /// What all charts need. Must outlive them.
    struct Needs
    {
        const AppSettings &settings;
        Modules &modules;
    };

    /// `shape` is that of its plot, which is made when somebody looks.
    ChartFace(const Needs &needs, const Plot::Shape &shape, QWidget *parent = nullptr);
    ~ChartFace() override;

    /// The question it answers.
    [[nodiscard]] virtual QString question() const = 0;
    /// The same, about just that what is picked in it.
    [[nodiscard]] virtual QString title() const { return question(); }
    /// The answer in a sentence; empty where there is nothing to see.
    [[nodiscard]] QString answer() const;
    /// Why there is nothing to see; empty where there is.
    [[nodiscard]] QString note() const;
    /// All that the picture shows, in words.
    [[nodiscard]] QString spoken() const { return m_spoken; }
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

    /// The plot is there: what is drawn over it and what stays as it is. Nothing below is called before.
    virtual void compose() = 0;
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
    /// Puts what stands beside an axis, lowest first, in place of all before. The labels are drawn by the chart as
    /// tight as lines can be, and whole, where Qt Charts would cut them; one that has no room is left out.
    void setLabels(Qt::Orientation axis, AxisSpan span, const QList<AxisLabel> &labels);
    [[nodiscard]] AxisSpan spanOf(Qt::Orientation axis) const { return scaleOf(axis).span; }

    /// Only once it is composed.
    [[nodiscard]] Plot &plot() const { return *m_plot; }
    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
    /// A place for controls above the picture.
    void addControl(QWidget *control);
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// An axis with what stands beside it.
    struct Scale
    {
        AxisSpan span;
        QList<AxisLabel> labels;
    };

    void applyLook();
    [[nodiscard]] bool makePlot();
    void fitAll(QSize size);
    int layLegend(double width, const std::function<void(const LegendEntry &, QRectF)> &place) const;
    void drawLegend(QPainter &painter) const;
    void drawLabelsBeside(QPainter &painter, const Scale &scale) const;
    void drawLabelsAlong(QPainter &painter, const Scale &scale) const;
    [[nodiscard]] int labelsHeight(Qt::Alignment side) const;
    [[nodiscard]] const Scale &scaleOf(Qt::Orientation axis) const
    {
        return axis == Qt::Horizontal ? m_across : m_upwards;
    }

    const AppSettings &m_settings;
    Modules &m_modules;
    Plot::Shape m_shape;
    QVBoxLayout *m_column;
    TextLabel *m_answer;
    TextLabel *m_note;
    std::unique_ptr<Plot> m_plot; ///< null until somebody has looked
    PlotLayer *m_frame = nullptr; ///< legend and labels
    QList<LegendEntry> m_legend;
    Scale m_across;
    Scale m_upwards;
    QString m_spoken;
    QString m_hiddenReason;
    bool m_hasPicture = false;
    bool m_isStale = true;
};

/// Words as sentences of one text, the first few of many.
[[nodiscard]] QString spokenList(const QStringList &sentences);

} // namespace yak
