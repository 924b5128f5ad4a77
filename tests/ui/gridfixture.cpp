#include "gridfixture.h"

#include <QApplication>
#include <QFont>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

SlotTable slotsOf(const QString &zone, const QList<PlanDay> &days, int slotMinutes)
{
    const auto planned = makeSlots(TimePlan{zone, slotMinutes, days});
    if (!planned)
        qFatal("the test's plan makes no slots: %s", qPrintable(planned.error().detail));
    return planned->table;
}

QList<PlanDay> daysFrom(QDate first, int count, WallRange hours)
{
    QList<PlanDay> days;
    for (int day = 0; day < count; ++day)
        days.append({first.addDays(day), {hours}});
    return days;
}

TimeView seenFrom(const QString &zone)
{
    const auto found = Zone::find(zone);
    if (!found)
        qFatal("the test knows no zone %s", qPrintable(zone));
    return {*found, TimeText(QLocale(u"en_US"_s), ClockFormat::Hours24), {}};
}

GridFixture::GridFixture() : GridFixture(slotsOf(u"Asia/Seoul"_s, daysFrom({2026, 6, 1}, 7, {540, 780}), 30)) {}

GridFixture::GridFixture(const SlotTable &table, QSize size)
    : m_table(table), m_grid(Theme::make(Scheme::Light, QFont(u"Noto Sans"_s)))
{
    m_grid.resize(size);
    m_grid.setLayout(timeLayout(m_table, seenFrom(u"Asia/Seoul"_s)));
    QObject::connect(&m_grid, &GridWidget::strokeFinished, &m_grid, [this](const Stroke &stroke) { apply(stroke); });
    m_grid.show();
    m_grid.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_grid))
        qFatal("the grid's window does not become active");
    m_grid.setFocus();
}

void GridFixture::apply(const Stroke &stroke)
{
    m_strokes.append(stroke);
    m_answer = applyStrokes(m_answer, {stroke}, m_table).after;
    m_grid.setStates(m_answer.over(m_table));
}

SlotState GridFixture::at(int column, int row) const
{
    return m_grid.scene().states[static_cast<size_t>(m_grid.scene().layout.slotAt({column, row}))];
}

QString GridFixture::column(int index) const
{
    QString letters;
    for (int row = 0; row < m_grid.scene().layout.rowCount(); ++row) {
        const qsizetype slot = m_grid.scene().layout.slotAt({index, row});
        letters += slot < 0 ? u' ' : u".niy"[static_cast<size_t>(m_grid.scene().stateOf(slot))];
    }
    return letters;
}

void GridFixture::set(int column, int row, SlotState state)
{
    const qsizetype slot = m_grid.scene().layout.slotAt({column, row});
    m_answer.set(state, {m_table.range(slot)});
    m_grid.setStates(m_answer.over(m_table));
}

void GridFixture::answerNo()
{
    m_answer.set(SlotState::No, m_table.ranges());
    m_grid.setStates(m_answer.over(m_table));
}

QPoint GridFixture::middleOf(int column, int row) const
{
    return m_grid.geometryOfCells().cellRect({column, row}).center();
}

void GridFixture::press(int column, int row)
{
    QTest::mousePress(m_grid.viewport(), Qt::LeftButton, {}, middleOf(column, row));
}

void GridFixture::moveTo(int column, int row)
{
    QTest::mouseMove(m_grid.viewport(), middleOf(column, row));
}

void GridFixture::release(int column, int row)
{
    QTest::mouseRelease(m_grid.viewport(), Qt::LeftButton, {}, middleOf(column, row));
}

void GridFixture::drag(GridCell from, GridCell to)
{
    press(from.column, from.row);
    moveTo(to.column, to.row);
    release(to.column, to.row);
}

void GridFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_grid, key, modifiers);
}

QImage GridFixture::picture()
{
    QImage image(m_grid.viewport()->size(), QImage::Format_RGB32);
    m_grid.viewport()->render(&image);
    return image;
}

} // namespace yak
