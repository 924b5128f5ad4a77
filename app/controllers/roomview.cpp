#include "controllers/roomview.h"

#include "models/zoneplaces.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"

#include <QCoreApplication>

namespace yak {

RoomView::RoomView(const RoomModel &model, const AppSettings &settings, QObject *parent)
    : QObject(parent), m_model(model), m_settings(settings), m_words(settings)
{
    followSettings();
    connect(&settings, &AppSettings::timeStyleChanged, this, &RoomView::followSettings);
    connect(&settings, &AppSettings::lookChanged, this, &RoomView::lookChanged);
    connect(&settings, &AppSettings::zoneChanged, this, [this] {
        m_zoneFrom = ZoneFrom::Settings;
        followSettings();
    });
    connect(&model, &RoomModel::wasReset, this, &RoomView::followSettings);
    connect(&model, &RoomModel::settingsChanged, this, &RoomView::followSettings);
}

void RoomView::followSettings()
{
    m_words = TimeText(m_settings);
    if (m_zoneFrom == ZoneFrom::Settings)
        m_zone = m_settings.zone().value_or(roomZone());
    Q_EMIT changed();
}

void RoomView::setZone(const Zone &zone)
{
    m_zoneFrom = ZoneFrom::Choice;
    if (m_zone == zone)
        return;
    m_zone = zone;
    Q_EMIT changed();
}

const Theme &RoomView::theme() const
{
    return m_settings.theme();
}

Zone RoomView::roomZone() const
{
    return Zone::find(zoneId(m_model.room().settings.plan)).value_or(Zone::utc());
}

bool RoomView::agreesWithRoom() const
{
    const Ranges &ranges = m_model.room().slotTable.ranges();
    if (ranges.isEmpty())
        return true;
    return m_zone.agreesWith(roomZone(),
                             {Instant::fromMinutes(ranges.first().from), Instant::fromMinutes(ranges.last().to)});
}

QString RoomView::when(Range units, const Zone &zone) const
{
    return m_words.window(units, zone);
}

QString RoomView::shortStart(qint64 unit) const
{
    const WallTime wall = m_zone.wallTime(Instant::fromMinutes(unit));
    //: %1 is a weekday ("Wed"), %2 a day of the month, %3 a time. Korean: "%2일 (%1) %3"
    return tr("%1 %2, %3")
        .arg(m_words.weekday(static_cast<Qt::DayOfWeek>(wall.date.dayOfWeek())), locale().toString(wall.date.day()),
             m_words.time(wall.minuteOfDay));
}

QString RoomView::startTime(qint64 unit) const
{
    return m_words.time(m_zone.wallTime(Instant::fromMinutes(unit)).minuteOfDay);
}

QString RoomView::moment(Instant instant) const
{
    return m_words.dateTime(instant, m_zone);
}

QString RoomView::length(qint64 units) const
{
    return TimeText::duration(units);
}

QString RoomView::zoneName(const Zone &zone) const
{
    return zoneLabel(zone, firstMoment(), m_settings.language());
}

Instant RoomView::firstMoment() const
{
    const Ranges &ranges = m_model.room().slotTable.ranges();
    return ranges.isEmpty() ? Instant{} : Instant::fromMinutes(ranges.first().from);
}

QString RoomView::names(const QStringList &all, qsizetype shown) const
{
    if (all.size() <= shown)
        return locale().createSeparatedList(all);
    QStringList few = all.first(shown);
    few.append(tr("%n more", "people", static_cast<int>(all.size() - shown)));
    return locale().createSeparatedList(few);
}

QString timeAgoText(qint64 milliseconds)
{
    constexpr qint64 kMinute = 60'000;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    const auto say = [](const char *text, qint64 count) {
        return QCoreApplication::translate("yak::RoomView", text, nullptr, static_cast<int>(count));
    };
    if (milliseconds < kMinute)
        return RoomView::tr("just now");
    if (milliseconds < kHour)
        return say(QT_TRANSLATE_N_NOOP("yak::RoomView", "%n min ago"), milliseconds / kMinute);
    if (milliseconds < kDay)
        return say(QT_TRANSLATE_N_NOOP("yak::RoomView", "%n h ago"), milliseconds / kHour);
    return say(QT_TRANSLATE_N_NOOP("yak::RoomView", "%n d ago"), milliseconds / kDay);
}

} // namespace yak
