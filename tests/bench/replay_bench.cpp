#include "replay_bench.h"

#include "benchclient.h"
#include "controllers/roomreplay.h"
#include "model/plan.h"
#include "session/roommodel.h"
#include "turnwatch.h"

#include <QTimer>

#include <random>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPeople = 100;
constexpr int kEvents = 10'000;
constexpr int kJumps = 20;
constexpr qint64 kFirstEvent = 1'790'000'000; // seconds

Person someone(int number)
{
    Person person;
    person.id = *ParticipantId::parse(u"%1"_s.arg(number, int{ParticipantId::kLetters}, 10, QChar(u'0')));
    person.name = u"Person %1"_s.arg(number);
    return person;
}

/// A week of nine hours in half hours, and what happened in it: people come, then paint an hour here and there.
struct Past
{
    Room present;
    QList<wire::HistoryEntry> entries; // newest first

    Past()
    {
        present.settings = benchRoom();
        present.slotTable = makeSlots(present.settings.plan)->table;
        std::mt19937 random(20260302);
        const auto slotCount = static_cast<unsigned>(present.slotTable.size());
        for (int number = 0; number < kEvents; ++number) {
            const Person person = someone(number % kPeople);
            const qsizetype slot = random() % (slotCount - 1);
            const Ranges hour{present.slotTable.range(slot), present.slotTable.range(slot + 1)};
            const EventBody body =
                number < kPeople
                    ? EventBody(PersonJoined{person})
                    : EventBody(AnswerPainted{person.id, {{random() % 3 == 0 ? SlotState::No : SlotState::Yes, hour}}});
            const Event event{body, person.id, Instant::fromSeconds(kFirstEvent + number)};
            apply(present, event);
            entries.prepend({number + 1, event, {}});
        }
        present.position = {StreamKind::All, kEvents};
    }
};

double longestTurn(const Past &past, std::unique_ptr<PastReader> reader)
{
    RoomModel model;
    model.reset(past.present);
    HistoryLog log(model, [&past](const wire::History &asked, const HistoryLog::Done &done) {
        QTimer::singleShot(0, [&past, asked, done] { // as from the network
            const qsizetype from = asked.before ? kEvents - (*asked.before - 1) : 0;
            const qsizetype count = std::min<qsizetype>(asked.limit, kEvents - from);
            done(wire::HistoryPage{past.entries.mid(from, count), from + count < kEvents});
        });
    });
    RoomReplay replay(log, model, std::move(reader));
    log.want(HistoryLog::Wish::Filter);
    runUntil([&log] { return log.isWhole(); });
    std::mt19937 random(1);
    TurnWatch::restart();
    QTimer::singleShot(0, [&replay] { replay.begin(); });
    runUntil([&replay] { return replay.moment().has_value(); });
    for (int jump = 0; jump < kJumps; ++jump) {
        const qsizetype place = random() % kEvents;
        QTimer::singleShot(0, [&replay, place] { replay.goTo(place); });
        runUntil([&replay, place] { return replay.moment()->place == place; });
    }
    return TurnWatch::longest();
}

} // namespace

HeldFigures benchReplay(int rounds)
{
    const Past past;
    QList<double> ours;
    QList<double> controls;
    for (int round = 0; round < rounds; ++round) {
        ours.append(longestTurn(past, makeThreadPastReader()));
        controls.append(longestTurn(past, makeIdlePastReader()));
    }
    return {median(ours), median(controls)};
}

} // namespace yak::bench
