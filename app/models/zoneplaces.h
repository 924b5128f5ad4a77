#pragma once

#include "settings/appsettings.h"

#include <QString>

#include <optional>
#include <vector>

namespace yak {

/// What people call the place a time zone is named after.
struct ZonePlace
{
    struct Names
    {
        QString city;
        QString country; ///< empty for UTC

        friend bool operator==(const Names &, const Names &) = default;
    };

    QString id; ///< IANA name
    Names english;
    Names korean;
    QString moreWords; ///< other cities of the zone and abbreviations, to find it by

    [[nodiscard]] const Names &in(Language language) const { return language == Language::Korean ? korean : english; }
};

/// The zones one chooses from, by id: those with a place of their own, and UTC. Read once; safe from any thread.
[[nodiscard]] const std::vector<ZonePlace> &zonePlaces();

/// The place of a zone; empty for an old or other name of one, which is still a zone.
[[nodiscard]] std::optional<ZonePlace> zonePlace(const QString &id);

/// The city of a zone in a language; for a zone that has no place, the last part of its id: "Asia/Calcutta" is
/// "Calcutta".
[[nodiscard]] QString zoneCity(const QString &id, Language language);

/// "Seoul (UTC+9)": a zone as a label shows it, with its offset at an instant.
[[nodiscard]] QString zoneLabel(const Zone &zone, Instant at, Language language);

/// How well a place fits what was typed: smaller is better, empty where it does not fit. Knows cities, countries, ids
/// and offsets ("+5:30"), in both languages, in any case, without accents and also half a Hangul syllable.
[[nodiscard]] std::optional<int> matchRank(const ZonePlace &place, int offsetMinutes, const QString &typed);

} // namespace yak
