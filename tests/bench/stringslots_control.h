#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace yak::bench {

/// The way scheduling pages on the web count: a slot is a string such as "2026-03-02T09:15", an answer is the list of
/// strings one can come at, and a count is a hash map from string to int. The control of the ranking's benchmark: the
/// same task with the same answers, written without waste, but with no other idea.
struct StringAnswer
{
    std::vector<std::string> yes; ///< in the order of the room's slots
    std::vector<std::string> ifNeeded;
};

struct StringWindow
{
    std::string start;
    int in = 0;
    int ifNeeded = 0;
};

/// How many people each slot has.
struct StringCounts
{
    std::unordered_map<std::string, int> yes;
    std::unordered_map<std::string, int> ifNeeded;
};

struct StringRanking
{
    StringCounts counts;
    std::vector<StringWindow> best; ///< most in first, then most in or in if needed, then the earliest
};

[[nodiscard]] StringCounts countByStrings(const std::vector<StringAnswer> &answers);

/// The count of a slot; 0 where nobody named it.
[[nodiscard]] int countAt(const std::unordered_map<std::string, int> &counts, const std::string &slotName);

/// Counts each slot's people and the people of each window of `slotsPerWindow` slots, and names the best `limit`
/// windows. `slotNames` are the room's slots, each going on with the one before.
[[nodiscard]] StringRanking rankByStrings(const std::vector<std::string> &slotNames,
                                          const std::vector<StringAnswer> &answers, int slotsPerWindow, int limit);

} // namespace yak::bench
