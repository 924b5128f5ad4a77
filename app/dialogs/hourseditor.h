#pragma once

#include "model/plan.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace yak {

class AppSettings;
class HoursSlider;
class TextLabel;
class WallTimeEdit;

/// The hours of a day: a slider, the same as typed fields, more stretches, or the whole day. An end at or before its
/// start is on the next day.
class HoursEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit HoursEditor(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QList<WallRange> ranges() const { return m_ranges; }
    void setRanges(const QList<WallRange> &ranges);
    /// Handles and arrow keys move by what suits slots of this length.
    void setSlotMinutes(int minutes);

    /// What takes the focus, from top to bottom.
    [[nodiscard]] QList<QWidget *> focusOrder() const;

Q_SIGNALS:
    void rangesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        WallTimeEdit *from = nullptr;
        TextLabel *dash = nullptr;
        WallTimeEdit *to = nullptr;
        TextLabel *note = nullptr;
        QToolButton *remove = nullptr;
    };

    void take(const QList<WallRange> &ranges);
    void setWholeDay(bool wholeDay);
    void addRange();
    void removeRange(int index);
    void typed(int index);
    [[nodiscard]] Row makeRow(int index);
    static void nameParts(const Row &row);
    void showRows();
    void showRow(const Row &row, WallRange range);
    void applyLook();
    void retranslate();

    const AppSettings &m_settings;
    QList<WallRange> m_ranges;
    QList<WallRange> m_rangesBeforeWholeDay;
    int m_step = 30;
    HoursSlider *m_slider;
    QVBoxLayout *m_rowColumn;
    std::vector<Row> m_rows;
    QToolButton *m_add;
    QCheckBox *m_wholeDay;
};

} // namespace yak
