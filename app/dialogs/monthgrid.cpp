#include "dialogs/monthgrid.h"

#include "i18n/timetext.h"
#include "settings/appsettings.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

namespace yak {

namespace {

constexpr int kCellHeight = 32;
constexpr int kCellWidth = 44;
constexpr int kHeaderHeight = 26;

QSet<QDate> toSet(const QList<QDate> &dates)
{
    return QSet<QDate>(dates.begin(), dates.end());
}

} // namespace

MonthGrid::MonthGrid(const AppSettings &settings, Picking picking, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_picking(picking)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The keys must work in Hangul mode too.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
    connect(&settings, &AppSettings::timeStyleChanged, this, [this] {
        showMonth(m_sheet.firstOfMonth());
        describe();
    });
}

void MonthGrid::showMonth(QDate month)
{
    const bool isOther =
        month.month() != m_sheet.firstOfMonth().month() || month.year() != m_sheet.firstOfMonth().year();
    m_sheet = MonthSheet(month, m_settings.weekStart());
    update();
    if (isOther)
        Q_EMIT monthChanged();
}

QList<QDate> MonthGrid::dates() const
{
    QList<QDate> dates(m_dates.begin(), m_dates.end());
    std::ranges::sort(dates);
    return dates;
}

void MonthGrid::setDates(const QList<QDate> &dates)
{
    m_dates = toSet(dates);
    m_run.reset();
    describe();
    update();
}

void MonthGrid::setToday(QDate today)
{
    m_today = today;
    if (!m_current.isValid())
        m_current = today;
    if (!m_sheet.firstOfMonth().isValid())
        showMonth(today);
    update();
}

void MonthGrid::setChoices(std::optional<QSet<QDate>> choices)
{
    m_choices = std::move(choices);
    update();
}

void MonthGrid::setMarked(const QSet<QDate> &marked)
{
    m_marked = marked;
    update();
}

void MonthGrid::setCurrent(QDate date)
{
    m_current = date;
    m_run.reset();
    if (!m_sheet.isOfMonth(date))
        showMonth(date);
    describe();
    update();
}

QRect MonthGrid::rectOf(QDate date) const
{
    const auto cell = m_sheet.cellOf(date);
    if (!cell)
        return {};
    const int left = cell->column * width() / MonthSheet::kDays;
    const int right = (cell->column + 1) * width() / MonthSheet::kDays;
    return {left, headerHeight() + cell->week * cellHeight(), right - left, cellHeight()};
}

QRect MonthGrid::headerRect(int column) const
{
    const int left = column * width() / MonthSheet::kDays;
    return {left, 0, (column + 1) * width() / MonthSheet::kDays - left, headerHeight()};
}

QSize MonthGrid::sizeHint() const
{
    return {MonthSheet::kDays * m_settings.theme().scaled(kCellWidth),
            headerHeight() + MonthSheet::kWeeks * cellHeight()};
}

int MonthGrid::cellHeight() const
{
    return m_settings.theme().scaled(kCellHeight);
}

int MonthGrid::headerHeight() const
{
    return m_settings.theme().scaled(kHeaderHeight);
}

QDate MonthGrid::dateAt(QPoint point) const
{
    // A drag goes on outside: the nearest cell counts.
    const int week = std::clamp((point.y() - headerHeight()) / cellHeight(), 0, MonthSheet::kWeeks - 1);
    const int column = std::clamp(point.x() * MonthSheet::kDays / std::max(1, width()), 0, MonthSheet::kDays - 1);
    return m_sheet.dateAt({week, column});
}

int MonthGrid::headerColumnAt(QPoint point) const
{
    for (int column = 0; column < MonthSheet::kDays; ++column) {
        if (headerRect(column).contains(point))
            return column;
    }
    return -1;
}

bool MonthGrid::canPick(QDate date) const
{
    return m_choices ? m_choices->contains(date) : date >= m_today;
}

QSet<QDate> MonthGrid::changed(const QSet<QDate> &dates, const QList<QDate> &by, Change change) const
{
    QSet<QDate> result = dates;
    for (const QDate date : by) {
        if (!canPick(date))
            continue;
        if (change == Change::Add)
            result.insert(date);
        else
            result.remove(date);
    }
    return result;
}

QSet<QDate> MonthGrid::shownDates() const
{
    if (!m_drag)
        return m_dates;
    const auto from = m_sheet.cellOf(m_drag->from);
    const auto to = m_sheet.cellOf(m_drag->to);
    return from && to ? changed(m_dates, m_sheet.between(*from, *to), m_drag->change) : m_dates;
}

void MonthGrid::commit(const QSet<QDate> &dates)
{
    const bool isOther = m_dates != dates;
    m_dates = dates;
    update();
    describe();
    if (isOther)
        Q_EMIT datesChanged();
}

void MonthGrid::pickOne(QDate date)
{
    if (!canPick(date))
        return;
    commit({date});
    Q_EMIT picked(date);
}

void MonthGrid::toggle(QDate date)
{
    m_run.reset();
    if (m_picking == Picking::One)
        pickOne(date);
    else
        commit(changed(m_dates, {date}, m_dates.contains(date) ? Change::Remove : Change::Add));
}

void MonthGrid::toggleColumn(int column)
{
    QList<QDate> dates = m_sheet.column(column);
    dates.removeIf([this](QDate date) { return !canPick(date); });
    const bool isAllPicked = std::ranges::all_of(dates, [this](QDate date) { return m_dates.contains(date); });
    commit(changed(m_dates, dates, isAllPicked ? Change::Remove : Change::Add));
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_run.reset();
    if (const int column = headerColumnAt(event->position().toPoint()); column >= 0) {
        if (m_picking == Picking::Many)
            toggleColumn(column);
        return;
    }
    const QDate date = dateAt(event->position().toPoint());
    m_current = date;
    if (m_picking == Picking::One) {
        pickOne(date);
        return;
    }
    m_drag = Gesture{date, date, m_dates.contains(date) ? Change::Remove : Change::Add};
    update();
}

void MonthGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_hovered = headerColumnAt(point) < 0 ? dateAt(point) : QDate();
    if (m_drag) {
        m_drag->to = dateAt(point);
        m_current = m_drag->to;
    }
    update();
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    const QSet<QDate> dates = shownDates();
    m_drag.reset();
    commit(dates);
}

void MonthGrid::leaveEvent(QEvent *)
{
    m_hovered = {};
    update();
}

void MonthGrid::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() == 0 || m_drag)
        return;
    showMonth(m_sheet.firstOfMonth().addMonths(event->angleDelta().y() > 0 ? -1 : 1));
    event->accept();
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveBy(-1, event->modifiers());
    case Qt::Key_Right:
        return moveBy(1, event->modifiers());
    case Qt::Key_Up:
        return moveBy(-MonthSheet::kDays, event->modifiers());
    case Qt::Key_Down:
        return moveBy(MonthSheet::kDays, event->modifiers());
    case Qt::Key_PageUp:
        return setCurrent(m_current.addMonths(-1));
    case Qt::Key_PageDown:
        return setCurrent(m_current.addMonths(1));
    case Qt::Key_Space:
        return toggle(m_current);
    case Qt::Key_Escape:
        if (m_drag) {
            m_drag.reset();
            update();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MonthGrid::moveBy(int days, Qt::KeyboardModifiers modifiers)
{
    const QDate next = m_current.addDays(days);
    if (!(modifiers & Qt::ShiftModifier) || m_picking == Picking::One) {
        setCurrent(next);
        return;
    }
    if (!m_run) {
        m_run = Gesture{m_current, m_current, m_dates.contains(m_current) ? Change::Remove : Change::Add};
        m_datesBeforeRun = m_dates;
    }
    m_run->to = next;
    m_current = next;
    if (!m_sheet.cellOf(next) || !m_sheet.cellOf(m_run->from))
        showMonth(next);
    const auto from = m_sheet.cellOf(m_run->from);
    const auto to = m_sheet.cellOf(next);
    // A run that leaves the page goes date by date, for no rectangle holds both its ends.
    QList<QDate> dates;
    if (from && to) {
        dates = m_sheet.between(*from, *to);
    } else {
        const auto [first, last] = std::minmax(m_run->from, next);
        for (QDate date = first; date <= last; date = date.addDays(1))
            dates.append(date);
    }
    commit(changed(m_datesBeforeRun, dates, m_run->change));
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    describe();
    QWidget::focusInEvent(event);
}

void MonthGrid::focusOutEvent(QFocusEvent *event)
{
    m_run.reset();
    QWidget::focusOutEvent(event);
}

void MonthGrid::describe()
{
    const QString day = TimeText(m_settings).dateWithYear(m_current);
    //: Spoken: a date of a calendar that is picked.
    setAccessibleDescription(m_dates.contains(m_current) ? tr("%1, picked").arg(day) : day);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace yak
