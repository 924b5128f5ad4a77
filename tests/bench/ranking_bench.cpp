#include "ranking_bench.h"

#include "model/room.h"
#include "optimizer/ranking.h"
#include "stringslots_control.h"

#include <QElapsedTimer>

#include <algorithm>
#include <random>
#include <vector>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPeople = 1'000;
constexpr qint64 kSlotMinutes = 15;
constexpr qint64 kSlotsPerDay = 96;
constexpr qint64 kDays = 7;
constexpr qint64 kSlotsPerMeeting = 4;
constexpr int kLimit = 20;
constexpr SlotKey kMonday = 29'540'160; // 2026-03-02T00:00Z

/// Each day two stretches of some hours with yes and one with if needed, no otherwise: a little under half the week.
Answer someAnswer(std::mt19937 &random)
{
    const auto draw = [&random](qint64 from, qint64 to) {
        return from + static_cast<qint64>(random() % static_cast<quint64>(to - from));
    };
    Answer answer;
    answer.set(SlotState::No, {{kMonday, kMonday + kDays * kSlotsPerDay * kSlotMinutes}});
    for (qint64 day = 0; day < kDays; ++day) {
        for (const SlotState state : {SlotState::IfNeeded, SlotState::Yes, SlotState::Yes}) {
            const qint64 from = draw(0, kSlotsPerDay - 8);
            const qint64 to = std::min(kSlotsPerDay, from + draw(4, 36));
            const SlotKey midnight = kMonday + day * kSlotsPerDay * kSlotMinutes;
            answer.set(state, {{midnight + from * kSlotMinutes, midnight + to * kSlotMinutes}});
        }
    }
    return answer;
}

Room makeRoom()
{
    Room room;
    room.slotTable = SlotTable::fromRanges({{kMonday, kMonday + kDays * kSlotsPerDay * kSlotMinutes}}, kSlotMinutes);
    std::mt19937 random(20260302); // the same room at each run
    for (int number = 0; number < kPeople; ++number) {
        Person person;
        person.id = *ParticipantId::parse(u"%1"_s.arg(number, int{ParticipantId::kLetters}, 10, QChar(u'0')));
        room.people.insert(person.id, person);
        room.answers.insert(person.id, someAnswer(random));
    }
    return room;
}

/// The same room as a web page would have it.
struct StringRoom
{
    std::vector<std::string> slotNames;
    std::vector<StringAnswer> answers;

    explicit StringRoom(const Room &room)
    {
        for (const SlotKey key : room.slotTable.keys()) {
            const QDateTime start = Instant::fromMinutes(key).toUtcDateTime();
            slotNames.push_back(start.toString(u"yyyy-MM-ddTHH:mm"_s).toStdString());
        }
        for (const Person &person : room.people) {
            const std::vector<SlotState> states = room.answerOf(person.id).over(room.slotTable);
            StringAnswer answer;
            for (size_t slot = 0; slot < states.size(); ++slot) {
                if (states[slot] == SlotState::Yes)
                    answer.yes.push_back(slotNames[slot]);
                else if (states[slot] == SlotState::IfNeeded)
                    answer.ifNeeded.push_back(slotNames[slot]);
            }
            answers.push_back(std::move(answer));
        }
    }
};

int countAt(const std::unordered_map<std::string, int> &counts, const std::string &slotName)
{
    const auto found = counts.find(slotName);
    return found == counts.end() ? 0 : found->second;
}

/// Both sides must have done the same work.
void requireAgreement(const QList<Headcount> &headcounts, const Ranking &ours, const StringRoom &strings,
                      const StringRanking &control)
{
    bool agree = !control.best.empty() && ours.candidates.size() == std::ssize(control.best);
    if (agree) {
        const Headcount &best = ours.candidates.constFirst().people;
        agree = best.in == control.best.front().in && best.ifNeeded == control.best.front().ifNeeded;
    }
    for (qsizetype slot = 0; slot < headcounts.size() && agree; ++slot) {
        const std::string &name = strings.slotNames[static_cast<size_t>(slot)];
        agree = headcounts[slot].in == countAt(control.yes, name) &&
                headcounts[slot].ifNeeded == countAt(control.ifNeeded, name);
    }
    if (!agree)
        qFatal("ranking benchmark: the two sides disagree");
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

template<typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

RankingFigures benchRanking(int rounds)
{
    Q_ASSERT(rounds > 0);
    const Room room = makeRoom();
    const Availability availability(room);
    const StringRoom strings(room);
    std::vector<double> our;
    std::vector<double> controls;
    for (int round = 0; round < rounds; ++round) {
        QList<Headcount> headcounts;
        std::optional<Ranking> ranking;
        our.push_back(millisecondsOf([&] {
            headcounts = availability.recounted();
            ranking = rank(availability, {kSlotsPerMeeting * kSlotMinutes, kLimit});
        }));
        StringRanking control;
        controls.push_back(millisecondsOf(
            [&] { control = rankByStrings(strings.slotNames, strings.answers, int{kSlotsPerMeeting}, kLimit); }));
        requireAgreement(headcounts, *ranking, strings, control);
    }
    return {median(our), median(controls)};
}

} // namespace yak::bench
