#include "charts/answerschart.h"

#include "charts/chartink.h"
#include "charts/plotlayer.h"
#include "charts/timeticks.h"
#include "controllers/roomtimeline.h"
#include "controllers/roomview.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kShortestSpan = 60'000; // milliseconds
constexpr int kMarkSize = 9;
constexpr std::array kMarks{AnswersChart::Mark::First, AnswersChart::Mark::More, AnswersChart::Mark::Less,
                            AnswersChart::Mark::Changed};
} // namespace

AnswersChart::AnswersChart(const ChartSources &sources, RoomTimeline &timeline, QWidget *parent)
    : ChartFace({sources.settings, sources.modules}, {Plot::Series::Line}, parent),
      m_sources(sources),
      m_timeline(timeline)
{
    setObjectName(u"answersChart"_s);
    connect(&timeline, &RoomTimeline::changed, this, &AnswersChart::refresh);
    connect(&sources.view, &RoomView::changed, this, &AnswersChart::refresh);
}

void AnswersChart::compose()
{
    m_layer = new PlotLayer(plot(), [this](QPainter &painter, const QRectF &area) { drawMarks(painter, area); });
}

QString AnswersChart::question() const
{
    return tr("Who has answered, and when?");
}

AnswersChart::Mark AnswersChart::markOf(const AnswerMark &mark, qsizetype place)
{
    if (place == 0)
        return Mark::First;
    if (mark.gained == mark.lost)
        return Mark::Changed;
    return mark.gained > mark.lost ? Mark::More : Mark::Less;
}

QString AnswersChart::nameOf(const ParticipantId &person) const
{
    const Person *present = m_sources.model.room().person(person);
    return present ? present->name : QString();
}

QString AnswersChart::sentence(const AnswerRow &row) const
{
    //: %1 is a name, %2 a date and time
    const QString first =
        tr("%1: answered on %2.").arg(nameOf(row.person), m_sources.view.moment(row.marks.first().at));
    if (row.marks.size() == 1)
        return first;
    //: %1 is a sentence on when somebody answered, %2 a date and time
    return tr("%1 Changed %n time(s), last on %2.", nullptr, static_cast<int>(row.marks.size() - 1))
        .arg(first, m_sources.view.moment(row.marks.last().at));
}

QString AnswersChart::sentence(const AnswerMark &mark, Mark kind) const
{
    const QString name = nameOf(mark.person);
    const QString when = m_sources.view.moment(mark.at);
    switch (kind) {
    case Mark::First:
        return tr("%1: answered on %2.").arg(name, when);
    case Mark::More:
        //: %1 is a name, %2 a date and time
        return tr("%1: more time since %2.").arg(name, when);
    case Mark::Less:
        return tr("%1: less time since %2.").arg(name, when);
    case Mark::Changed:
        return tr("%1: changed on %2.").arg(name, when);
    }
    Q_UNREACHABLE();
}

QString AnswersChart::answerWords() const
{
    const QLocale &locale = m_sources.view.locale();
    const auto people = static_cast<int>(m_rows.size() + m_waiting.size());
    const QString count = tr("%1 of %2 have answered.").arg(locale.toString(m_rows.size()), locale.toString(people));
    const auto changed = static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const AnswerRow &row) { return row.marks.size() > 1; }));
    if (changed == 0)
        return count;
    //: %1 is a sentence on how many have answered
    return tr("%1 %n of them changed their answer later.", nullptr, changed).arg(count);
}

void AnswersChart::follow()
{
    if (m_timeline.state() != RoomTimeline::State::Complete) {
        showNote(m_timeline.state() == RoomTimeline::State::Failed ? tr("History cannot be had right now.")
                                                                   : tr("Loading…"));
        return;
    }
    const auto &people = m_sources.model.room().people;
    m_rows = answerRowsOf(m_timeline.marks(), {people.keyBegin(), people.keyEnd()});
    if (m_rows.isEmpty()) {
        showNote(tr("Nobody has answered yet."));
        return;
    }
    QSet<ParticipantId> answered;
    m_from = m_rows.first().marks.first().at;
    m_to = m_from;
    for (const AnswerRow &row : std::as_const(m_rows)) {
        answered.insert(row.person);
        m_to = std::max(m_to, row.marks.last().at);
    }
    m_waiting.clear();
    for (const Person &person : people) {
        if (!answered.contains(person.id))
            m_waiting.append(person.id);
    }
    const qint64 margin = std::max(kShortestSpan, m_to.milliseconds - m_from.milliseconds) / 16;
    m_from = m_from.plusMilliseconds(-margin);
    m_to = m_to.plusMilliseconds(margin);

    QList<QPointF> steps{{static_cast<double>(m_from.milliseconds), 0}};
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const auto at = static_cast<double>(m_rows[row].marks.first().at.milliseconds);
        steps.append({at, static_cast<double>(row)});
        steps.append({at, static_cast<double>(row + 1)});
    }
    steps.append({static_cast<double>(m_to.milliseconds), static_cast<double>(m_rows.size())});
    plot().setLine(steps);
    setLegend(legend());
    QStringList spoken{answerWords()};
    for (const AnswerRow &row : std::as_const(m_rows))
        spoken.append(sentence(row));
    tell({answerWords(), spokenList(spoken)});
    m_layer->update();
}

QString AnswersChart::wordsOf(Mark mark)
{
    switch (mark) {
    case Mark::First:
        return tr("First answer");
    case Mark::More:
        return tr("More time");
    case Mark::Less:
        return tr("Less time");
    case Mark::Changed:
        return tr("Other change");
    }
    Q_UNREACHABLE();
}

bool AnswersChart::occurs(Mark mark) const
{
    for (const AnswerRow &row : m_rows) {
        for (qsizetype place = 0; place < row.marks.size(); ++place) {
            if (markOf(row.marks[place], place) == mark)
                return true;
        }
    }
    return false;
}

QList<ChartFace::LegendEntry> AnswersChart::legend() const
{
    QList<LegendEntry> entries;
    for (const Mark mark : kMarks) {
        if (!occurs(mark))
            continue;
        entries.append({wordsOf(mark), 1, [this, mark](QPainter &painter, const QRectF &place) {
                            drawMark(painter, place.center(), {mark, markSize()});
                        }});
    }
    return entries;
}

void AnswersChart::fit(QSize size)
{
    labelTimes(size);
    labelPeople(size);
}

void AnswersChart::labelTimes(QSize size)
{
    const TimeText &words = m_sources.view.words();
    const Zone &zone = m_sources.view.zone();
    const QFontMetrics metrics(settings().theme().font(TextSize::Small));
    const int widest = std::max(metrics.horizontalAdvance(words.dayOfMonth({2026, 12, 28})),
                                metrics.horizontalAdvance(words.time(12 * 60 + 58)));
    const int most = std::clamp(size.width() * 3 / 4 / (widest + settings().theme().scaled(12)), 2, 10);
    QList<AxisLabel> labels;
    for (const TimeTick &tick : timeTicks({m_from, m_to}, zone, most)) {
        const WallTime wall = zone.wallTime(tick.at);
        labels.append({static_cast<double>(tick.at.milliseconds), tick.tells == TimeTick::Tells::Date
                                                                      ? words.dayOfMonth(wall.date)
                                                                      : words.time(wall.minuteOfDay)});
    }
    if (labels.isEmpty()) { // all within a minute
        const Instant first = m_rows.first().marks.first().at;
        labels.append({static_cast<double>(first.milliseconds), words.time(zone.wallTime(first).minuteOfDay)});
    }
    const AxisSpan span{static_cast<double>(m_from.milliseconds), static_cast<double>(m_to.milliseconds)};
    setLabels(Qt::Horizontal, span, labels);
}

void AnswersChart::labelPeople(QSize size)
{
    const QFontMetrics metrics(settings().theme().font(TextSize::Small));
    const auto people = static_cast<int>(m_rows.size() + m_waiting.size());
    const int room = size.height() * 4 / 5 / metrics.height();
    QList<AxisLabel> labels;
    if (people <= room) {
        for (int row = 0; row < people; ++row) {
            const ParticipantId &person = row < m_rows.size() ? m_rows[row].person : m_waiting[row - m_rows.size()];
            labels.append({row + 1.0, metrics.elidedText(nameOf(person), Qt::ElideRight, size.width() * 3 / 10)});
        }
    } else {
        for (int count = 0; count <= people; count += evenStep(people, std::clamp(room, 2, 8)))
            labels.append({static_cast<double>(count), m_sources.view.locale().toString(count)});
    }
    setLabels(Qt::Vertical, {0, people + 0.6}, labels);
    m_peopleLines = people <= room ? AxisLines::AxisAndGrid : AxisLines::Axis;
    plot().setAxisLook(Qt::Vertical, m_peopleLines, settings().theme().colors().line);
}

QColor AnswersChart::colorOf(Mark mark) const
{
    const ThemeColors &colors = settings().theme().colors();
    switch (mark) {
    case Mark::First:
        return colors.accent;
    case Mark::More:
        return colors.good;
    case Mark::Less:
        return colors.bad;
    case Mark::Changed:
        return colors.unfilled;
    }
    Q_UNREACHABLE();
}

void AnswersChart::dress(const Theme &theme)
{
    plot().setLinePen(QPen(theme.colors().accent, 2));
    plot().setAxisLook(Qt::Horizontal, AxisLines::AxisAndGrid, theme.colors().line);
    plot().setAxisLook(Qt::Vertical, m_peopleLines, theme.colors().line);
    m_layer->update();
}

QPointF AnswersChart::placeOf(const AnswerMark &mark, qsizetype row, const QRectF &area) const
{
    const double span = static_cast<double>(m_to.milliseconds - m_from.milliseconds);
    const double passed = static_cast<double>(mark.at.milliseconds - m_from.milliseconds);
    const AxisSpan people = spanOf(Qt::Vertical);
    const double height = static_cast<double>(row + 1) / (people.to - people.from);
    return {area.left() + area.width() * passed / span, area.bottom() - area.height() * height};
}

void AnswersChart::drawMarks(QPainter &painter, const QRectF &area) const
{
    if (!hasPicture())
        return;
    const AxisSpan people = spanOf(Qt::Vertical);
    const double rowHeight = area.height() / (people.to - people.from);
    const double size = std::clamp(rowHeight * 1.5, markSize() / 2, markSize()); // a crowd's do not hide each other
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const QList<AnswerMark> &marks = m_rows[row].marks;
        for (qsizetype place = marks.size() - 1; place >= 0; --place)
            drawMark(painter, placeOf(marks[place], row, area), {markOf(marks[place], place), size});
    }
}

double AnswersChart::markSize() const
{
    return settings().theme().scaled(kMarkSize);
}

void AnswersChart::drawMark(QPainter &painter, QPointF at, MarkStyle style) const
{
    const double half = style.size / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(style.mark));
    switch (style.mark) {
    case Mark::First:
    case Mark::Changed:
        painter.drawEllipse(at, half, half);
        return;
    case Mark::More:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -half), at + QPointF(half, half), at + QPointF(-half, half)});
        return;
    case Mark::Less:
        painter.drawPolygon(
            QPolygonF{at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)});
        return;
    }
}

QString AnswersChart::tipAt(QPointF place) const
{
    const double reach = markSize();
    const QRectF area = plot().area();
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const QList<AnswerMark> &marks = m_rows[row].marks;
        for (qsizetype number = 0; number < marks.size(); ++number) {
            if ((placeOf(marks[number], row, area) - place).manhattanLength() <= reach)
                return sentence(marks[number], markOf(marks[number], number));
        }
    }
    return {};
}

} // namespace yak
