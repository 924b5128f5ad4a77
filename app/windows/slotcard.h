#pragma once

#include "optimizer/reasons.h"

#include <QWidget>

namespace yak {

class AppSettings;
class RoomView;
class TextLabel;
struct Room;

/// Who is in, in if needed, out and waited for at one slot. Floats beside the cell and lets the mouse through.
class SlotCard final : public QWidget
{
    Q_OBJECT

public:
    SlotCard(const RoomView &view, const AppSettings &settings, QWidget *parent);

    /// Shows it beside a cell (in the parent's pixels), inside the parent.
    void showFor(const QRect &cell, Range units, const WindowPeople &people, const Room &room);

    /// All it says, a line each.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Line;

    const RoomView &m_view;
    const AppSettings &m_settings;
    TextLabel *m_when;
    QList<Line *> m_lines; // by state, best first
};

} // namespace yak
