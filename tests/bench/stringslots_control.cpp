#include "stringslots_control.h"

#include <algorithm>
#include <cstddef>

namespace yak::bench {

namespace {

using Counts = std::unordered_map<std::string, int>;

void countWindows(const std::vector<std::string> &slotNames, const StringAnswer &answer, int slotsPerWindow, Counts &in,
                  Counts &ifNeeded)
{
    auto yes = answer.yes.begin();
    auto reluctant = answer.ifNeeded.begin();
    int yesRun = 0;  // slots in a row with yes
    int ableRun = 0; // slots in a row with yes or if needed
    for (std::size_t slot = 0; slot < slotNames.size(); ++slot) {
        if (yes != answer.yes.end() && *yes == slotNames[slot]) {
            ++yes;
            ++yesRun;
            ++ableRun;
        } else if (reluctant != answer.ifNeeded.end() && *reluctant == slotNames[slot]) {
            ++reluctant;
            yesRun = 0;
            ++ableRun;
        } else {
            yesRun = 0;
            ableRun = 0;
        }
        if (ableRun >= slotsPerWindow) {
            const std::string &start = slotNames[slot + 1 - static_cast<std::size_t>(slotsPerWindow)];
            ++(yesRun >= slotsPerWindow ? in : ifNeeded)[start];
        }
    }
}

void countSlots(const StringAnswer &answer, StringCounts &counts)
{
    for (const std::string &slot : answer.yes)
        ++counts.yes[slot];
    for (const std::string &slot : answer.ifNeeded)
        ++counts.ifNeeded[slot];
}

bool isBetter(const StringWindow &a, const StringWindow &b)
{
    if (a.in != b.in)
        return a.in > b.in;
    if (a.ifNeeded != b.ifNeeded)
        return a.ifNeeded > b.ifNeeded;
    return a.start < b.start;
}

} // namespace

StringCounts countByStrings(const std::vector<StringAnswer> &answers)
{
    StringCounts counts;
    for (const StringAnswer &answer : answers)
        countSlots(answer, counts);
    return counts;
}

int countAt(const Counts &counts, const std::string &slotName)
{
    const auto found = counts.find(slotName);
    return found == counts.end() ? 0 : found->second;
}

StringRanking rankByStrings(const std::vector<std::string> &slotNames, const std::vector<StringAnswer> &answers,
                            int slotsPerWindow, int limit)
{
    StringRanking ranking;
    Counts in;
    Counts ifNeeded;
    for (Counts *counts : {&ranking.counts.yes, &ranking.counts.ifNeeded, &in, &ifNeeded})
        counts->reserve(slotNames.size());
    for (const StringAnswer &answer : answers) {
        countSlots(answer, ranking.counts);
        countWindows(slotNames, answer, slotsPerWindow, in, ifNeeded);
    }
    for (const std::string &start : slotNames) {
        const StringWindow window{start, countAt(in, start), countAt(ifNeeded, start)};
        if (window.in + window.ifNeeded > 0)
            ranking.best.push_back(window);
    }
    const auto wanted = std::min(static_cast<std::size_t>(limit), ranking.best.size());
    std::partial_sort(ranking.best.begin(), ranking.best.begin() + static_cast<std::ptrdiff_t>(wanted),
                      ranking.best.end(), isBetter);
    ranking.best.resize(wanted);
    return ranking;
}

} // namespace yak::bench
