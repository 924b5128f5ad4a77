#include "controllers/roomcounts.h"
#include "controllers/roomranking.h"
#include "controllers/roomview.h"
#include "heldworker.h"
#include "models/candidatesmodel.h"
#include "roomrig.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// A room model with a ranking on it, without a session.
struct Bench
{
    explicit Bench(Room start = exampleRoom())
    {
        room = std::move(start);
        settings.setLanguageChoice(LanguageChoice::English);
        settings.setClockChoice(ClockChoice::Hours24);
        settings.setZoneId(u"Asia/Seoul"_s);
    }
    ParticipantId add(const QString &name, const QString &answer = {}, bool required = false)
    {
        Person person = examplePerson(name);
        person.required = required;
        room.people.insert(person.id, person);
        if (!answer.isEmpty())
            room.answers.insert(person.id, answered(answer));
        return person.id;
    }
    /// A letter a half hour of Monday; no elsewhere.
    [[nodiscard]] Answer answered(const QString &letters) const
    {
        Answer answer;
        answer.set(SlotState::No, room.slotTable.ranges());
        for (int i = 0; i < letters.size(); ++i) {
            const SlotState state = letters[i] == u'y'   ? SlotState::Yes
                                    : letters[i] == u'i' ? SlotState::IfNeeded
                                                         : SlotState::No;
            answer.set(state, {room.slotTable.range(i)});
        }
        return answer;
    }
    void start()
    {
        model.reset(room);
        view = std::make_unique<RoomView>(model, settings);
        counts = std::make_unique<RoomCounts>(model);
        auto held = std::make_unique<HeldWorker>();
        worker = held.get();
        ranking = std::make_unique<RoomRanking>(model, *counts, std::move(held));
        candidates = std::make_unique<CandidatesModel>(model, *ranking, *view);
        tester = std::make_unique<QAbstractItemModelTester>(candidates.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        worker->finish();
    }
    void paint(const ParticipantId &person, const QString &letters)
    {
        const Answer before = model.room().answerOf(person);
        Stroke stroke;
        for (const SlotState state : {SlotState::No, SlotState::IfNeeded, SlotState::Yes})
            stroke.append({state, answered(letters).ranges(state)});
        const AnswerChange change = applyStrokes(before, {stroke}, model.room().slotTable);
        StreamPosition next = model.confirmed().position;
        ++next.revision;
        model.applyConfirmed({{AnswerPainted{person, change.effect}, person, {}}}, next);
    }

    QTemporaryDir folder;
    AppSettings settings{{folder.filePath(u"personal.ini"_s), folder.filePath(u"machine.ini"_s)}};
    Room room;
    RoomModel model;
    std::unique_ptr<RoomView> view;
    std::unique_ptr<RoomCounts> counts;
    HeldWorker *worker = nullptr;
    std::unique_ptr<RoomRanking> ranking;
    std::unique_ptr<CandidatesModel> candidates;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class CandidatesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenWhoAndWhy();
    void neighborsAreAlternativeStarts();
    void requiredPersonMissingStandsApart();
    void nobodyFitsShowsTheNearestMisses();
    void nobodyAnsweredIsNoRanking();
    void everybodyInNeedsNoMoreWords();
    void onlyMissingNamesTheSmallestChange();
    void aCloseSecondSaysWhatWouldMakeItFirst();
    void crowdsAreCountedNotNamed();
    void changeTouchesOnlyItsRows();
    void manyStrokesAreRankedOnce();
    void staleResultsAreDropped();
    void timesFollowTheZone();
    void hiddenAnswersHaveNoRanking();
};

void CandidatesModelTest::saysWhenWhoAndWhy()
{
    Bench bench;
    bench.add(u"민준"_s, u"yyyn"_s);
    bench.add(u"Amir"_s, u"iii"_s);
    bench.add(u"Lee"_s, u"n"_s);
    bench.add(u"지수"_s);
    bench.start();
    QCOMPARE(bench.candidates->rowCount(), 1);
    const CandidatesModel::Entry &entry = bench.candidates->entry(0);
    QCOMPARE(entry.when, u"Mon, Nov 23, 09:00–10:30"_s);
    QCOMPARE(entry.reason, u"Without Lee · Amir if needed · Waiting for 지수"_s);
    QCOMPARE(entry.counts, (Headcount{1, 1, 1, 1}));
    QCOMPARE(entry.rank, 1);
    QVERIFY(bench.candidates->index(0).data(Qt::AccessibleTextRole).toString().contains(u"Number 1"_s));
    QVERIFY(bench.candidates->index(0).data(Qt::AccessibleTextRole).toString().contains(entry.reason));
}

void CandidatesModelTest::neighborsAreAlternativeStarts()
{
    Bench bench;
    bench.add(u"민준"_s, u"yyyyyn"_s);
    bench.add(u"지수"_s);
    bench.start();
    QCOMPARE(bench.candidates->rowCount(), 1);
    QCOMPARE(bench.candidates->entry(0).alternatives, u"Also at 09:30 and 10:00"_s);
}

void CandidatesModelTest::requiredPersonMissingStandsApart()
{
    Bench bench;
    bench.add(u"민준"_s, u"nnnnnnyyy"_s, true);
    bench.add(u"Amir"_s, u"yyyn"_s);
    bench.add(u"Lee"_s, u"yyyn"_s);
    bench.start();
    QCOMPARE(bench.candidates->rowCount(), 2);
    QCOMPARE(bench.candidates->entry(0).section, CandidatesModel::Section::Fits);
    QCOMPARE(bench.candidates->entry(0).counts.in, 1);
    QCOMPARE(bench.candidates->entry(1).section, CandidatesModel::Section::Without);
    QCOMPARE(bench.candidates->entry(1).rank, 1);
    QCOMPARE(bench.candidates->entry(1).reason, u"Without 민준 (required)"_s);
}

void CandidatesModelTest::nobodyFitsShowsTheNearestMisses()
{
    Bench bench;
    bench.add(u"민준"_s, u"yynnnn"_s);
    bench.add(u"지수"_s, u"nnnnyy"_s);
    bench.start();
    QCOMPARE(bench.candidates->headline(), u"Nobody can make all of it. Closest:"_s);
    QVERIFY(bench.candidates->rowCount() > 0);
    for (int row = 0; row < bench.candidates->rowCount(); ++row) {
        QCOMPARE(bench.candidates->entry(row).section, CandidatesModel::Section::Nearest);
        QVERIFY2(bench.candidates->entry(row).rank == 0, "what does not work is never a number one");
    }
    QVERIFY(bench.candidates->entry(0).reason.startsWith(u"For a part of it: "_s));
}

void CandidatesModelTest::nobodyAnsweredIsNoRanking()
{
    Bench bench;
    bench.add(u"민준"_s);
    bench.start();
    QCOMPARE(bench.candidates->rowCount(), 0);
    QVERIFY(bench.candidates->headline().startsWith(u"Nobody has answered yet."_s));
}

void CandidatesModelTest::everybodyInNeedsNoMoreWords()
{
    Bench bench;
    bench.add(u"민준"_s, u"yyyn"_s);
    bench.add(u"지수"_s, u"yyyn"_s);
    bench.start();
    QCOMPARE(bench.candidates->entry(0).reason, u"Everyone can come"_s);
    QVERIFY(bench.candidates->headline().isEmpty());
}

void CandidatesModelTest::onlyMissingNamesTheSmallestChange()
{
    Bench bench;
    bench.add(u"민준"_s, u"yyyn"_s);
    bench.add(u"지수"_s, u"yynn"_s);
    bench.start();
    QCOMPARE(bench.candidates->entry(0).smallestChange, u"Only missing: 지수, Mon, Nov 23, 10:00–10:30"_s);
}

void CandidatesModelTest::aCloseSecondSaysWhatWouldMakeItFirst()
{
    Bench bench;
    bench.add(u"민준"_s, u"yyynyyyn"_s);
    bench.add(u"지수"_s, u"yyynyynn"_s);
    bench.add(u"Amir"_s, u"nnnnyyyn"_s);
    bench.add(u"Lee"_s, u"nnnnnnnn"_s);
    bench.start();
    QCOMPARE(bench.candidates->entry(0).smallestChange, QString());
    QCOMPARE(bench.candidates->entry(1).when, u"Mon, Nov 23, 11:00–12:30"_s);
    QCOMPARE(bench.candidates->entry(1).smallestChange, u"First with a yes of 지수 (Mon, Nov 23, 12:00–12:30)"_s);
}

void CandidatesModelTest::crowdsAreCountedNotNamed()
{
    Bench bench;
    bench.add(u"민준"_s, u"yyyn"_s);
    for (int i = 0; i < 40; ++i)
        bench.add(u"Person %1"_s.arg(i));
    bench.start();
    QCOMPARE(bench.candidates->entry(0).reason, u"Waiting for 40 people"_s);
}

void CandidatesModelTest::changeTouchesOnlyItsRows()
{
    Bench bench;
    const ParticipantId minjun = bench.add(u"민준"_s, u"yyynyyynyyyn"_s);
    bench.add(u"지수"_s);
    bench.start();
    QCOMPARE(bench.candidates->rowCount(), 3);
    QSignalSpy changed(bench.candidates.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(bench.candidates.get(), &QAbstractItemModel::modelReset);
    bench.paint(minjun, u"yyynyyyniiin"_s);
    QTRY_COMPARE(bench.worker->starts, 2);
    bench.worker->finish();
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    QCOMPARE(bench.candidates->entry(2).counts, (Headcount{0, 1, 0, 1}));

    bench.paint(minjun, u"nnn"_s);
    QTRY_COMPARE(bench.worker->starts, 3);
    bench.worker->finish();
    QCOMPARE(bench.candidates->rowCount(), 0);
    QCOMPARE(bench.candidates->headline(), u"Nobody who has answered can come at any time."_s);
}

void CandidatesModelTest::manyStrokesAreRankedOnce()
{
    Bench bench;
    const ParticipantId minjun = bench.add(u"민준"_s, u"yyyn"_s);
    bench.start();
    for (int i = 0; i < 20; ++i)
        bench.paint(minjun, i % 2 == 0 ? u"nyyy"_s : u"yyyn"_s);
    QTRY_COMPARE(bench.worker->starts, 2);
    bench.worker->finish();
    QCOMPARE(bench.candidates->entry(0).when, u"Mon, Nov 23, 09:00–10:30"_s);
    // Whatever the burst had put off would come before what is changed after it.
    bench.paint(minjun, u"nyyy"_s);
    QTRY_VERIFY(bench.worker->starts > 2);
    QCOMPARE(bench.worker->starts, 3);
}

void CandidatesModelTest::staleResultsAreDropped()
{
    // The real worker: of many tasks only the last one's result comes.
    Bench bench;
    bench.add(u"민준"_s, u"yyyn"_s);
    const std::unique_ptr<Worker> worker = makeThreadWorker();
    const Availability availability(bench.room);
    QList<qint64> durations;
    const auto ask = [&](qint64 duration) {
        RankingTask task{availability, {}};
        task.question.duration = duration;
        worker->start([&durations, task](const std::stop_token &stop) -> Worker::Delivery {
            const std::optional<RankedRoom> room = rankedRoom(task, stop);
            if (!room)
                return {};
            return [&durations, length = room->candidates.first().window.length()] { durations.append(length); };
        });
    };
    for (const qint64 duration : {30, 60, 90})
        ask(duration);
    QTRY_VERIFY(durations.contains(90));
    ask(60); // one after the other: what is stale would have come before this
    QTRY_VERIFY(durations.size() > 1);
    QCOMPARE(durations, (QList<qint64>{90, 60}));
}

void CandidatesModelTest::timesFollowTheZone()
{
    Bench bench;
    bench.add(u"민준"_s, u"yyyn"_s);
    bench.start();
    QSignalSpy changed(bench.candidates.get(), &QAbstractItemModel::dataChanged);
    bench.view->setZone(*Zone::find(u"America/New_York"_s));
    QCOMPARE(bench.candidates->entry(0).when, u"Sun, Nov 22, 19:00–20:30"_s);
    QCOMPARE(changed.size(), 1);
}

void CandidatesModelTest::hiddenAnswersHaveNoRanking()
{
    Bench bench;
    bench.room.position.kind = StreamKind::Own;
    bench.add(u"민준"_s, u"yyyn"_s);
    bench.model.reset(bench.room);
    RoomView view(bench.model, bench.settings);
    RoomCounts counts(bench.model);
    RoomRanking ranking(bench.model, counts, makeIdleWorker());
    CandidatesModel candidates(bench.model, ranking, view);
    QSignalSpy ranked(&ranking, &RoomRanking::changed);
    QVERIFY(!candidates.isReady());
    QCOMPARE(candidates.rowCount(), 0);
    // The first ranking there is is that of what may be seen: an earlier one would have come before it.
    bench.room.position.kind = StreamKind::All;
    bench.model.reset(bench.room);
    QTRY_VERIFY(candidates.isReady());
    QCOMPARE(ranked.size(), 1);
}

QTEST_MAIN(CandidatesModelTest)
#include "candidates_model_test.moc"
