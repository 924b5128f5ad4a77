#pragma once

#include "core/zone.h"
#include "grid/timeview.h"
#include "i18n/kindtext.h"
#include "model/range.h"

#include <QObject>

#include <memory>

namespace yak {

class AppSettings;
class RoomModel;
class Theme;

/// Through whose eyes a room is seen: the zone its times are shown in, the words for them and the look. Every part of a
/// room's page asks it, so that all of them say the same. GUI thread.
class RoomView final : public QObject
{
    Q_OBJECT

public:
    /// The zone is the one of the settings, else the room's, until another is chosen. Both must outlive this.
    RoomView(const RoomModel &model, const AppSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] const Zone &zone() const { return m_zone; }
    /// Shows this room in another zone; the settings stay as they are.
    void setZone(const Zone &zone);

    [[nodiscard]] const TimeText &words() const { return m_words; }
    [[nodiscard]] const QLocale &locale() const { return m_words.locale(); }
    /// The eyes that grids are drawn for, at a moment.
    [[nodiscard]] TimeView eyes(Instant now) const;
    [[nodiscard]] const Theme &theme() const;

    /// The room's own zone; UTC until it is known.
    [[nodiscard]] Zone roomZone() const;
    /// Whether the viewer's clock shows what the room's does, at each moment from the first slot to the last.
    [[nodiscard]] bool agreesWithRoom() const;

    /// Whose clock the room's times are told by.
    [[nodiscard]] ZoneUse zoneUse() const { return m_kind->zoneUse(); }

    /// "Wed, Nov 26, 14:00–15:30", "7월 2일 (목)–4일 (토), 3일": a window, whose slots go on with each other as the
    /// room has them, in the viewer's zone.
    [[nodiscard]] QString when(Range window) const { return m_kind->when(unitsOf(window)); }
    [[nodiscard]] QString when(Range window, const Zone &zone) const;
    /// Just these units, each stretch of them by itself.
    [[nodiscard]] QStringList stretches(const Ranges &units) const { return m_kind->stretches(units); }
    /// "Wed 25, 14:00": where a stretch starts, as short as can be.
    [[nodiscard]] QString shortStart(qint64 unit) const { return m_kind->shortStart(unit); }
    /// "Also at 14:30 and 15:00": further starts of a stretch; empty where there are none.
    [[nodiscard]] QString alsoAt(const QList<SlotKey> &starts) const;
    /// "Wed, Nov 26, 14:00".
    [[nodiscard]] QString moment(Instant instant) const;
    /// "1 h 30 min": so many axis units.
    [[nodiscard]] QString length(qint64 units) const { return m_kind->length(units); }
    /// The real time that the room is about, for the offsets of zones; the epoch where it has none.
    [[nodiscard]] TimeSpan span() const;
    [[nodiscard]] Instant firstMoment() const { return span().from; }
    /// "Seoul (UTC+9)", with the offset at the room's first slot.
    [[nodiscard]] QString zoneName(const Zone &zone) const;

    /// Names as a list of this language, the first few of them and how many more: "지수, Amir and 3 more".
    [[nodiscard]] QString names(const QStringList &all, qsizetype shown = 3) const;

Q_SIGNALS:
    /// Times read differently from now on: another zone, language or style.
    void changed();
    /// Colors or sizes are others.
    void lookChanged();

private:
    void followSettings();
    [[nodiscard]] Ranges unitsOf(Range window) const;

    const RoomModel &m_model;
    const AppSettings &m_settings;
    Zone m_zone = Zone::utc();
    TimeText m_words;
    std::shared_ptr<const KindText> m_kind;
    enum class ZoneFrom { Settings, Choice } m_zoneFrom = ZoneFrom::Settings;
};

/// "just now", "5 min ago", "3 h ago", "2 d ago".
[[nodiscard]] QString timeAgoText(qint64 milliseconds);

} // namespace yak
