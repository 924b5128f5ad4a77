#pragma once

#include <QtGlobal>

#include <optional>
#include <stop_token>
#include <vector>

namespace yak {

/// One choice a week, each with a cost for each party: which choices make the worst-off party's total least, and of
/// those the sum over the people least. See rotation.h for the method.
class WeekChoices
{
public:
    using Costs = std::vector<qint64>; ///< one for each party, none below 0

    struct Best
    {
        std::vector<size_t> choices; ///< for each week
        qint64 bound = 0;            ///< of the worst-off party's total
        bool isProven = true;
    };

    /// How many people each party has.
    explicit WeekChoices(std::vector<qint64> headcounts) : m_headcounts(std::move(headcounts)) {}

    /// `choices`: at least one.
    void addWeek(std::vector<Costs> choices);
    [[nodiscard]] const Costs &costs(size_t week, size_t choice) const { return m_weeks[week][choice]; }

    /// With at most so many half-made plans at a time. None where a stop was asked for.
    [[nodiscard]] std::optional<Best> best(qsizetype mostStates, const std::stop_token &stop) const;

private:
    std::vector<qint64> m_headcounts;
    std::vector<std::vector<Costs>> m_weeks;
};

} // namespace yak
