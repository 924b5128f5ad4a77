#include "controllers/roomview.h"

#include "i18n/shortlist.h"
#include "i18n/wordlist.h"
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
    m_kind = kindText(m_model.room().settings.plan, m_words, m_zone);
    if (m_kind->zoneUse() == ZoneUse::Rooms)
        m_zone = roomZone();
    Q_EMIT changed();
}

void RoomView::setZone(const Zone &zone)
{
    m_zoneFrom = ZoneFrom::Choice;
    if (m_zone == zone)
        return;
    m_zone = zone;
    m_kind = kindText(m_model.room().settings.plan, m_words, m_zone);
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
    return zoneUse() != ZoneUse::Viewers || m_zone.agreesWith(roomZone(), span());
}

TimeView RoomView::eyes(Instant now) const
{
    return {m_zone, m_words, m_zone.wallTime(now).date, m_settings.weekStart()};
}

Ranges RoomView::unitsOf(Range window) const
{
    const Ranges units = m_model.room().slotTable.window(window.from, window.length());
    return units.isEmpty() ? Ranges{window} : units; // slots that are gone are named as they were
}

QString RoomView::when(Range window, const Zone &zone) const
{
    return kindText(m_model.room().settings.plan, m_words, zone)->when(unitsOf(window));
}

QString RoomView::alsoAt(const QList<SlotKey> &starts) const
{
    constexpr qsizetype kNamed = 4;
    QStringList all;
    for (const SlotKey start : starts)
        all.append(m_kind->start(start));
    return all.isEmpty() ? QString() : m_kind->alsoAt(shortList(all, kNamed, locale()));
}

TimeSpan RoomView::span() const
{
    return m_kind->span(m_model.room().slotTable.ranges()).value_or(TimeSpan{});
}

QString RoomView::moment(Instant instant) const
{
    return m_words.dateTime(instant, m_zone);
}

QString RoomView::zoneName(const Zone &zone) const
{
    return zoneLabel(zone, firstMoment(), m_settings.language());
}

QString RoomView::names(const QStringList &all, qsizetype shown) const
{
    if (all.size() <= shown)
        return wordList(locale(), all);
    QStringList few = all.first(shown);
    few.append(tr("%n more", "people", static_cast<int>(all.size() - shown)));
    return wordList(locale(), few);
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
