#pragma once

#include <QWidget>

class QBarCategoryAxis;
class QBarSet;
class QChart;
class QChartView;
class QHorizontalStackedBarSeries;
class QStackedLayout;
class QValueAxis;

namespace yak {

class AppSettings;
class CandidatesModel;
class TextLabel;

/// How many people are in, in if needed, out and waiting for each of the best times, as stacked bars.
class CandidatesChart final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive this.
    CandidatesChart(const CandidatesModel &model, const AppSettings &settings, QWidget *parent = nullptr);

    /// Why there is nothing to be seen, such as hidden answers; empty where there is.
    void setHiddenReason(const QString &reason);

    /// How many of the best times have a bar, and what each bar's category says.
    [[nodiscard]] QStringList categories() const;
    /// The number of people a bar shows in one of its four parts: in, if needed, out, waiting.
    [[nodiscard]] int value(int part, int bar) const;
    [[nodiscard]] QString title() const;
    /// What a screen reader says of the bars.
    [[nodiscard]] QString spoken() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void applyLook();
    void retranslate();
    [[nodiscard]] int barCount() const;

    const CandidatesModel &m_model;
    const AppSettings &m_settings;
    QString m_hiddenReason;
    QStackedLayout *m_stack;
    TextLabel *m_note; // in place of bars
    QChartView *m_view;
    QChart *m_chart;
    QHorizontalStackedBarSeries *m_series;
    QList<QBarSet *> m_parts;
    QBarCategoryAxis *m_times;
    QValueAxis *m_people;
};

} // namespace yak
