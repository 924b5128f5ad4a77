#pragma once

#include "model/plan.h"

#include <QWidget>

#include <optional>

namespace yak {

class AppSettings;

/// The stretches of hours of a day as bars with two handles each, on a scale that goes on into the next morning.
/// A handle is dragged or moved by Left and Right, the bar between two handles is dragged as a whole, Tab goes from
/// handle to handle.
class HoursSlider final : public QWidget
{
    Q_OBJECT

public:
    explicit HoursSlider(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const QList<WallRange> &ranges() const { return m_ranges; }
    /// Any ranges, in order; those that overlap are shown, but no handle can be moved past another.
    void setRanges(const QList<WallRange> &ranges);
    /// Handles stop at multiples of this, in minutes.
    void setStep(int minutes) { m_step = minutes; }

    /// The middle of a handle: 2i starts range i, 2i + 1 ends it.
    [[nodiscard]] QPoint handleCenter(int handle) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user, at each step of a drag.
    void rangesChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;

private:
    /// What is held: a handle, or a whole bar by a point `grip` minutes into it.
    struct Hold
    {
        int handle = -1;
        int bar = -1;
        int grip = 0;
    };

    [[nodiscard]] int scaleEnd() const;
    [[nodiscard]] double xOf(int minute) const;
    [[nodiscard]] int minuteAt(double x) const;
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] int handleAt(QPoint point) const;
    [[nodiscard]] int barAt(QPoint point) const;
    [[nodiscard]] int handleCount() const { return 2 * static_cast<int>(m_ranges.size()); }
    [[nodiscard]] int valueOf(int handle) const;
    void setHandle(int handle, int minute);
    void moveBar(int bar, int from);
    void describe();
    void paintScale(QPainter &painter) const;
    void paintBar(QPainter &painter, WallRange range) const;
    void paintHandle(QPainter &painter, int handle) const;

    const AppSettings &m_settings;
    QList<WallRange> m_ranges;
    int m_step = 30;
    int m_current = 0;
    int m_hovered = -1;
    std::optional<Hold> m_hold;
};

} // namespace yak
