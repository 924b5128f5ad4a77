#pragma once

#include "core/instant.h"
#include "model/plan.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace yak {

/// Who may see the answers of others. Organizers and co-organizers always do.
enum class Visibility {
    Everyone,       ///< all who may see the room
    AfterOwnAnswer, ///< people who have answered
    OrganizersOnly, ///< nobody else
};

[[nodiscard]] QLatin1StringView toText(Visibility visibility);
[[nodiscard]] std::optional<Visibility> visibilityFromText(QStringView text);

/// Whether somebody without a name may look.
enum class Viewers { Welcome, Refused };

[[nodiscard]] QLatin1StringView toText(Viewers viewers);
[[nodiscard]] std::optional<Viewers> viewersFromText(QStringView text);

/// What happens by itself at the deadline.
enum class AtDeadline {
    Close,      ///< nothing but that answers are late from then on
    SettleBest, ///< the window that ranks first then is settled, where there is one that anybody can come to
};

[[nodiscard]] QLatin1StringView toText(AtDeadline what);
[[nodiscard]] std::optional<AtDeadline> atDeadlineFromText(QStringView text);

/// The order in which windows are ranked; a room keeps the version it was made with.
inline constexpr int kRankingVersion = 1;

/// What an organizer says of a room.
struct RoomSettings
{
    QString title;
    QString description; ///< plain text
    Plan plan;
    qint64 duration = 60;            ///< axis units: minutes, blocks or days. Need not be a multiple of the slot length
    std::optional<Instant> deadline; ///< as set; deadlineOf() says when a room closes by itself
    std::optional<int> cap;          ///< how many people may hold a name, organizers included
    Visibility visibility = Visibility::Everyone;
    Viewers viewers = Viewers::Welcome;
    int rankingVersion = kRankingVersion;
    AtDeadline atDeadline = AtDeadline::Close;
    std::optional<int> remindBefore; ///< minutes before the deadline at which people are reminded; empty: they are not

    friend bool operator==(const RoomSettings &, const RoomSettings &) = default;
};

/// What an answer keeps when the zone of a room's wall times changes: the moments it spoke of, or the times on the
/// wall.
enum class Keep { Moments, WallTimes };

[[nodiscard]] QLatin1StringView toText(Keep keep);
[[nodiscard]] std::optional<Keep> keepFromText(QStringView text);

/// A change of some settings. A field left empty stays as it is; an inner empty value clears it.
struct SettingsPatch
{
    std::optional<QString> title;
    std::optional<QString> description;
    std::optional<Plan> plan;
    std::optional<qint64> duration;
    std::optional<std::optional<Instant>> deadline;
    std::optional<std::optional<int>> cap;
    std::optional<Visibility> visibility;
    std::optional<Viewers> viewers;
    std::optional<AtDeadline> atDeadline;
    std::optional<std::optional<int>> remindBefore;

    [[nodiscard]] bool isEmpty() const { return *this == SettingsPatch{}; }

    friend bool operator==(const SettingsPatch &, const SettingsPatch &) = default;
};

/// The settings with the patch's fields in place.
[[nodiscard]] RoomSettings patched(RoomSettings settings, const SettingsPatch &patch);

/// Just those fields of the patch that say something else than the settings do.
[[nodiscard]] SettingsPatch effectOf(const SettingsPatch &patch, const RoomSettings &settings);

/// The wire names of the fields a patch holds.
[[nodiscard]] QStringList fieldsOf(const SettingsPatch &patch);

/// The patch that brings back what the settings say in just the fields that `patch` holds.
[[nodiscard]] SettingsPatch inverseOf(const SettingsPatch &patch, const RoomSettings &settings);

} // namespace yak
