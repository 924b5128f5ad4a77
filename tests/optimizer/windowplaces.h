#pragma once

#include "optimizer/ranking.h"
#include "randomroom.h"

#include <compare>
#include <map>
#include <vector>

namespace yak::test {

/// Any one window of a room.
struct AnyWindow
{
    qint64 duration = 0;
    SlotKey start = 0;

    friend auto operator<=>(const AnyWindow &, const AnyWindow &) = default;
};

/// Where a window stands: in which list, and there by which score.
struct Place
{
    enum class List { Candidates, WithoutRequired, Neither };

    List list = List::Neither;
    Score score;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Less is better. Windows that stand in neither list are all alike.
[[nodiscard]] std::weak_ordering comparePlaces(const Place &a, const Place &b);

/// The windows a question is about, whoever comes to them. Those that are the whole of a ring are left out: they have
/// the same units wherever they start.
[[nodiscard]] std::vector<AnyWindow> windowsOf(const SlotTable &table, const RankingQuestion &question);

/// Where rank() has a window when nothing else is let through.
[[nodiscard]] Place placeOf(const Availability &availability, RankingQuestion question, const AnyWindow &window);

/// The places of all windowsOf().
[[nodiscard]] std::map<AnyWindow, Place> placesOf(const Availability &availability, const RankingQuestion &question);

/// A line, a ring or chains, or across zones. Only within a rapidcheck property, as the next.
[[nodiscard]] RandomRoom drawRoomOfAnyKind();

/// A question whose answer is the whole list; two of three are about short meetings, of which there are more.
[[nodiscard]] RankingQuestion drawLimitlessQuestion(const Room &room);

} // namespace yak::test
