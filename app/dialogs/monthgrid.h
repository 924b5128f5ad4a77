#pragma once

#include "dialogs/monthsheet.h"

#include <QSet>
#include <QWidget>

#include <optional>

namespace yak {

class AppSettings;

/// One month to pick dates from: a drag over dates adds them all, begun on a picked date takes them all away; a click
/// on a weekday does so with its dates of the month. By keyboard: arrows move, Space picks, Shift with arrows picks as
/// a drag does, Page Up and Down turn the page, Escape abandons a drag.
class MonthGrid final : public QWidget
{
    Q_OBJECT

public:
    enum class Picking { Many, One };

    MonthGrid(const AppSettings &settings, Picking picking, QWidget *parent = nullptr);

    [[nodiscard]] const MonthSheet &sheet() const { return m_sheet; }
    /// Turns to the month of a date.
    void showMonth(QDate month);

    /// The picked dates, in order.
    [[nodiscard]] QList<QDate> dates() const;
    void setDates(const QList<QDate> &dates);

    /// Today is marked, and what lies before it cannot be picked.
    void setToday(QDate today);
    /// Only these dates can be picked; none: any from today on.
    void setChoices(std::optional<QSet<QDate>> choices);
    /// Dates that carry a mark because there is something special about them.
    void setMarked(const QSet<QDate> &marked);

    /// The date the keys act on.
    [[nodiscard]] QDate current() const { return m_current; }
    void setCurrent(QDate date);

    /// Where a date is shown; empty where it is not.
    [[nodiscard]] QRect rectOf(QDate date) const;
    /// Where the name of a column's weekday is shown.
    [[nodiscard]] QRect headerRect(int column) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void datesChanged();
    void monthChanged();
    /// A single date was picked (Picking::One).
    void picked(QDate date);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Change { Add, Remove };

    /// A drag, or a run of Shift and arrows.
    struct Gesture
    {
        QDate from;
        QDate to;
        Change change = Change::Add;
    };

    [[nodiscard]] QDate dateAt(QPoint point) const;
    [[nodiscard]] int headerColumnAt(QPoint point) const;
    [[nodiscard]] bool canPick(QDate date) const;
    [[nodiscard]] QSet<QDate> shownDates() const;
    [[nodiscard]] QSet<QDate> changed(const QSet<QDate> &dates, const QList<QDate> &by, Change change) const;
    void commit(const QSet<QDate> &dates);
    void pickOne(QDate date);
    void toggle(QDate date);
    void toggleColumn(int column);
    void moveBy(int days, Qt::KeyboardModifiers modifiers);
    void describe();
    void paintDate(QPainter &painter, QDate date, bool isPicked) const;
    [[nodiscard]] QColor inkOf(QDate date, bool isPicked) const;
    [[nodiscard]] int cellHeight() const;
    [[nodiscard]] int headerHeight() const;

    const AppSettings &m_settings;
    Picking m_picking;
    MonthSheet m_sheet;
    QSet<QDate> m_dates;
    QDate m_today;
    std::optional<QSet<QDate>> m_choices;
    QSet<QDate> m_marked;
    QDate m_current;
    QDate m_hovered;
    std::optional<Gesture> m_drag;
    std::optional<Gesture> m_run; // of the keyboard
    QSet<QDate> m_datesBeforeRun;
};

} // namespace yak
