#pragma once

#include "core/zone.h"
#include "i18n/timetext.h"
#include "model/range.h"

#include <QObject>

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
    [[nodiscard]] const Theme &theme() const;

    /// The room's own zone; UTC until it is known.
    [[nodiscard]] Zone roomZone() const;
    /// Whether the viewer's clock shows what the room's does, at each moment from the first slot to the last.
    [[nodiscard]] bool agreesWithRoom() const;

    /// "Wed, Nov 26, 14:00–15:30": a stretch of axis units, in the viewer's zone.
    [[nodiscard]] QString when(Range units) const { return when(units, m_zone); }
    [[nodiscard]] QString when(Range units, const Zone &zone) const;
    /// "Wed 25, 14:00": where a stretch starts, as short as can be.
    [[nodiscard]] QString shortStart(qint64 unit) const;
    /// "14:00": where a stretch starts.
    [[nodiscard]] QString startTime(qint64 unit) const;
    /// "Wed, Nov 26, 14:00".
    [[nodiscard]] QString moment(Instant instant) const;
    /// "1 h 30 min": so many axis units.
    [[nodiscard]] QString length(qint64 units) const;
    /// The first slot's start; the epoch where there are none.
    [[nodiscard]] Instant firstMoment() const;
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

    const RoomModel &m_model;
    const AppSettings &m_settings;
    Zone m_zone = Zone::utc();
    TimeText m_words;
    enum class ZoneFrom { Settings, Choice } m_zoneFrom = ZoneFrom::Settings;
};

/// "just now", "5 min ago", "3 h ago", "2 d ago".
[[nodiscard]] QString timeAgoText(qint64 milliseconds);

} // namespace yak
