#include "kernels_bench.h"

#include "benchroom.h"
#include "optimizer/ranking.h"
#include "optimizer/setkernels.h"
#include "readceiling.h"
#include "setcounts_control.h"
#include "setpaths.h"
#include "stringroom.h"
#include "timing.h"

#include <algorithm>
#include <utility>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPeople = 1'000;
constexpr qint64 kSlots = 2'976; // a month
constexpr qint64 kSlotsPerMeeting = 8;
constexpr double kMicrosecond = 1'000;
constexpr double kMillisecond = 1'000'000;

constexpr Goal kAtMost(Goal::Of of, double bound)
{
    return {of, Better::Lower, bound};
}

void require(bool agree, const char *what)
{
    if (!agree)
        qFatal("kernels benchmark: the two sides disagree about %s", what);
}

BenchLine lineOf(const QString &name, const QString &unit, double unitNanoseconds, const Timed &ours,
                 const Timed &control, std::optional<Goal> goal)
{
    return {name, unit, ours.nanoseconds / unitNanoseconds, control.nanoseconds / unitNanoseconds, goal, ours.spread};
}

SlotSets setsOf(const Availability &availability)
{
    return {availability.ableSets(), availability.firmSets(), static_cast<int>(availability.people().size()),
            static_cast<size_t>(availability.wordsPerSet())};
}

std::span<Headcount> spanOf(QList<Headcount> &headcounts)
{
    return {headcounts.data(), static_cast<size_t>(headcounts.size())};
}

/// Microseconds a full recount may take on a path.
double boundOn(const test::SetPath &path)
{
    if (path.name.startsWith("AVX3"_L1))
        return 15;
    return path.name == "AVX2"_L1 ? 30 : 150;
}

Timed timedRecount(const Availability &availability, int rounds)
{
    constexpr int kRepeats = 20;
    return timedInTurn(rounds, {{[&] { require(!availability.recounted().isEmpty(), "slots"); }, kRepeats}}).first();
}

QList<BenchLine> recountLines(const Availability &availability, int rounds)
{
    constexpr int kRepeats = 20;
    const SlotSets sets = setsOf(availability);
    QList<Headcount> ours(availability.table().size());
    QList<Headcount> plain(availability.table().size());
    const Task count{[&] { kernels::countSlots(sets.able, sets.firm, sets.people, spanOf(ours)); }, kRepeats};
    const Task byWord{[&] { countByWord(sets, spanOf(plain)); }, kRepeats};
    const Task byPerson{[&] { countByPerson(sets, spanOf(plain)); }, 1};
    bits::Word seen = 0;
    const Task reading{[&] { seen |= readAll(sets.able) | readAll(sets.firm); }, kRepeats};

    QList<BenchLine> lines;
    for (const test::SetPath &path : test::setPaths()) {
        const test::OnSetPath onPath(path);
        const QList<Timed> timed = timedInTurn(rounds, {count, byWord});
        require(ours == plain, "counts");
        lines += lineOf(u"recount, 1,000 x 2,976, %1, against popcount"_s.arg(path.name), u"us"_s, kMicrosecond,
                        timed[0], timed[1], kAtMost(Goal::Of::Value, boundOn(path)));
    }
    const QList<Timed> timed = timedInTurn(rounds, {count, byPerson, reading});
    require(ours == plain && seen != 0, "counts");
    lines += lineOf(u"the same on the widest path, against person by person"_s, u"us"_s, kMicrosecond, timed[0],
                    timed[1], std::nullopt);
    // At least 60 % of what reading alone would reach.
    lines += lineOf(u"the same, against reading the sets"_s, u"us"_s, kMicrosecond, timed[0], timed[2],
                    kAtMost(Goal::Of::Ratio, 1 / 0.6));
    return lines;
}

/// A person takes back 8 slots and gives them again: two strokes.
QList<BenchLine> strokeLines(const Room &room, Availability availability, int rounds)
{
    constexpr int kRepeats = 200;
    const Range hours{room.slotTable.key(kSlots / 2), room.slotTable.key(kSlots / 2 + kSlotsPerMeeting)};
    const ParticipantId who = std::next(room.people.cbegin(), kPeople / 3)->id;
    Answer yes = room.answerOf(who);
    Answer no = yes;
    yes.set(SlotState::Yes, {hours});
    no.set(SlotState::No, {hours});
    bool back = false;
    const Task stroke{[&] { availability.setAnswer(who, (back = !back) ? no : yes, {hours}); }, kRepeats};
    const Task recount{[&] { require(!availability.recounted().isEmpty(), "slots"); }, 1};
    const QList<Timed> timed = timedInTurn(rounds, {stroke, recount});
    require(availability.recounted() == availability.headcounts(), "counts after strokes");
    return {lineOf(u"a stroke of 8 slots, against a recount"_s, u"ns"_s, 1, timed[0], timed[1],
                   kAtMost(Goal::Of::Value, 200))};
}

void requireSameWindows(const Ranking &ranking, const std::vector<PlainWindow> &plain, const SlotTable &table)
{
    bool agree = !ranking.candidates.isEmpty() && !plain.empty();
    if (agree) {
        const Candidate &best = ranking.candidates.constFirst();
        agree = best.people.in == plain.front().in && best.people.in + best.people.ifNeeded == plain.front().able &&
                best.starts.contains(table.key(static_cast<qsizetype>(plain.front().start)));
    }
    require(agree, "the best window");
}

Timed timedTop10(const Availability &availability, qint64 slotsPerMeeting, int rounds, int repeats)
{
    const RankingQuestion question{slotsPerMeeting * kSlotMinutes, 10};
    return timedInTurn(rounds, {{[&] { require(rank(availability, question).has_value(), "ranks"); }, repeats}})
        .first();
}

QList<BenchLine> topLines(const Availability &availability, int rounds)
{
    std::optional<Ranking> ranking;
    std::vector<PlainWindow> plain;
    const Task ours{[&] { ranking = rank(availability, {kSlotsPerMeeting * kSlotMinutes, 10}); }, 4};
    const Task control{[&] { plain = rankByWord(setsOf(availability), kSlotsPerMeeting, 10); }, 1};
    const QList<Timed> timed = timedInTurn(rounds, {ours, control});
    requireSameWindows(*ranking, plain, availability.table());
    return {lineOf(u"best 10 windows of 8 slots, 1,000 x 2,976, by words"_s, u"us"_s, kMicrosecond, timed[0], timed[1],
                   kAtMost(Goal::Of::Value, 100))};
}

QList<BenchLine> crowdLines(int rounds)
{
    const Availability availability(makeBenchRoom(10'000, 20'000));
    QList<Headcount> ours;
    std::optional<Ranking> ranking;
    std::vector<PlainWindow> plain;
    QList<Headcount> counts(availability.table().size());
    const Task whole{[&] {
        ours = availability.recounted();
        ranking = rank(availability, {kSlotsPerMeeting * kSlotMinutes, 10});
    }};
    const Task control{[&] {
        countByWord(setsOf(availability), spanOf(counts));
        plain = rankByWord(setsOf(availability), kSlotsPerMeeting, 10);
    }};
    const QList<Timed> timed = timedInTurn(rounds, {whole, control});
    require(ours == counts, "counts of a crowd");
    requireSameWindows(*ranking, plain, availability.table());
    return {lineOf(u"count and best 10, 10,000 x 20,000, by words"_s, u"ms"_s, kMillisecond, timed[0], timed[1],
                   kAtMost(Goal::Of::Value, 50))};
}

QList<BenchLine> stringLines(int rounds)
{
    const Room room = makeBenchRoom(10'000, 2'880);
    const Availability availability(room);
    const StringRoom strings(room);
    QList<Headcount> ours;
    StringCounts theirs;
    const QList<Timed> timed = timedInTurn(std::min(rounds, 5), {{[&] { ours = availability.recounted(); }, 20},
                                                                 {[&] { theirs = countByStrings(strings.answers); }}});
    require(isSame(ours, strings, theirs), "counts of slot strings");
    // The control takes longer, so the ratio that grows with our speed is the control's time to ours.
    return {lineOf(u"count 10,000 x 2,880, times faster"_s, u"ms of slot strings"_s, kMillisecond, timed[1], timed[0],
                   Goal{Goal::Of::Ratio, Better::Higher, 1'000})};
}

/// How cost grows: one of the three at a time. The control is the recount of the same room.
QList<BenchLine> growthLines(int rounds)
{
    QList<BenchLine> lines;
    const auto add = [&](const Availability &availability, qint64 width) {
        const QString name = u"best 10 of %1 x %2, %3 slots long, against recount"_s.arg(availability.people().size())
                                 .arg(availability.table().size())
                                 .arg(width);
        lines += lineOf(name, u"us"_s, kMicrosecond, timedTop10(availability, width, rounds, 1),
                        timedRecount(availability, rounds), std::nullopt);
    };
    for (const int people : {100, 300, 1'000, 3'000, 10'000})
        add(Availability(makeBenchRoom(people, kSlots)), kSlotsPerMeeting);
    for (const qint64 slotCount : {96, 672, 8'928, 20'000})
        add(Availability(makeBenchRoom(kPeople, slotCount)), kSlotsPerMeeting);
    const Availability month(makeBenchRoom(kPeople, kSlots));
    for (const qint64 width : {1, 2, 4, 16, 32, 96})
        add(month, width);
    return lines;
}

} // namespace

QList<BenchLine> benchKernels(int rounds)
{
    const Room room = makeBenchRoom(kPeople, kSlots);
    const Availability availability(room);
    const int many = 5 * rounds;
    return recountLines(availability, many) + strokeLines(room, availability, many) + topLines(availability, many) +
           stringLines(rounds) + crowdLines(rounds) + growthLines(many);
}

} // namespace yak::bench
